/** Whoever can write to the database past all guards: every byte of the log that is changed is found and named. */
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '#storage/schema';
import { auditKeys } from '#usecases/log/audit-keys';
import type { LogFault } from '#usecases/log/audit-fault';
import { verifyLog } from '#usecases/log/verify-log';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import { preparedFiling } from '../support/filings.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { enterAndPublish } from '../support/register-entries.js';

const tables = [
  'log_leaf',
  'log_node',
  'checkpoint',
  'checkpoint_publication',
  'checkpoint_cosignature',
  'receipt',
  'public_entry',
  'public_disclosure',
] as const;

/** The first bit of byte `at`. */
const flipped = (column: string, at: number) => `set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;

const changes = [
  ['log_leaf', `entry = ${flipped('entry', 12)}`, 'leaf_index = 3'],
  ['log_leaf', `entry = entry || decode('20', 'hex')`, 'leaf_index = 3'],
  ['log_leaf', `leaf_hash = ${flipped('leaf_hash', 31)}`, 'leaf_index = 0'],
  ['log_leaf', `leaf_hash = ${flipped('leaf_hash', 0)}`, 'leaf_index = 260'],
  ['log_node', `hash = ${flipped('hash', 5)}`, 'level = 1'],
  ['log_node', `node_index = 1`, 'level = 1'],
  ['log_node', `level = 2`, 'level = 1'],
  ['checkpoint', `root_hash = ${flipped('root_hash', 9)}`, 'tree_size = 5'],
  ['checkpoint', `frontier = ${flipped('frontier', 20)}`, 'tree_size = 5'],
  ['checkpoint', `frontier = ${flipped('frontier', 7)}`, 'tree_size = 5'],
  ['checkpoint', `note = replace(note, 'A', 'B')`, 'tree_size = 5'],
  ['checkpoint', `note = note || 'x'`, 'tree_size = 5'],
  ['checkpoint', `previous_size = 4`, 'tree_size = 260'],
  ['checkpoint', `signed_at = signed_at + interval '1 day'`, 'tree_size = 5'],
  ['checkpoint_publication', `published_at = published_at + interval '1 second'`, 'tree_size = 5'],
  ['checkpoint_publication', `published_at = published_at - interval '1 millisecond'`, 'tree_size = 5'],
  ['checkpoint_publication', `tree_size = 4`, 'tree_size = 5'],
  ['checkpoint_cosignature', `cosigned_at = cosigned_at + interval '1 second'`, 'tree_size = 5'],
  ['checkpoint_cosignature', `key_id = '00000000'`, 'tree_size = 5'],
  ['checkpoint_cosignature', `name = 'other.example'`, 'tree_size = 5'],
  ['checkpoint_cosignature', `line = overlay(line placing 'AAAA' from length(line) - 20)`, 'tree_size = 5'],
  ['checkpoint_cosignature', `tree_size = 4`, 'tree_size = 5'],
  ['receipt', `reference = reference || 'x'`, `act = 'filing'`],
  ['receipt', `act = 'change'`, `act = 'filing'`],
  ['receipt', `commitment = ${flipped('commitment', 1)}`, `act = 'filing'`],
  ['receipt', `sealed = ${flipped('sealed', 40)}`, `act = 'filing'`],
  ['receipt', `leaf_index = 2`, `act = 'filing'`],
  ['public_entry', `number = number || 'x'`, 'leaf_index = 2'],
  ['public_entry', `revision = 9`, 'leaf_index = 2'],
  ['public_entry', `status = 'cancelled'`, 'leaf_index = 2'],
  ['public_entry', `platform_name = 'x'`, 'leaf_index = 2'],
  ['public_entry', `host_kind = 'individual'`, 'leaf_index = 2'],
  ['public_entry', `host_name = 'x'`, 'leaf_index = 2'],
  ['public_entry', `home_host = 'x'`, 'leaf_index = 2'],
  ['public_entry', `filed_on = filed_on + 1`, 'leaf_index = 2'],
  ['public_entry', `recorded_at = recorded_at + interval '1 second'`, 'leaf_index = 2'],
  ['public_entry', `superseded_at = 250`, 'leaf_index = 2'],
  ['public_entry', `superseded_at = null`, 'leaf_index = 0'],
  ['public_disclosure', `name = 'x'`, 'leaf_index = 4'],
  ['public_disclosure', `salt = ${flipped('salt', 3)}`, 'leaf_index = 4'],
] as const;

const deletions = [
  ['log_leaf', 'leaf_index = 100', 'log_leaf'],
  ['log_node', 'level = 1', 'log_node'],
  ['checkpoint', 'tree_size = 5', 'checkpoint'],
  ['checkpoint_cosignature', 'tree_size = 260', 'checkpoint_publication'],
  ['public_entry', 'leaf_index = 2', 'public_entry'],
] as const;

forEachDatabase((_kind, open) => {
  let database: TestDatabase;
  let db: Kysely<Schema>;
  let portal: TestPortal;
  beforeAll(async () => {
    database = await open();
    ({ db } = database);
    portal = await openTestPortal(async () => database);
    await enterAndPublish(portal.portal, [
      { serial: 1 },
      { serial: 1, revision: 2, platform: '样例更名' },
      { serial: 2 },
      { serial: 3 },
      { serial: 4, hostKind: 'individual', host: '样例个人' },
    ]);
    portal.clock.advance(1_000);
    await enterAndPublish(
      portal.portal,
      Array.from({ length: 255 }, (_, at) => ({ serial: at + 5 })),
    );
    portal.clock.advance(1_000);
    const cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    await preparedFiling(portal.portal, cast, 1);
    for (const table of tables) await sql.raw(`alter table ${table} disable trigger all`).execute(db);
  });
  const audited = async (): Promise<readonly LogFault[]> => {
    const { persistence, signer } = portal.portal;
    const { logAudit: audit, log } = persistence.read;
    const { faults } = await verifyLog({ audit, log, origin: signer.name, ...auditKeys([signer.vkey], []) });
    return faults;
  };
  const tablesOf = (faults: readonly LogFault[]) => [...new Set(faults.map(({ table }) => table))];

  it('finds nothing wrong with what the portal wrote', async () => {
    expect(await audited()).toEqual([]);
  });

  describe('a changed', () => {
    it.each(changes)('%s: %s', async (table, set, where) => {
      const { rows: before } = await sql.raw(`select * from ${table} where ${where}`).execute(db);
      expect(before.length).toBeGreaterThan(0);
      const wrong = await tampered(`update ${table} set ${set} where ${where}`, tables);
      expect(tablesOf(wrong)).toContain(table);
    });
  });

  describe('a deleted row', () => {
    it.each(deletions)('of %s where %s shows in %s', async (table, where, shows) => {
      const wrong = await tampered(`delete from ${table} where ${where}`, tables);
      expect(tablesOf(wrong)).toContain(shows);
    });
  });

  it('a head that was signed and is gone shows in what refers to it', async () => {
    const wrong = await tampered(`delete from checkpoint where tree_size = 261`, tables);
    expect(tablesOf(wrong)).toEqual(
      expect.arrayContaining(['checkpoint_publication', 'checkpoint_cosignature']),
    );
  });

  it('and everything is as it was', async () => {
    expect(await audited()).toEqual([]);
  });

  /** What the audit finds while the change stands; then the tables are as they were. */
  async function tampered(statement: string, kept: readonly string[]): Promise<readonly LogFault[]> {
    for (const table of kept) await sql.raw(`create table kept_${table} as table ${table}`).execute(db);
    try {
      await sql.raw(statement).execute(db);
      return await audited();
    } finally {
      for (const table of kept) {
        await sql.raw(`delete from ${table}`).execute(db);
        await sql.raw(`insert into ${table} select * from kept_${table}`).execute(db);
        await sql.raw(`drop table kept_${table}`).execute(db);
      }
    }
  }
});
