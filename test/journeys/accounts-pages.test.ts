import { beforeAll, describe, expect, it } from 'vitest';
import { administrator, operator, password, staff } from '../support/account-people.js';
import { type AccountPortal, openAccountPortal } from '../support/account-portal.js';
import { forEachDatabase } from '../support/databases.js';
import { type Answer, type Fields, visibleText } from '../support/visitor.js';

forEachDatabase((_kind, open) => {
  let portal: AccountPortal;
  beforeAll(async () => {
    portal = await openAccountPortal(open);
  });

  /** All a stranger sees of an answer. */
  const seen = ({ status, location, text, headers }: Answer) => ({
    status,
    location,
    text,
    cookies: headers.getSetCookie().length,
  });

  describe('the whole way in', () => {
    it('registers, opens the mail, verifies, signs out and in again', async () => {
      const visitor = portal.visitor();
      const mail = portal.freshMail();
      expect(visibleText((await visitor.get('/account/register')).text)).toContain('至少 10 个字符');
      const sent = await visitor.postAndFollow('/account/register', { mail, password });
      expect(visibleText(sent.text)).toContain('请查收邮件');
      const link = `/account/verify/${await portal.linkTo(mail)}`;
      expect((await visitor.get(link)).status).toBe(200);
      const verified = await visitor.post(link, { password });
      expect([verified.status, verified.location]).toEqual([303, '/file']);
      expect((await visitor.get('/account')).text).toContain(mail);
      await visitor.post('/signout', {});
      expect((await visitor.get('/account')).location).toBe('/signin?next=%2Faccount');
      const back = await visitor.post('/signin', { mail, password, next: '/account' });
      expect([back.status, back.location]).toEqual([303, '/account']);
    });

    it('opening the link changes nothing: mail programs open links too', async () => {
      const visitor = portal.visitor();
      const mail = portal.freshMail();
      await visitor.post('/account/register', { mail, password });
      const link = `/account/verify/${await portal.linkTo(mail)}`;
      await visitor.get(link);
      await visitor.get(link);
      expect((await visitor.post(link, { password })).status).toBe(303);
      expect((await visitor.get(link)).status).toBe(404);
    });

    it('offers the mail again to whoever knows the password of an unverified account', async () => {
      const visitor = portal.visitor();
      const mail = portal.freshMail();
      await visitor.post('/account/register', { mail, password });
      const answer = await visitor.post('/signin', { mail, password });
      expect(answer.status).toBe(422);
      expect(visibleText(answer.text)).toContain('邮箱还没有验证');
      expect(answer.text).toContain('action="/account/resend"');
      portal.clock.advance(1_000);
      await visitor.postAndFollow('/account/resend', { mail });
      expect(await portal.mailsTo(mail)).toHaveLength(2);
    });

    it('changes the password in place and goes on', async () => {
      const { mail } = await operator(portal);
      const visitor = portal.visitor();
      await visitor.signIn(mail, password);
      const wrong = { current: 'not the password', password: 'brand new words' };
      expect((await visitor.post('/account/password', wrong)).status).toBe(422);
      const done = await visitor.postAndFollow('/account/password', { ...wrong, current: password });
      expect(visibleText(done.text)).toContain('口令已修改');
    });

    it('sets a forgotten password and says so at the door', async () => {
      const { mail } = await operator(portal);
      const visitor = portal.visitor();
      await visitor.postAndFollow('/account/forgotten-password', { mail });
      const link = `/account/reset/${await portal.linkTo(mail)}`;
      const weak = await visitor.post(link, { password: 'short' });
      expect(weak.status).toBe(422);
      expect(weak.text).toContain('href="#password"');
      const door = await visitor.postAndFollow(link, { password: 'brand new words' });
      expect(visibleText(door.text)).toContain('口令已设置');
      await visitor.signIn(mail, 'brand new words');
    });
  });

  describe('a stranger cannot find out who has an account', () => {
    const asked: readonly (readonly [path: string, fields: Fields])[] = [
      ['/account/register', { password }],
      ['/account/resend', {}],
      ['/account/forgotten-password', {}],
    ];
    it.each(asked)('by %s', async (path, fields) => {
      const known = await portal.visitor().post(path, { ...fields, mail: (await operator(portal)).mail });
      const unknown = await portal.visitor().post(path, { ...fields, mail: portal.freshMail() });
      expect(seen(known)).toEqual(seen(unknown));
      expect(known.status).toBe(303);
    });

    it('by signing in: wrong, unknown, paused and disabled look the same', async () => {
      const guess = async (mail: string, typed: string) => {
        const answer = await portal.visitor().post('/signin', { mail, password: typed });
        return { ...seen(answer), text: answer.text.replaceAll(mail, '…') };
      };
      const unknown = await guess(portal.freshMail(), password);
      expect(unknown.status).toBe(422);
      const { mail: paused } = await operator(portal);
      expect(await guess(paused, 'not the password')).toEqual(unknown);
      for (let failure = 0; failure < 4; failure += 1) await guess(paused, 'not the password');
      expect(await guess(paused, password)).toEqual(unknown);
      const { mail: disabled } = await operator(portal);
      const account = await portal.read.accounts.byMail(disabled);
      if (account === undefined) throw new Error('no account');
      await portal.read.accounts.update({ ...account, disabledAt: portal.clock.machineNow() });
      expect(await guess(disabled, password)).toEqual(unknown);
    });
  });

  describe('the cookie', () => {
    it('is out of reach of scripts and other sites, and secure on https', async () => {
      const answer = await portal
        .visitor()
        .post('/signin', { mail: (await operator(portal)).mail, password });
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    });

    it('that was made up, or is over, is nobody', async () => {
      for (const value of ['x', '', 'A'.repeat(43), 'A'.repeat(5_000)]) {
        const answer = await portal.visitor().get('/account', { Cookie: `session=${value}` });
        expect(answer.location).toBe('/signin?next=%2Faccount');
      }
    });

    it('signs nobody in from another site', async () => {
      const fields = { mail: (await operator(portal)).mail, password };
      const headers = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' };
      const answer = await portal.visitor().post('/signin', fields, headers);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    });
  });

  it.each([
    ['https://elsewhere.example/', '/file'],
    ['//elsewhere.example/', '/file'],
    ['/filings?x=1', '/filings?x=1'],
  ])('after signing in, next=%s leads to %s', async (next, location) => {
    const answer = await portal
      .visitor()
      .post('/signin', { mail: (await operator(portal)).mail, password, next });
    expect(answer.location).toBe(location);
  });

  describe('the administrator', () => {
    it('opens an account, changes its roles, disables it after a question and enables it', async () => {
      const { mail } = await administrator(portal);
      const visitor = portal.visitor();
      await visitor.signIn(mail, password);
      const newcomer = portal.freshMail();
      const form = { name: '样例审核员', mail: newcomer, roles: ['reviewer', 'supervisor'] };
      const list = await visitor.postAndFollow('/admin/accounts/new', form);
      expect(visibleText(list.text)).toContain('账户已开通');
      const id = (await portal.read.accounts.byMail(newcomer))?.id ?? '';
      const page = `/admin/accounts/${id}`;
      expect(visibleText((await visitor.get(page)).text)).toContain('待设置口令');
      const mixed = await visitor.post(`${page}/roles`, { roles: ['administrator', 'auditor'] });
      expect(mixed.status).toBe(422);
      expect(visibleText(mixed.text)).toContain('三员分立');
      await visitor.postAndFollow(`${page}/roles`, { roles: ['auditor'] });
      expect((await visitor.get(`${page}/disable`)).text).toContain(`action="${page}/disable"`);
      expect(visibleText((await visitor.postAndFollow(`${page}/disable`, {})).text)).toContain('已停用');
      expect((await visitor.post(`${page}/disable`, {})).status).toBe(409);
      await visitor.postAndFollow(`${page}/enable`, {});
      expect((await portal.read.accounts.byMail(newcomer))?.roles).toEqual(['auditor']);
    });

    it('is told what is missing, and what was typed stays', async () => {
      const { mail } = await administrator(portal);
      const visitor = portal.visitor();
      await visitor.signIn(mail, password);
      const answer = await visitor.post('/admin/accounts/new', { name: '样例', mail: 'not an address' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('value="not an address"');
      for (const field of ['#mail', '#roles']) expect(answer.text).toContain(`href="${field}"`);
      const taken = await visitor.post('/admin/accounts/new', { name: '样例', mail, roles: 'reviewer' });
      expect(visibleText(taken.text)).toContain('这个邮箱已有账户');
    });

    it('is the only one who sees these pages', async () => {
      const actor = await administrator(portal);
      const { accountId } = actor;
      const { mail } = await staff(portal, actor, ['supervisor']);
      const supervisor = portal.visitor();
      await supervisor.signIn(mail, password);
      for (const path of ['/admin/accounts', '/admin/accounts/new', `/admin/accounts/${accountId}`]) {
        expect((await supervisor.get(path)).status).toBe(403);
        expect((await portal.visitor().get(path)).status).toBe(303);
      }
      expect((await supervisor.post(`/admin/accounts/${accountId}/disable`, {})).status).toBe(403);
    });
  });
});
