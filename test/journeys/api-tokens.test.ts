/** 接口令牌 on the account pages: made with the password, shown once, revoked, and gone with the password. */
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveApiToken } from '#usecases/accounts/resolve-api-token';
import { makeToken, offerToken } from '../support/api-token.js';
import { forEachDatabase } from '../support/databases.js';
import { readyMails } from '../support/mails.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const day = 24 * 3_600_000;

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open);
  });
  const resolve = async (token: string) => resolveApiToken(portal.portal, token);

  it('is made with a name, the least permissions and ninety days, works once kept, and a mail tells of it', async () => {
    const operator = await portal.signedIn('operator');
    const browser = new PaperBrowser(operator);
    await browser.open('/account');
    await browser.follow('接口令牌');
    expect(browser.text).toContain('还没有令牌');
    await browser.press('新建令牌');
    browser.enter({ name: '备案脚本', password: operator.account.password });
    await browser.press('继续');
    const token = /vcpf_[a-z2-7]{40}[0-9a-f]{8}/.exec(browser.text)?.[0] ?? '';
    expect(await resolve(token)).toBeUndefined();
    await browser.press('启用令牌');
    expect([browser.status, browser.text.includes(token)]).toEqual([422, true]);
    browser.enter({ kept: true });
    await browser.press('启用令牌');
    expect(browser.path).toBe('/account/tokens?done=kept');
    expect(browser.text).not.toContain(token);
    for (const said of ['备案脚本', '查看 (filing:read)', '2026-05-31 09:00（北京时间）', '没有使用过']) {
      expect(browser.text).toContain(said);
    }
    expect(await resolve(token)).toMatchObject({
      actor: operator.account.actor,
      scopes: ['filing:read'],
    });
    await browser.open('/account/tokens');
    expect(browser.text).toContain('2026-03-02');
    await browser.open('/account');
    expect(browser.text).toContain('新建接口令牌');
    const { mail } = operator.account;
    const told = (await readyMails(portal.portal.persistence.read)).find(({ to }) => to === mail);
    expect(told?.subject).toBe('新建了接口令牌 / An API token was made');
    expect(told?.text).not.toContain(token);
  });

  it('is one token however often it is confirmed', async () => {
    const operator = await portal.signedIn('operator');
    const browser = new PaperBrowser(operator);
    const token = await offerToken(browser, operator.account.password);
    const pending = /name="pending" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
    for (const turn of [1, 2]) {
      const kept = await operator.post('/account/tokens/keep', { pending, kept: 'yes' });
      expect([turn, kept.location]).toEqual([turn, '/account/tokens?done=kept']);
    }
    const { apiTokens } = portal.portal.persistence.read;
    expect(await apiTokens.ofAccount(operator.account.actor.accountId, 9)).toHaveLength(1);
    expect(await resolve(token)).toBeDefined();
  });

  it('is revoked after a question, for good', async () => {
    const operator = await portal.signedIn('operator');
    const token = await makeToken(operator);
    const browser = new PaperBrowser(operator);
    await browser.open('/account/tokens');
    await browser.follow('撤销');
    expect(browser.text).toContain('撤销令牌“样例程序”？');
    expect(await resolve(token)).toBeDefined();
    await browser.press('撤销令牌');
    expect(browser.text).toContain('令牌已撤销');
    expect(await resolve(token)).toBeUndefined();
  });

  it('ends on its day', async () => {
    const token = await makeToken(await portal.signedIn('operator'), { days: '30' });
    portal.clock.advance(30 * day - 1_000);
    expect(await resolve(token)).toBeDefined();
    portal.clock.advance(1_000);
    expect(await resolve(token)).toBeUndefined();
  });

  it('ends when the password changes, and so does a page that was waiting', async () => {
    const operator = await portal.signedIn('operator');
    const token = await makeToken(operator);
    const waiting = new PaperBrowser(operator);
    await offerToken(waiting, operator.account.password);
    const changed = { current: operator.account.password, password: 'Another-sample-2026' };
    expect((await operator.post('/account/password', changed)).status).toBe(303);
    expect(await resolve(token)).toBeUndefined();
    waiting.enter({ kept: true });
    await waiting.press('启用令牌');
    expect(waiting.path).toBe('/account/tokens/new');
  });

  it('does not work for an account that is disabled', async () => {
    const operator = await portal.signedIn('operator');
    const token = await makeToken(operator);
    const { accounts } = portal.portal.persistence.read;
    const account = await accounts.byId(operator.account.actor.accountId);
    if (account === undefined) throw new Error('no account');
    await accounts.update({ ...account, disabledAt: portal.clock.machineNow() });
    expect(await resolve(token)).toBeUndefined();
  });

  describe('what is asked before one is made', () => {
    it.each([
      ['no name', { name: '' }, '请填写名称'],
      ['a name too long', { name: '样'.repeat(61) }, '名称不能超过 60 个字'],
      ['no permission', { scopes: [] }, '请至少选择一项权限'],
      ['a wrong password', { password: 'wrong' }, '口令不正确'],
    ])('%s: says so, keeps the rest', async (_case, typed, said) => {
      const operator = await portal.signedIn('operator');
      const browser = new PaperBrowser(operator);
      await browser.open('/account/tokens/new');
      browser.enter({ name: '样例名称', password: operator.account.password, ...typed });
      await browser.press('继续');
      expect([browser.status, browser.text.includes(said)]).toEqual([422, true]);
      expect(browser.html.includes(operator.account.password)).toBe(false);
    });

    it('a period that is not offered is refused', async () => {
      const operator = await portal.signedIn('operator');
      const { password } = operator.account;
      const typed = { name: 'x', scopes: 'filing:read', days: '3650', password };
      expect((await operator.post('/account/tokens/new', typed)).status).toBe(422);
    });

    it('at most ten in force', async () => {
      const operator = await portal.signedIn('operator');
      for (let made = 0; made < 10; made += 1) await makeToken(operator, { name: `样例 ${made}` });
      const { password } = operator.account;
      const eleventh = { name: '样例', scopes: 'filing:read', days: '90', password };
      const answer = await operator.post('/account/tokens/new', eleventh);
      expect([answer.status, answer.text.includes('最多同时有 10 个')]).toEqual([422, true]);
      expect((await operator.get('/account/tokens')).text).not.toContain('href="/account/tokens/new"');
    });
  });

  it('is not for staff, not even for staff who file besides', async () => {
    for (const roles of [['reviewer'], ['administrator'], ['operator', 'reviewer']] as const) {
      const staff = await portal.signedIn(...roles);
      expect((await staff.get('/account')).text).not.toContain('/account/tokens');
      const { password } = staff.account;
      const typed = { name: 'x', scopes: 'filing:read', days: '90', password };
      expect((await staff.get('/account/tokens')).status).toBe(403);
      expect((await staff.post('/account/tokens/new', typed)).status).toBe(403);
    }
  });
});
