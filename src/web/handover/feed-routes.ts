import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { acceptAcknowledgement } from '#usecases/handover/accept-acknowledgement';
import { authenticateReceiver } from '#usecases/handover/authenticate-receiver';
import { ministryFrom } from '#usecases/handover/handover-access';
import { handoverIdentity, packageSchema } from '#usecases/handover/handover-identity';
import { feedLimitDefault, feedLimitMax, packageFeed } from '#usecases/handover/package-feed';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { acknowledgementProblem, feedProblem, requestProblem } from './feed-problems.js';

type FeedPortal = Pick<Portal, 'persistence' | 'clock' | 'handover' | 'publicUrl'>;

/** An acknowledgement has some hundred bytes. */
const bodyBytesMax = 64 * 1_024;
const stableCaching = 'public, max-age=300, must-revalidate';

/**
 * The hand-over for the ministries' systems: fetching and acknowledging under their keys, no cookies. Served before
 * sessions are looked at; every error is a problem document that nobody may keep.
 */
export function handoverFeedRoutes(portal: FeedPortal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const everything = `${paths.handoverFeed()}/*`;
  app.use(everything, bodyLimit({ maxSize: bodyBytesMax, onError: () => feedProblem('too-large') }));
  app.get(paths.handoverKeys(), (c) => published(c, handoverIdentity(portal)));
  app.get(paths.handoverSchema(), (c) => published(c, packageSchema));
  app.get(paths.packageFeed(':ministry'), (c) => fetchPackages(portal, c));
  app.post(paths.acknowledgements(':ministry'), (c) => acknowledge(portal, c));
  for (const [path, allowed] of [
    [paths.packageFeed(':ministry'), 'GET, HEAD'],
    [paths.acknowledgements(':ministry'), 'POST'],
  ] as const) {
    app.all(path, () => feedProblem('method-not-allowed', { Allow: allowed }));
  }
  app.all(everything, () => feedProblem('no-such-resource'));
  return app;
}

/** Keys and schema are the same for everybody; a receiver pins the key it was given by hand. */
function published(c: Context<PortalEnv>, value: object): Response {
  return c.body(`${JSON.stringify(value, undefined, 2)}\n`, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': stableCaching,
  });
}

async function fetchPackages(portal: FeedPortal, c: Context<PortalEnv>): Promise<Response> {
  const ministry = ministryFrom(c.req.param('ministry'));
  if (ministry === undefined) return feedProblem('no-such-resource');
  const authenticated = await authenticateReceiver(portal, ministry, messageOf(portal, c));
  if (!authenticated.ok) return requestProblem(authenticated.refusal);
  const after = wholeNumber(c.req.query('after') ?? '0');
  const limit = wholeNumber(c.req.query('limit') ?? String(feedLimitDefault));
  if (after === undefined || limit === undefined || limit < 1) return feedProblem('invalid-parameter');
  const feed = await packageFeed(portal, ministry, { after, limit: Math.min(limit, feedLimitMax) });
  const packages = feed.entries.map(({ sequence, digest, isAcknowledged, envelope }) => ({
    sequence,
    digest,
    acknowledged: isAcknowledged,
    envelope: envelope ?? null,
  }));
  return answer(c, { ministry, packages, hasMore: feed.hasMore });
}

async function acknowledge(portal: FeedPortal, c: Context<PortalEnv>): Promise<Response> {
  const ministry = ministryFrom(c.req.param('ministry'));
  if (ministry === undefined) return feedProblem('no-such-resource');
  const body = new Uint8Array(await c.req.arrayBuffer());
  const authenticated = await authenticateReceiver(portal, ministry, { ...messageOf(portal, c), body });
  if (!authenticated.ok) return requestProblem(authenticated.refusal);
  const given = { channel: 'pull', envelope: parsed(body) } as const;
  const accepted = await acceptAcknowledgement(portal, ministry, given);
  if (!accepted.ok) return acknowledgementProblem(accepted.refusal);
  const { sequence, digest, acknowledgedAt } = accepted.acknowledgement;
  return answer(c, { ministry, sequence, digest, acknowledgedAt });
}

/** The address is the one people type: what stands in front of the portal may have changed what arrives here. */
function messageOf({ publicUrl }: FeedPortal, c: Context<PortalEnv>) {
  const { pathname, search } = new URL(c.req.url);
  return {
    method: c.req.method,
    targetUri: `${publicUrl}${pathname}${search}`,
    header: (name: string) => c.req.header(name),
  };
}

function answer(c: Context<PortalEnv>, value: object): Response {
  return c.json(value, 200, { 'Cache-Control': 'no-store' });
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
