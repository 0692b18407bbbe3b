import { changeExaminationDeadline } from '#law/article-06-change';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { Deadline } from '#law/deadline';
import type { MoveDeadlines } from './commands.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import type { MovedDeadline } from './events.js';
import { clocks, roundsOf } from './review-clocks.js';
import { type BegunDossier, type DossierState, currentSubmission } from './state.js';

type Counting = Pick<DecisionContext, 'calendar' | 'correctionClock'>;

/** 期限重新计算: the open dates of a dossier, counted again by the calendar of the context. */
export function moveDeadlines(
  state: DossierState,
  command: MoveDeadlines,
  context: DecisionContext,
): Decision {
  const moves = state.status === 'new' ? [] : movedDeadlines(state, context);
  if (moves.length === 0) return refuses('nothing-moved', measures(5, 1));
  return accepts({
    ...record(command.actor, context),
    type: 'DeadlinesMoved',
    moves,
    calendarVersion: context.calendar.version,
    notice: command.notice,
  });
}

/**
 * What another calendar would move: the days themselves, or that a provisional date becomes firm. Dates of what is
 * decided or waits for the operator are not open and stay as they were measured.
 */
export function movedDeadlines(state: BegunDossier, counting: Counting): readonly MovedDeadline[] {
  return openDeadlines(state, counting).filter(
    ({ from, to }) =>
      from.dueOn !== to.dueOn || from.rawDueOn !== to.rawDueOn || from.provisional !== to.provisional,
  );
}

function openDeadlines(state: BegunDossier, counting: Counting): readonly MovedDeadline[] {
  if (state.status === 'filed') {
    return state.changes.map(({ change, examineBy, submittedAt }) => ({
      key: `change-examination:${change}`,
      from: examineBy,
      to: changeExaminationDeadline(counting.calendar, dayInChina(submittedAt)),
    }));
  }
  if (state.status !== 'under-review' && state.status !== 'decision-prepared') return [];
  const { review, noticeDue } = currentSubmission(state);
  const counted = clocks(roundsOf(state), counting);
  const round = state.submissions.length;
  const move = (code: string, from: Deadline, to: Deadline) => ({ key: `${code}:${round}`, from, to });
  return [move('review', review, counted.review), move('correction-notice', noticeDue, counted.noticeDue)];
}
