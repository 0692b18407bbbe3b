import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';

/** Queues the messages an act causes. */
export async function tellPeople(_deps: EffectDeps, _stores: Stores, _acted: DossierActed): Promise<void> {}
