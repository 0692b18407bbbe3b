import { Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import { signIn } from '#usecases/accounts/sign-in';
import { signOut } from '#usecases/accounts/sign-out';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import type { PortalEnv } from '../http/portal.js';
import { forgetSession, keepSession } from '../http/session.js';
import { paths } from '../paths.js';
import { homeOf } from './account-portal.js';
import { safeNext } from './safe-next.js';
import { SignInPage } from './sign-in-page.js';
import { signInRefused } from './words.js';

/** Longer than any address or password; what is cut off was wrong anyway. */
const fieldCharactersMax = 600;

/** 登录与退出 */
export function signInRoutes(deps: MailingDeps, publicUrl: string): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(paths.signIn(), (c) => {
    const visit = c.get('visit');
    const next = safeNext(c.req.query('next'));
    if (visit.viewer !== undefined) return seeOther(c, next ?? homeOf(visit.viewer.roles));
    const passwordSet = c.req.query('done') === 'password-set';
    return page(c, <SignInPage visit={visit} mail="" next={next} errors={{}} passwordSet={passwordSet} />);
  });

  app.post(paths.signIn(), async (c) => {
    const visit = c.get('visit');
    const form = await readForm(c);
    const mail = form.text('mail', fieldCharactersMax).trim();
    const password = form.text('password', fieldCharactersMax);
    const next = safeNext(form.text('next'));
    const t = visit.say;
    const empty = {
      mail: mail === '' ? t('请填写邮箱', 'Enter your mail address') : undefined,
      password: password === '' ? t('请填写口令', 'Enter your password') : undefined,
    };
    if (mail === '' || password === '') {
      return page(c, <SignInPage visit={visit} mail={mail} next={next} errors={empty} />, 422);
    }
    const answer = await signIn(deps, { mail, password, previousSession: c.get('sessionHash') });
    switch (answer.kind) {
      case 'signed-in':
        keepSession(c, publicUrl, answer.token);
        return seeOther(c, next ?? homeOf(answer.account.roles));
      case 'refused': {
        const errors = { mail: signInRefused(t) };
        return page(c, <SignInPage visit={visit} mail={mail} next={next} errors={errors} />, 422);
      }
      case 'mail-unverified': {
        const errors = {
          mail: t(
            '邮箱还没有验证，验证后才能登录',
            'The mail address is not verified yet; verify it to sign in',
          ),
        };
        return page(
          c,
          <SignInPage visit={visit} mail={mail} next={next} errors={errors} isUnverified />,
          422,
        );
      }
      default:
        return answer satisfies never;
    }
  });

  app.post(paths.signOut(), async (c) => {
    const actor = c.get('actor');
    const sessionHash = c.get('sessionHash');
    if (actor !== undefined && sessionHash !== undefined) {
      await signOut(deps, { accountId: actor.accountId, sessionHash });
    }
    forgetSession(c, publicUrl);
    return seeOther(c, paths.home());
  });

  return app;
}
