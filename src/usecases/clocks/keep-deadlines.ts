import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';

/** Stores the deadlines an act opens and closes those it meets. */
export async function keepDeadlines(
  _deps: EffectDeps,
  _stores: Stores,
  _acted: DossierActed,
): Promise<void> {}
