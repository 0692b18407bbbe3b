import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { PortalEnv } from './portal.js';
import { alreadyHas } from './conditions.js';
import { headersOf304, type SharedAnswer, type SharedAnswers } from './shared-answers.js';

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Looks among the kept answers before a request is built for the pipeline: what the whole country looks up costs a
 * search in a map and one write. Everything else, and every first time, goes through the pipeline.
 */
export function createListener(web: Hono<PortalEnv>, answers: SharedAnswers): Listener {
  const throughPipeline = getRequestListener(web.fetch);
  return (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const accepted = headers['accept-encoding'];
    const answer = answers.find({
      method,
      target: url,
      cookie: headers.cookie,
      acceptEncoding: Array.isArray(accepted) ? accepted.join(', ') : accepted,
    });
    if (answer === undefined) void throughPipeline(incoming, outgoing);
    else send(answer, incoming, outgoing);
  };
}

function send(
  { headers, etag, body }: SharedAnswer,
  { method, headers: asked }: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const conditions = { ifNoneMatch: asked['if-none-match'], ifModifiedSince: asked['if-modified-since'] };
  if (alreadyHas(conditions, { etag, lastModified: headers['last-modified'] })) {
    outgoing.writeHead(304, headersOf304(headers));
    outgoing.end();
    return;
  }
  outgoing.writeHead(200, headers);
  if (method === 'HEAD') outgoing.end();
  else outgoing.end(body, 'latin1');
}
