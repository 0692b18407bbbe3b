import type { PublicEntry } from '#register/public-entry';
import { registerSearchFields } from '#register/search-terms';
import type { Persistence } from '../ports.js';
import type { RegisterRow, RegisterStore } from '../ports/register.js';

type SearchDeps = { readonly persistence: Persistence };

/** Versions written in one transaction. */
const batchSize = 200;

/**
 * Gives every version that has none its search fields: after an update of the program, for the database knows no pinyin.
 * Done before the portal answers, so that no search misses what is there. Returns how many there were.
 */
export async function completeSearch({ persistence }: SearchDeps): Promise<number> {
  for (let written = 0; ;) {
    const batch = await persistence.transact(async ({ register }) => {
      const rows = await register.withoutSearch(batchSize);
      await write(register, rows);
      return rows.length;
    });
    written += batch;
    if (batch < batchSize) return written;
  }
}

/** Writes the search fields of every version again. Returns how many there are. */
export async function rebuildSearch({ persistence }: SearchDeps): Promise<number> {
  let next = 0;
  for (let written = 0; ;) {
    const rows = await persistence.transact(async ({ register }) => {
      const versions = await register.versions(next, batchSize);
      await write(register, versions);
      return versions;
    });
    written += rows.length;
    next = (rows.at(-1)?.leafIndex ?? 0) + 1;
    if (rows.length < batchSize) return written;
  }
}

/** What a version is found by: its own words and those of the versions before it. */
async function write(register: RegisterStore, rows: readonly RegisterRow[]): Promise<void> {
  const fields = [];
  for (const { leafIndex, entry, disclosure } of rows) {
    const earlier = await versionsBefore(register, entry);
    fields.push({ leafIndex, search: registerSearchFields(entry, disclosure, earlier) });
  }
  await register.putSearch(fields);
}

async function versionsBefore(register: RegisterStore, entry: PublicEntry): Promise<readonly PublicEntry[]> {
  if (entry.revision === 1) return [];
  const history = await register.history(Number.MAX_SAFE_INTEGER, entry.number);
  return history.map((row) => row.entry).filter(({ revision }) => revision < entry.revision);
}
