import { expect, test } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import type { DossierEvent } from './events.js';
import { type DossierState } from './state.js';
import { evolve, newDossier, replay } from './evolve.js';

const { submitted, assignedTo, correctionRequested, corrected, point, prepared, returned, filed, excluded } =
  story;

/** One telling sentence about a state. */
function summary(state: DossierState): string {
  if (state.status === 'new') return 'new';
  const { status, submissions, notices, reviewerId = 'nobody' } = state;
  return `${status}, with ${reviewerId}, submissions ${submissions.length}, notices ${notices.length}`;
}

const notice = correctionRequested([point(1, 'platform-name')]);
const secondNotice = correctionRequested([point(1, 'mlps')], 2);
const underReview = [submitted(), assignedTo(story.reviewer)];

test.each<[events: readonly DossierEvent[], expected: string]>([
  [[], 'new'],
  [[submitted()], 'under-review, with nobody, submissions 1, notices 0'],
  [underReview, 'under-review, with reviewer, submissions 1, notices 0'],
  [[...underReview, notice], 'awaiting-correction, with reviewer, submissions 1, notices 1'],
  [
    [...underReview, notice, assignedTo(story.secondReviewer)],
    'awaiting-correction, with second-reviewer, submissions 1, notices 1',
  ],
  [[...underReview, notice, corrected([])], 'under-review, with reviewer, submissions 2, notices 1'],
  [
    [...underReview, notice, corrected([]), secondNotice],
    'awaiting-correction, with reviewer, submissions 2, notices 2',
  ],
  [[...underReview, prepared()], 'decision-prepared, with reviewer, submissions 1, notices 0'],
  [[...underReview, prepared(), returned()], 'under-review, with reviewer, submissions 1, notices 0'],
  [[...underReview, prepared(), filed()], 'filed, with reviewer, submissions 1, notices 0'],
  [
    [...underReview, prepared(story.toExclude), excluded()],
    'out-of-scope, with reviewer, submissions 1, notices 0',
  ],
])('%#: folds into one state', (events, expected) => {
  expect(summary(replay(events))).toBe(expected);
});

test('what only belongs to one status leaves with it', () => {
  expect(replay([...underReview, notice])).toHaveProperty('notice.round', 1);
  expect(replay([...underReview, notice, corrected([])])).not.toHaveProperty('notice');
  expect(replay([...underReview, prepared()])).toHaveProperty('preparation.preparedBy', 'reviewer');
  expect(replay([...underReview, prepared(), returned()])).not.toHaveProperty('preparation');
  expect(replay([...underReview, prepared(), filed('VCP-2026-00007')])).toMatchObject({
    number: 'VCP-2026-00007',
    filedAt: story.now,
  });
});

test('giving the case to somebody else changes only who has it', () => {
  const before = replay([...underReview, prepared()]);
  const after = evolve(before, assignedTo(story.secondReviewer));
  expect(after).toEqual({ ...before, reviewerId: 'second-reviewer' });
});

/** A history that cannot be is a broken invariant, not bad input. */
test.each<[events: readonly DossierEvent[], next: DossierEvent]>([
  [[], assignedTo(story.reviewer)],
  [[], filed()],
  [[submitted()], submitted()],
  [[submitted()], corrected([])],
  [[submitted()], filed()],
  [[submitted()], excluded()],
  [[submitted()], returned()],
  [[...underReview, notice], notice],
  [[...underReview, notice], prepared()],
  [[...underReview, prepared()], prepared()],
  [[...underReview, prepared()], notice],
  [[...underReview, prepared(), filed()], filed()],
  [[...underReview, prepared(), filed()], returned()],
])('%#: an event that cannot follow is told by name', (events, next) => {
  expect(() => evolve(replay(events), next)).toThrow(`broken history: ${next.type} cannot follow`);
});

test('folding does not change what it folds', () => {
  const events = [...underReview, notice, corrected(['platform-name'])];
  const before = structuredClone(events);
  replay(events);
  expect(events).toEqual(before);
  expect(newDossier).toEqual({ status: 'new' });
});
