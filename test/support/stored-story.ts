/** A whole dossier as events that can be stored: the accounts of `dossier-story.ts` have names, these have ids. */
import type { DossierEvent } from '#dossier/events';
import type { Randomness } from '#usecases/ports';
import { assignedTo, filed, prepared, reviewer, submitted } from './dossier-story.js';

export type StoryCast = { readonly operator: string; readonly reviewer: string; readonly decider: string };

export function storyCast(randomness: Pick<Randomness, 'uuid'>): StoryCast {
  return { operator: randomness.uuid(), reviewer: randomness.uuid(), decider: randomness.uuid() };
}

/** Submitted, assigned, prepared, filed. */
export function filedStory(cast: StoryCast, number: string): readonly DossierEvent[] {
  return [
    { ...submitted(), by: cast.operator },
    { ...assignedTo(reviewer), by: cast.reviewer, reviewerId: cast.reviewer } as DossierEvent,
    { ...prepared(), by: cast.reviewer },
    { ...filed(number), by: cast.decider, preparedBy: cast.reviewer } as DossierEvent,
  ];
}
