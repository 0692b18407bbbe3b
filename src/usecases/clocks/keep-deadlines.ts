import type { DossierActed } from '../acted.js';
import type { Stores } from '../ports.js';
import { deadlinesOf } from './deadlines-of.js';

/** Stores the deadlines an act opens and closes those it meets. */
export async function keepDeadlines(
  stores: Pick<Stores, 'deadlines'>,
  { dossier: { dossierId, events } }: Pick<DossierActed, 'dossier'>,
): Promise<void> {
  await stores.deadlines.keep('dossier', dossierId, deadlinesOf(dossierId, events));
}
