import { type Kysely, type Selectable, sql } from 'kysely';
import type { Role } from '#dossier/actor';
import type { Account, AccountStore } from '#usecases/ports/accounts';
import { type CredentialStore, createCredentialStore } from './credential-store.js';
import { mailLookup } from './mail-lookup.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

type Profile = Pick<Account, 'mail' | 'displayName'>;
type AccountRow = Selectable<Schema['account']>;

/** Accounts, their one-time tokens and their sessions. */
export function createAccountStore(db: Kysely<Schema>, vault: Vault): AccountStore {
  return { ...accountsIn(db, vault), ...createCredentialStore(db) };
}

function accountsIn(db: Kysely<Schema>, vault: Vault): Omit<AccountStore, keyof CredentialStore> {
  const read = (row: AccountRow | undefined): Account | undefined => row && accountOf(row, vault);
  const all = db.selectFrom('account').selectAll();
  return {
    add: async (account) => {
      const added = await db
        .insertInto('account')
        .values(rowOf(account, vault))
        .onConflict((conflict) => conflict.column('mail_lookup').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    byId: async (id) => (isRowId(id) ? read(await all.where('id', '=', id).executeTakeFirst()) : undefined),
    byMail: async (mail) =>
      read(await all.where('mail_lookup', '=', mailLookup(mail, vault)).executeTakeFirst()),
    lockById: async (id) =>
      isRowId(id) ? read(await all.where('id', '=', id).forUpdate().executeTakeFirst()) : undefined,
    update: async (account) => {
      const { id, ...changed } = rowOf(account, vault);
      await db.updateTable('account').set(changed).where('id', '=', id).execute();
    },
    namesOf: async (ids) => {
      const wanted = [...new Set(ids)].filter(isRowId);
      if (wanted.length === 0) return new Map();
      const rows = await all.where('id', 'in', wanted).execute();
      return new Map(rows.map((row) => [row.id, accountOf(row, vault).displayName]));
    },
    withRole: async (role: Role) => {
      const holds = all.where((eb) => eb(eb.val(role), '=', eb.fn.any('roles')));
      const rows = await holds.where('disabled_at', 'is', null).execute();
      // Names are sealed, so only here can they be put in order.
      return rows
        .map((row) => accountOf(row, vault))
        .sort((a, b) => byName.compare(a.displayName, b.displayName));
    },
    staff: async (page, pageSize) => {
      const staff = db.selectFrom('account').where(sql<boolean>`not (roles <@ array['operator'])`);
      const counted = staff.select((eb) => eb.fn.countAll<number>().as('total'));
      const { total } = await counted.executeTakeFirstOrThrow();
      const rows = await staff
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map((row) => accountOf(row, vault)), total };
    },
  };
}

const byName = new Intl.Collator('zh-CN');

function profileContext(id: string): string {
  return `account/${id}/profile`;
}

function rowOf(account: Account, vault: Vault) {
  const profile: Profile = { mail: account.mail, displayName: account.displayName };
  return {
    id: account.id,
    mail_lookup: mailLookup(account.mail, vault),
    profile_sealed: sealJson(vault, profile, profileContext(account.id)),
    password_hash: account.passwordHash,
    roles: [...account.roles],
    mail_verified_at: account.mailVerifiedAt ?? null,
    failed_attempts: account.failedAttempts,
    locked_until: account.lockedUntil ?? null,
    disabled_at: account.disabledAt ?? null,
    created_at: account.createdAt,
  };
}

function accountOf(row: AccountRow, vault: Vault): Account {
  const { mail, displayName } = openJson<Profile>(vault, row.profile_sealed, profileContext(row.id));
  return {
    id: row.id,
    mail,
    displayName,
    roles: row.roles,
    passwordHash: row.password_hash,
    failedAttempts: row.failed_attempts,
    createdAt: row.created_at,
    ...(row.mail_verified_at === null ? {} : { mailVerifiedAt: row.mail_verified_at }),
    ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
  };
}
