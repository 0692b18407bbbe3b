import type { DossierActed, EffectDeps } from './acted.js';
import { keepDeadlines } from './clocks/keep-deadlines.js';
import { handOver } from './handover/hand-over.js';
import { lodgeActReceipts } from './log/act-receipts.js';
import { tellPeople } from './messages/tell-people.js';
import type { Stores } from './ports.js';

/**
 * What follows from an act in the same transaction: its deadlines are kept, the people it concerns are told, whoever
 * lodged something gets a receipt, the two ministries get their packages. If one of them fails the act did not happen.
 */
export async function followUp(deps: EffectDeps, stores: Stores, acted: DossierActed): Promise<void> {
  await keepDeadlines(stores, acted);
  await tellPeople(deps, stores, acted);
  await lodgeActReceipts(deps, stores, acted);
  await handOver(deps, stores, acted);
}
