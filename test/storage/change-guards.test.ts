/** What the database refuses of changes and cancellations, whoever asks. Each guard is attacked with raw SQL. */
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '#storage/schema';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';
import { type StoryCast, filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const cast: StoryCast = storyCast({ uuid });
const moment = `'2026-03-02T00:00:00Z'`;
/** Filed as N-1, change 1 proposed by the reviewer (5), change 2 proposed and returned (6, 7). */
const open = uuid();
/** Filed as N-2 and cancelled (5). */
const cancelled = uuid();

type Planted = {
  readonly dossierId?: string;
  readonly version?: number;
  readonly type: string;
  readonly payload?: object;
  readonly by?: string;
};

function event({ dossierId = open, version = 8, type, payload = {}, by = cast.decider }: Planted): string {
  return `insert into dossier_event values ('${dossierId}', ${version}, '${type}', '${JSON.stringify(payload)}',
    ${moment}, '${by}', 'measures-2022.1', null)`;
}

function recorded(payload: object, by = cast.decider): string {
  return event({ type: 'ChangeRecorded', payload: { number: 'N-1', change: 1, ...payload }, by });
}

function entry(leaf: number, number: string, revision: number, status: string): string {
  return `insert into public_entry values (${leaf}, '${number}', ${revision}, '${status}', 'p', 'organisation', 'h', 'x',
    't', '2026-03-02', ${moment}, null, ${leaf}, 9, 9)`;
}

function draft(columns: string, values: string): string {
  return `insert into filing_draft (id, account_id, sealed, page_revisions, created_at, updated_at, ${columns})
    values ('${uuid()}', '${cast.operator}', 'x', '{}', ${moment}, ${moment}, ${values})`;
}

const attacks = [
  [
    'a change recorded by the one who proposed it',
    recorded({ preparedBy: cast.reviewer }, cast.reviewer),
    'decided_by_a_second_person',
  ],
  ['a change that names nobody as preparer', recorded({}), 'decided_by_a_second_person'],
  ['a change that names somebody else as preparer', recorded({ preparedBy: uuid() }), 'did not prepare it'],
  [
    'a change that was proposed and then returned',
    recorded({ preparedBy: cast.reviewer, change: 2 }),
    'did not prepare it',
  ],
  [
    'a change that was never proposed',
    recorded({ preparedBy: cast.reviewer, change: 3 }),
    'did not prepare it',
  ],
  [
    'a change recorded under the number of another dossier',
    recorded({ preparedBy: cast.reviewer, number: 'N-2' }),
    'was not given to',
  ],
  [
    'contact details under another number',
    event({ type: 'ContactUpdated', payload: { number: 'N-9' } }),
    'was not given to',
  ],
  ['a cancellation without number', event({ type: 'FilingCancelled' }), 'was not given to'],
  [
    'a cancellation of another number',
    event({ type: 'FilingCancelled', payload: { number: 'N-2' } }),
    'was not given to',
  ],
  [
    'a planned cancellation of another number',
    event({ type: 'CancellationPlanned', payload: { number: 'N-2' } }),
    'was not given to',
  ],
  [
    'an act after the cancellation',
    event({ dossierId: cancelled, version: 6, type: 'CaseAssigned' }),
    'nothing follows',
  ],
  [
    'a second cancellation',
    event({ dossierId: cancelled, version: 6, type: 'FilingCancelled', payload: { number: 'N-2' } }),
    'nothing follows',
  ],
  ['a cancelled number entered again', entry(3, 'N-2', 3, 'filed'), 'cancelled for ever'],
  ['a cancelled number cancelled again', entry(3, 'N-2', 3, 'cancelled'), 'cancelled for ever'],
  [
    'a cancelled entry that is superseded',
    `update public_entry set superseded_at = 9 where number = 'N-2' and revision = 2`,
    'cancelled for ever',
  ],
  [
    'a cancelled entry that is filed again',
    `update public_entry set status = 'filed' where number = 'N-2' and revision = 2`,
    'what an entry says stays',
  ],
  [
    'a day of filing that moves',
    `update public_entry set filed_on = '2026-03-03'`,
    'what an entry says stays',
  ],
  ['an entry of another status', entry(3, 'N-1', 9, 'suspended'), 'public_entry_status_known'],
  ['a draft for a dossier without purpose', draft('dossier_id', `'${open}'`), 'one_purpose'],
  [
    'a draft with two purposes',
    draft('dossier_id, round, base_record, change_kind', `'${open}', 1, 1, 'host'`),
    'one_purpose',
  ],
  ['a change of no dossier', draft('base_record, change_kind', `1, 'host'`), 'one_purpose'],
  ['a change of no version', draft('dossier_id, change_kind', `'${open}', 'host'`), 'one_purpose'],
  [
    'a change of an unknown kind',
    draft('dossier_id, base_record, change_kind', `'${open}', 1, 'whim'`),
    'filing_draft_change_kind_check',
  ],
  [
    'the same kind of change begun twice against one version',
    draft('dossier_id, base_record, change_kind', `'${open}', 1, 'contents'`),
    'filing_draft_open_change',
  ],
] as const;

forEachDatabase((_kind, openDatabase) => {
  let db: Kysely<Schema>;
  const run = async (statement: string) => sql.raw(statement).execute(db);

  beforeAll(async () => {
    const { persistence, database } = await openPersistence(openDatabase);
    ({ db } = database);
    const { read } = persistence;
    for (const [dossierId, number] of [
      [open, 'N-1'],
      [cancelled, 'N-2'],
    ] as const) {
      const events = filedStory(cast, number);
      const [first] = events;
      if (first === undefined) throw new Error('a story has a beginning');
      await read.events.append(dossierId, 0, events);
      const serial = await read.numbers.draw('2026');
      const [preparedBy, decidedBy] = [cast.reviewer, cast.decider];
      await read.numbers.fix({
        dossierId,
        number,
        series: '2026',
        serial,
        preparedBy,
        decidedBy,
        decidedAt: first.at,
      });
    }
    const by = cast.reviewer;
    await run(event({ version: 5, type: 'ChangePrepared', payload: { change: 1 }, by }));
    await run(event({ version: 6, type: 'ChangePrepared', payload: { change: 2 }, by }));
    await run(event({ version: 7, type: 'ChangePreparationReturned', payload: { change: 2 } }));
    await run(
      event({
        dossierId: cancelled,
        version: 5,
        type: 'FilingCancelled',
        payload: { number: 'N-2' },
        by: cast.operator,
      }),
    );
    for (const leaf of ['a', 'b', 'c', 'd']) {
      await persistence.transact(({ log }) => log.append(Buffer.from(leaf), new Uint8Array(32)));
    }
    await run(entry(0, 'N-1', 1, 'filed'));
    await run(entry(1, 'N-2', 1, 'filed'));
    await run(`update public_entry set superseded_at = 2 where leaf_index = 1`);
    await run(entry(2, 'N-2', 2, 'cancelled'));
    await run(draft('dossier_id, base_record, change_kind', `'${open}', 1, 'contents'`));
  });

  describe('refuses', () => {
    it.each(attacks)('%s', async (_, statement, reason) => {
      await expect(run(statement)).rejects.toThrow(reason);
    });
  });

  it('lets in a change that a second person records under its own number', async () => {
    await run(recorded({ preparedBy: cast.reviewer }));
  });

  it('lets another kind of change, and the same one after it was submitted, be begun', async () => {
    await run(draft('dossier_id, base_record, change_kind', `'${open}', 1, 'host'`));
    await run(
      `update filing_draft set submitted_at = ${moment}, submitted_dossier_id = '${open}', submitted_version = 8
        where change_kind = 'contents'`,
    );
    await run(draft('dossier_id, base_record, change_kind', `'${open}', 1, 'contents'`));
  });
});
