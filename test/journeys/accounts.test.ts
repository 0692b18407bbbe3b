import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#dossier/actor';
import {
  changeRoles,
  disableAccount,
  enableAccount,
  listStaff,
  sendPasswordLink,
} from '#usecases/accounts/change-staff-account';
import { changePassword } from '#usecases/accounts/change-password';
import { createAdministrator, createStaffAccount } from '#usecases/accounts/create-staff-account';
import { hashToken } from '#usecases/accounts/one-time-token';
import { registerOperator, resendVerification } from '#usecases/accounts/register-operator';
import { removeExpired } from '#usecases/accounts/remove-expired';
import { requestPasswordReset, resetPassword } from '#usecases/accounts/reset-password';
import { resolveSession } from '#usecases/accounts/resolve-session';
import { type SignedIn, signIn } from '#usecases/accounts/sign-in';
import { signOut } from '#usecases/accounts/sign-out';
import { verifyMail } from '#usecases/accounts/verify-mail';
import { type AccountPortal, openAccountPortal } from '../support/account-portal.js';
import { forEachDatabase } from '../support/databases.js';

const password = 'correct horse battery';
const minute = 60_000;
const hour = 60 * minute;

forEachDatabase((_kind, open) => {
  let portal: AccountPortal;
  beforeAll(async () => {
    portal = await openAccountPortal(open);
  });

  /** An operator who registered, opened the mail and verified. */
  async function operator(): Promise<{ mail: string; session: SignedIn }> {
    const mail = portal.freshMail();
    await registerOperator(portal.deps, { mail, password });
    const answer = await verifyMail(portal.deps, { token: await portal.linkTo(mail), password });
    if (answer.kind !== 'signed-in') throw new Error(answer.kind);
    return { mail, session: answer };
  }

  async function signedIn(mail: string, withPassword = password): Promise<SignedIn> {
    const answer = await signIn(portal.deps, { mail, password: withPassword });
    if (answer.kind !== 'signed-in') throw new Error(answer.kind);
    return answer;
  }

  /** A first administrator as the command line makes one. */
  async function administrator(): Promise<Actor> {
    const mail = portal.freshMail();
    const made = await createAdministrator(portal.deps, { mail, name: '管理员' });
    if (made.kind !== 'created') throw new Error(made.problems.join());
    await resetPassword(portal.deps, { token: made.token, password });
    const { account } = await signedIn(mail);
    return { accountId: account.id, roles: account.roles };
  }

  async function staff(actor: Actor, roles: readonly Role[]): Promise<{ mail: string; accountId: string }> {
    const mail = portal.freshMail();
    const made = await createStaffAccount(portal.deps, { actor, staff: { mail, name: '审核员', roles } });
    if (!made.ok || made.value.kind !== 'created') throw new Error('not created');
    await resetPassword(portal.deps, { token: await portal.linkTo(mail), password });
    return { mail, accountId: made.value.accountId };
  }

  const viewerOf = async (token: string) => (await resolveSession(portal.deps, token))?.viewer;

  describe('registration', () => {
    it('is of no use before the mail address is verified', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password });
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'mail-unverified' });
      expect(await signIn(portal.deps, { mail, password: 'not the password' })).toEqual({ kind: 'refused' });
    });

    it('is complete with the link and the password, once', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password });
      const token = await portal.linkTo(mail);
      expect(await verifyMail(portal.deps, { token, password: 'not the password' })).toEqual({
        kind: 'refused',
      });
      const answer = await verifyMail(portal.deps, { token, password });
      expect(answer.kind === 'signed-in' && (await viewerOf(answer.token))).toMatchObject({
        displayName: mail,
        roles: ['operator'],
      });
      expect(await verifyMail(portal.deps, { token, password })).toEqual({ kind: 'link-over' });
    });

    it('finds the account whatever the case and width of the letters', async () => {
      const { mail } = await operator();
      const typed = ` ${mail.toUpperCase().replace('@', '＠')} `;
      expect((await signIn(portal.deps, { mail: typed, password })).kind).toBe('signed-in');
    });

    it('takes a link for 24 hours, and only the newest', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password });
      const first = await portal.linkTo(mail);
      portal.clock.advance(1_000);
      await resendVerification(portal.deps, { mail });
      const second = await portal.linkTo(mail);
      expect(second).not.toBe(first);
      expect(await verifyMail(portal.deps, { token: first, password })).toEqual({ kind: 'link-over' });
      portal.clock.advance(24 * hour);
      expect(await verifyMail(portal.deps, { token: second, password })).toEqual({ kind: 'link-over' });
    });

    it('does not let somebody else’s earlier password in: the newest registration counts', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password: 'of the stranger who was first' });
      portal.clock.advance(1_000);
      await registerOperator(portal.deps, { mail, password });
      const token = await portal.linkTo(mail);
      const stranger = { mail, password: 'of the stranger who was first' };
      expect((await verifyMail(portal.deps, { token, password })).kind).toBe('signed-in');
      expect(await signIn(portal.deps, stranger)).toEqual({ kind: 'refused' });
    });

    it('tells the holder of an existing account by mail, and changes nothing', async () => {
      const { mail } = await operator();
      portal.clock.advance(1_000);
      const answer = await registerOperator(portal.deps, { mail, password: 'another password' });
      expect(answer).toEqual({ kind: 'mail-sent', mail });
      expect((await portal.mailsTo(mail))[0]?.subject).toContain('您已有账户');
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('writes at most five mails an hour to one address', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password });
      for (let again = 0; again < 8; again += 1) await resendVerification(portal.deps, { mail });
      expect(await portal.mailsTo(mail)).toHaveLength(5);
      portal.clock.advance(hour + 1);
      await resendVerification(portal.deps, { mail });
      expect(await portal.mailsTo(mail)).toHaveLength(6);
    });

    it.each([
      ['', password, ['mail-empty']],
      ['no address', password, ['mail-form']],
      ['a@sample.example', '', ['password-empty']],
      ['not@', 'short', ['mail-form', 'password-weak']],
    ])('refuses %j with %j: %j', async (mail, typed, problems) => {
      const answer = await registerOperator(portal.deps, { mail, password: typed });
      expect(answer).toEqual({ kind: 'invalid', problems });
    });
  });

  describe('too many wrong passwords', () => {
    it('pauses after five, for fifteen minutes, and then forgets', async () => {
      const { mail } = await operator();
      portal.clock.advance(1_000);
      const wrong = () => signIn(portal.deps, { mail, password: 'not the password' });
      for (let failure = 0; failure < 5; failure += 1) expect(await wrong()).toEqual({ kind: 'refused' });
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
      expect((await portal.mailsTo(mail))[0]?.subject).toContain('登录已暂停');
      portal.clock.advance(15 * minute - 1);
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
      portal.clock.advance(1);
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('counts in a row: a success between starts again', async () => {
      const { mail } = await operator();
      for (let failure = 0; failure < 4; failure += 1) {
        await signIn(portal.deps, { mail, password: 'not the password' });
      }
      await signedIn(mail);
      await signIn(portal.deps, { mail, password: 'not the password' });
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('counts guesses made at once, none of them twice', async () => {
      const { mail } = await operator();
      const guesses = Array.from({ length: 5 }, () =>
        signIn(portal.deps, { mail, password: 'wrong password' }),
      );
      await Promise.all(guesses);
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
    });

    it('is lifted by a new password, and a stolen session cannot guess the present one', async () => {
      const { mail, session } = await operator();
      const accountId = session.account.id;
      for (let failure = 0; failure < 5; failure += 1) {
        const guess = { accountId, current: 'not the password', next: 'a new password' };
        expect(await changePassword(portal.deps, guess)).toEqual({ kind: 'current-wrong' });
      }
      const right = { accountId, current: password, next: 'a new password' };
      expect(await changePassword(portal.deps, right)).toEqual({ kind: 'current-wrong' });
      portal.clock.advance(1_000);
      await requestPasswordReset(portal.deps, { mail });
      await resetPassword(portal.deps, { token: await portal.linkTo(mail), password: 'a new password' });
      expect((await signIn(portal.deps, { mail, password: 'a new password' })).kind).toBe('signed-in');
    });
  });

  describe('a session', () => {
    it('is stored as a hash only', async () => {
      const { session } = await operator();
      const { rows } = await sql<{
        row: string;
      }>`select row_to_json(session)::text as row from session`.execute(portal.database.db);
      const stored = rows.map(({ row }) => row).join();
      expect(stored).toContain(hashToken(session.token));
      expect(stored).not.toContain(session.token);
    });

    it('of an operator ends after two idle hours', async () => {
      const { session } = await operator();
      portal.clock.advance(119 * minute);
      expect(await viewerOf(session.token)).toBeDefined();
      portal.clock.advance(119 * minute);
      expect(await viewerOf(session.token)).toBeDefined();
      portal.clock.advance(120 * minute);
      expect(await viewerOf(session.token)).toBeUndefined();
    });

    it('of staff ends after thirty idle minutes', async () => {
      const { mail } = await staff(await administrator(), ['reviewer']);
      const { token } = await signedIn(mail);
      portal.clock.advance(29 * minute);
      expect(await viewerOf(token)).toBeDefined();
      portal.clock.advance(30 * minute);
      expect(await viewerOf(token)).toBeUndefined();
    });

    it('ends after twelve hours however busy', async () => {
      const { session } = await operator();
      for (let spent = 0; spent < 11; spent += 1) {
        portal.clock.advance(hour);
        expect(await viewerOf(session.token)).toBeDefined();
      }
      portal.clock.advance(hour);
      expect(await viewerOf(session.token)).toBeUndefined();
    });

    it('is touched once a minute at most', async () => {
      const { session } = await operator();
      const seenAt = async () => (await portal.read.accounts.session(hashToken(session.token)))?.lastSeenAt;
      const before = await seenAt();
      portal.clock.advance(59_000);
      await viewerOf(session.token);
      expect(await seenAt()).toBe(before);
      portal.clock.advance(1_000);
      await viewerOf(session.token);
      expect(await seenAt()).toBe(portal.clock.machineNow());
    });

    it('ends with signing out, and is removed once it is over', async () => {
      const { session, mail } = await operator();
      const other = await signedIn(mail);
      const sessionHash = hashToken(session.token);
      await signOut(portal.deps, { accountId: session.account.id, sessionHash });
      expect(await viewerOf(session.token)).toBeUndefined();
      expect(await viewerOf(other.token)).toBeDefined();
      portal.clock.advance(13 * hour);
      expect(await removeExpired(portal.deps)).toBeGreaterThan(0);
      expect(await portal.read.accounts.session(hashToken(other.token))).toBeUndefined();
    });

    it('of the browser before ends with the next sign-in there', async () => {
      const { session, mail } = await operator();
      const previousSession = hashToken(session.token);
      await signIn(portal.deps, { mail, password, previousSession });
      expect(await viewerOf(session.token)).toBeUndefined();
    });
  });

  describe('a new password', () => {
    it('by a mailed link: once, within the hour, and every session ends', async () => {
      const { mail, session } = await operator();
      portal.clock.advance(1_000);
      await requestPasswordReset(portal.deps, { mail });
      const token = await portal.linkTo(mail);
      const weak = await resetPassword(portal.deps, { token, password: 'short' });
      expect(weak).toEqual({ kind: 'invalid', problem: 'password-weak' });
      expect(await resetPassword(portal.deps, { token, password: 'brand new words' })).toEqual({
        kind: 'changed',
      });
      expect(await viewerOf(session.token)).toBeUndefined();
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
      expect(await resetPassword(portal.deps, { token, password: 'brand new words 2' })).toEqual({
        kind: 'link-over',
      });
      portal.clock.advance(1_000);
      await requestPasswordReset(portal.deps, { mail });
      const late = await portal.linkTo(mail);
      portal.clock.advance(hour);
      expect(await resetPassword(portal.deps, { token: late, password })).toEqual({ kind: 'link-over' });
    });

    it('by two people with the same link at the same moment: one of them', async () => {
      const { mail } = await operator();
      portal.clock.advance(1_000);
      await requestPasswordReset(portal.deps, { mail });
      const token = await portal.linkTo(mail);
      const answers = await Promise.all([
        resetPassword(portal.deps, { token, password: 'words of the first' }),
        resetPassword(portal.deps, { token, password: 'words of the second' }),
      ]);
      expect(answers.map((answer) => answer.kind).sort()).toEqual(['changed', 'link-over']);
    });

    it('a link for one purpose is no link for the other', async () => {
      const mail = portal.freshMail();
      await registerOperator(portal.deps, { mail, password });
      const token = await portal.linkTo(mail);
      expect(await resetPassword(portal.deps, { token, password })).toEqual({ kind: 'link-over' });
    });

    it('by the present one: this browser goes on, the others do not', async () => {
      const { mail, session } = await operator();
      const other = await signedIn(mail);
      const answer = await changePassword(portal.deps, {
        accountId: session.account.id,
        current: password,
        next: 'brand new words',
      });
      expect(answer.kind === 'changed' && (await viewerOf(answer.token))).toBeTruthy();
      expect(await viewerOf(session.token)).toBeUndefined();
      expect(await viewerOf(other.token)).toBeUndefined();
    });
  });

  describe('staff accounts', () => {
    it('have no password until their holder sets one', async () => {
      const actor = await administrator();
      const mail = portal.freshMail();
      await createStaffAccount(portal.deps, { actor, staff: { mail, name: '审核员', roles: ['reviewer'] } });
      for (const guess of ['', 'password', mail]) {
        expect(await signIn(portal.deps, { mail, password: guess })).toEqual({ kind: 'refused' });
      }
      await resetPassword(portal.deps, { token: await portal.linkTo(mail), password });
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it.each<[readonly Role[], string]>([
      [[], 'roles-empty'],
      [['administrator', 'reviewer'], 'roles-administrator-alone'],
      [['administrator', 'auditor'], 'roles-administrator-alone'],
      [['reviewer', 'operator'], 'roles-operator'],
    ])('cannot hold %j: %s', async (roles, problem) => {
      const actor = await administrator();
      const made = await createStaffAccount(portal.deps, {
        actor,
        staff: { mail: portal.freshMail(), name: '审核员', roles },
      });
      expect(made).toMatchObject({ ok: true, value: { kind: 'invalid', problems: [problem] } });
    });

    it('are made and changed by administrators only, and never by their holder', async () => {
      const actor = await administrator();
      const { accountId } = await staff(actor, ['supervisor']);
      const supervisor: Actor = { accountId, roles: ['supervisor'] };
      const forbidden = { ok: false, failure: { kind: 'forbidden' } };
      const newcomer = { mail: portal.freshMail(), name: '审核员', roles: ['reviewer'] as const };
      expect(await createStaffAccount(portal.deps, { actor: supervisor, staff: newcomer })).toEqual(
        forbidden,
      );
      expect(await listStaff(portal.deps, { actor: supervisor, page: 1 })).toEqual(forbidden);
      const target = { actor: supervisor, accountId: actor.accountId };
      expect(await disableAccount(portal.deps, target)).toEqual(forbidden);
      expect(await sendPasswordLink(portal.deps, target)).toEqual(forbidden);
      const own = { actor, accountId: actor.accountId };
      expect(await changeRoles(portal.deps, { ...own, roles: ['auditor'] })).toEqual(forbidden);
      expect(await disableAccount(portal.deps, own)).toEqual(forbidden);
    });

    it('cannot reach the account of an operator', async () => {
      const actor = await administrator();
      const { session } = await operator();
      const target = { actor, accountId: session.account.id };
      expect(await disableAccount(portal.deps, target)).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      });
    });

    it('are signed out by a change of roles and by being disabled, and can come back', async () => {
      const actor = await administrator();
      const { mail, accountId } = await staff(actor, ['reviewer']);
      const before = await signedIn(mail);
      await changeRoles(portal.deps, { actor, accountId, roles: ['reviewer', 'supervisor'] });
      expect(await viewerOf(before.token)).toBeUndefined();
      const after = await signedIn(mail);
      expect((await viewerOf(after.token))?.roles).toEqual(['reviewer', 'supervisor']);
      await disableAccount(portal.deps, { actor, accountId });
      expect(await viewerOf(after.token)).toBeUndefined();
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
      await enableAccount(portal.deps, { actor, accountId });
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('of two administrators who disable each other, one stays', async () => {
      const first = await administrator();
      const second = await administrator();
      await Promise.all([
        disableAccount(portal.deps, { actor: first, accountId: second.accountId }),
        disableAccount(portal.deps, { actor: second, accountId: first.accountId }),
      ]);
      const both = [first, second].map(({ accountId }) => portal.read.accounts.byId(accountId));
      const disabled = (await Promise.all(both)).filter((account) => account?.disabledAt !== undefined);
      expect(disabled).toHaveLength(1);
    });

    it('are listed in pages, disabled ones too', async () => {
      const actor = await administrator();
      const { accountId } = await staff(actor, ['auditor']);
      await disableAccount(portal.deps, { actor, accountId });
      const first = await listStaff(portal.deps, { actor, page: 1 });
      if (!first.ok) throw new Error('forbidden');
      const all = [...first.value.rows];
      for (let page = 2; all.length < first.value.total; page += 1) {
        const next = await listStaff(portal.deps, { actor, page });
        if (!next.ok || next.value.rows.length === 0) throw new Error('a page is missing');
        all.push(...next.value.rows);
      }
      expect(new Set(all.map((one) => one.id)).size).toBe(first.value.total);
      expect(all.find((one) => one.id === accountId)?.disabledAt).toBeDefined();
      expect(all.every((one) => !one.roles.includes('operator'))).toBe(true);
    });

    it('the command line gives a lost first link again, but never resets a password', async () => {
      const mail = portal.freshMail();
      const first = await createAdministrator(portal.deps, { mail, name: '管理员' });
      const second = await createAdministrator(portal.deps, { mail, name: '管理员' });
      if (first.kind !== 'created' || second.kind !== 'created') throw new Error('not created');
      expect(await resetPassword(portal.deps, { token: first.token, password })).toEqual({
        kind: 'link-over',
      });
      expect(await resetPassword(portal.deps, { token: second.token, password })).toEqual({
        kind: 'changed',
      });
      expect(await createAdministrator(portal.deps, { mail, name: '管理员' })).toEqual({
        kind: 'invalid',
        problems: ['mail-taken'],
      });
    });
  });

  describe('the record', () => {
    it('holds every success and failure, and of an unknown address only a keyed hash', async () => {
      const { mail, session } = await operator();
      portal.clock.advance(1_000);
      await signIn(portal.deps, { mail, password: 'not the password' });
      const kinds = ['registered', 'mail-verified', 'signed-in', 'sign-in-failed'] as const;
      const recent = await portal.read.accountEvents.recentOf(session.account.id, kinds, 10);
      expect(recent.map((event) => event.kind).sort()).toEqual([...kinds].sort());
      await signIn(portal.deps, { mail: 'nobody@sample.example', password });
      const { rows } = await sql<{ row: string }>`
        select row_to_json(account_event)::text as row from account_event where account_id is null and mail_lookup is not null
      `.execute(portal.database.db);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.row).not.toContain('nobody');
    });

    it.each([
      ['update', sql`update account_event set kind = 'signed-in'`],
      ['delete', sql`delete from account_event`],
      ['truncate', sql`truncate account_event`],
    ])('refuses %s', async (_what, statement) => {
      await operator();
      await expect(statement.execute(portal.database.db)).rejects.toThrow('append-only');
    });
  });
});
