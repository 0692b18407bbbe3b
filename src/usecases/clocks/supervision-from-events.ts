import { replay } from '#dossier/evolve';
import { type DossierState, currentSubmission } from '#dossier/state';
import { dayInChina } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Deps } from '../ports.js';
import type { OpenTally, StoredDeadline } from '../ports/deadlines.js';
import type { StoredEvent } from '../ports/dossiers.js';
import { type Duration, type Outlook, type Span, durationsOf, metIn, outlookOf } from './supervision.js';

/** Figures of the dossiers, and nothing else: reports and hand-overs are told from rows of their own. */
export type DossierFigures = {
  readonly outlook: Outlook;
  readonly byReviewer: Readonly<Record<string, Outlook>>;
  readonly durations: readonly Duration[];
};

export type Recomputed = {
  readonly fromEvents: DossierFigures;
  readonly fromDeadlines: DossierFigures;
  readonly isEqual: boolean;
};

type RecomputeDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

/**
 * 重新计算: the same figures a second way. Open dates from the state each dossier is in, days taken from the moments at
 * which it was received and answered; the stored deadlines are not looked at. Reads every event there is.
 */
export async function recomputeSupervision(deps: RecomputeDeps, span: Span): Promise<Recomputed> {
  const fromEvents = await figuresFromEvents(deps, span);
  const fromDeadlines = await figuresFromDeadlines(deps, span);
  return {
    fromEvents,
    fromDeadlines,
    isEqual: JSON.stringify(fromEvents) === JSON.stringify(fromDeadlines),
  };
}

async function figuresFromEvents(deps: RecomputeDeps, span: Span): Promise<DossierFigures> {
  const { events } = deps.persistence.read;
  const open: OpenTally[] = [];
  const done: Answered[] = [];
  for (const dossierId of await events.allDossiers()) {
    const stored = await events.load(dossierId);
    const waiting = earliestOpen(replay(stored.map(({ event }) => event)));
    if (waiting !== undefined) open.push({ ...waiting, subjects: 1 });
    done.push(...answersIn(stored));
  }
  return figures(
    deps,
    open,
    done.filter(({ closedAt }) => isIn(span, closedAt)),
  );
}

function isIn({ from, to }: Span, at: StoredDeadline['openedAt']): boolean {
  const on = dayInChina(at);
  return on >= from && on <= to;
}

/** The authority's earliest date in a dossier as it stands. */
function earliestOpen(state: DossierState): Omit<OpenTally, 'subjects'> | undefined {
  if (state.status === 'new') return undefined;
  const dates: Deadline['dueOn'][] = [];
  if (state.status === 'under-review' || state.status === 'decision-prepared') {
    const { review, noticeDue } = currentSubmission(state);
    dates.push(review.dueOn, noticeDue.dueOn);
  }
  if (state.status === 'filed') dates.push(...state.changes.map(({ examineBy }) => examineBy.dueOn));
  const [dueOn] = dates.sort();
  if (dueOn === undefined) return undefined;
  return { dueOn, ...(state.reviewerId === undefined ? {} : { responsibleId: state.reviewerId }) };
}

type Answered = { readonly deadline: Deadline; readonly closedAt: StoredDeadline['openedAt'] };

/** Each answer of the authority with the date by which it was due. */
function answersIn(stored: readonly StoredEvent[]): readonly Answered[] {
  const answers: Answered[] = [];
  let review: Deadline | undefined;
  let noticeDue: Deadline | undefined;
  const examine = new Map<number, Deadline>();
  const answer = (deadline: Deadline | undefined, closedAt: Answered['closedAt']) => {
    if (deadline !== undefined) answers.push({ deadline, closedAt });
  };
  for (const { event } of stored) {
    if (event.type === 'FilingSubmitted' || event.type === 'CorrectionSubmitted') {
      ({ review, noticeDue } = event);
    }
    if (event.type === 'DeadlinesMoved') {
      for (const { key, to } of event.moves) {
        if (key.startsWith('review:')) review = to;
        if (key.startsWith('correction-notice:')) noticeDue = to;
        if (key.startsWith('change-examination:')) examine.set(Number(key.split(':')[1]), to);
      }
    }
    if (event.type === 'CorrectionRequested') answer(noticeDue, event.at);
    if (event.type === 'FilingRecorded' || event.type === 'ScopeExcluded') answer(review, event.at);
    if (event.type === 'ChangeSubmitted') examine.set(event.change, event.examineBy);
    if (event.type === 'ChangeReturned' || event.type === 'ChangeRecorded') {
      answer(examine.get(event.change), event.at);
    }
  }
  return answers;
}

/** The stored figures, of dossiers alone. */
async function figuresFromDeadlines(deps: RecomputeDeps, span: Span): Promise<DossierFigures> {
  const { read } = deps.persistence;
  const isOfDossier = ({ subject }: Pick<StoredDeadline, 'subject'>) => subject === 'dossier';
  return figures(
    deps,
    await read.deadlines.tally('authority', 'dossier'),
    (await metIn(read, span)).filter(isOfDossier),
  );
}

function figures(
  { clock, legal: { calendar } }: RecomputeDeps,
  open: readonly OpenTally[],
  done: Parameters<typeof durationsOf>[0],
): DossierFigures {
  const on = { today: dayInChina(clock.now()), calendar };
  const holders = [...new Set(open.map(({ responsibleId }) => responsibleId ?? 'nobody'))].sort();
  return {
    outlook: outlookOf(open, on),
    byReviewer: Object.fromEntries(
      holders.map((holder) => [
        holder,
        outlookOf(
          open.filter(({ responsibleId }) => (responsibleId ?? 'nobody') === holder),
          on,
        ),
      ]),
    ),
    durations: durationsOf(done, calendar),
  };
}
