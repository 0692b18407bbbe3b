import { describe, expect, it } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import * as told from '../../test/support/filed-story.js';
import { day } from '#law/calendar-day';
import { replay } from './evolve.js';
import { liveVersion } from './live-record.js';

const { given, operator, otherOperator, reviewer, secondReviewer, auditor } = story;
const { filedHistory, changes, preparesChange, recordsChange, after, renamed } = told;
const submitted = after(filedHistory, changes());
const prepared = after(submitted, preparesChange(reviewer));

describe('a change (Article 6)', () => {
  it.each([
    ['in time', '2026-02-10', { dueOn: '2026-03-12', rawDueOn: '2026-03-12' }, { kind: 'on-time' }],
    [
      'rolled off a free day',
      '2026-01-22',
      { dueOn: '2026-02-24', rawDueOn: '2026-02-21' },
      { kind: 'late', days: 6 },
    ],
    ['late, and taken all the same', '2025-12-01', { dueOn: '2025-12-31' }, { kind: 'late', days: 61 }],
    ['before the Measures', '2022-12-01', {}, { kind: 'not-yet-in-force' }],
  ])(
    '%s: the thirty days and how it stands to them are facts',
    (_story, changedOn, changeDue, timeliness) => {
      given(...filedHistory)
        .when(changes({ changedOn: day(changedOn) }))
        .gives({
          type: 'ChangeSubmitted',
          change: 1,
          kind: 'contents',
          baseRecord: 1,
          changedItems: ['platform-name'],
          changeDue: expect.objectContaining(changeDue),
          timeliness,
          examineBy: expect.objectContaining({ dueOn: '2026-03-16' }),
        });
    },
  );

  it('is of something that happened, says something, and comes from the operator', () => {
    const filed = given(...filedHistory);
    filed.when(changes({ changedOn: day('2026-03-03') })).refuses('change-day-ahead', 6);
    filed.when(changes({ to: story.contents })).refuses('nothing-changed', 6);
    filed.when(changes({ by: otherOperator })).refuses('not-allowed', 5);
    filed.when(changes({ by: reviewer })).refuses('not-allowed', 5);
    const incomplete = { ...story.contents, platform: { ...story.contents.platform, name: '' } };
    filed.when(changes({ to: incomplete })).refuses('contents-incomplete', 4);
  });

  it('of contact details alone is recorded at once, or examined where the setting says so', () => {
    const filed = given(...filedHistory);
    const change = changes({ to: told.newTelephone });
    filed.when(change).gives({ type: 'ContactUpdated', record: 2, changedItems: ['contact'] });
    const reviewed = { ...story.context, contactChangeReviewed: true };
    filed.when(change, reviewed).gives({ type: 'ChangeSubmitted', kind: 'contact' });
  });

  it('of the host is a case of its own, with its reason', () => {
    const filed = given(...filedHistory);
    filed.when(changes({ to: told.newHost })).gives({ type: 'ChangeSubmitted', kind: 'host' });
    filed.when(changes({ to: told.newHost, reason: ' ' })).refuses('reason-missing', 6);
    const both = { ...told.newHost, platform: renamed.platform };
    filed.when(changes({ to: both })).refuses('host-change-apart', 6, { items: ['platform-name'] });
  });

  it('is proposed by one person and recorded by another', () => {
    given(...submitted)
      .when(preparesChange(secondReviewer))
      .refuses('not-allowed', 6);
    given(...submitted)
      .when(recordsChange(secondReviewer))
      .refuses('not-allowed', 6);
    given(...prepared)
      .when(recordsChange(reviewer))
      .refuses('same-person', 6);
    given(...prepared)
      .when(recordsChange(operator))
      .refuses('not-allowed', 6);
    given(...prepared)
      .when(recordsChange(auditor))
      .refuses('not-allowed', 6);
    given(...prepared)
      .when(recordsChange(secondReviewer))
      .gives({ type: 'ChangeRecorded', record: 2, preparedBy: 'reviewer', number: 'VCP-2026-00001' });
  });

  it('keeps the number and every version', () => {
    const state = replay(after(prepared, recordsChange(secondReviewer)));
    if (state.status !== 'filed') throw new Error('still filed');
    expect(state.number).toBe('VCP-2026-00001');
    expect(
      state.record.map(({ version, declaration }) => [version, declaration.facts.platform.name]),
    ).toEqual([
      [1, story.contents.platform.name],
      [2, renamed.platform.name],
    ]);
    expect(state.changes).toEqual([]);
  });

  it('goes back with every defect named, and can be withdrawn', () => {
    given(...submitted)
      .when(told.returnsChange(reviewer, story.marked('platform-name')))
      .gives({
        type: 'ChangeReturned',
        points: [expect.objectContaining({ number: 1, item: 'platform-name' })],
      });
    given(...submitted)
      .when(told.returnsChange(reviewer))
      .refuses('nothing-marked', 6);
    given(...prepared)
      .when(told.returnsPreparedChange(secondReviewer, ' '))
      .refuses('reason-missing', 6);
    given(...prepared)
      .when(told.returnsPreparedChange(secondReviewer, '样例：请再核对'))
      .gives({ type: 'ChangePreparationReturned' });
    given(...submitted)
      .when(told.withdraws(operator))
      .gives({ type: 'ChangeWithdrawn', change: 1 });
    given(...after(submitted, told.withdraws(operator)))
      .when(preparesChange(reviewer))
      .refuses('change-closed', 6);
  });
});

