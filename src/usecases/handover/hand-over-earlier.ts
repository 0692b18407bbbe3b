import { replay } from '#dossier/evolve';
import { ministries } from '#handover/ministry';
import type { EffectDeps } from '../acted.js';
import type { Deps } from '../ports.js';
import { actToHand } from './act-to-hand.js';
import { handTo } from './hand-over.js';

const actsPerStep = 100;

/**
 * Hands over what an edition of the program without packages recorded; run at each start, and nothing to do after the
 * first. Each act in a transaction of its own: a crash leaves the rest to the next start. Two starts at once wait for
 * each other at the lock of the series, and the second finds the package. Answers how many acts were handed over.
 */
export async function handOverEarlier(deps: EffectDeps & Pick<Deps, 'persistence'>): Promise<number> {
  let count = 0;
  for (;;) {
    const acts = await deps.persistence.read.handover.unhandedActs(actsPerStep);
    if (acts.length === 0) return count;
    for (const { dossierId, version } of acts) {
      await deps.persistence.transact(async (stores) => {
        // As the dossier stood right after the act, not as it stands today.
        const events = (await stores.events.load(dossierId)).slice(0, version);
        const last = events.at(-1);
        if (last?.version !== version) throw new Error(`dossier ${dossierId} has no event ${version}`);
        const state = replay(events.map(({ event }) => event));
        const handed = actToHand({ dossierId, events, state }, last);
        if (handed === undefined) throw new Error(`event ${version} of ${dossierId} is not handed over`);
        for (const ministry of ministries) await handTo(deps, stores, ministry, handed);
      });
      count += 1;
    }
  }
}
