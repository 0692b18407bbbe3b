import { createMiddleware } from 'hono/factory';
import { bodyLimit } from 'hono/body-limit';
import { resolveApiToken } from '#usecases/accounts/resolve-api-token';
import { evidenceBytesMax } from '#usecases/filing/attach-evidence';
import type { ApiScope } from '#usecases/ports/api-tokens';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { createRateLimit, requestsPerMinuteMax } from './rate-limit.js';
import { refuse } from './refuse.js';

/** A filing with every text at its limit is some 1.5 MB. */
export const documentBytesMax = 4 * 1024 * 1024;

/**
 * Who asks is said by the token in `Authorization` and by nothing else. Cookies are not looked at, so no page of another
 * site can act with a signed-in browser, and no origin has to be checked; without CORS headers no page can read an
 * answer either.
 */
export function bearer(portal: Pick<Portal, 'persistence' | 'clock'>) {
  const limit = createRateLimit(() => portal.clock.machineNow());
  return createMiddleware<PortalEnv>(async (c, next) => {
    const header = c.req.header('Authorization');
    if (header === undefined) return unauthorised('token-missing');
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    const resolved = token === undefined ? undefined : await resolveApiToken(portal, token);
    if (resolved === undefined) return unauthorised('token-invalid');
    const seconds = limit.take(resolved.actor.accountId);
    if (seconds !== undefined) return tooMany(seconds);
    c.set('actor', resolved.actor);
    c.set('apiScopes', resolved.scopes);
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
    return undefined;
  });
}

/** Lets through only tokens with this scope; stands before everything that reads the request. */
export function requireScope(scope: ApiScope) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    if (c.get('apiScopes')?.includes(scope) === true) return next();
    return refuse(
      {
        status: 403,
        code: 'scope-missing',
        title: '令牌没有这项权限 / The token lacks a permission',
        detail: `需要权限 ${scope}；请在 ${paths.apiTokens()} 另建令牌。/ This needs the scope ${scope}: make a token with it at ${paths.apiTokens()}.`,
        more: { scope },
      },
      { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
    );
  });
}

function unauthorised(code: 'token-missing' | 'token-invalid'): Response {
  const challenge = code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return refuse(
    {
      status: 401,
      code,
      title: '需要令牌 / A token is needed',
      detail:
        code === 'token-missing'
          ? `请在 Authorization 中写明 Bearer 和令牌；令牌在 ${paths.apiTokens()} 新建。/ Send "Authorization: Bearer" with a token made at ${paths.apiTokens()}.`
          : `令牌不完整、已过期或者已撤销（修改口令也会使它失效）；请在 ${paths.apiTokens()} 新建。/ The token is incomplete, expired or revoked (a changed password ends it too): make a new one at ${paths.apiTokens()}.`,
    },
    { 'WWW-Authenticate': challenge },
  );
}

function tooMany(seconds: number): Response {
  return refuse(
    {
      status: 429,
      code: 'too-many-requests',
      title: '请求太频繁 / Too many requests',
      detail: `每个账户每分钟最多 ${requestsPerMinuteMax} 次；请在 ${seconds} 秒后重试。本次请求没有办理。/ At most ${requestsPerMinuteMax} a minute for one account; try again in ${seconds} seconds. Nothing was done.`,
    },
    { 'Retry-After': String(seconds) },
  );
}

/** What is sent has a size; told with the limit. */
export function sized(kind: 'document' | 'file') {
  const maxSize = kind === 'document' ? documentBytesMax : evidenceBytesMax;
  return bodyLimit({
    maxSize,
    onError: () =>
      refuse({
        status: 413,
        code: 'too-large',
        title: '太大 / Too large',
        detail: `最多 ${maxSize / 1024 / 1024} MB。/ At most ${maxSize / 1024 / 1024} MB.`,
      }),
  });
}

/** A body that is not JSON is refused before it is read. */
export const jsonOnly = createMiddleware<PortalEnv>(async (c, next) => {
  const type = c.req.header('Content-Type') ?? '';
  if (/^application\/json\s*(?:;|$)/i.test(type)) return next();
  return refuse({
    status: 415,
    code: 'not-json',
    title: '不是 JSON / Not JSON',
    detail: '请以 Content-Type: application/json 发送。/ Send it with Content-Type: application/json.',
  });
});
