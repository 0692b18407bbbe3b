/** Articles 6 and 7 through the use cases, over both databases: what is stored, entered and kept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { parseEntry } from '#register/parse-entry';
import { cancelFiling, revokeCancellation } from '#usecases/changes/cancel-filing';
import { prepareChange, recordChange } from '#usecases/changes/change-acts';
import { completePlannedCancellations } from '#usecases/changes/complete-planned-cancellations';
import { refreshDraft, takeUpSetAside } from '#usecases/changes/refresh-draft';
import { startChange, startFromChange } from '#usecases/changes/start-change';
import { submitChange } from '#usecases/changes/submit-change';
import { withdrawChange } from '#usecases/changes/withdraw-change';
import {
  draftedChange,
  filedFiling,
  filedState,
  movedTo,
  reachedBy,
  recordedChange,
  renamedTo,
  submittedChange,
  versionOf,
} from '../support/changes.js';
import { checkRegistry } from '../support/check-registry.js';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, valueOf } from '../support/filings.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let test: TestPortal;
  let cast: FilingCast;
  let serial = 0;
  beforeAll(async () => {
    test = await openTestPortal(open);
    cast = {
      operator: (await test.account('operator')).actor,
      reviewer: (await test.account('reviewer')).actor,
      decider: (await test.account('reviewer')).actor,
    };
  });
  const filed = async () => {
    test.clock.set('2026-03-02T09:00:00+08:00');
    serial += 1;
    return filedFiling(test.portal, cast, serial);
  };
  const submit = async (dossierId: string, edit: ReturnType<typeof renamedTo>, changedOn = '2026-03-02') =>
    submittedChange(test.portal, cast.operator, dossierId, { edit, changedOn });
  const entries = async (number: string) => {
    const rows = await test.portal.persistence.read.register.history(Number.MAX_SAFE_INTEGER, number);
    return rows.map((row) => row.entry);
  };

  describe('a change (Article 6)', () => {
    it('becomes a new version of the record and of the public entry; number and filing day stay', async () => {
      const { dossierId, number } = await filed();
      valueOf(await submit(dossierId, renamedTo('样例平台（更名）')));
      test.clock.set('2026-03-05T10:00:00+08:00');
      expect(valueOf(await recordedChange(test.portal, cast, dossierId, 1))).toEqual({ number, record: 2 });
      const [newest, first] = await entries(number);
      expect(newest).toMatchObject({
        number,
        revision: 2,
        status: 'filed',
        platform: { name: '样例平台（更名）' },
        filedOn: '2026-03-02',
      });
      expect(first).toMatchObject({ number, revision: 1, filedOn: '2026-03-02' });
      expect(newest).not.toHaveProperty('endedOn');
    });

    // cve-services #1772, OpenCRVS #10068: two changes in flight, the stale one must not turn the newer value back.
    it('never turns a newer value back: the second of two changes in flight is refused with what moved', async () => {
      const { dossierId, number } = await filed();
      valueOf(await submit(dossierId, renamedTo('样例平台甲')));
      const other = await draftedChange(test.portal, cast.operator, dossierId, {
        edit: movedTo('https://moved.example.cn/'),
        changedOn: '2026-03-02',
      });
      valueOf(await submitChange(test.portal, { actor: cast.operator, draftId: other }));
      valueOf(await recordedChange(test.portal, cast, dossierId, 1));
      const stale = await prepareChange(
        test.portal,
        {
          actor: cast.reviewer,
          dossierId,
          change: 2,
          expectedVersion: await versionOf(test.portal, dossierId),
        },
        '',
      );
      expect(stale).toMatchObject({ ok: false, failure: { code: 'change-stale', items: ['platform-name'] } });
      expect((await entries(number))[0]).toMatchObject({ revision: 2, platform: { name: '样例平台甲' } });

      // Begun anew on what stands, it changes its own item and nothing else.
      const again = valueOf(
        await startFromChange(test.portal, { actor: cast.operator, dossierId, change: 2 }),
      );
      if (again.kind !== 'started') throw new Error(again.kind);
      valueOf(await submitChange(test.portal, { actor: cast.operator, draftId: again.draftId }));
      valueOf(
        await withdrawChange(test.portal, {
          actor: cast.operator,
          dossierId,
          change: 2,
          expectedVersion: await versionOf(test.portal, dossierId),
        }),
      );
      valueOf(await recordedChange(test.portal, cast, dossierId, 3));
      expect((await entries(number))[0]).toMatchObject({
        revision: 3,
        platform: { name: '样例平台甲', homePageUrl: 'https://moved.example.cn/' },
      });
    });

    it('brings a draft whose base moved up to date: own edits stay, collisions are set aside and not lost', async () => {
      const { dossierId } = await filed();
      const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
        kind: 'host',
        edit: (contents) => renamedTo('样例平台乙')(movedTo('https://b.example.cn/')(contents)),
        changedOn: '2026-03-02',
      });
      valueOf(await submit(dossierId, renamedTo('样例平台甲')));
      valueOf(await recordedChange(test.portal, cast, dossierId, 1));
      const reference = { actor: cast.operator, draftId };
      expect(await submitChange(test.portal, reference)).toMatchObject({
        ok: false,
        failure: { code: 'change-stale', items: ['platform-name'] },
      });
      const refreshed = valueOf(await refreshDraft(test.portal, reference));
      expect(refreshed).toMatchObject({
        kind: 'refreshed',
        moved: ['platform-name'],
        collisions: ['platform-name'],
        draft: {
          purpose: { baseRecord: 2 },
          contents: { platform: { name: '样例平台甲', homePageUrl: 'https://b.example.cn/' } },
          change: { setAside: { items: ['platform-name'], contents: { platform: { name: '样例平台乙' } } } },
        },
      });
      const taken = valueOf(await takeUpSetAside(test.portal, { ...reference, item: 'platform-name' }));
      expect(taken).toMatchObject({ draft: { contents: { platform: { name: '样例平台乙' } } } });
      if (taken.kind !== 'handled') throw new Error(taken.kind);
      expect(taken.draft.change).not.toHaveProperty('setAside');
    });

    it('is taken inside the legal period and after it, with the days said (bcgov/entity #29259)', async () => {
      const { dossierId } = await filed();
      test.clock.set('2026-04-02T23:59:59+08:00');
      valueOf(await submit(dossierId, renamedTo('样例平台丙'), '2026-03-03'));
      test.clock.set('2026-04-03T00:00:00+08:00');
      valueOf(await submit(dossierId, movedTo('https://late.example.cn/'), '2026-03-03'));
      const { changes } = await filedState(test.portal, dossierId);
      expect(changes.map((change) => [change.changeDue.dueOn, change.timeliness])).toEqual([
        ['2026-04-02', { kind: 'on-time' }],
        ['2026-04-02', { kind: 'late', days: 1 }],
      ]);
    });

    it('of contact details alone is recorded at once, and nothing public changes', async () => {
      const { dossierId, number } = await filed();
      const { version } = valueOf(await submit(dossierId, reachedBy('010-62300000')));
      const state = await filedState(test.portal, dossierId);
      expect(state.record).toHaveLength(2);
      expect(state.changes).toEqual([]);
      const event = (await test.portal.persistence.read.events.load(dossierId))[version - 1]?.event;
      expect(event).toMatchObject({ type: 'ContactUpdated', number, changedItems: ['contact'] });
      if (event?.type !== 'ContactUpdated') throw new Error('no contact update');
      const kept = await test.portal.persistence.read.particulars.byId(event.declaration.particulars.id);
      expect(kept?.contact.phone).toBe('010-62300000');
      expect(await entries(number)).toHaveLength(1);
    });

    it('is submitted once, however often it is sent', async () => {
      const { dossierId } = await filed();
      const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
        edit: renamedTo('样例平台丁'),
        changedOn: '2026-03-02',
      });
      const reference = { actor: cast.operator, draftId };
      const first = valueOf(await submitChange(test.portal, reference));
      expect(valueOf(await submitChange(test.portal, reference))).toEqual(first);
      expect((await filedState(test.portal, dossierId)).changesSubmitted).toBe(1);
    });

    it('takes up the draft that was begun, and keeps its thirty days as a deadline', async () => {
      const { dossierId } = await filed();
      const begin = async () =>
        valueOf(await startChange(test.portal, { actor: cast.operator, dossierId, changeKind: 'contents' }));
      const first = await begin();
      expect(await begin()).toEqual(first);
      const host = valueOf(
        await startChange(test.portal, { actor: cast.operator, dossierId, changeKind: 'host' }),
      );
      expect(host).not.toEqual(first);
    });

    it('is nobody else’s to begin', async () => {
      const { dossierId } = await filed();
      const stranger = (await test.account('operator')).actor;
      const begun = await startChange(test.portal, { actor: stranger, dossierId, changeKind: 'contents' });
      expect(begun).toEqual({ ok: false, failure: { kind: 'not-found' } });
    });
  });

  describe('a cancellation (Article 7)', () => {
    const cancel = async (dossierId: string, endsOn: string) =>
      cancelFiling(test.portal, {
        actor: cast.operator,
        dossierId,
        expectedVersion: await versionOf(test.portal, dossierId),
        endsOn: day(endsOn),
        reason: '样例：停止业务',
      });

    it('marks the public entry for ever in the same transaction, and answers again with what it became', async () => {
      const { dossierId, number } = await filed();
      const done = valueOf(await cancel(dossierId, '2026-03-02'));
      expect(done.kind).toBe('cancelled');
      expect((await entries(number))[0]).toMatchObject({
        revision: 2,
        status: 'cancelled',
        endedOn: '2026-03-02',
        filedOn: '2026-03-02',
      });
      expect(valueOf(await cancel(dossierId, '2026-03-02'))).toEqual(done);
      // Behind it stands the receipt, which was placed with the checkpoint.
      const bytes = await test.portal.persistence.read.log.entryBytes(
        (await test.portal.persistence.read.log.size()) - 2,
      );
      expect(parseEntry(bytes ?? new Uint8Array())).toMatchObject({ number, endedOn: '2026-03-02' });
    });

    // VINCE #140: the day is that of UTC+8, though the server keeps UTC: 2026-03-10T15:59:59Z is still the tenth.
    it.each([
      ['2026-03-10T15:59:59Z', { kind: 'on-time' }],
      ['2026-03-10T16:00:00Z', { kind: 'late', days: 1 }],
    ])('declared at %s for the tenth is %j', async (now, timeliness) => {
      const { dossierId } = await filed();
      test.clock.set(now);
      valueOf(await cancel(dossierId, '2026-03-10'));
      const last = (await test.portal.persistence.read.events.load(dossierId)).at(-1)?.event;
      expect(last).toMatchObject({ type: 'FilingCancelled', endedOn: '2026-03-10', timeliness });
    });

    it('planned ahead takes effect when the day begins in UTC+8, in time though the portal was down over it', async () => {
      const { dossierId, number } = await filed();
      expect(valueOf(await cancel(dossierId, '2026-03-20')).kind).toBe('planned');
      test.clock.set('2026-03-19T23:59:59+08:00');
      expect(await completePlannedCancellations(test.portal)).toEqual([]);
      test.clock.set('2026-03-25T08:00:00+08:00');
      const runs = await Promise.all([
        completePlannedCancellations(test.portal),
        completePlannedCancellations(test.portal),
      ]);
      expect(runs.flat().map((done) => done.dossierId)).toEqual([dossierId]);
      const events = await test.portal.persistence.read.events.load(dossierId);
      const last = events.at(-1)?.event;
      expect(last).toMatchObject({
        type: 'FilingCancelled',
        by: cast.operator.accountId,
        endedOn: '2026-03-20',
        timeliness: { kind: 'on-time' },
      });
      expect(events.filter(({ event }) => event.type === 'FilingCancelled')).toHaveLength(1);
      expect((await entries(number))[0]).toMatchObject({ status: 'cancelled', endedOn: '2026-03-20' });
      expect(await completePlannedCancellations(test.portal)).toEqual([]);
    });

    it('planned can be taken back until its day', async () => {
      const { dossierId } = await filed();
      valueOf(await cancel(dossierId, '2026-03-20'));
      const revoke = async () =>
        revokeCancellation(test.portal, {
          actor: cast.operator,
          dossierId,
          expectedVersion: await versionOf(test.portal, dossierId),
        });
      test.clock.set('2026-03-20T00:00:00+08:00');
      expect(await revoke()).toMatchObject({ ok: false, failure: { code: 'planned-day' } });
      test.clock.set('2026-03-19T23:59:59+08:00');
      valueOf(await revoke());
      valueOf(await revoke());
      test.clock.set('2026-03-21T00:00:00+08:00');
      expect(await completePlannedCancellations(test.portal)).toEqual([]);
    });

    it('ends every open change with it', async () => {
      const { dossierId } = await filed();
      valueOf(await submit(dossierId, renamedTo('样例平台戊')));
      valueOf(await cancel(dossierId, '2026-03-02'));
      const record = await recordChange(test.portal, {
        actor: cast.decider,
        dossierId,
        change: 1,
        expectedVersion: await versionOf(test.portal, dossierId),
      });
      expect(record).toMatchObject({ ok: false, failure: { code: 'change-closed' } });
      const rows = await test.portal.persistence.read.deadlines.ofSubject('dossier', dossierId);
      expect(rows.filter((row) => row.state === 'open')).toEqual([]);
    });
  });

  it('leaves a registry whose parts agree', async () => {
    await checkRegistry(test.portal);
  });
});
