import { project } from './act.js';
import { loadDossier } from './load-dossier.js';
import type { Deps } from './ports.js';

/**
 * Writes every inbox line again from its events, after a restore or a corrected projection. May run while people
 * act: each dossier has its own transaction, and the store keeps a line that is newer than what was read here.
 * Returns how many dossiers were projected.
 */
export async function rebuildProjections({ persistence }: Pick<Deps, 'persistence'>): Promise<number> {
  const dossiers = await persistence.read.events.allDossiers();
  for (const dossierId of dossiers) {
    await persistence.transact(async (stores) => {
      const { events } = await loadDossier(stores, dossierId);
      await project(stores, dossierId, events);
    });
  }
  return dossiers.length;
}
