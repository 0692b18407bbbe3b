import { type PushDeps, deliverPackages, pushedMinistries } from '#usecases/handover/deliver-packages';
import type { Job } from './job-loop.js';

/** Pushes packages soon after they were composed; a job for each ministry, so that none waits for the other. */
export function handoverDelivery(deps: PushDeps): readonly Job[] {
  return pushedMinistries.map((ministry) => ({
    name: `handover-delivery-${ministry}`,
    everySeconds: 2,
    run: () => deliverPackages(deps, ministry),
  }));
}
