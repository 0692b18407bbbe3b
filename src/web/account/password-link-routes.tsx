import { Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import { requestPasswordReset, resetPassword } from '#usecases/accounts/reset-password';
import { isLinkGood } from '#usecases/accounts/verify-mail';
import { normalMail } from '#usecases/accounts/mail-address';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import type { PortalEnv } from '../http/portal.js';
import { forgetSession } from '../http/session.js';
import { paths } from '../paths.js';
import { LinkOverPage, ResetPasswordPage } from './link-pages.js';
import { MailRequestPage } from './mail-request-page.js';
import { ResetSentPage } from './mail-sent-page.js';
import { passwordProblem, registrationProblem } from './words.js';

const fieldCharactersMax = 600;
const resetPasswordRoute = '/account/reset/:token';

/** 用邮件链接设置口令 */
export function passwordLinkRoutes(deps: MailingDeps, publicUrl: string): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(paths.forgottenPassword(), (c) =>
    page(c, <MailRequestPage visit={c.get('visit')} purpose="new-password" mail="" errors={{}} />),
  );

  app.post(paths.forgottenPassword(), async (c) => {
    const visit = c.get('visit');
    const mail = (await readForm(c)).text('mail', fieldCharactersMax).trim();
    if (normalMail(mail) === undefined) {
      const errors = { mail: registrationProblem(visit.say, mail === '' ? 'mail-empty' : 'mail-form') };
      const view = <MailRequestPage visit={visit} purpose="new-password" mail={mail} errors={errors} />;
      return page(c, view, 422);
    }
    await requestPasswordReset(deps, { mail });
    return seeOther(c, paths.forgottenPasswordSent());
  });

  app.get(paths.forgottenPasswordSent(), (c) => page(c, <ResetSentPage visit={c.get('visit')} />));

  app.get(resetPasswordRoute, async (c) => {
    const visit = c.get('visit');
    const token = c.req.param('token');
    const isGood = await isLinkGood(deps, { token, purpose: 'reset-password' });
    if (!isGood) return page(c, <LinkOverPage visit={visit} again={paths.forgottenPassword()} />, 404);
    return page(c, <ResetPasswordPage visit={visit} token={token} errors={{}} />);
  });

  app.post(resetPasswordRoute, async (c) => {
    const visit = c.get('visit');
    const token = c.req.param('token');
    const password = (await readForm(c)).text('password', fieldCharactersMax);
    const answer = await resetPassword(deps, { token, password });
    switch (answer.kind) {
      case 'changed':
        // Whoever was signed in here was perhaps somebody else.
        forgetSession(c, publicUrl);
        return seeOther(c, paths.signInAfterPasswordSet());
      case 'link-over':
        return page(c, <LinkOverPage visit={visit} again={paths.forgottenPassword()} />, 404);
      case 'invalid': {
        const errors = { password: passwordProblem(visit.say, answer.problem) };
        return page(c, <ResetPasswordPage visit={visit} token={token} errors={errors} />, 422);
      }
      default:
        return answer satisfies never;
    }
  });

  return app;
}
