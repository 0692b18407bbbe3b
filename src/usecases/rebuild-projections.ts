import { project } from './act.js';
import { keepDeadlines } from './clocks/keep-deadlines.js';
import { rebuildHandoverDeadlines } from './handover/rebuild-deadlines.js';
import { loadDossier } from './load-dossier.js';
import { completeNodes } from './log/complete-nodes.js';
import type { Deps, Stores } from './ports.js';
import { rebuildSearch } from './register/write-search.js';
import { rebuildReport } from './report/rebuild-report.js';

/**
 * Writes every inbox line, every deadline and the log's missing nodes again from events and leaves, and what the register
 * is searched by from its entries, after a restore or a corrected projection. May run
 * while people act: each dossier has its own transaction. Returns how many dossiers were projected.
 */
export async function rebuildProjections({ persistence }: Pick<Deps, 'persistence'>): Promise<number> {
  const dossiers = await persistence.read.events.allDossiers();
  for (const dossierId of dossiers) {
    await persistence.transact((stores) => rebuildOne(stores, dossierId));
  }
  await rebuildHandoverDeadlines({ persistence });
  for (const reportId of await persistence.read.reports.allReports()) {
    await persistence.transact((stores) => rebuildReport(stores, reportId));
  }
  const { log } = persistence.read;
  await completeNodes(log, (await log.signedHead())?.treeSize ?? 0);
  await rebuildSearch({ persistence });
  return dossiers.length;
}

/**
 * Whoever acted between our reading and our writing has committed by the time the rows are ours: reading again then
 * shows it, and we write once more. Whoever acts later waits for our rows and writes after us.
 */
async function rebuildOne(stores: Stores, dossierId: string): Promise<void> {
  for (let written = -1; ;) {
    const dossier = await loadDossier(stores, dossierId);
    if (dossier.events.length === written) return;
    await project(stores, dossierId, dossier.events);
    await keepDeadlines(stores, { dossier });
    written = dossier.events.length;
  }
}
