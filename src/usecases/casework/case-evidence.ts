import type { Actor } from '#dossier/actor';
import type { Evidence } from '#law/filing-contents';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { mayReadCase, maySeeParticulars } from './case-access.js';

export type CaseEvidence = { readonly evidence: Evidence; readonly bytes: Uint8Array };

export type EvidenceRequest = {
  readonly actor: Actor;
  readonly dossierId: string;
  readonly evidenceId: string;
};

/** A file of a case, for those who have to do with it: files show names and numbers that the page masks. */
export async function readCaseEvidence(
  deps: Pick<Deps, 'persistence'>,
  { actor, dossierId, evidenceId }: EvidenceRequest,
): Promise<Outcome<CaseEvidence>> {
  const { read } = deps.persistence;
  const { state } = await loadDossier(read, dossierId);
  if (state.status === 'new') return fail(notFound);
  if (!mayReadCase(state, actor) || !maySeeParticulars(state, actor)) return fail(forbidden);
  if ((await read.evidence.dossierOf(evidenceId)) !== dossierId) return fail(notFound);
  const stored = await read.evidence.byId(evidenceId);
  const bytes = await read.evidence.bytesOf(evidenceId);
  if (stored === undefined || bytes === undefined) return fail(notFound);
  return succeed({ evidence: stored.evidence, bytes });
}
