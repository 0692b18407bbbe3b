import type { LoadedDossier } from './load-dossier.js';
import type { Deps } from './ports.js';
import type { StoredEvent } from './ports/dossiers.js';

/** What an act did to a dossier: the dossier as it stands after it, and the events it added. */
export type DossierActed = {
  readonly dossier: LoadedDossier;
  readonly added: readonly StoredEvent[];
};

export type EffectDeps = Pick<Deps, 'clock' | 'legal' | 'randomness' | 'handover'>;
