import { expect, test } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import { day } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { replay } from './evolve.js';
import { clocks, roundsOf } from './review-clocks.js';
import type { BegunDossier } from './state.js';

const notice = story.correctionRequested([story.point(1, 'platform-name')]);

function begun(...events: Parameters<typeof replay>[0]): BegunDossier {
  const state = replay(events);
  if (state.status === 'new') throw new Error('nothing was submitted');
  return state;
}

test('a first version was received, and no notice has answered it', () => {
  expect(roundsOf(begun(story.submitted()))).toEqual([{ receivedOn: '2026-03-02' }]);
});

test('each version stands with the day of the notice that answered it', () => {
  const corrected = story.corrected(['platform-name'], { at: '2026-03-09T09:00:00+08:00' });
  expect(roundsOf(begun(story.submitted(), notice, corrected))).toEqual([
    { receivedOn: '2026-03-02', noticeSentOn: '2026-03-02' },
    { receivedOn: '2026-03-09' },
  ]);
});

test('the day is the one in UTC+8: late in the evening UTC it is tomorrow', () => {
  const late = story.submitted({ at: '2026-03-01T16:00:00Z' });
  expect(roundsOf(begun(late))).toEqual([{ receivedOn: '2026-03-02' }]);
});

test.each([
  ['restart', '2026-04-01', 10],
  // Five of the ten days were used up before the notice of Monday 9 March.
  ['resume', '2026-03-25', 5],
] as const)(
  'the review after a correction, %s, is counted from the rounds; the notice always anew',
  (correctionClock, dueOn, length) => {
    const rounds = [
      { receivedOn: day('2026-03-02'), noticeSentOn: day('2026-03-09') },
      { receivedOn: day('2026-03-18') },
    ] as const;
    const { review, noticeDue } = clocks(rounds, { calendar: officialCalendar, correctionClock });
    expect(review).toMatchObject({ dueOn, rule: { code: 'review', length } });
    expect(noticeDue).toMatchObject({ dueOn: '2026-04-01', rule: { code: 'correction-notice', length: 10 } });
  },
);
