import { describe, expect, it } from 'vitest';
import type { DossierEvent } from '#dossier/events';
import {
  assignedTo,
  corrected,
  correctionRequested,
  excluded,
  filed,
  operator,
  point,
  prepared,
  returned,
  reviewer,
  secondReviewer,
  submitted,
} from '../../../test/support/dossier-story.js';
import { deadlinesOf } from './deadlines-of.js';

function stored(...events: readonly DossierEvent[]) {
  const numbered = events.map((event, index) => ({ version: index + 1, event }));
  return deadlinesOf('dossier', numbered);
}

/** `review:1 open 2026-03-16`, one line for each. */
function lines(...events: readonly DossierEvent[]): readonly string[] {
  return stored(...events).map(({ key, state, deadline }) => `${key} ${state} ${deadline.dueOn}`);
}

const notice = correctionRequested([point(1, 'contact')]);

describe('the clocks of Article 5', () => {
  it('run from receipt: to file within ten working days, or to tell the operator what is wanting', () => {
    expect(lines(submitted())).toEqual(['review:1 open 2026-03-16', 'correction-notice:1 open 2026-03-16']);
  });

  it('a notice meets its own clock, and the duty to file falls away with it', () => {
    expect(lines(submitted(), assignedTo(reviewer), notice)).toEqual([
      'review:1 lapsed 2026-03-16',
      'correction-notice:1 met 2026-03-16',
    ]);
  });

  it('each version received opens its own', () => {
    expect(lines(submitted(), assignedTo(reviewer), notice, corrected(['contact']))).toEqual([
      'review:1 lapsed 2026-03-16',
      'correction-notice:1 met 2026-03-16',
      'review:2 open 2026-03-16',
      'correction-notice:2 open 2026-03-16',
    ]);
  });

  it('a proposal meets nothing: somebody has to decide', () => {
    expect(lines(submitted(), assignedTo(reviewer), prepared(), returned())).toEqual([
      'review:1 open 2026-03-16',
      'correction-notice:1 open 2026-03-16',
    ]);
  });

  it.each([
    ['filed', filed()],
    ['not within the scope', excluded()],
  ])('a decision ends both: %s', (_what, decision) => {
    expect(lines(submitted(), assignedTo(reviewer), prepared(), decision)).toEqual([
      'review:1 met 2026-03-16',
      'correction-notice:1 lapsed 2026-03-16',
    ]);
  });
});

describe('who is to act', () => {
  const responsible = (...events: readonly DossierEvent[]) =>
    stored(...events).map(({ responsibleId }) => responsibleId);

  it('is nobody until the case is given to somebody, and then whoever holds it', () => {
    expect(responsible(submitted())).toEqual([undefined, undefined]);
    expect(responsible(submitted(), assignedTo(reviewer))).toEqual(['reviewer', 'reviewer']);
    expect(responsible(submitted(), assignedTo(reviewer), assignedTo(secondReviewer))).toEqual([
      'second-reviewer',
      'second-reviewer',
    ]);
  });

  it('of a duty already done is who did it', () => {
    const events = [submitted(), assignedTo(reviewer), notice, assignedTo(secondReviewer)];
    expect(responsible(...events, corrected(['contact']))).toEqual([
      'reviewer',
      'reviewer',
      'second-reviewer',
      'second-reviewer',
    ]);
  });
});

it('says when each duty arose and when it ended', () => {
  const [review] = stored(
    submitted({ by: operator, at: '2026-03-02T23:59:00+08:00' }),
    assignedTo(reviewer),
    prepared(),
    filed(),
  );
  expect(review).toMatchObject({
    subject: 'dossier',
    subjectId: 'dossier',
    bearer: 'authority',
    openedAt: '2026-03-02T15:59:00.000Z',
    closedAt: '2026-03-02T02:00:00.000Z',
  });
});
