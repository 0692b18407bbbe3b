import type { Actor } from '#dossier/actor';
import type { DossierEvent } from '#dossier/events';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';
import type { ReceiptKey } from '../ports/log.js';
import { trackedReport } from '../report/tracking.js';
import { lodgedContent, receiptOfAct, receiptOfReport } from './act-receipts.js';
import type { ProofDeps } from './prove-entry.js';
import { receiptProof, type ReceiptProof } from './receipt-proof.js';

/** `none`: lodged before there were proofs. */
export type OwnReceipt = ReceiptProof | { readonly kind: 'none' };

type ActOfOwn = {
  readonly actor: Actor;
  readonly dossierId: string;
  /** Version of the dossier the act made. */
  readonly version: number;
};

/** The proof of an act's receipt, for the operator who carried it out; anybody else's does not exist. */
export async function ownActReceipt(deps: ProofDeps, own: ActOfOwn): Promise<Outcome<OwnReceipt>> {
  const lodged = await lodgedByOwn(deps, own);
  if (!lodged.ok) return lodged;
  return succeed((await receiptProof(deps, lodged.value.key)) ?? { kind: 'none' });
}

/**
 * What the receipt's hash of the content is computed from, as JSON: with it and the proof the operator can show what was
 * lodged, to whom they choose. Personal particulars stand in it as commitments only.
 */
export async function ownActContent(deps: ProofDeps, own: ActOfOwn): Promise<Outcome<string>> {
  const lodged = await lodgedByOwn(deps, own);
  if (!lodged.ok) return lodged;
  const receipt = await deps.persistence.read.receipts.find(lodged.value.key);
  if (receipt === undefined) return fail(notFound);
  const contentSalt = Buffer.from(receipt.contentSalt).toString('base64');
  return succeed(`${JSON.stringify({ content: lodgedContent(lodged.value.event), contentSalt }, null, 2)}\n`);
}

async function lodgedByOwn(
  { persistence }: Pick<ProofDeps, 'persistence'>,
  { actor, dossierId, version }: ActOfOwn,
): Promise<Outcome<{ readonly key: ReceiptKey; readonly event: DossierEvent }>> {
  const { state, events } = await loadDossier(persistence.read, dossierId);
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  const act = lodgedWith(events, version);
  const key = act && receiptOfAct({ dossierId, ...act });
  return act === undefined || key === undefined ? fail(notFound) : succeed({ key, event: act.event });
}

/** A cancellation that was planned was lodged on the day it was declared. */
function lodgedWith(events: readonly StoredEvent[], version: number): StoredEvent | undefined {
  const act = events.find((stored) => stored.version === version);
  if (act?.event.type !== 'FilingCancelled' || act.event.declaredAt === act.event.at) return act;
  const { declaredAt } = act.event;
  return events.findLast(({ event }) => event.type === 'CancellationPlanned' && event.at === declaredAt);
}

/** The proof of a report's receipt, for whoever has opened the report with its code or account. */
export async function trackedReceipt(
  deps: ProofDeps & Pick<Deps, 'clock'>,
  trackingToken: string,
): Promise<Outcome<OwnReceipt & { readonly reportId: string }>> {
  const reportId = trackedReport(deps, trackingToken);
  if (reportId === undefined) return fail(notFound);
  const proof = await receiptProof(deps, receiptOfReport(reportId));
  return succeed({ ...(proof ?? { kind: 'none' }), reportId });
}
