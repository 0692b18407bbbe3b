import type { RegisterRow } from '#usecases/ports/register';
import { entryByNumber } from '#usecases/register/entry-by-number';
import { type RegisterDeps, findEntries } from '#usecases/register/find-entries';
import type { TypedReport } from './typed-report.js';

/** Entries shown for a search: more would not be looked through. */
const entriesMax = 10;

/** Those found, and the one chosen before, first. */
export async function entriesFor(
  portal: RegisterDeps,
  { platform }: TypedReport,
  sought: string | undefined,
): Promise<readonly RegisterRow[]> {
  const chosen = platform.kind === 'filed' ? await entryByNumber(portal, platform.number) : undefined;
  const kept = chosen !== undefined && 'current' in chosen ? [chosen.current] : [];
  if (sought === undefined || sought.trim() === '') return kept;
  const found = await findEntries(portal, { typed: sought, page: 1, pageSize: entriesMax });
  const others = found.rows.filter((row) => kept.every(({ entry }) => entry.number !== row.entry.number));
  return [...kept, ...others];
}
