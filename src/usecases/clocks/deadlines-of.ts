import type { DossierEvent } from '#dossier/events';
import { cancellationDeadline } from '#law/article-07-cancellation';
import { launchDeadline } from '#law/article-08-transition';
import type { Deadline } from '#law/deadline';
import type { Instant } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import type { StoredEvent } from '../ports/dossiers.js';
import type { DutyBearer, StoredDeadline } from '../ports/deadlines.js';

/**
 * Folds the events of a dossier into every duty with a period it ever had, open or closed, in the order in which they
 * arose. Pure: a rebuild gives the same rows.
 */
export function deadlinesOf(dossierId: string, events: readonly StoredEvent[]): readonly StoredDeadline[] {
  const ledger = new Ledger(dossierId);
  for (const { event } of events) enter(ledger, event);
  return ledger.rows();
}

function enter(ledger: Ledger, event: DossierEvent): void {
  switch (event.type) {
    case 'FilingSubmitted':
      ledger.operatorId = event.by;
      received(ledger, event);
      return;
    case 'CorrectionSubmitted':
      received(ledger, event);
      return;
    case 'CaseAssigned':
      ledger.assign(event.reviewerId);
      return;
    case 'CorrectionRequested':
      // The filing was not complete, so the duty to file it in ten working days did not come about.
      ledger.close('correction-notice', 'met', event.at);
      ledger.close('review', 'lapsed', event.at);
      return;
    case 'FilingRecorded':
      ledger.close('launch', 'met', event.at);
      decided(ledger, event.at);
      return;
    case 'ScopeExcluded':
      ledger.close('launch', 'lapsed', event.at);
      decided(ledger, event.at);
      return;
    case 'DecisionPrepared':
    case 'PreparationReturned':
      // Working steps: the duty is to decide, not to propose.
      return;
    case 'DeadlinesMoved':
      for (const { key, to } of event.moves) ledger.move(key, to);
      return;
    case 'ChangeSubmitted':
      ledger.done(`change:${event.change}`, event.changeDue, event.at);
      ledger.open(`change-examination:${event.change}`, 'authority', event.examineBy, event.at);
      return;
    case 'ChangeReturned':
    case 'ChangeRecorded':
      ledger.close(`change-examination:${event.change}`, 'met', event.at);
      return;
    case 'ChangeWithdrawn':
      ledger.close(`change-examination:${event.change}`, 'lapsed', event.at);
      return;
    case 'ContactUpdated':
      ledger.done(`contact:${event.record}`, event.changeDue, event.at);
      return;
    case 'CancellationPlanned':
      // Another day may be named while one is planned.
      ledger.close('cancellation', 'lapsed', event.at);
      ledger.cancellations += 1;
      ledger.open(
        `cancellation:${ledger.cancellations}`,
        'operator',
        cancellationDeadline(event.endsOn),
        event.at,
      );
      return;
    case 'CancellationRevoked':
      ledger.close('cancellation', 'lapsed', event.at);
      return;
    case 'FilingCancelled':
      cancelled(ledger, event);
      return;
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
      return;
    default:
      event satisfies never;
  }
}

/** Both clocks of Article 5 run from the receipt of each version. */
type Received = Extract<DossierEvent, { type: 'FilingSubmitted' | 'CorrectionSubmitted' }>;

function received(ledger: Ledger, event: Received): void {
  const { at } = event;
  ledger.submissions += 1;
  ledger.open(`review:${ledger.submissions}`, 'authority', event.review, at);
  ledger.open(`correction-notice:${ledger.submissions}`, 'authority', event.noticeDue, at);
  launchDeclared(ledger, event);
}

/** Article 8: a platform older than the Measures is in time by handing in, a new one by being filed. */
function launchDeclared(ledger: Ledger, { declaration, at }: Received): void {
  // The transition date lies in 2023, whose notice is shipped: no later one moves it.
  const due = launchDeadline(officialCalendar, declaration.facts.platform.launch);
  ledger.drop('launch');
  if (due === undefined) return;
  if (due.rule.code === 'launch') ledger.open('launch', 'operator', due, at);
  else if (ledger.submissions === 1) ledger.done('transition', due, at);
}

/** The filing was decided: whichever way, the authority has answered. */
function decided(ledger: Ledger, at: Instant): void {
  ledger.close('review', 'met', at);
  ledger.close('correction-notice', 'lapsed', at);
}

/** Article 7: whoever declared it ahead did so in time, however late the day comes. */
function cancelled(ledger: Ledger, event: Extract<DossierEvent, { type: 'FilingCancelled' }>): void {
  const planned = ledger.close('cancellation', 'met', event.declaredAt);
  if (!planned) ledger.done('cancellation', cancellationDeadline(event.endedOn), event.declaredAt);
  ledger.close('change-examination', 'lapsed', event.at);
}

/** The deadlines of one dossier while its events are read. */
class Ledger {
  operatorId = '';
  reviewerId: string | undefined;
  submissions = 0;
  cancellations = 0;
  readonly #rows = new Map<string, StoredDeadline>();

  constructor(private readonly dossierId: string) {}

  open(key: string, bearer: DutyBearer, deadline: Deadline, openedAt: Instant): void {
    const responsibleId = bearer === 'operator' ? this.operatorId : this.reviewerId;
    this.#rows.set(key, {
      subject: 'dossier',
      subjectId: this.dossierId,
      key,
      bearer,
      deadline,
      ...(responsibleId === undefined ? {} : { responsibleId }),
      openedAt,
      state: 'open',
    });
  }

  /** A duty of the operator that the act itself fulfils, in time or late. */
  done(key: string, deadline: Deadline, at: Instant): void {
    this.open(key, 'operator', deadline, at);
    this.close(key, 'met', at);
  }

  /** What was never a duty: the fact it rested on was declared otherwise. */
  drop(key: string): void {
    this.#rows.delete(key);
  }

  /** Closes the open ones of this name: `review` stands for `review:1`, `review:2`, … False when there was none. */
  close(name: string, state: 'met' | 'lapsed', closedAt: Instant): boolean {
    return this.#change(
      (row) => row.key === name || row.key.startsWith(`${name}:`),
      (row) => ({ ...row, state, closedAt }),
    );
  }

  /** A new holiday notice moved an open date. */
  move(key: string, deadline: Deadline): void {
    this.#change(
      (row) => row.key === key,
      (row) => ({ ...row, deadline }),
    );
  }

  /** Whoever holds the case holds its open duties. */
  assign(reviewerId: string): void {
    this.reviewerId = reviewerId;
    this.#change(
      (row) => row.bearer === 'authority',
      (row) => ({ ...row, responsibleId: reviewerId }),
    );
  }

  rows(): readonly StoredDeadline[] {
    return [...this.#rows.values()];
  }

  #change(which: (row: StoredDeadline) => boolean, edit: (row: StoredDeadline) => StoredDeadline): boolean {
    let changed = false;
    for (const [key, row] of this.#rows) {
      if (row.state !== 'open' || !which(row)) continue;
      this.#rows.set(key, edit(row));
      changed = true;
    }
    return changed;
  }
}
