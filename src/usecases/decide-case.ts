import { ensureAllowed } from '#dossier/ensure-allowed';
import type { FilingRecorded } from '#dossier/events';
import { dayInChina, yearOf } from '#law/calendar-day';
import { formatFilingNumber } from '#law/identifiers/filing-number';
import type { Done } from './act.js';
import { type CaseReference, actOnCase, actOnCaseWithin } from './case-acts.js';
import { enterInRegister } from './enter-in-register.js';
import { type Outcome, fail, succeed } from './outcome.js';
import type { Deps, Stores } from './ports.js';
import type { CheckpointPublisher } from './publish-checkpoint.js';
import { transactOutcome } from './transact-outcome.js';

/**
 * 予以备案 (Art. 5 ¶1): one transaction holds the decision, the number, the public entry, the log leaf and the
 * queued notices to the two ministries and the operator. If any part fails nothing happened, the number included.
 * The checkpoint is signed after the commit. When that fails the filing is recorded all the same and said to be so;
 * its entry stays unpublished until the job's next run, which tells the log why, and is never public unsigned.
 */
export async function recordFiling(
  deps: Deps & { readonly publisher: CheckpointPublisher },
  reference: CaseReference,
): Promise<Outcome<{ readonly number: string }>> {
  const outcome = await transactOutcome(deps, async (stores) => recordWithin(deps, stores, reference));
  if (outcome.ok) await deps.publisher.publish().catch(() => undefined);
  return outcome;
}

async function recordWithin(
  deps: Deps,
  stores: Stores,
  reference: CaseReference,
): Promise<Outcome<{ readonly number: string }>> {
  const { dossierId, actor } = reference;
  const decidedAt = deps.clock.now();
  const year = yearOf(dayInChina(decidedAt));
  const series = String(year);
  let serial = 0;
  const done = await actOnCaseWithin(deps, stores, reference, async (state) => {
    // Whoever may not decide is told before the lock on the series is taken: it makes all deciders wait in line.
    const refusal = ensureAllowed(state, { type: 'RecordFiling', actor, number: '' });
    if (refusal !== undefined) return fail(refusal);
    // Serials count from 1 each year. This lock comes before the one on the log, in every transaction: no deadlock.
    serial = await stores.numbers.draw(series);
    const number = formatFilingNumber(deps.legal.numberPattern, { year, serial });
    return succeed({ type: 'RecordFiling', actor, number });
  });
  if (!done.ok) return done;
  const { number, preparedBy } = recordedIn(done.value);
  await stores.numbers.fix({
    dossierId,
    number,
    series,
    serial,
    preparedBy,
    decidedBy: actor.accountId,
    decidedAt,
  });
  await enterInRegister(deps, stores, done.value.state);
  return succeed({ number });
}

function recordedIn(done: Done): FilingRecorded {
  const recorded = done.events.find((event) => event.type === 'FilingRecorded');
  if (recorded === undefined) throw new Error('the decision recorded no filing');
  return recorded;
}

/** 不属于本办法范围: closes the case with the prepared reasons. */
export async function excludeFromScope(deps: Deps, reference: CaseReference): Promise<Outcome<Done>> {
  const { actor } = reference;
  return actOnCase(deps, reference, async () => ({ ok: true, value: { type: 'ExcludeFromScope', actor } }));
}
