import type { Actor } from '#dossier/actor';
import { type Outcome, conflict, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { PackageReference, StoredAcknowledgement } from '../ports/handover.js';
import { type AcknowledgeDeps, acknowledgePackage } from './accept-acknowledgement.js';
import { isLiaisonOf, mayRetry } from './handover-access.js';

/**
 * 签收 by an officer of the ministry, for the digest their page showed. Whoever was first stands: acknowledging what
 * the ministry's system acknowledged in the meantime succeeds and changes nothing.
 */
export async function acknowledgeByHand(
  deps: AcknowledgeDeps,
  actor: Actor,
  { digest, ...reference }: PackageReference & { readonly digest: string },
): Promise<Outcome<StoredAcknowledgement>> {
  if (!isLiaisonOf(actor, reference.ministry)) return fail(forbidden);
  const by = { channel: 'manual', accountId: actor.accountId } as const;
  const accepted = await acknowledgePackage(deps, reference, { digest, by });
  if (accepted.ok) return succeed(accepted.acknowledgement);
  return fail(accepted.refusal === 'unknown-package' ? notFound : conflict);
}

/** Starts the attempts of a dead letter anew. Refused as a conflict when it is no dead letter any more. */
export async function retryDelivery(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  actor: Actor,
  reference: PackageReference,
): Promise<Outcome<PackageReference>> {
  if (!mayRetry(actor)) return fail(forbidden);
  const { accountId } = actor;
  const isRetried = await persistence.transact(({ handover }) =>
    handover.retry(reference, accountId, clock.machineNow()),
  );
  return isRetried ? succeed(reference) : fail(conflict);
}
