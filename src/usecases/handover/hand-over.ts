import { packagePayloadType, sealEnvelope } from '#handover/envelope';
import { type Ministry, ministries } from '#handover/ministry';
import { composePackage, packageBytes, packageDigest } from '#handover/package';
import { join } from '#dossier/particulars';
import { acknowledgementDeadline } from '#law/article-05-handover';
import { dayInChina } from '#law/calendar-day';
import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';
import { openDeadline } from './acknowledgement-deadline.js';
import { type ActToHand, actToHand } from './act-to-hand.js';

/**
 * 通报 (Art. 5 ¶1): composes, signs and stores a package for each ministry in the transaction of the act. If one of
 * them cannot be made the act did not happen; sending is another matter (`deliver-packages.ts`).
 *
 * The series of both ministries are taken in the order of `ministries`, in every transaction: no deadlock.
 */
export async function handOver(
  deps: EffectDeps,
  stores: Stores,
  { dossier, added }: DossierActed,
): Promise<void> {
  for (const stored of added) {
    const handed = actToHand(dossier, stored);
    if (handed === undefined) continue;
    for (const ministry of ministries) await handTo(deps, stores, ministry, handed);
  }
}

/** One package for one ministry, unless it has one of this act. */
export async function handTo(
  { clock, legal, handover }: EffectDeps,
  stores: Stores,
  ministry: Ministry,
  { act, declaration }: ActToHand,
): Promise<void> {
  const last = await stores.handover.lockSeries(ministry);
  if (await stores.handover.isHanded(ministry, act.dossierId, act.version)) return;
  const { facts, particulars } = declaration;
  const composedAt = clock.now();
  const handed = composePackage({
    ministry,
    sequence: last.sequence + 1,
    previous: last.digest,
    composedAt,
    act,
    contents: join(facts, await stores.particulars.byId(particulars.id)),
    policy: handover.policies[ministry],
  });
  const bytes = packageBytes(handed);
  const envelope = await sealEnvelope(packagePayloadType, bytes, handover.signer);
  const { sequence, previous } = handed;
  const stored = {
    ministry,
    sequence,
    digest: packageDigest(bytes),
    previous,
    keyId: handover.signer.keyId,
    dossierId: act.dossierId,
    version: act.version,
    kind: act.kind,
    number: act.number,
    platformName: facts.platform.name,
    composedAt,
    acknowledgeBy: acknowledgementDeadline(
      legal.calendar,
      handover.acknowledgeWithinWorkingDays,
      dayInChina(composedAt),
    ),
  };
  await stores.handover.add(stored, envelope, clock.machineNow());
  await openDeadline(stores, stored);
}
