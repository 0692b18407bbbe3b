import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clientCore } from '../server/processor.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./wrk.lua', import.meta.url));

const timeoutSeconds = 2;

export type Load = {
  readonly connections: number;
  /** Mean pause of a connection between an answer and its next request; 0 asks as fast as answers come. */
  readonly pauseMilliseconds: number;
  readonly seconds: number;
};

export type LoadResult = {
  readonly perSecond: number;
  readonly requests: number;
  /** Body and head. */
  readonly bytesPerAnswer: number;
  /** Requests that waited more than `timeoutSeconds`; they are in the percentiles as well. */
  readonly late: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
};

/** A file of paths as wrk reads it. */
export function writePaths(folder: string, name: string, paths: readonly string[]): string {
  const file = join(folder, `${name}.paths`);
  writeFileSync(file, `${paths.join('\n')}\n`);
  return file;
}

/** One round against one server. Throws when an answer was not a success: a fast 404 is no result. */
export async function runLoad(
  wrk: string,
  url: string,
  pathsFile: string,
  { connections, pauseMilliseconds, seconds }: Load,
): Promise<LoadResult> {
  const args = [
    '-t',
    '1',
    '-c',
    String(connections),
    '-d',
    `${seconds}s`,
    '--timeout',
    `${timeoutSeconds}s`,
    '-s',
    script,
    url,
  ];
  const own = ['--', pathsFile, String(pauseMilliseconds), '20230101'];
  const { stdout } = await run('taskset', ['-c', String(clientCore), wrk, ...args, ...own]);
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  const { requests = 0, microseconds = 1, bytes = 0, p50 = 0, p99 = 0 } = result;
  const { refused = 0, broken = 0, late = 0 } = result;
  if (refused + broken > 0) {
    throw new Error(`of ${requests} requests to ${url} ${refused} were refused and ${broken} broke off`);
  }
  return {
    perSecond: (requests * 1e6) / microseconds,
    requests,
    bytesPerAnswer: bytes / requests,
    late,
    p50Milliseconds: p50 / 1000,
    p99Milliseconds: p99 / 1000,
  };
}

/** Enough visitors to offer a given rate, each waiting about 10 ms or more between requests. */
export function pacedLoad(perSecond: number, seconds: number): Load {
  const connections = Math.min(256, Math.max(16, Math.round(perSecond / 100)));
  return {
    connections,
    pauseMilliseconds: Math.max(1, Math.round((connections / perSecond) * 1000)),
    seconds,
  };
}