describe('approving an old change never reverts a newer value (cve-services #1772, OpenCRVS #10068)', () => {
  const newHome = {
    ...story.contents,
    platform: { ...story.contents.platform, homePageUrl: 'https://new.src.example.cn/' },
  };

  it('refuses the stale one of two changes in flight, with what moved', () => {
    const two = after(submitted, changes({ to: newHome }));
    const first = after(two, preparesChange(reviewer), recordsChange(secondReviewer));
    given(...first)
      .when(preparesChange(reviewer, 2))
      .refuses('change-stale', 6, { items: ['platform-name'] });
    const bothPrepared = after(two, preparesChange(reviewer), preparesChange(reviewer, 2));
    const recorded = after(bothPrepared, recordsChange(secondReviewer));
    given(...recorded)
      .when(recordsChange(secondReviewer, { change: 2, live: renamed, proposed: newHome }))
      .refuses('change-stale', 6, { items: ['platform-name'] });
  });

  it('refuses a draft that was prepared before the record moved', () => {
    const recorded = after(prepared, recordsChange(secondReviewer));
    given(...recorded)
      .when(changes({ to: newHome, live: renamed }))
      .refuses('change-stale', 6, { items: ['platform-name'] });
    given(...recorded)
      .when(
        changes({
          to: { ...newHome, platform: { ...newHome.platform, name: renamed.platform.name } },
          base: renamed,
          baseRecord: 2,
          live: renamed,
        }),
      )
      .gives({ type: 'ChangeSubmitted', change: 2, changedItems: ['home-page'] });
  });

  it('puts only what it changes into the record, so that a newer telephone number stays', () => {
    const contact = after(prepared, changes({ to: told.newTelephone }));
    const recorded = after(contact, recordsChange(secondReviewer, { live: told.newTelephone }));
    const state = replay(recorded);
    if (state.status !== 'filed') throw new Error('still filed');
    expect(liveVersion(state)).toMatchObject({ version: 3, change: 1, changedItems: ['platform-name'] });
    expect(state.record.map(({ changedItems }) => changedItems)).toEqual([
      [],
      ['contact'],
      ['platform-name'],
    ]);
  });

  it('refuses a change of the telephone number that another one overtook', () => {
    const contact = after(filedHistory, changes({ to: told.newTelephone }));
    const other = { ...story.contents, contact: { ...story.contents.contact, phone: '010-62300001' } };
    given(...contact)
      .when(changes({ to: other }))
      .refuses('change-stale', 6, { items: ['contact'] });
  });
});
