import { Hono } from 'hono';
import { staffRoles } from '#usecases/accounts/staff-roles';
import { type PhoneConfirmed, askPhone, confirmPhone, ownPhone, removePhone } from '#usecases/messages/phone';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { PhonePage } from './phone-page.js';
import { codeText } from './templates/code-text.js';

type PhonePortal = Pick<Portal, 'persistence' | 'clock' | 'randomness'>;

/** 短信提醒: a number of one's own, confirmed by a code. */
export function phoneRoutes(portal: PhonePortal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(paths.phone(), requireRole('operator', ...staffRoles));
  app.use(`${paths.phone()}/*`, requireRole('operator', ...staffRoles));
  const shown = async (
    visit: Visit,
    accountId: string,
    more: { number?: string; errors?: PhoneErrors } = {},
  ) => <PhonePage visit={visit} phone={await ownPhone(portal, accountId)} errors={{}} number="" {...more} />;

  app.get(paths.phone(), async (c) => page(c, await shown(c.get('visit'), actorOf(c).accountId)));

  app.post(paths.phone(), async (c) => {
    const visit = c.get('visit');
    const { accountId } = actorOf(c);
    const number = (await readForm(c)).text('number', 40);
    const asked = await askPhone({ ...portal, wordCode: codeText }, { accountId, typed: number });
    if (asked === 'sent') return seeOther(c, paths.phone());
    const errors = {
      number:
        asked === 'too-soon'
          ? visit.say('验证码刚刚发出，请一分钟后再试', 'A code was just sent; try again in a minute')
          : visit.say(
              '请填写手机号，例如 13800000000',
              'Enter a telephone number, for example +86 138 0000 0000',
            ),
    };
    return page(c, await shown(visit, accountId, { number, errors }), 422);
  });

  app.post(paths.confirmPhone(), async (c) => {
    const visit = c.get('visit');
    const { accountId } = actorOf(c);
    const code = (await readForm(c)).text('code', 20);
    const confirmed = await confirmPhone(portal, { accountId, code });
    if (confirmed === 'confirmed') return seeOther(c, paths.phone());
    const errors = { code: codeProblem(visit.say, confirmed) };
    return page(c, await shown(visit, accountId, { errors }), 422);
  });

  app.post(paths.removePhone(), async (c) => {
    await removePhone(portal, actorOf(c).accountId);
    return seeOther(c, paths.phone());
  });

  return app;
}

type PhoneErrors = { readonly number?: string; readonly code?: string };

function codeProblem(t: Say, problem: Exclude<PhoneConfirmed, 'confirmed'>): string {
  if (problem === 'wrong-code') return t('验证码不正确', 'The code is not right');
  return t('验证码已失效，请重新获取', 'The code is no longer valid; ask for another');
}
