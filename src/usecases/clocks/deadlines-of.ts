import type { DossierEvent } from '#dossier/events';
import type { Deadline } from '#law/deadline';
import type { Instant } from '#law/calendar-day';
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
    case 'ScopeExcluded':
      ledger.close('review', 'met', event.at);
      ledger.close('correction-notice', 'lapsed', event.at);
      return;
    case 'DecisionPrepared':
    case 'PreparationReturned':
      // Working steps: the duty is to decide, not to propose.
      return;
    case 'DeadlinesMoved':
      for (const { key, to } of event.moves) ledger.move(key, to);
      return;
    case 'ChangeSubmitted':
      ledger.open(`change:${event.change}`, 'operator', event.changeDue, event.at);
      ledger.close(`change:${event.change}`, 'met', event.at);
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
      ledger.open(`contact:${event.record}`, 'operator', event.changeDue, event.at);
      ledger.close(`contact:${event.record}`, 'met', event.at);
      return;
    case 'FilingCancelled':
      ledger.close('change-examination', 'lapsed', event.at);
      return;
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
      return;
    default:
      event satisfies never;
  }
}

/** Both clocks of Article 5 run from the receipt of each version. */
function received(
  ledger: Ledger,
  event: Extract<DossierEvent, { type: 'FilingSubmitted' | 'CorrectionSubmitted' }>,
): void {
  const { at } = event;
  ledger.submissions += 1;
  ledger.open(`review:${ledger.submissions}`, 'authority', event.review, at);
  ledger.open(`correction-notice:${ledger.submissions}`, 'authority', event.noticeDue, at);
}

/** The deadlines of one dossier while its events are read. */
class Ledger {
  operatorId = '';
  reviewerId: string | undefined;
  submissions = 0;
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

  /** Closes the open ones of this name: `review` stands for `review:1`, `review:2`, … */
  close(name: string, state: 'met' | 'lapsed', closedAt: Instant): void {
    this.#change(
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

  #change(which: (row: StoredDeadline) => boolean, edit: (row: StoredDeadline) => StoredDeadline): void {
    for (const [key, row] of this.#rows) {
      if (row.state === 'open' && which(row)) this.#rows.set(key, edit(row));
    }
  }
}
