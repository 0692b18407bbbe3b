import { join } from '#dossier/particulars';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import { dayInChina } from '#law/calendar-day';
import { leafHash } from '#log/merkle';
import { composePublicEntry, entryBytes } from '#register/public-entry';
import { registerSearchFields } from '#register/search-terms';
import type { Deps, Stores } from './ports.js';

type EntryDeps = Pick<Deps, 'clock' | 'legal' | 'randomness'>;

/**
 * 公示: the next version of the public entry and its leaf, in the transaction of the act. A whitelist of the record that
 * stands, hashed as canonical bytes. Number and day of filing stay through every version; a cancelled one says when
 * business ended. Not public before a checkpoint covers it.
 */
export async function enterInRegister(deps: EntryDeps, stores: Stores, state: BegunDossier): Promise<void> {
  if (state.status !== 'filed' && state.status !== 'cancelled') {
    throw new Error(`a dossier that is ${state.status} has no public entry`);
  }
  const { number, status, filedAt } = state;
  const versions = await stores.register.history(Number.MAX_SAFE_INTEGER, number);
  const earlier = versions.map((row) => row.entry);
  const { facts, particulars } = currentDeclaration(state);
  const { entry, disclosure } = composePublicEntry({
    number,
    revision: (earlier[0]?.revision ?? 0) + 1,
    status,
    contents: join(facts, await stores.particulars.byId(particulars.id)),
    filedOn: dayInChina(filedAt),
    ...(status === 'cancelled' ? { endedOn: state.endedOn } : {}),
    recordedAt: deps.clock.now(),
    individualNamePublic: deps.legal.individualNamePublic,
    salt: deps.randomness.bytes(32),
  });
  const bytes = entryBytes(entry);
  const leafIndex = await stores.log.append(bytes, leafHash(bytes));
  const row = { leafIndex, entry, ...(disclosure === undefined ? {} : { disclosure }) };
  await stores.register.add(row, registerSearchFields(entry, disclosure, earlier));
}
