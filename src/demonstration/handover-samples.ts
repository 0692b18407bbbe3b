import { instantOf } from '#law/calendar-day';
import { acknowledgeByHand } from '#usecases/handover/acknowledge-by-hand';
import { liaisonRoles, ministryFrom } from '#usecases/handover/handover-access';
import type { DemonstrationAccount } from './accounts.js';
import type { Publishing } from './scenarios.js';

/** 签收: each liaison officer acknowledged the first package a day after it came; the others wait, late by now. */
export async function playHandoverSamples(
  deps: Publishing,
  accounts: readonly DemonstrationAccount[],
): Promise<void> {
  for (const [name, role] of Object.entries(liaisonRoles)) {
    const officer = accounts.find((account) => account.role === role);
    const ministry = ministryFrom(name);
    if (officer === undefined || ministry === undefined) continue;
    const reference = { ministry, sequence: 1 };
    const tracked = await deps.persistence.read.handover.tracked(reference);
    if (tracked === undefined) continue;
    const { digest, composedAt } = tracked.handed;
    const at = instantOf(Date.parse(composedAt) + 86_400_000);
    const then = { ...deps, clock: { now: () => at, machineNow: () => deps.clock.machineNow() } };
    const actor = { accountId: officer.id, roles: [role] };
    const outcome = await acknowledgeByHand(then, actor, { ...reference, digest });
    if (!outcome.ok) throw new Error(`a sample act was refused: ${outcome.failure.kind}`);
  }
}
