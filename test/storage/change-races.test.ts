/** Changes and cancellations when two people act at the same moment. */
import { beforeAll, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { prepareChange, recordChange } from '#usecases/changes/change-acts';
import { startChange } from '#usecases/changes/start-change';
import { submitChange } from '#usecases/changes/submit-change';
import { draftedChange, filedFiling, renamedTo, submittedChange, versionOf } from '../support/changes.js';
import { checkRegistry } from '../support/check-registry.js';
import { onDatabase } from '../support/databases.js';
import { type FilingCast, valueOf } from '../support/filings.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

// PostgreSQL only: the embedded database has one connection, its transactions come one after another anyway.
onDatabase('postgresql', (open) => {
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
  /** A filed dossier with a change that waits for the second person. */
  const prepared = async () => {
    serial += 1;
    const { dossierId, number } = await filedFiling(test.portal, cast, serial);
    const change = { edit: renamedTo(`样例竞争平台 ${serial}`), changedOn: '2026-03-02' };
    valueOf(await submittedChange(test.portal, cast.operator, dossierId, change));
    const expectedVersion = await versionOf(test.portal, dossierId);
    const reference = { dossierId, change: 1, expectedVersion };
    valueOf(await prepareChange(test.portal, { ...reference, actor: cast.reviewer }, ''));
    return {
      dossierId,
      number,
      record: { ...reference, expectedVersion: expectedVersion + 1, actor: cast.decider },
    };
  };
  const revisions = async (number: string) =>
    (await test.portal.persistence.read.register.history(Number.MAX_SAFE_INTEGER, number)).length;

  it('lets one of two recorders record, and enters one version', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { number, record } = await prepared();
      const outcomes = await Promise.all([
        recordChange(test.portal, record),
        recordChange(test.portal, record),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ failure: { kind: 'conflict' } });
      expect(await revisions(number)).toBe(2);
    }
  });

  it('lets the cancellation or the recorded change happen, never one on top of the other unseen', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { dossierId, number, record } = await prepared();
      const { expectedVersion } = record;
      const [cancelled, recorded] = await Promise.all([
        cancelFiling(test.portal, {
          actor: cast.operator,
          dossierId,
          expectedVersion,
          endsOn: day('2026-03-02'),
          reason: '',
        }),
        recordChange(test.portal, record),
      ]);
      expect([cancelled.ok, recorded.ok].filter(Boolean)).toHaveLength(1);
      expect(await revisions(number)).toBe(2);
    }
  });

  it('submits a draft once, and begins a kind of change once', async () => {
    serial += 1;
    const { dossierId } = await filedFiling(test.portal, cast, serial);
    const begin = async () =>
      startChange(test.portal, { actor: cast.operator, dossierId, changeKind: 'host' });
    const begun = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(begun.map((outcome) => JSON.stringify(valueOf(outcome)))).size).toBe(1);
    const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
      edit: renamedTo('样例竞争提交'),
      changedOn: '2026-03-02',
    });
    const submit = async () => submitChange(test.portal, { actor: cast.operator, draftId });
    const submitted = await Promise.all([submit(), submit(), submit()]);
    expect(new Set(submitted.map((outcome) => JSON.stringify(valueOf(outcome)))).size).toBe(1);
    expect(await versionOf(test.portal, dossierId)).toBe(5);
  });

  it('leaves a registry whose parts agree', async () => {
    await checkRegistry(test.portal);
  });
});
