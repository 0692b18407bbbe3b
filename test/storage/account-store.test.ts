import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { Account, AccountToken, Session } from '#usecases/ports/accounts';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));

function account(more: Partial<Account> = {}): Account {
  const id = more.id ?? uuid();
  return {
    id,
    mail: `${id}@example.cn`,
    displayName: '样例用户',
    roles: ['operator'],
    passwordHash: 'hash',
    failedAttempts: 0,
    createdAt: at(0),
    ...more,
  };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const added = async (more: Partial<Account> = {}): Promise<Account> => {
    const one = account(more);
    expect(await persistence.read.accounts.add(one)).toBe(true);
    return one;
  };

  it('gives back what was added, with and without what is optional', async () => {
    const plain = await added();
    const full = await added({
      roles: ['reviewer', 'supervisor'],
      mailVerifiedAt: at(1),
      failedAttempts: 3,
      lockedUntil: at(2),
      disabledAt: at(3),
    });
    const { accounts } = persistence.read;
    expect(await accounts.byId(plain.id)).toEqual(plain);
    expect(await accounts.byId(full.id)).toEqual(full);
    expect(await persistence.transact((stores) => stores.accounts.lockById(full.id))).toEqual(full);
  });

  it.each(['', 'not an id', uuid()])('knows no account %j', async (id) => {
    expect(await persistence.read.accounts.byId(id)).toBeUndefined();
    expect(await persistence.read.accounts.lockById(id)).toBeUndefined();
  });

  it('finds an account by its mail address, however it is typed', async () => {
    const one = await added({ mail: 'Sample.Person@Example.cn' });
    for (const typed of [
      'sample.person@example.cn',
      ' SAMPLE.PERSON@EXAMPLE.CN ',
      'ｓａｍｐｌｅ.person@example.cn',
    ]) {
      expect(await persistence.read.accounts.byMail(typed)).toEqual(one);
    }
    expect(await persistence.read.accounts.byMail('sample@example.cn')).toBeUndefined();
  });

  it('takes a mail address once, and the transaction can go on', async () => {
    await added({ mail: 'once@example.cn' });
    const again = account({ mail: 'ONCE@example.cn' });
    const found = await persistence.transact(async ({ accounts }) => {
      expect(await accounts.add(again)).toBe(false);
      return accounts.byId(again.id);
    });
    expect(found).toBeUndefined();
  });

  it('changes everything but the id', async () => {
    const { id } = await added({ mail: 'before@example.cn', mailVerifiedAt: at(1), lockedUntil: at(2) });
    const changed = account({ id, mail: 'after@example.cn', displayName: '样例改名', failedAttempts: 5 });
    await persistence.read.accounts.update(changed);
    expect(await persistence.read.accounts.byMail('after@example.cn')).toEqual(changed);
    expect(await persistence.read.accounts.byMail('before@example.cn')).toBeUndefined();
  });

  it('names people, and leaves out whom it does not know', async () => {
    const [a, b] = [await added({ displayName: '样例甲' }), await added({ displayName: '样例乙' })];
    const names = await persistence.read.accounts.namesOf([a.id, b.id, a.id, uuid(), 'not an id']);
    expect(names).toEqual(
      new Map([
        [a.id, '样例甲'],
        [b.id, '样例乙'],
      ]),
    );
    expect(await persistence.read.accounts.namesOf([])).toEqual(new Map());
  });

  it('lists the active holders of a role by name', async () => {
    await added({ roles: ['auditor'], displayName: 'B' });
    await added({ roles: ['reviewer', 'auditor'], displayName: 'A' });
    await added({ roles: ['auditor'], displayName: 'C', disabledAt: at(1) });
    const holders = await persistence.read.accounts.withRole('auditor');
    expect(holders.map((holder) => holder.displayName)).toEqual(['A', 'B']);
  });

  it('pages through the staff, disabled ones included, oldest first', async () => {
    const { accounts } = persistence.read;
    const before = (await accounts.staff(1, 100)).total;
    const late = await added({ roles: ['administrator'], createdAt: at(59) });
    const later = await added({ roles: ['operator', 'reviewer'], createdAt: at(60), disabledAt: at(61) });
    await added({ roles: ['operator'] });
    const { rows, total } = await accounts.staff(1, 100);
    expect(total).toBe(before + 2);
    expect(rows.slice(-2)).toEqual([late, later]);
    expect((await accounts.staff(2, total - 1)).rows).toEqual([later]);
  });

  it('keeps name and mail address unreadable', async () => {
    const { id } = await added({ mail: 'readable@example.cn', displayName: '样例可读' });
    const { profile_sealed, mail_lookup } = await db
      .selectFrom('account')
      .select(['profile_sealed', 'mail_lookup'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    for (const bytes of [profile_sealed, mail_lookup]) {
      expect(bytes.includes('readable')).toBe(false);
      expect(bytes.includes('样例可读')).toBe(false);
    }
  });

  it('spends a token once, and only for its purpose', async () => {
    const { accounts } = persistence.read;
    const { id: accountId } = await added();
    const token: AccountToken = { tokenHash: uuid(), accountId, purpose: 'verify-mail', expiresAt: at(30) };
    await accounts.addToken(token);
    expect(await accounts.token(token.tokenHash, 'verify-mail')).toEqual(token);
    expect(await accounts.token(token.tokenHash, 'reset-password')).toBeUndefined();
    expect(await accounts.spendToken(token.tokenHash, 'reset-password')).toBeUndefined();
    expect(await accounts.spendToken(token.tokenHash, 'verify-mail')).toEqual(token);
    expect(await accounts.spendToken(token.tokenHash, 'verify-mail')).toBeUndefined();
  });

  it('removes the tokens of one account', async () => {
    const { accounts } = persistence.read;
    const [mine, theirs] = [await added(), await added()];
    const tokenOf = (accountId: string): AccountToken => ({
      tokenHash: uuid(),
      accountId,
      purpose: 'reset-password',
      expiresAt: at(30),
    });
    const [gone, kept] = [tokenOf(mine.id), tokenOf(theirs.id)];
    await accounts.addToken(gone);
    await accounts.addToken(kept);
    await accounts.removeTokensOf(mine.id);
    expect(await accounts.token(gone.tokenHash, 'reset-password')).toBeUndefined();
    expect(await accounts.token(kept.tokenHash, 'reset-password')).toEqual(kept);
  });

  const sessionOf = (accountId: string, createdAt: number, expiresAt = 60): Session => ({
    tokenHash: uuid(),
    accountId,
    createdAt: at(createdAt),
    lastSeenAt: at(createdAt),
    expiresAt: at(expiresAt),
  });

  it('keeps sessions, newest first, until they end', async () => {
    const { accounts } = persistence.read;
    const { id } = await added();
    const [first, second] = [sessionOf(id, 1), sessionOf(id, 2)];
    await accounts.addSession(first);
    await accounts.addSession(second);
    await accounts.touchSession(first.tokenHash, at(5));
    expect(await accounts.session(first.tokenHash)).toEqual({ ...first, lastSeenAt: at(5) });
    expect((await accounts.sessionsOf(id)).map((one) => one.tokenHash)).toEqual([
      second.tokenHash,
      first.tokenHash,
    ]);
    await accounts.endSession(first.tokenHash);
    expect(await accounts.session(first.tokenHash)).toBeUndefined();
    await accounts.endSessionsOf(id);
    expect(await accounts.sessionsOf(id)).toEqual([]);
  });

  it('removes what expired before now, and counts it', async () => {
    const { accounts } = persistence.read;
    const { id: accountId } = await added();
    const [old, current] = [sessionOf(accountId, 0, 10), sessionOf(accountId, 0, 20)];
    await accounts.addSession(old);
    await accounts.addSession(current);
    await accounts.addToken({ tokenHash: uuid(), accountId, purpose: 'verify-mail', expiresAt: at(11) });
    expect(await accounts.removeExpired(at(20))).toBe(2);
    expect(await accounts.session(old.tokenHash)).toBeUndefined();
    expect(await accounts.session(current.tokenHash)).toEqual(current);
    expect(await accounts.removeExpired(at(20))).toBe(0);
  });

  it('records what happened to accounts, newest first and by kind', async () => {
    const { accountEvents } = persistence.read;
    const [accountId, actorId] = [uuid(), uuid()];
    const created = {
      id: uuid(),
      kind: 'staff-created',
      accountId,
      actorId,
      roles: ['reviewer'],
      at: at(1),
    } as const;
    const failed = { id: uuid(), kind: 'sign-in-failed', accountId, at: at(2) } as const;
    const signedIn = { id: uuid(), kind: 'signed-in', accountId, at: at(3) } as const;
    await accountEvents.add(created);
    await accountEvents.add({ ...failed, mail: 'typed@example.cn' });
    await accountEvents.add(signedIn);
    const kinds = ['staff-created', 'sign-in-failed', 'signed-in'] as const;
    expect(await accountEvents.recentOf(accountId, kinds, 10)).toEqual([signedIn, failed, created]);
    expect(await accountEvents.recentOf(accountId, kinds, 1)).toEqual([signedIn]);
    expect(await accountEvents.recentOf(accountId, ['sign-in-failed'], 10)).toEqual([failed]);
    expect(await accountEvents.recentOf(accountId, [], 10)).toEqual([]);
    expect(await accountEvents.countSince(accountId, 'sign-in-failed', at(2))).toBe(1);
    expect(await accountEvents.countSince(accountId, 'sign-in-failed', at(3))).toBe(0);
  });
});
