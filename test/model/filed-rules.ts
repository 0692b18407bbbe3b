/** What must hold of a filed dossier after every event (Articles 6 and 7), drawn from the Measures and not from the code. */
import { isDeepStrictEqual } from 'node:util';
import type { DossierEvent } from '#dossier/events';
import { liveVersion } from '#dossier/live-record';
import type { BegunDossier, DossierState, FiledDossier } from '#dossier/state';
import { type ContentItem, allContentItems, itemValue } from '#law/filing-contents';
import { must } from './must.js';
import { recordWithParticulars } from './random-filed-acts.js';
import type { World } from './world.js';

export function checkFiledStep(
  before: DossierState,
  event: DossierEvent,
  after: DossierState,
  world: World,
): void {
  if (event.type === 'DeadlinesMoved') checkMovedDates(before, after);
  if (before.status !== 'filed') return;
  if (after.status !== 'filed' && after.status !== 'cancelled') throw new Error('broken: filed for good');
  must(after.number === before.number, 'the number never changes');
  if ('number' in event) must(event.number === before.number, 'the event names the number that stands');
  const grown = after.record.length - before.record.length;
  must(
    before.record.every((version, index) => version === after.record[index]),
    'no version of the record is ever rewritten',
  );
  if (event.type !== 'ChangeRecorded' && event.type !== 'ContactUpdated') {
    return must(grown === 0, 'nothing but a recorded change makes a version');
  }
  must(grown === 1 && event.record === liveVersion(before).version + 1, 'versions count up by one');
  must(liveVersion(after).version === event.record, 'the newest version stands');
  if (after.status !== 'filed') throw new Error('broken: a change does not end the filing');
  if (event.type === 'ChangeRecorded') checkRecorded(before, event, after, world);
  checkOnlyChangedItems(before, event.changedItems, after, world);
}

type ChangeRecorded = Extract<DossierEvent, { type: 'ChangeRecorded' }>;

/** Another person prepared it; what it says is what was proposed; and what it was prepared against still stands. */
function checkRecorded(before: FiledDossier, event: ChangeRecorded, after: FiledDossier, world: World): void {
  const change = before.changes.find((each) => each.change === event.change);
  if (change?.preparation === undefined) throw new Error('broken: recorded without a proposal');
  const { preparedBy } = change.preparation;
  must(event.by !== preparedBy && event.preparedBy === preparedBy, 'another person prepared it');
  must(event.by !== before.operatorId, 'nobody decides their own change');
  must(isDeepStrictEqual(event.changedItems, change.changedItems), 'recorded as it was proposed');
  must(
    event.changedOn === change.changedOn && isDeepStrictEqual(event.timeliness, change.timeliness),
    'the day and the lateness stay as they were submitted',
  );
  const base = recordWithParticulars(before, world, change.baseRecord);
  const live = recordWithParticulars(before, world, liveVersion(before).version);
  const proposed = world.whole(change.declaration);
  const recorded = recordWithParticulars(after, world, event.record);
  for (const item of change.changedItems) {
    must(same(base, live, item), `${item} stands as the change found it: nothing newer is turned back`);
    must(same(proposed, recorded, item), `${item} is recorded as proposed`);
  }
}

/** Item by item, with the particulars: what was not changed is what it was. */
function checkOnlyChangedItems(
  before: FiledDossier,
  changed: readonly ContentItem[],
  after: FiledDossier,
  world: World,
): void {
  const [was, is] = [liveVersion(before), liveVersion(after)];
  const [wasWhole, isWhole] = [world.whole(was.declaration), world.whole(is.declaration)];
  must(changed.length > 0, 'a version changes something');
  for (const item of allContentItems) {
    if (changed.includes(item)) continue;
    must(same(was.declaration.facts, is.declaration.facts, item), `${item} of the facts was not changed`);
    must(same(wasWhole, isWhole, item), `${item} was not changed`);
  }
}

type Contents = Parameters<typeof itemValue>[0];

function same(left: Contents, right: Contents, item: ContentItem): boolean {
  return isDeepStrictEqual(itemValue(left, item), itemValue(right, item));
}

/** A holiday notice moves open dates and touches nothing that is decided. */
function checkMovedDates(before: DossierState, after: DossierState): void {
  if (before.status === 'new' || after.status === 'new') throw new Error('broken: no date is open yet');
  const decided = decidedDates(before);
  must(isDeepStrictEqual(decided, decidedDates(after)), 'due dates of decided things never move');
  if (before.status !== 'filed' || after.status !== 'filed') return;
  must(
    before.changes.every(({ changeDue, timeliness, submittedAt }, index) => {
      const moved = after.changes[index];
      return (
        moved?.changeDue === changeDue && moved.timeliness === timeliness && moved.submittedAt === submittedAt
      );
    }),
    'the thirty days of the operator, once measured, never move',
  );
}

/** Dates by which something was decided: of every submission but the one under review. */
function decidedDates(state: BegunDossier) {
  const open = state.status === 'under-review' || state.status === 'decision-prepared';
  const decided = open ? state.submissions.slice(0, -1) : state.submissions;
  const dates = decided.map(({ review, noticeDue }) => ({ review, noticeDue }));
  return { dates, notices: state.notices };
}
