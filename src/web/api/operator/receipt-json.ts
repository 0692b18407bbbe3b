import type { Actor } from '#dossier/actor';
import { type ReceiptedEvent, actReceipt } from '#usecases/changes/filed-view';
import { type SubmissionView, submissionNumberAt, submissionView } from '#usecases/filing/filing-status';
import { type Outcome, succeed } from '#usecases/outcome';
import type { Portal } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { receiptNumber } from '../../filing/words/status-words.js';

export type LodgedJson = {
  filing: string;
  act: number;
  of: 'filing' | 'correction' | 'change' | 'contact' | 'cancellation';
  receivedAt: string;
  submission?: number;
  receiptNumber?: string;
  dueOn?: string;
  number?: string;
  links: { self: string; filing: string; page: string };
};

type Place = { readonly actor: Actor; readonly dossierId: string; readonly version: number };

/** The receipt of an act by its place in the dossier; the same answer whenever it is asked. */
export async function lodgedAt(
  portal: Pick<Portal, 'persistence' | 'legal'>,
  { actor, dossierId, version }: Place,
): Promise<Outcome<LodgedJson>> {
  const number = await submissionNumberAt(portal, { dossierId, version });
  if (number !== undefined) {
    const view = await submissionView(portal, { actor, dossierId, number });
    return view.ok ? succeed(submissionJson(view.value, version)) : view;
  }
  const receipt = await actReceipt(portal, { actor, dossierId, version });
  return receipt.ok ? succeed(actJson(dossierId, version, receipt.value.event)) : receipt;
}

export function submissionJson(view: SubmissionView, act: number): LodgedJson {
  const { dossierId, number, submission, review } = view;
  return {
    filing: dossierId,
    act,
    of: number === 1 ? 'filing' : 'correction',
    receivedAt: submission.receivedAt,
    submission: number,
    receiptNumber: receiptNumber(dossierId, number),
    dueOn: review.deadline.dueOn,
    links: {
      self: paths.operatorApi(`/filings/${dossierId}/receipts/${number}`),
      filing: paths.operatorApi(`/filings/${dossierId}`),
      page: paths.filingReceipt(dossierId, number),
    },
  };
}

function actJson(dossierId: string, act: number, event: ReceiptedEvent): LodgedJson {
  return {
    filing: dossierId,
    act,
    of: actKind(event),
    receivedAt: event.at,
    ...(event.type === 'ChangeSubmitted' ? { dueOn: event.examineBy.dueOn } : { number: event.number }),
    links: {
      self: paths.operatorApi(`/filings/${dossierId}/acts/${act}`),
      filing: paths.operatorApi(`/filings/${dossierId}`),
      page: paths.filingAct(dossierId, act),
    },
  };
}

function actKind(event: ReceiptedEvent): LodgedJson['of'] {
  switch (event.type) {
    case 'ChangeSubmitted':
      return 'change';
    case 'ContactUpdated':
      return 'contact';
    case 'CancellationPlanned':
    case 'FilingCancelled':
      return 'cancellation';
    default:
      return event satisfies never;
  }
}
