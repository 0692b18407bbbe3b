import { describe, expect, it } from 'vitest';
import type { DossierEvent } from '#dossier/events';
import type { Launch } from '#law/filing-contents';
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
import * as told from '../../../test/support/filed-story.js';
import { deadlinesOf } from './deadlines-of.js';

function stored(...events: readonly DossierEvent[]) {
  const numbered = events.map((event, index) => ({ version: index + 1, event }));
  return deadlinesOf('dossier', numbered);
}

/** `review:1 open 2026-03-16`, one line for each of these rules; every rule when none is named. */
function lines(events: readonly DossierEvent[], ...rules: readonly string[]): readonly string[] {
  const asked = stored(...events).filter(
    ({ deadline }) => rules.length === 0 || rules.includes(deadline.rule.code),
  );
  return asked.map(({ key, state, deadline }) => `${key} ${state} ${deadline.dueOn}`);
}

const notice = correctionRequested([point(1, 'contact')]);

/** 审核、补正通知. */
function ofReview(...events: readonly DossierEvent[]): readonly string[] {
  return lines(events, 'review', 'correction-notice');
}

describe('the clocks of Article 5', () => {
  it('run from receipt: to file within ten working days, or to tell the operator what is wanting', () => {
    expect(ofReview(submitted())).toEqual([
      'review:1 open 2026-03-16',
      'correction-notice:1 open 2026-03-16',
    ]);
  });

  it('a notice meets its own clock, and the duty to file falls away with it', () => {
    expect(ofReview(submitted(), assignedTo(reviewer), notice)).toEqual([
      'review:1 lapsed 2026-03-16',
      'correction-notice:1 met 2026-03-16',
    ]);
  });

  it('each version received opens its own', () => {
    expect(ofReview(submitted(), assignedTo(reviewer), notice, corrected(['contact']))).toEqual([
      'review:1 lapsed 2026-03-16',
      'correction-notice:1 met 2026-03-16',
      'review:2 open 2026-03-16',
      'correction-notice:2 open 2026-03-16',
    ]);
  });

  it('a proposal meets nothing: somebody has to decide', () => {
    expect(ofReview(submitted(), assignedTo(reviewer), prepared(), returned())).toEqual([
      'review:1 open 2026-03-16',
      'correction-notice:1 open 2026-03-16',
    ]);
  });

  it.each([
    ['filed', filed()],
    ['not within the scope', excluded()],
  ])('a decision ends both: %s', (_what, decision) => {
    expect(ofReview(submitted(), assignedTo(reviewer), prepared(), decision)).toEqual([
      'review:1 met 2026-03-16',
      'correction-notice:1 lapsed 2026-03-16',
    ]);
  });
});

describe('who is to act', () => {
  const responsible = (...events: readonly DossierEvent[]) =>
    stored(...events)
      .filter(({ bearer }) => bearer === 'authority')
      .map(({ responsibleId }) => responsibleId);

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

describe('Article 8: the launch that was declared', () => {
  const declaring = (launch: Launch, event: DossierEvent = submitted()): DossierEvent => {
    if (!('declaration' in event)) throw new Error('a submission declares something');
    const { facts } = event.declaration;
    const platform = { ...facts.platform, launch };
    return { ...event, declaration: { ...event.declaration, facts: { ...facts, platform } } };
  };
  const planned = declaring({ state: 'planned', on: '2026-06-01' });
  const ofLaunch = (...events: readonly DossierEvent[]) => lines(events, 'launch', 'transition');

  it('a planned one: the number has to be there the day before', () => {
    expect(ofLaunch(planned)).toEqual(['launch open 2026-05-31']);
    expect(stored(planned).at(-1)).toMatchObject({ bearer: 'operator', responsibleId: 'operator' });
  });

  it.each([
    ['filed', filed(), 'launch met 2026-05-31'],
    ['not within the scope', excluded(), 'launch lapsed 2026-05-31'],
  ])('ends with the decision: %s', (_what, decision, line) => {
    expect(ofLaunch(planned, assignedTo(reviewer), prepared(), decision)).toEqual([line]);
  });

  it('another day declared with a correction takes its place, and none takes it away', () => {
    const before = [planned, assignedTo(reviewer), notice];
    const later = declaring({ state: 'planned', on: '2026-07-01' }, corrected(['launch']));
    expect(ofLaunch(...before, later)).toEqual(['launch open 2026-06-30']);
    expect(ofLaunch(...before, declaring({ state: '', on: '' }, corrected(['launch'])))).toEqual([]);
  });

  it('older than the Measures: the transition date, met by handing in, late or not', () => {
    const old = declaring({ state: 'online', on: '2020-05-01' });
    expect(ofLaunch(old)).toEqual(['transition met 2023-01-16']);
  });
});

describe('what happens to a filed platform', () => {
  const review = new Set([
    'review:1 met 2026-03-16',
    'correction-notice:1 lapsed 2026-03-16',
    'launch met 2026-05-31',
  ]);
  const later = told.at('2026-03-20T10:00:00+08:00');
  const after = (...acts: Parameters<typeof told.after>[1][]) =>
    lines(told.after(told.filedHistory, ...acts)).filter((line) => !review.has(line));
  const changed = told.changes();

  it('a change: the operator had thirty days, the authority has ten working days', () => {
    expect(after(changed)).toEqual(['change:1 met 2026-04-01', 'change-examination:1 open 2026-03-16']);
  });

  it.each([
    ['withdrawn', told.withdraws(operator), 'lapsed'],
    [
      'returned',
      told.returnsChange(reviewer, { item: 'platform-name', defect: 'untrue', reason: '样例' }),
      'met',
    ],
  ])('%s, it needs no examination any more', (_what, act, state) => {
    expect(after(changed, act)).toContain(`change-examination:1 ${state} 2026-03-16`);
  });

  it('recorded, the examination is met', () => {
    const acts = [changed, told.preparesChange(reviewer), told.recordsChange(secondReviewer)] as const;
    expect(after(...acts)).toContain('change-examination:1 met 2026-03-16');
  });

  it('a planned end: due on the day itself, taken back or come', () => {
    const plan = told.cancels(operator, '2026-03-28');
    expect(after(plan)).toEqual(['cancellation:1 open 2026-03-28']);
    expect(after(plan, { type: 'RevokeCancellation', actor: operator })).toEqual([
      'cancellation:1 lapsed 2026-03-28',
    ]);
    const came = told.at('2026-03-28T00:00:00+08:00');
    expect(after(plan, [{ type: 'CompleteCancellation', actor: operator }, came])).toEqual([
      'cancellation:1 met 2026-03-28',
    ]);
  });

  it('an end declared late is met late: on the day it was declared', () => {
    const events = told.after(told.filedHistory, [told.cancels(operator, '2026-03-19'), later]);
    expect(stored(...events).at(-1)).toMatchObject({
      key: 'cancellation',
      state: 'met',
      deadline: { dueOn: '2026-03-19' },
      closedAt: later.now,
    });
  });

  it('an end leaves no change to examine', () => {
    const ended: Parameters<typeof told.after>[1] = [told.cancels(operator, '2026-03-20'), later];
    expect(after(changed, ended)).toContain('change-examination:1 lapsed 2026-03-16');
  });
});
