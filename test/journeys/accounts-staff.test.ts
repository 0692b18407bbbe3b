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
import { createAdministrator, createStaffAccount } from '#usecases/accounts/create-staff-account';
import { resetPassword } from '#usecases/accounts/reset-password';
import { signIn } from '#usecases/accounts/sign-in';
import { administrator, operator, password, signedIn, staff, viewerOf } from '../support/account-people.js';
import { type AccountPortal, openAccountPortal } from '../support/account-portal.js';
import { forEachDatabase } from '../support/databases.js';

forEachDatabase((_kind, open) => {
  let portal: AccountPortal;
  beforeAll(async () => {
    portal = await openAccountPortal(open);
  });

  describe('staff accounts', () => {
    it('have no password until their holder sets one', async () => {
      const actor = await administrator(portal);
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
      const actor = await administrator(portal);
      const made = await createStaffAccount(portal.deps, {
        actor,
        staff: { mail: portal.freshMail(), name: '审核员', roles },
      });
      expect(made).toMatchObject({ ok: true, value: { kind: 'invalid', problems: [problem] } });
    });

    it('are made and changed by administrators only, and never by their holder', async () => {
      const actor = await administrator(portal);
      const { accountId } = await staff(portal, actor, ['supervisor']);
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
      const actor = await administrator(portal);
      const { session } = await operator(portal);
      const target = { actor, accountId: session.account.id };
      expect(await disableAccount(portal.deps, target)).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      });
    });

    it('are signed out by a change of roles and by being disabled, and can come back', async () => {
      const actor = await administrator(portal);
      const { mail, accountId } = await staff(portal, actor, ['reviewer']);
      const before = await signedIn(portal, mail);
      await changeRoles(portal.deps, { actor, accountId, roles: ['reviewer', 'supervisor'] });
      expect(await viewerOf(portal, before.token)).toBeUndefined();
      const after = await signedIn(portal, mail);
      expect((await viewerOf(portal, after.token))?.roles).toEqual(['reviewer', 'supervisor']);
      await disableAccount(portal.deps, { actor, accountId });
      expect(await viewerOf(portal, after.token)).toBeUndefined();
      expect(await signIn(portal.deps, { mail, password })).toEqual({ kind: 'refused' });
      await enableAccount(portal.deps, { actor, accountId });
      expect((await signIn(portal.deps, { mail, password })).kind).toBe('signed-in');
    });

    it('of two administrators who disable each other, one stays', async () => {
      const first = await administrator(portal);
      const second = await administrator(portal);
      await Promise.all([
        disableAccount(portal.deps, { actor: first, accountId: second.accountId }),
        disableAccount(portal.deps, { actor: second, accountId: first.accountId }),
      ]);
      const both = [first, second].map(({ accountId }) => portal.read.accounts.byId(accountId));
      const disabled = (await Promise.all(both)).filter((account) => account?.disabledAt !== undefined);
      expect(disabled).toHaveLength(1);
    });

    it('are listed in pages, disabled ones too', async () => {
      const actor = await administrator(portal);
      const { accountId } = await staff(portal, actor, ['auditor']);
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
      const { mail, session } = await operator(portal);
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
      await operator(portal);
      await expect(statement.execute(portal.database.db)).rejects.toThrow('append-only');
    });
  });
});
