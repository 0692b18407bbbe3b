import { describe, expect, it } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import * as told from '../../test/support/filed-story.js';
import { day } from '#law/calendar-day';
import type { Actor } from './actor.js';
import type { DossierCommand } from './commands.js';
import { replay } from './evolve.js';

const { given, operator, otherOperator, reviewer, supervisor } = story;
const { filedHistory, cancels, after, at } = told;

function revokes(actor: Actor): DossierCommand {
  return { type: 'RevokeCancellation', actor };
}
function completes(actor: Actor): DossierCommand {
  return { type: 'CompleteCancellation', actor };
}

describe('cancellation on the day business ends (Article 7)', () => {
  it.each([
    ['2026-06-06T23:59:59+08:00', '2026-06-06', { kind: 'on-time' }],
    ['2026-06-07T00:00:00+08:00', '2026-06-06', { kind: 'late', days: 1 }],
    // The same instants as a server in another zone writes them.
    ['2026-06-06T15:59:59Z', '2026-06-06', { kind: 'on-time' }],
    ['2026-06-06T16:00:00Z', '2026-06-06', { kind: 'late', days: 1 }],
    ['2026-06-10T10:00:00+08:00', '2026-06-01', { kind: 'late', days: 9 }],
  ])('declared at %s of business that ended on %s', (now, endedOn, timeliness) => {
    given(...filedHistory)
      .when(cancels(operator, endedOn), at(now))
      .gives({ type: 'FilingCancelled', endedOn, timeliness, number: 'VCP-2026-00001' });
  });

  it('is the operator’s to declare, of a platform that was filed', () => {
    const filed = given(...filedHistory);
    filed.when(cancels(otherOperator, '2026-03-02')).refuses('not-allowed', 5);
    filed.when(cancels(supervisor, '2026-03-02')).refuses('not-allowed', 5);
    filed.when(cancels(operator, '2026-03-01')).refuses('end-day-impossible', 7);
    given(story.submitted()).when(cancels(operator, '2026-03-02')).refuses('not-allowed', 5);
  });
});

describe('a cancellation planned for a day to come', () => {
  const planned = after(filedHistory, cancels(operator, '2026-06-06'));
  const onTheDay = at('2026-06-06T00:00:00+08:00');
  const theSecondBefore = at('2026-06-05T23:59:59+08:00');

  it('waits for its day', () => {
    expect(replay(planned)).toMatchObject({ status: 'filed', plannedCancellation: { endsOn: '2026-06-06' } });
    given(...planned)
      .when(completes(operator), theSecondBefore)
      .refuses('planned-day', 7);
  });

  it('takes effect on the day, in time, also when the portal comes to it days later', () => {
    const effect = {
      type: 'FilingCancelled',
      endedOn: '2026-06-06',
      timeliness: { kind: 'on-time' },
    } as const;
    given(...planned)
      .when(completes(operator), onTheDay)
      .gives(effect);
    given(...planned)
      .when(completes(operator), at('2026-06-09T08:00:00+08:00'))
      .gives(effect);
  });

  it('can be taken back before its day, and not on it', () => {
    given(...planned)
      .when(revokes(operator), theSecondBefore)
      .gives({ type: 'CancellationRevoked' });
    given(...planned)
      .when(revokes(operator), onTheDay)
      .refuses('planned-day', 7);
    given(...planned)
      .when(revokes(reviewer))
      .refuses('not-allowed', 5);
    expect(replay(after(planned, revokes(operator)))).not.toHaveProperty('plannedCancellation');
  });

  it('is planned once at a time', () => {
    given(...planned)
      .when(cancels(operator, '2026-07-01'))
      .refuses('not-allowed', 5);
  });
});

describe('after the cancellation', () => {
  const cancelled = after(filedHistory, told.changes(), cancels(operator, '2026-03-02'));

  it('nothing can be done: the number is retired for ever', () => {
    const state = replay(cancelled);
    expect(state).toMatchObject({
      status: 'cancelled',
      number: 'VCP-2026-00001',
      endedOn: day('2026-03-02'),
    });
    given(...cancelled)
      .when(cancels(operator, '2026-03-02'))
      .refuses('not-allowed', 5);
    given(...cancelled)
      .when(told.changes())
      .refuses('not-allowed', 5);
    given(...cancelled)
      .when(told.preparesChange(reviewer))
      .refuses('not-allowed', 6);
    given(...cancelled)
      .when(story.submits(operator))
      .refuses('not-allowed', 5);
  });
});
