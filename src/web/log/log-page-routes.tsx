import { Hono } from 'hono';
import { parsePolicy } from '#log/policy';
import { formatVerifierKey } from '#log/verifier-key';
import { page } from '../http/answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { LogPage } from './log-page.js';
import type { WitnessesShown } from './log-page-props.js';

type LogPagePortal = Pick<Portal, 'persistence' | 'logIdentity' | 'publicUrl'>;

/** 公示日志, the page people read. Not kept: a witness may cosign a checkpoint after it was published. */
export function logPageRoutes({ persistence, logIdentity, publicUrl }: LogPagePortal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const { origin, vkeys, policy } = logIdentity;
  const witnesses = witnessesOf(policy);
  app.get(paths.log(), async (c) => {
    const { log } = persistence.read;
    const checkpoint = await log.head();
    const newest = checkpoint && { checkpoint, cosignatures: await log.cosignatures(checkpoint.treeSize) };
    return page(c, <LogPage visit={c.get('visit')} {...{ publicUrl, origin, vkeys, witnesses, newest }} />);
  });
  app.get(paths.log().replace(/\/$/, ''), (c) => c.redirect(paths.log(), 301));
  return app;
}

function witnessesOf(text: string): WitnessesShown {
  const read = parsePolicy(Buffer.from(text));
  if (read.kind !== 'read') throw new Error('the trust policy of the log cannot be read');
  const { witnesses, groups, quorum } = read.policy;
  return {
    named: witnesses.map(({ name, key }) => ({ name, vkey: formatVerifierKey(key) })),
    quorum: groups.find(({ name }) => name === quorum)?.threshold ?? 0,
  };
}
