import { createMiddleware } from 'hono/factory';
import { paths } from '../paths.js';
import { page } from './answer.js';
import { clientNetwork } from './client-network.js';
import type { Portal, PortalEnv } from './portal.js';
import { TooManyPage } from './problem.js';
import { problemAnswer } from './problem-json.js';

/** What an answer costs: a search one, a bulk file as much as reading it page by page would. */
export const readCosts = { list: 1, bulk: 30 } as const;

type Limited = Pick<Portal, 'readLimit'>;

/**
 * For programs. Whoever asks too much is told when to come back, in an answer that cannot be taken for a finding: it has
 * a status, a type and words of its own, and nobody may keep it.
 */
export function limitedReads({ readLimit }: Limited, cost: number) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const network = c.req.method === 'OPTIONS' ? undefined : clientNetwork(c, readLimit.proxies);
    const taken = network === undefined ? undefined : readLimit.take(network, cost);
    if (taken === undefined || taken.ok) return next();
    const { retryAfterSeconds } = taken;
    return problemAnswer(
      {
        type: paths.problemMeaning('too-many-requests'),
        title: '请求太多 / Too many requests',
        status: 429,
        detail:
          `请在 ${retryAfterSeconds} 秒后再试。这不是查询结果，不说明任何平台是否备案；按编号查询不受此限。/ ` +
          `Try again in ${retryAfterSeconds} seconds. This is not a result and says nothing about whether anything is filed; looking up a number is not limited.`,
      },
      { 'Retry-After': String(retryAfterSeconds) },
    );
  });
}

/** For people who search the register in a browser. */
export function limitedSearches({ readLimit }: Limited) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const network = c.req.query('q') ? clientNetwork(c, readLimit.proxies) : undefined;
    const taken = network === undefined ? undefined : readLimit.take(network, readCosts.list);
    if (taken === undefined || taken.ok) return next();
    c.header('Retry-After', String(taken.retryAfterSeconds));
    return page(c, <TooManyPage visit={c.get('visit')} seconds={taken.retryAfterSeconds} />, 429);
  });
}
