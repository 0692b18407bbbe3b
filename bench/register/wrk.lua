-- Arguments: a file with one path a line; the mean pause of a connection between two requests in milliseconds (0: none);
-- a seed. One path is asked again and again; of several one is drawn each time.
wrk.headers["Accept"] = "*/*"
wrk.headers["Accept-Encoding"] = "gzip, deflate, br"

function init(args)
  local paths = {}
  for path in io.lines(args[1]) do paths[#paths + 1] = path end
  math.randomseed(tonumber(args[3]))
  if #paths == 1 then
    wrk.path = paths[1]
  else
    local requests = {}
    for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
    request = function() return requests[math.random(#requests)] end
  end
  local pause = tonumber(args[2])
  if pause > 0 then
    delay = function() return math.random(0, 2 * pause) end
  end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"bytes":%d,"refused":%d,"broken":%d,"late":%d,"p50":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes, e.status, e.connect + e.read + e.write, e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
