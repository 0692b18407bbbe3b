import { Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import {
  type RegistrationProblem,
  registerOperator,
  resendVerification,
} from '#usecases/accounts/register-operator';
import { isLinkGood, verifyMail } from '#usecases/accounts/verify-mail';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import type { PortalEnv } from '../http/portal.js';
import { keepSession } from '../http/session.js';
import type { Say } from '../layout/visit.js';
import { paths } from '../paths.js';
import { homeOf } from './account-portal.js';
import type { FormErrors } from './form-errors.js';
import { LinkOverPage, VerifyMailPage } from './link-pages.js';
import { MailRequestPage } from './mail-request-page.js';
import { RegistrationSentPage, ResendSentPage } from './mail-sent-page.js';
import { RegisterPage } from './register-page.js';
import { passwordProblem, registrationProblem, signInRefused } from './words.js';

const fieldCharactersMax = 600;
const verifyMailRoute = '/account/verify/:token';

/** 注册与验证邮箱 */
export function registrationRoutes(deps: MailingDeps, publicUrl: string): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(paths.registerAccount(), (c) =>
    page(c, <RegisterPage visit={c.get('visit')} mail="" errors={{}} />),
  );

  app.post(paths.registerAccount(), async (c) => {
    const visit = c.get('visit');
    const form = await readForm(c);
    const mail = form.text('mail', fieldCharactersMax).trim();
    const answer = await registerOperator(deps, {
      mail,
      password: form.text('password', fieldCharactersMax),
    });
    if (answer.kind === 'mail-sent') return seeOther(c, paths.registerAccountSent());
    const errors = registrationErrors(visit.say, answer.problems);
    return page(c, <RegisterPage visit={visit} mail={mail} errors={errors} />, 422);
  });

  app.get(paths.registerAccountSent(), (c) => page(c, <RegistrationSentPage visit={c.get('visit')} />));

  app.get(paths.resendVerification(), (c) =>
    page(c, <MailRequestPage visit={c.get('visit')} purpose="verification" mail="" errors={{}} />),
  );

  app.post(paths.resendVerification(), async (c) => {
    const form = await readForm(c);
    await resendVerification(deps, { mail: form.text('mail', fieldCharactersMax) });
    return seeOther(c, paths.resendVerificationSent());
  });

  app.get(paths.resendVerificationSent(), (c) => page(c, <ResendSentPage visit={c.get('visit')} />));

  app.get(verifyMailRoute, async (c) => {
    const visit = c.get('visit');
    const token = c.req.param('token');
    const isGood = await isLinkGood(deps, { token, purpose: 'verify-mail' });
    if (!isGood) return page(c, <LinkOverPage visit={visit} again={paths.resendVerification()} />, 404);
    return page(c, <VerifyMailPage visit={visit} token={token} errors={{}} />);
  });

  app.post(verifyMailRoute, async (c) => {
    const visit = c.get('visit');
    const token = c.req.param('token');
    const password = (await readForm(c)).text('password', fieldCharactersMax);
    if (password === '') {
      const errors = { password: passwordProblem(visit.say, 'password-empty') };
      return page(c, <VerifyMailPage visit={visit} token={token} errors={errors} />, 422);
    }
    const answer = await verifyMail(deps, { token, password, previousSession: c.get('sessionHash') });
    switch (answer.kind) {
      case 'signed-in':
        keepSession(c, publicUrl, answer.token);
        return seeOther(c, homeOf(answer.account.roles));
      case 'link-over':
        return page(c, <LinkOverPage visit={visit} again={paths.resendVerification()} />, 404);
      case 'refused': {
        const errors = { password: signInRefused(visit.say) };
        return page(c, <VerifyMailPage visit={visit} token={token} errors={errors} />, 422);
      }
      default:
        return answer satisfies never;
    }
  });

  return app;
}

function registrationErrors(t: Say, problems: readonly RegistrationProblem[]): FormErrors {
  const text = (part: string): string | undefined => {
    const problem = problems.find((one) => one.startsWith(part));
    return problem === undefined ? undefined : registrationProblem(t, problem);
  };
  return { mail: text('mail'), password: text('password') };
}
