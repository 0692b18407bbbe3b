import { readAcknowledgement } from '#handover/acknowledgement';
import type { Envelope, EnvelopeFault } from '#handover/envelope';
import type { Ministry } from '#handover/ministry';
import type { Deps } from '../ports.js';
import type { PackageReference, StoredAcknowledgement } from '../ports/handover.js';
import { closeDeadline } from './acknowledgement-deadline.js';

export type AcknowledgeDeps = Pick<Deps, 'persistence' | 'clock' | 'handover'>;

export type AcknowledgementRefusal =
  | EnvelopeFault
  | 'no-receiver'
  /** It speaks for the other ministry. */
  | 'other-ministry'
  | 'unknown-package'
  /** What the ministry has is not what was handed over. */
  | 'wrong-digest';

export type AcceptedAcknowledgement =
  | { readonly ok: true; readonly acknowledgement: StoredAcknowledgement }
  | { readonly ok: false; readonly refusal: AcknowledgementRefusal };

/**
 * 签收 by a ministry's system. Verified against the ministry's key before anything is looked up; stored once: a second
 * one changes nothing and is answered with the first.
 */
export async function acceptAcknowledgement(
  deps: AcknowledgeDeps,
  ministry: Ministry,
  given: { readonly channel: 'push' | 'pull'; readonly envelope: unknown },
): Promise<AcceptedAcknowledgement> {
  const receiver = deps.handover.receivers[ministry];
  if (receiver === undefined) return { ok: false, refusal: 'no-receiver' };
  const read = readAcknowledgement(given.envelope, receiver.verifiers);
  if (!read.ok) return { ok: false, refusal: read.fault };
  const { acknowledgement } = read;
  if (acknowledgement.ministry !== ministry) return { ok: false, refusal: 'other-ministry' };
  // Verified above, so that it has this shape.
  const evidence = given.envelope as Envelope;
  return acknowledgePackage(deps, acknowledgement, {
    digest: acknowledgement.digest,
    by: { channel: given.channel, evidence },
  });
}

/** Stores an acknowledgement and closes the deadline, in one transaction. */
export async function acknowledgePackage(
  deps: AcknowledgeDeps,
  { ministry, sequence }: PackageReference,
  { digest, by }: Pick<StoredAcknowledgement, 'digest' | 'by'>,
): Promise<AcceptedAcknowledgement> {
  const tracked = await deps.persistence.read.handover.tracked({ ministry, sequence });
  if (tracked === undefined) return { ok: false, refusal: 'unknown-package' };
  const { handed } = tracked;
  if (handed.digest !== digest) return { ok: false, refusal: 'wrong-digest' };
  if (tracked.acknowledgement !== undefined) return { ok: true, acknowledgement: tracked.acknowledgement };
  const acknowledgedAt = deps.clock.now();
  const acknowledgement = await deps.persistence.transact(async (stores) => {
    const stood = await stores.handover.acknowledge({ ministry, sequence, digest, acknowledgedAt, by });
    await closeDeadline(stores, handed, stood.acknowledgedAt);
    return stood;
  });
  return { ok: true, acknowledgement };
}
