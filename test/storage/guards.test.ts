/** What the database refuses, whoever asks. Each guard is attacked with raw SQL. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '#storage/schema';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';
import { filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const cast = storyCast({ uuid });
const dossier = uuid();
const particularsId = uuid();
const hash = `decode(repeat('ab', 32), 'hex')`;
const moment = `'2026-03-02T00:00:00Z'`;

/** An event of the dossier, as raw SQL; `dossier` has versions 1 to 4. */
function insertEvent(more: {
  readonly dossierId?: string;
  readonly version?: number;
  readonly type?: string;
  readonly payload?: object;
  readonly by?: string;
  readonly key?: string;
}): string {
  const {
    dossierId = dossier,
    version = 5,
    type = 'CaseAssigned',
    payload = {},
    by = cast.decider,
    key,
  } = more;
  return `insert into dossier_event values ('${dossierId}', ${version}, '${type}', '${JSON.stringify(payload)}',
    ${moment}, '${by}', 'measures-2022.1', ${key === undefined ? 'null' : `'${key}'`})`;
}

function insertDecision(more: {
  readonly dossierId?: string;
  readonly number?: string;
  readonly serial?: number;
  readonly preparedBy?: string;
}): string {
  const { dossierId = uuid(), number = 'N-2', serial = 2, preparedBy = cast.reviewer } = more;
  return `insert into filing_decision values
    ('${dossierId}', '${number}', '2026', ${serial}, '${preparedBy}', '${cast.decider}', ${moment})`;
}

const unchangeable = [
  ['dossier_event', `law_edition = 'other'`],
  ['log_leaf', `entry = 'x'`],
  ['checkpoint', `note = 'x'`],
  ['checkpoint_publication', `published_at = now()`],
  ['checkpoint_cosignature', `line = '— x'`],
  ['filing_decision', `number = 'x'`],
  ['particulars_access', `reason = 'x'`],
  ['account_event', `kind = 'x'`],
] as const;

const attacks = [
  ['an event after a gap', insertEvent({ version: 6 }), 'has no predecessor'],
  [
    'an event that begins a dossier in the middle',
    insertEvent({ dossierId: uuid(), version: 2 }),
    'has no predecessor',
  ],
  ['an event before the first', insertEvent({ version: 0 }), 'version_check'],
  ['a version twice', insertEvent({ version: 4 }), 'dossier_event_pkey'],
  [
    'an act twice under one idempotency key',
    insertEvent({ type: 'FilingSubmitted', key: 'key-1' }),
    'idempotency_key',
  ],
  [
    'a filing decided by the one who prepared it',
    insertEvent({
      type: 'FilingRecorded',
      by: cast.reviewer,
      payload: { preparedBy: cast.reviewer, number: 'N' },
    }),
    'decided_by_a_second_person',
  ],
  [
    'a filing that names no preparer',
    insertEvent({ type: 'FilingRecorded', payload: { number: 'N' } }),
    'decided_by_a_second_person',
  ],
  [
    'a filing that names somebody else as preparer',
    insertEvent({ type: 'FilingRecorded', payload: { preparedBy: uuid(), number: 'N' } }),
    'did not prepare it',
  ],
  [
    'an exclusion decided by the one who prepared it',
    insertEvent({ type: 'ScopeExcluded', by: cast.reviewer, payload: { preparedBy: cast.reviewer } }),
    'decided_by_a_second_person',
  ],
  [
    'an exclusion that names somebody else as preparer',
    insertEvent({ type: 'ScopeExcluded', payload: { preparedBy: uuid() } }),
    'did not prepare it',
  ],
  [
    'a filing without number',
    insertEvent({ type: 'FilingRecorded', payload: { preparedBy: cast.reviewer, number: ' ' } }),
    'filed_with_a_number',
  ],
  ['a leaf after a gap', `insert into log_leaf values (5, 'x', ${hash})`, 'has no predecessor'],
  ['a leaf twice', `insert into log_leaf values (1, 'x', ${hash})`, 'log_leaf_pkey'],
  [
    'a checkpoint beyond the log',
    `insert into checkpoint values (9, 1, ${hash}, 'n', 'f', ${moment})`,
    'has no 9 leaves',
  ],
  [
    'a second checkpoint after the same one',
    `insert into checkpoint values (2, 0, ${hash}, 'n', 'f', ${moment})`,
    'previous_size',
  ],
  [
    'a checkpoint that follows none',
    `insert into checkpoint values (3, 2, ${hash}, 'n', 'f', ${moment})`,
    'does not follow',
  ],
  [
    'a checkpoint that goes back',
    `insert into checkpoint values (1, 1, ${hash}, 'n', 'f', ${moment})`,
    'checkpoint_check',
  ],
  [
    'a publication of what nobody signed',
    `insert into checkpoint_publication values (2, ${moment})`,
    'checkpoint_publication_tree_size_fkey',
  ],
  ['a number twice', insertDecision({ number: 'N-1' }), 'number'],
  ['a serial twice', insertDecision({ serial: 1 }), 'serial'],
  ['a dossier decided twice', insertDecision({ dossierId: dossier }), 'filing_decision_pkey'],
  [
    'one person in both parts of a decision',
    insertDecision({ preparedBy: cast.decider }),
    'decided_by_another',
  ],
  ['a serial given back', `update number_series set last_serial = 0`, 'counts up by one'],
  ['a serial jumped over', `update number_series set last_serial = 3`, 'counts up by one'],
  ['a series that begins at 2', `insert into number_series values ('2027', 2)`, 'counts up by one'],
  ['a series deleted', `delete from number_series`, 'append-only'],
  ['all series truncated', `truncate number_series cascade`, 'append-only'],
  ['a public entry without leaf', insertPublicEntry(7), 'public_entry_leaf_index_fkey'],
  ['a register with more filed than entered', insertPublicEntry(0, '1, 2'), 'public_entry_totals'],
  ['particulars gone without being erased', `update particulars set sealed = null`, 'particulars_check'],
] as const;

