import { type Context, Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import {
  type ApiTokenProblem,
  apiTokenDaysDefault,
  confirmApiToken,
  listApiTokens,
  offerApiToken,
  pendingToken,
  revokeApiToken,
} from '#usecases/accounts/api-tokens';
import { page, seeOther } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import { actorOf, requireRole } from '../../http/guards.js';
import type { PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import type { Say } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import type { FormErrors } from '../form-errors.js';
import { NewTokenPage, type TypedToken } from './new-token-page.js';
import { ShownTokenPage } from './shown-token-page.js';
import { RevokeTokenPage, type TokenDone, TokenListPage } from './token-list-page.js';
import { tokenProblem } from './token-words.js';

const dones: readonly TokenDone[] = ['kept', 'revoked'];
const fieldCharactersMax = 600;
const pendingCharactersMax = 4_000;

/** 接口令牌, for operators alone. */
export function tokenRoutes(deps: MailingDeps): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(paths.apiTokens(), requireRole('operator'));
  app.use(`${paths.apiTokens()}/*`, requireRole('operator'));
  app.get(paths.apiTokens(), async (c) => {
    const tokens = await listApiTokens(deps, { actor: actorOf(c) });
    if (!tokens.ok) return failurePage(c, tokens.failure);
    const done = dones.find((one) => one === c.req.query('done'));
    return page(c, <TokenListPage visit={c.get('visit')} tokens={tokens.value} done={done} />);
  });
  // The least that is of any use; whoever needs more ticks it.
  const untouched: TypedToken = { name: '', scopes: ['filing:read'], days: String(apiTokenDaysDefault) };
  app.get(paths.newApiToken(), (c) =>
    page(c, <NewTokenPage visit={c.get('visit')} typed={untouched} errors={{}} />),
  );
  app.post(paths.newApiToken(), async (c) => makeToken(c, deps));
  app.post(paths.keepApiToken(), async (c) => keepToken(c, deps));
  const revoke = `${paths.apiTokens()}/:id/revoke`;
  app.get(revoke, async (c) => {
    const tokens = await listApiTokens(deps, { actor: actorOf(c) });
    if (!tokens.ok) return failurePage(c, tokens.failure);
    const token = tokens.value.find(({ id, state }) => id === c.req.param('id') && state === 'live');
    if (token === undefined) return failurePage(c, { kind: 'not-found' });
    return page(c, <RevokeTokenPage visit={c.get('visit')} token={token} />);
  });
  app.post(revoke, async (c) => {
    const revoked = await revokeApiToken(deps, { actor: actorOf(c), id: c.req.param('id') ?? '' });
    return revoked.ok ? seeOther(c, paths.apiTokens('revoked')) : failurePage(c, revoked.failure);
  });
  return app;
}

async function makeToken(c: Context<PortalEnv>, deps: MailingDeps): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c);
  const typed: TypedToken = {
    name: form.text('name', fieldCharactersMax),
    scopes: form.all('scopes'),
    days: form.text('days', 10),
  };
  const password = form.text('password', fieldCharactersMax);
  const offered = await offerApiToken(deps, { actor: actorOf(c), typed: { ...typed, password } });
  if (!offered.ok) return failurePage(c, offered.failure);
  const answer = offered.value;
  if (answer.kind === 'invalid') {
    const errors = errorsOf(visit.say, answer.problems);
    return page(c, <NewTokenPage visit={visit} typed={typed} errors={errors} />, 422);
  }
  // Nothing was stored, so nothing is repeated when this answer is loaded anew: it just offers another token.
  c.header('Cache-Control', 'no-store');
  const { token, pending } = answer;
  return page(c, <ShownTokenPage visit={visit} token={token} pending={pending} notKept={false} />);
}

async function keepToken(c: Context<PortalEnv>, deps: MailingDeps): Promise<Response> {
  const visit = c.get('visit');
  const actor = actorOf(c);
  const form = await readForm(c);
  const pending = form.text('pending', pendingCharactersMax);
  if (form.text('kept', 10) !== 'yes') {
    const token = pendingToken(deps, { actor, pending });
    if (token === undefined) return seeOther(c, paths.newApiToken());
    c.header('Cache-Control', 'no-store');
    return page(c, <ShownTokenPage visit={visit} token={token} pending={pending} notKept />, 422);
  }
  const kept = await confirmApiToken(deps, { actor, pending });
  if (!kept.ok) return failurePage(c, kept.failure);
  return seeOther(c, kept.value.kind === 'kept' ? paths.apiTokens('kept') : paths.newApiToken());
}

function errorsOf(t: Say, problems: readonly ApiTokenProblem[]): FormErrors {
  const text = (field: string): string | undefined => {
    const problem = problems.find((one) => one.startsWith(field));
    return problem === undefined ? undefined : tokenProblem(t, problem);
  };
  return {
    name: problems.includes('too-many') ? tokenProblem(t, 'too-many') : text('name'),
    scopes: text('scopes'),
    days: text('days'),
    password: text('password'),
  };
}
