import { type DossierState } from '#dossier/state';
import { newDossier, replay } from '#dossier/evolve';
import type { Stores } from './ports.js';
import type { StoredEvent } from './ports/dossiers.js';

/** A dossier as it stands in this transaction. */
export type LoadedDossier = {
  readonly dossierId: string;
  readonly events: readonly StoredEvent[];
  readonly state: DossierState;
};

export async function loadDossier(stores: Stores, dossierId: string): Promise<LoadedDossier> {
  const events = await stores.events.load(dossierId);
  const state = events.length === 0 ? newDossier : replay(events.map((stored) => stored.event));
  return { dossierId, events, state };
}
