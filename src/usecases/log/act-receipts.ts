import type { DossierEvent } from '#dossier/events';
import type { JsonValue } from '#register/canonical-json';
import type { ReceiptOf } from '#register/receipt-entry';
import type { ReportEvent } from '#report/events';
import type { DossierActed } from '../acted.js';
import type { Deps, Stores } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';
import type { ReceiptKey } from '../ports/log.js';
import { lodgeReceipt } from './lodge-receipt.js';

/** A stored act: where it stands, and what it is. */
export type ActReference = { readonly dossierId: string } & StoredEvent;

/** The receipt an act of the operator has; undefined for acts that lodge nothing. */
export function receiptOfAct({ dossierId, version, event }: ActReference): ReceiptKey | undefined {
  const of = lodgedBy(event);
  return of && { of, reference: `${dossierId}/${version}` };
}

/** The receipt of a report. Whoever holds its retrieval code may have it. */
export function receiptOfReport(reportId: string): ReceiptKey {
  return { of: 'report', reference: reportId };
}

function lodgedBy(event: DossierEvent): ReceiptOf | undefined {
  switch (event.type) {
    case 'FilingSubmitted':
      return 'filing';
    case 'CorrectionSubmitted':
      return 'correction';
    case 'ChangeSubmitted':
      return 'change';
    case 'ContactUpdated':
      return 'contact';
    case 'CancellationPlanned':
      return 'cancellation';
    case 'FilingCancelled':
      // A planned one has its receipt from the day it was declared.
      return event.declaredAt === event.at ? 'cancellation' : undefined;
    case 'CaseAssigned':
    case 'CorrectionRequested':
    case 'DecisionPrepared':
    case 'PreparationReturned':
    case 'FilingRecorded':
    case 'ScopeExcluded':
    case 'DeadlinesMoved':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
    case 'ChangeRecorded':
    case 'CancellationRevoked':
      return undefined;
    default:
      return event satisfies never;
  }
}

/**
 * A receipt for every act that lodges something. It binds the event itself, which holds the facts as declared and the
 * commitment to the personal particulars: neither can be exchanged without the receipt failing to open.
 */
export async function lodgeActReceipts(
  deps: Pick<Deps, 'randomness'>,
  stores: Pick<Stores, 'receipts'>,
  { dossier: { dossierId }, added }: DossierActed,
): Promise<void> {
  for (const { version, event } of added) {
    const key = receiptOfAct({ dossierId, version, event });
    if (key === undefined) continue;
    await lodgeReceipt(deps, stores, { ...key, lodgedAt: event.at, content: lodgedContent(event) });
  }
}

/** A report is lodged when it is in the portal, also one that somebody keyed in for the caller. */
export async function lodgeReportReceipt(
  deps: Pick<Deps, 'randomness'>,
  stores: Pick<Stores, 'receipts'>,
  reportId: string,
  added: readonly { readonly event: ReportEvent }[],
): Promise<void> {
  for (const { event } of added) {
    if (event.type !== 'ReportLodged') continue;
    const content = lodgedContent(event);
    await lodgeReceipt(deps, stores, { ...receiptOfReport(reportId), lodgedAt: event.at, content });
  }
}

/** The event as the database gives it back: members that are undefined are not there. */
export function lodgedContent(event: DossierEvent | ReportEvent): JsonValue {
  return JSON.parse(JSON.stringify(event)) as JsonValue;
}
