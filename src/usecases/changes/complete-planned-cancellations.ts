import { dayInChina } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { CheckpointPublisher } from '../publish-checkpoint.js';
import { type CancellationReference, completeCancellation } from './cancel-filing.js';

/** Dossiers read at a time. */
const batchSize = 50;

/**
 * Carries out every planned cancellation whose day has begun in UTC+8, however long the portal was down over it. Two
 * processes may do it at once: each dossier is cancelled once, by whoever was first. Answers what was cancelled.
 */
export async function completePlannedCancellations(
  deps: Deps & { readonly publisher: CheckpointPublisher },
): Promise<readonly CancellationReference[]> {
  const today = dayInChina(deps.clock.now());
  const completed: CancellationReference[] = [];
  for (;;) {
    const due = await deps.persistence.read.casework.plannedEndsBy(today, batchSize);
    let progress = false;
    for (const dossierId of due) {
      const done = await completeCancellation(deps, dossierId);
      if (done === undefined) continue;
      completed.push(done);
      progress = true;
    }
    // Rows that another process is just about to finish are left to it: the next run looks again.
    if (!progress || due.length < batchSize) return completed;
  }
}
