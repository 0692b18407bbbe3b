/** 通报 in the database: what the store keeps, and what the tables refuse whoever asks. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '#handover/envelope';
import type { Ministry } from '#handover/ministry';
import { acknowledgementDeadline } from '#law/article-05-handover';
import { day, instantOf } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { HandedPackage, StoredAcknowledgement } from '#usecases/ports/handover';
import { deadlineOfPackage } from '#usecases/handover/acknowledgement-deadline';
import { forEachDatabase, onDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';
import { filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const at = (hour: number) => instantOf(Date.UTC(2026, 2, 2, hour));
const today = day('2026-03-02');
const envelope: Envelope = { payloadType: 'x', payload: 'eyJ9', signatures: [{ keyid: 'k', sig: 's' }] };
const digestOf = (sequence: number) => sequence.toString(16).padStart(64, '0');

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  const dossiers: string[] = [];
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
    for (let index = 0; index < 6; index += 1) {
      const dossierId = random.uuid();
      dossiers.push(dossierId);
      await persistence.read.events.append(dossierId, 0, filedStory(storyCast(random), `N-${index}`));
    }
    for (let sequence = 1; sequence <= 4; sequence += 1) await add(packageOf('cyberspace', sequence));
    await add(packageOf('public-security', 1));
  });

  function packageOf(ministry: Ministry, sequence: number, more: Partial<HandedPackage> = {}): HandedPackage {
    return {
      ministry,
      sequence,
      digest: digestOf(sequence),
      previous: sequence === 1 ? null : digestOf(sequence - 1),
      keyId: 'key',
      dossierId: dossiers[sequence - 1] ?? '',
      version: 4,
      kind: 'filing',
      number: `N-${sequence}`,
      platformName: '样例平台',
      composedAt: at(sequence),
      acknowledgeBy: acknowledgementDeadline(officialCalendar, 5, day('2026-03-02')),
      ...more,
    };
  }
  const add = (handed: HandedPackage) =>
    persistence.transact(async (stores) => {
      await stores.handover.lockSeries(handed.ministry);
      await stores.handover.add(handed, envelope, handed.composedAt);
      const deadline = deadlineOfPackage(handed, handed.acknowledgeBy);
      await stores.deadlines.keep('handover', deadline.subjectId, [deadline]);
    });
  const cyberspace = (sequence: number) => ({ ministry: 'cyberspace', sequence }) as const;
  const acknowledged = (
    sequence: number,
    more: Partial<StoredAcknowledgement> = {},
  ): StoredAcknowledgement => ({
    ...cyberspace(sequence),
    digest: digestOf(sequence),
    acknowledgedAt: at(9),
    by: { channel: 'pull', evidence: envelope },
    ...more,
  });

  it('keeps a package, its content and its delivery', async () => {
    const { handover } = persistence.read;
    const tracked = await handover.tracked(cyberspace(2));
    expect(tracked).toEqual({
      handed: packageOf('cyberspace', 2),
      delivery: { state: 'queued', attempts: 0, nextAttemptAt: at(2) },
      dueOn: '2026-03-09',
    });
    expect(await handover.envelope(cyberspace(2))).toEqual(envelope);
    expect(await handover.tracked(cyberspace(99))).toBeUndefined();
    expect(await handover.tracked(cyberspace(Number.NaN))).toBeUndefined();
  });

  it('seals what a package says, so that a stolen table tells nothing', async () => {
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from handover_content`.execute(db);
    expect(rows).toHaveLength(5);
    for (const { sealed } of rows) expect(sealed.includes('eyJ9')).toBe(false);
  });

  it('tells the last package of a series under its lock', async () => {
    const last = (ministry: Ministry) =>
      persistence.transact((stores) => stores.handover.lockSeries(ministry));
    expect(await last('cyberspace')).toEqual({ sequence: 4, digest: digestOf(4) });
    expect(await last('public-security')).toEqual({ sequence: 1, digest: digestOf(1) });
  });

  it('knows which acts were handed over, and which were not', async () => {
    const { handover } = persistence.read;
    expect(await handover.isHanded('cyberspace', dossiers[1] ?? '', 4)).toBe(true);
    expect(await handover.isHanded('public-security', dossiers[1] ?? '', 4)).toBe(false);
    expect(await handover.isHanded('cyberspace', 'no id', 4)).toBe(false);
    const unhanded = await handover.unhandedActs(10);
    expect(unhanded.map(({ dossierId }) => dossierId).toSorted()).toEqual(dossiers.slice(1).toSorted());
  });

  it('gives them out in order, and to push only the first that is open', async () => {
    const { handover } = persistence.read;
    const rows = await handover.after('cyberspace', 1, 2);
    expect(rows.map(({ handed }) => handed.sequence)).toEqual([2, 3]);
    expect((await handover.firstOpen('cyberspace'))?.handed.sequence).toBe(1);
    const first = acknowledged(1);
    expect(await handover.acknowledge(first)).toEqual(first);
    expect((await handover.firstOpen('cyberspace'))?.handed.sequence).toBe(2);
  });

  it('keeps the first acknowledgement and answers a second one with it', async () => {
    const { handover } = persistence.read;
    const second = acknowledged(1, {
      acknowledgedAt: at(10),
      by: { channel: 'manual', accountId: random.uuid() },
    });
    expect(await handover.acknowledge(second)).toEqual(acknowledged(1));
    expect((await handover.tracked(cyberspace(1)))?.acknowledgement).toEqual(acknowledged(1));
  });

  it('counts failed attempts up to the last, and starts them anew once', async () => {
    const { handover } = persistence.read;
    await handover.markFailed(cyberspace(2), { at: at(3), nextAttemptAt: at(4), error: 'x'.repeat(2_000) });
    const tracked = await handover.tracked(cyberspace(2));
    expect(tracked?.delivery).toEqual({
      state: 'queued',
      attempts: 1,
      nextAttemptAt: at(4),
      lastAttemptAt: at(3),
      lastError: 'x'.repeat(1_000),
    });
    expect(await handover.retry(cyberspace(2), random.uuid(), at(5))).toBe(false);
    await handover.markFailed(cyberspace(2), { at: at(4), nextAttemptAt: undefined, error: 'no' });
    const dead = await handover.dead(1, 10);
    expect([dead.total, dead.rows[0]?.handed.sequence]).toEqual([1, 2]);
    const by = random.uuid();
    expect(await handover.retry(cyberspace(2), by, at(5))).toBe(true);
    expect(await handover.retry(cyberspace(2), by, at(6))).toBe(false);
    expect((await handover.tracked(cyberspace(2)))?.delivery).toMatchObject({ attempts: 0, retriedBy: by });
    expect((await handover.dead(1, 10)).total).toBe(0);
  });

  it('lists and counts by what became of them; late is open past the last day', async () => {
    const { handover } = persistence.read;
    const later = day('2026-03-10');
    expect(await handover.counts('cyberspace', today)).toEqual({
      all: 4,
      open: 3,
      late: 0,
      acknowledged: 1,
      dead: 0,
    });
    expect(await handover.counts('cyberspace', later)).toMatchObject({ open: 3, late: 3, acknowledged: 1 });
    expect(await handover.counts('cyberspace', day('2026-03-09'))).toMatchObject({ late: 0 });
    const late = { filter: 'late', today: later, page: 1, pageSize: 2 } as const;
    const listed = await handover.list('cyberspace', late);
    expect([listed.total, ...listed.rows.map(({ handed }) => handed.sequence)]).toEqual([3, 4, 3]);
    const second = await handover.list('cyberspace', { ...late, page: 2 });
    expect(second.rows.map(({ handed }) => handed.sequence)).toEqual([2]);
    const done = await handover.list('cyberspace', { ...late, filter: 'acknowledged' });
    expect(done.rows.map(({ handed }) => handed.sequence)).toEqual([1]);
    expect((await handover.list('cyberspace', { ...late, filter: 'all' })).total).toBe(4);
  });

  it('finds those composed in a span, its end excluded', async () => {
    const rows = await persistence.read.handover.composedBetween('cyberspace', at(2), at(4), 10);
    expect(rows.map(({ handed }) => handed.sequence)).toEqual([2, 3]);
  });

  it('takes a nonce once, and forgets it when it is too old to matter', async () => {
    const { handover } = persistence.read;
    expect(await handover.useNonce('cyberspace', 'nonce-1', at(2), at(1))).toBe(true);
    expect(await handover.useNonce('cyberspace', 'nonce-1', at(2), at(1))).toBe(false);
    expect(await handover.useNonce('public-security', 'nonce-1', at(2), at(1))).toBe(true);
    expect(await handover.useNonce('cyberspace', 'nonce-2', at(4), at(3))).toBe(true);
    const { rows } = await sql<{ nonce: string }>`select nonce from handover_nonce`.execute(db);
    expect(rows).toEqual([{ nonce: 'nonce-2' }]);
  });

  it('stays whole when what a package says is erased', async () => {
    const erased = packageOf('public-security', 1);
    await sql`delete from handover_content where ministry = 'public-security'`.execute(db);
    expect(await persistence.read.handover.envelope(erased)).toBeUndefined();
    expect((await persistence.read.handover.tracked(erased))?.handed).toEqual(erased);
  });

  describe('the tables refuse', () => {
    const insertPackage = (more: {
      ministry?: string;
      sequence?: number;
      previous?: string;
      dossierId?: string;
      version?: number;
      number?: string;
    }) => {
      const { ministry = 'cyberspace', sequence = 5, previous = digestOf(4), number = 'N' } = more;
      const { dossierId = dossiers[4] ?? '', version = 4 } = more;
      const before = previous === '' ? 'null' : `'${previous}'`;
      return `insert into handover_package values ('${ministry}', ${sequence}, '${digestOf(5)}', ${before}, 'key',
        '${dossierId}', ${version}, 'filing', '${number}', '样例', '2026-03-02T00:00:00Z', '{}')`;
    };
    const insertAcknowledgement = (values: string) =>
      `insert into handover_acknowledgement values (${values})`;
    const moment = `'2026-03-02T00:00:00Z'`;

    it.each<[string, () => string, string]>([
      ['a gap in the sequence', () => insertPackage({ sequence: 6 }), 'does not follow the package before'],
      ['a sequence twice', () => insertPackage({ sequence: 4, previous: digestOf(3) }), 'pkey'],
      ['a sequence before the first', () => insertPackage({ sequence: 0 }), 'sequence_check'],
      [
        'another package before',
        () => insertPackage({ previous: digestOf(3) }),
        'does not follow the package before',
      ],
      ['no package before', () => insertPackage({ previous: '' }), 'handover_chained'],
      [
        'an act twice for one ministry',
        () => insertPackage({ dossierId: dossiers[0] ?? '' }),
        'ministry_dossier_id_version',
      ],
      ['an act that never happened', () => insertPackage({ version: 9 }), 'dossier_event|foreign key'],
      ['a third ministry', () => insertPackage({ ministry: 'other' }), 'foreign key|handover_series'],
      ['a package without number', () => insertPackage({ number: ' ' }), 'number_check'],
      [
        'a changed package',
        () => `update handover_package set digest = '${digestOf(9)}' where sequence = 4`,
        'append-only',
      ],
      ['a package taken back', () => 'delete from handover_package', 'append-only'],
      ['all packages taken back', () => 'truncate handover_package cascade', 'append-only'],
      ['other content', () => `update handover_content set sealed = 'x'`, 'append-only'],
      [
        'an acknowledgement of another digest',
        () => insertAcknowledgement(`'cyberspace', 3, '${digestOf(4)}', ${moment}, 'pull', null, '{}'`),
        'acknowledged_what_was_handed',
      ],
      [
        'an acknowledgement twice',
        () => insertAcknowledgement(`'cyberspace', 1, '${digestOf(1)}', ${moment}, 'pull', null, '{}'`),
        'pkey',
      ],
      [
        'an acknowledgement by nobody',
        () => insertAcknowledgement(`'cyberspace', 3, '${digestOf(3)}', ${moment}, 'manual', null, null`),
        'acknowledged_by_a_person_or_a_key',
      ],
      [
        'an acknowledgement without its words',
        () => insertAcknowledgement(`'cyberspace', 3, '${digestOf(3)}', ${moment}, 'push', null, null`),
        'acknowledged_by_a_person_or_a_key',
      ],
      [
        'an acknowledgement changed',
        () => `update handover_acknowledgement set acknowledged_at = now()`,
        'append-only',
      ],
      ['an acknowledgement taken back', () => 'delete from handover_acknowledgement', 'append-only'],
      ['a delivery queued for never', () => `update handover_delivery set next_attempt_at = null`, 'check'],
      [
        'a reading taken back',
        () =>
          `insert into handover_reading values ('cyberspace', 1, '${randomUUID()}', 'page', now()); delete from handover_reading`,
        'append-only',
      ],
      [
        'a liaison officer with a second role',
        () =>
          `insert into account values ('${randomUUID()}', 'x', 'x', 'x', '{liaison-cyberspace,reviewer}', null, 0, null, null, ${moment})`,
        'liaison_holds_no_other_role',
      ],
    ])('%s', async (_what, statement, reason) => {
      await expect(sql.raw(statement()).execute(db)).rejects.toThrow(new RegExp(reason));
    });
  });
});

// Races: the embedded database has one connection and cannot show one.
onDatabase('postgresql', (open) => {
  it('an acknowledgement that comes twice at once is stored once', async () => {
    const { persistence } = await openPersistence(open);
    const dossierId = random.uuid();
    await persistence.read.events.append(dossierId, 0, filedStory(storyCast(random), 'N-1'));
    const acknowledgeBy = acknowledgementDeadline(officialCalendar, 5, today);
    const handed = { ministry: 'cyberspace', sequence: 1, digest: digestOf(1), previous: null } as const;
    const more = {
      keyId: 'k',
      dossierId,
      version: 4,
      kind: 'filing',
      number: 'N-1',
      platformName: '样例',
    } as const;
    await persistence.read.handover.add(
      { ...handed, ...more, composedAt: at(1), acknowledgeBy },
      envelope,
      at(1),
    );
    const stored = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        persistence.read.handover.acknowledge({
          ...handed,
          acknowledgedAt: at(index),
          by: { channel: 'pull', evidence: envelope },
        }),
      ),
    );
    expect(new Set(stored.map(({ acknowledgedAt }) => acknowledgedAt)).size).toBe(1);
  });

  it('a nonce that comes twice at once is taken once', async () => {
    const { persistence } = await openPersistence(open);
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        persistence.read.handover.useNonce('cyberspace', 'nonce', at(2), at(1)),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});