function insertPublicEntry(leafIndex: number, totals = '1, 1'): string {
  return `insert into public_entry values (${leafIndex}, 'N-9', 1, 'filed', 'p', 'organisation', 'h', 'x', 't',
    '2026-03-02', ${moment}, null, ${leafIndex}, ${totals})`;
}

forEachDatabase((_kind, open) => {
  let db: Kysely<Schema>;

  beforeAll(async () => {
    const { persistence, database } = await openPersistence(open);
    ({ db } = database);
    const { read } = persistence;
    const [submission, ...rest] = filedStory(cast, 'N-1');
    if (submission === undefined) throw new Error('a story has a beginning');
    await read.events.append(dossier, 0, [submission], 'key-1');
    await read.events.append(dossier, 1, rest);
    const series = '2026';
    const serial = await read.numbers.draw(series);
    const [preparedBy, decidedBy] = [cast.reviewer, cast.decider];
    const decidedAt = submission.at;
    await read.numbers.fix({
      dossierId: dossier,
      number: 'N-1',
      series,
      serial,
      preparedBy,
      decidedBy,
      decidedAt,
    });
    for (const entry of ['a', 'b', 'c']) {
      await persistence.transact(({ log }) => log.append(Buffer.from(entry), new Uint8Array(32)));
    }
    const [rootHash, frontier] = [new Uint8Array(32), new Uint8Array(8)];
    const checkpoint = { treeSize: 1, rootHash, note: 'n', frontier, signedAt: decidedAt };
    await read.log.sign(0, checkpoint);
    await read.log.publish(1, decidedAt);
    const witness = { name: 'w.example', keyId: '00000000', line: '— w.example AAAA\n' };
    await read.log.addCosignatures(1, [{ ...witness, cosignedAt: decidedAt }]);
    const particulars = {
      individualName: '',
      documentNumber: '样例',
      principal: { name: '', phone: '', mail: '' },
      contact: { name: '', phone: '', mail: '' },
    };
    const commitment = '0'.repeat(64);
    await read.particulars.add({
      id: particularsId,
      dossierId: dossier,
      salt: rootHash,
      commitment,
      particulars,
    });
    const accountId = cast.reviewer;
    await read.particulars.recordAccess({ particularsId, accountId, reason: 'r', at: decidedAt });
    await read.accountEvents.add({ id: randomUUID(), kind: 'signed-in', accountId, at: decidedAt });
  });

  describe.each(unchangeable)('%s', (table, change) => {
    it.each([
      ['an update', `update ${table} set ${change}`],
      ['a deletion', `delete from ${table}`],
      ['a truncation', `truncate ${table} cascade`],
    ])('refuses %s', async (_what, statement) => {
      const before = await rowsIn(table);
      expect(before).toBeGreaterThan(0);
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
      expect(await rowsIn(table)).toBe(before);
    });
  });

  it.each(attacks)('refuses %s', async (_what, statement, guard) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(guard);
  });

  it.each([
    ['the next event', insertEvent({ version: 5 })],
    ['the next decision', `update number_series set last_serial = 2; ${insertDecision({})}`],
    ['the next leaf', `insert into log_leaf values (3, 'x', ${hash})`],
    ['the next checkpoint', `insert into checkpoint values (3, 1, ${hash}, 'n', 'f', ${moment})`],
    ['a public entry with its leaf', insertPublicEntry(0)],
  ])('takes %s: the attacks fail for the reason named and no other', async (_what, statement) => {
    await sql.raw(statement).execute(db);
  });

  async function rowsIn(table: string): Promise<number> {
    const counted = await sql<{ total: number }>`select count(*) as total from ${sql.table(table)}`.execute(
      db,
    );
    return counted.rows[0]?.total ?? 0;
  }
});
