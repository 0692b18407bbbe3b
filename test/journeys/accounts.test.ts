import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { changePassword } from '#usecases/accounts/change-password';
import { hashToken } from '#usecases/accounts/one-time-token';
import { registerOperator, resendVerification } from '#usecases/accounts/register-operator';
import { removeExpired } from '#usecases/accounts/remove-expired';
import { requestPasswordReset, resetPassword } from '#usecases/accounts/reset-password';
import { signIn } from '#usecases/accounts/sign-in';
import { signOut } from '#usecases/accounts/sign-out';
import { verifyMail } from '#usecases/accounts/verify-mail';
import { administrator, operator, password, signedIn, staff, viewerOf } from '../support/account-people.js';
import { type AccountPortal, openAccountPortal } from '../support/account-portal.js';
import { forEachDatabase } from '../support/databases.js';

const minute = 60_000;
const hour = 60 * minute;

forEachDatabase((_kind, open) => {
  let portal: AccountPortal;
  beforeAll(async () => {
    portal = await openAccountPortal(open);
  });

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
      expect(answer.kind === 'signed-in' && (await viewerOf(portal, answer.token))).toMatchObject({
        displayName: mail,
        roles: ['operator'],
      });
      expect(await verifyMail(portal.deps, { token, password })).toEqual({ kind: 'link-over' });
    });

    it('finds the account whatever the case and width of the letters', async () => {
      const { mail } = await operator(portal);
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
      const { mail } = await operator(portal);
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
      const { mail } = await operator(portal);
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
      const { mail } = await operator(portal);
      for (let failure = 0; failure < 4; failure += 1) {
        await signIn(portal.deps, { mail, password: 'not the password' });
      }
      await signedIn(portal, mail);
      await signIn(portal.deps, { mail, password: 'not the password' });
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('counts guesses made at once, none of them twice', async () => {
      const { mail } = await operator(portal);
      const guesses = Array.from({ length: 5 }, () =>
        signIn(portal.deps, { mail, password: 'wrong password' }),
      );
      await Promise.all(guesses);
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
    });

    it('is lifted by a new password, and a stolen session cannot guess the present one', async () => {
      const { mail, session } = await operator(portal);
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
      const { session } = await operator(portal);
      const { rows } = await sql<{
        row: string;
      }>`select row_to_json(session)::text as row from session`.execute(portal.database.db);
      const stored = rows.map(({ row }) => row).join();
      expect(stored).toContain(hashToken(session.token));
      expect(stored).not.toContain(session.token);
    });

    it('of an operator ends after two idle hours', async () => {
      const { session } = await operator(portal);
      portal.clock.advance(119 * minute);
      expect(await viewerOf(portal, session.token)).toBeDefined();
      portal.clock.advance(119 * minute);
      expect(await viewerOf(portal, session.token)).toBeDefined();
      portal.clock.advance(120 * minute);
      expect(await viewerOf(portal, session.token)).toBeUndefined();
    });

    it('of staff ends after thirty idle minutes', async () => {
      const { mail } = await staff(portal, await administrator(portal), ['reviewer']);
      const { token } = await signedIn(portal, mail);
      portal.clock.advance(29 * minute);
      expect(await viewerOf(portal, token)).toBeDefined();
      portal.clock.advance(30 * minute);
      expect(await viewerOf(portal, token)).toBeUndefined();
    });

    it('ends after twelve hours however busy', async () => {
      const { session } = await operator(portal);
      for (let spent = 0; spent < 11; spent += 1) {
        portal.clock.advance(hour);
        expect(await viewerOf(portal, session.token)).toBeDefined();
      }
      portal.clock.advance(hour);
      expect(await viewerOf(portal, session.token)).toBeUndefined();
    });

    it('is touched once a minute at most', async () => {
      const { session } = await operator(portal);
      const seenAt = async () => (await portal.read.accounts.session(hashToken(session.token)))?.lastSeenAt;
      const before = await seenAt();
      portal.clock.advance(58_000);
      await viewerOf(portal, session.token);
      expect(await seenAt()).toBe(before);
      portal.clock.advance(1_000);
      await viewerOf(portal, session.token);
      expect(await seenAt()).toBe(portal.clock.machineNow());
    });

    it('ends with signing out, and is removed once it is over', async () => {
      const { session, mail } = await operator(portal);
      const other = await signedIn(portal, mail);
      const sessionHash = hashToken(session.token);
      await signOut(portal.deps, { accountId: session.account.id, sessionHash });
      expect(await viewerOf(portal, session.token)).toBeUndefined();
      expect(await viewerOf(portal, other.token)).toBeDefined();
      portal.clock.advance(13 * hour);
      expect(await removeExpired(portal.deps)).toBeGreaterThan(0);
      expect(await portal.read.accounts.session(hashToken(other.token))).toBeUndefined();
    });

    it('of the browser before ends with the next sign-in there', async () => {
      const { session, mail } = await operator(portal);
      const previousSession = hashToken(session.token);
      await signIn(portal.deps, { mail, password, previousSession });
      expect(await viewerOf(portal, session.token)).toBeUndefined();
    });
  });

  describe('a new password', () => {
    it('by a mailed link: once, within the hour, and every session ends', async () => {
      const { mail, session } = await operator(portal);
      portal.clock.advance(1_000);
      await requestPasswordReset(portal.deps, { mail });
      const token = await portal.linkTo(mail);
      const weak = await resetPassword(portal.deps, { token, password: 'short' });
      expect(weak).toEqual({ kind: 'invalid', problem: 'password-weak' });
      expect(await resetPassword(portal.deps, { token, password: 'brand new words' })).toEqual({
        kind: 'changed',
      });
      expect(await viewerOf(portal, session.token)).toBeUndefined();
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
      const { mail } = await operator(portal);
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
      const { mail, session } = await operator(portal);
      const other = await signedIn(portal, mail);
      const answer = await changePassword(portal.deps, {
        accountId: session.account.id,
        current: password,
        next: 'brand new words',
      });
      expect(answer.kind === 'changed' && (await viewerOf(portal, answer.token))).toBeTruthy();
      expect(await viewerOf(portal, session.token)).toBeUndefined();
      expect(await viewerOf(portal, other.token)).toBeUndefined();
    });
  });
});
