/** Short messages through the sandbox's gateway, a process of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpShortMessages } from '#adapters/http-short-messages';
import { readConfig } from '#app/config';
import { deliverQueued } from '#usecases/messages/deliver-queued';
import { normalPhone } from '#usecases/messages/phone';
import type { ShortMessages } from '#usecases/messages/short-messages';
import { submitCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { ShortMessageGateway } from '../support/short-message-gateway.js';

const secret = 'sample-secret-of-the-gateway';
const gateway = new ShortMessageGateway(secret);
beforeAll(() => gateway.start());
afterAll(() => gateway.stop());

// The gateway looks at the real clock, so that an old request cannot be sent again.
const nowSeconds = () => Math.floor(Date.now() / 1000);
const mailer = { send: () => Promise.resolve() };

describe('the gateway', () => {
  const message = { to: '+8613800000000', text: '样例短信' };

  it('takes a signed message once, however often it is sent', async () => {
    const sender = httpShortMessages({ url: gateway.url, secret, nowSeconds });
    await sender.send(message, 'sample-1');
    await sender.send(message, 'sample-1');
    expect((await gateway.taken()).filter(({ id }) => id === 'sample-1')).toEqual([
      { id: 'sample-1', ...message },
    ]);
  });

  it.each([
    ['a wrong signature', { secret: 'another-secret-of-the-gateway', nowSeconds }],
    ['an old signature', { secret, nowSeconds: () => nowSeconds() - 3_600 }],
  ])('refuses %s', async (_what, settings) => {
    const sender = httpShortMessages({ url: gateway.url, ...settings });
    await expect(sender.send(message, 'sample-2')).rejects.toThrow('answered 401');
  });
});

describe('a telephone number', () => {
  it.each([
    ['13800000000', '+8613800000000'],
    [' 138 0000 0000 ', '+8613800000000'],
    ['１３８００００００００', '+8613800000000'],
    ['+44 20 7946 0000', '+442079460000'],
    ['12345', undefined],
    ['010-55550100', undefined],
    ['13800000000; drop', undefined],
  ])('%s', (typed, number) => {
    expect(normalPhone(typed)).toBe(number);
  });
});

forEachDatabase((kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    const configured = readConfig({ LOG_LEVEL: 'silent' });
    if (!configured.ok) throw new Error(configured.faults.join('; '));
    const { settings } = configured.config;
    const messages = { sms: { url: gateway.url, secret } };
    portal = await openTestPortal(open, { config: { settings: { ...settings, messages } } });
  });

  const deliver = (by?: ShortMessages) => {
    const shortMessages = by ?? httpShortMessages({ url: gateway.url, secret, nowSeconds });
    return deliverQueued({ ...portal.portal, mailer, shortMessages });
  };
  const textsTo = async (number: string) =>
    (await gateway.taken()).filter(({ to }) => to === number).map(({ text }) => text);
  let serial = 0;
  /** An operator with a number nobody has used, at the page where the code is entered. */
  async function asking() {
    serial += 1;
    const digits = `1390000${kind === 'embedded' ? 1 : 2}${String(serial).padStart(3, '0')}`;
    const visitor = await portal.signedIn('operator');
    const operator = new PaperBrowser(visitor);
    await operator.open('/messages');
    await operator.follow('短信提醒设置');
    operator.enter({ number: digits });
    await operator.press('获取验证码');
    await deliver();
    const number = `+86${digits}`;
    const code = /\d{6}/.exec((await textsTo(number))[0] ?? '')?.[0] ?? '';
    return { operator, actor: visitor.account.actor, number, code };
  }

  it('a number is confirmed by the code sent to it; then messages come there too, without anything personal', async () => {
    const { operator, actor, number, code } = await asking();
    expect(operator.text).toContain(`•••${number.slice(-4)}`);
    operator.enter({ code });
    await operator.press('确认');
    expect(operator.text).toContain('短信发送到');
    await submitCase({ portal, operator: actor });
    await deliver();
    const [, told = ''] = await textsTo(number);
    expect(told).toMatch(/^已收到备案信息，回执 [0-9A-F]{8}-01，\d{4}-\d\d-\d\d 前答复。$/);
    await operator.open('/messages');
    expect(operator.text).toContain('短信已发送');
  });

  it('before the code came back nothing is sent to the number', async () => {
    const { actor, number } = await asking();
    await submitCase({ portal, operator: actor });
    await deliver();
    expect(await textsTo(number)).toHaveLength(1);
  });

  it('five wrong codes spend it, and it ends after ten minutes', async () => {
    const { operator, code } = await asking();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      operator.enter({ code: wrong });
      await operator.press('确认');
      expect(operator.status).toBe(422);
      expect(operator.text).toContain('验证码不正确');
    }
    operator.enter({ code });
    await operator.press('确认');
    expect(operator.text).toContain('验证码已失效');

    const late = await asking();
    portal.clock.advance(11 * 60_000);
    late.operator.enter({ code: late.code });
    await late.operator.press('确认');
    expect(late.operator.text).toContain('验证码已失效');
  });

  it('a second code within a minute is not sent, and what is no number is said', async () => {
    const { operator, number } = await asking();
    operator.enter({ number: '13911110000' });
    await operator.press('获取验证码');
    expect(operator.status).toBe(422);
    expect(operator.text).toContain('一分钟后再试');
    operator.enter({ number: '12345' });
    await operator.press('获取验证码');
    expect(operator.text).toContain('请填写手机号');
    expect(operator.html).toContain('value="12345"');
    await deliver();
    expect(await textsTo('+8613911110000')).toEqual([]);
    expect(await textsTo(number)).toHaveLength(1);
  });

  it('a gateway that fails is tried again; a number that was taken away gets nothing', async () => {
    const { operator, actor, number, code } = await asking();
    operator.enter({ code });
    await operator.press('确认');
    await submitCase({ portal, operator: actor });
    await gateway.answerWith(503);
    await deliver();
    await operator.open('/messages');
    expect(operator.text).toContain('短信发送失败 1 次，正在重试');
    await gateway.answerWith(200);
    portal.clock.advance(60_000);
    await deliver();
    expect(await textsTo(number)).toHaveLength(2);

    await submitCase({ portal, operator: actor });
    await operator.open('/account/phone');
    await operator.press('不再接收短信');
    await deliver();
    expect(await textsTo(number)).toHaveLength(2);
    await operator.open('/messages');
    expect(operator.text).toContain('短信未发送：没有可用的收件地址');
  });

  it('where short messages are off, what was queued is withdrawn', async () => {
    const { operator, actor, code } = await asking();
    operator.enter({ code });
    await operator.press('确认');
    await submitCase({ portal, operator: actor });
    await deliverQueued({ ...portal.portal, mailer });
    await operator.open('/messages');
    expect(operator.text).toContain('短信未发送：系统没有开通短信');
  });
});
