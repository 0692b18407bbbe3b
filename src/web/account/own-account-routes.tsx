import { Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import { changePassword } from '#usecases/accounts/change-password';
import { endOtherSessions, ownAccount } from '#usecases/accounts/own-account';
import { staffRoles } from '#usecases/accounts/staff-roles';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { keepSession } from '../http/session.js';
import { paths } from '../paths.js';
import { type AccountDone, AccountPage } from './account-page.js';
import { ChangePasswordPage } from './change-password-page.js';
import { passwordProblem } from './words.js';

const fieldCharactersMax = 600;
const dones: readonly AccountDone[] = ['password-changed', 'others-ended'];

/** 我的账户 */
export function ownAccountRoutes(deps: MailingDeps, publicUrl: string): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const signedIn = requireRole('operator', ...staffRoles);

  app.get(paths.account(), signedIn, async (c) => {
    const account = await ownAccount(deps, { actor: actorOf(c), sessionHash: c.get('sessionHash') });
    if (!account.ok) return failurePage(c, account.failure);
    const done = dones.find((one) => one === c.req.query('done'));
    return page(c, <AccountPage visit={c.get('visit')} account={account.value} done={done} />);
  });

  app.post(paths.endOtherSessions(), signedIn, async (c) => {
    const token = await endOtherSessions(deps, { accountId: actorOf(c).accountId });
    keepSession(c, publicUrl, token);
    return seeOther(c, paths.account('others-ended'));
  });

  app.get(paths.changePassword(), signedIn, (c) =>
    page(c, <ChangePasswordPage visit={c.get('visit')} errors={{}} />),
  );

  app.post(paths.changePassword(), signedIn, async (c) => {
    const visit = c.get('visit');
    const t = visit.say;
    const form = await readForm(c);
    const answer = await changePassword(deps, {
      accountId: actorOf(c).accountId,
      current: form.text('current', fieldCharactersMax),
      next: form.text('password', fieldCharactersMax),
    });
    switch (answer.kind) {
      case 'changed':
        keepSession(c, publicUrl, answer.token);
        return seeOther(c, paths.account('password-changed'));
      case 'current-wrong': {
        const errors = {
          current: t(
            '现在的口令不正确；多次不正确会暂停 15 分钟',
            'The present password is not right; several wrong ones pause the account for 15 minutes',
          ),
        };
        return page(c, <ChangePasswordPage visit={visit} errors={errors} />, 422);
      }
      case 'invalid': {
        const errors = { password: passwordProblem(t, answer.problem) };
        return page(c, <ChangePasswordPage visit={visit} errors={errors} />, 422);
      }
      default:
        return answer satisfies never;
    }
  });

  return app;
}
