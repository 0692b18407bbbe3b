import type { CalendarDay } from '#law/calendar-day';
import { statusSince } from '#register/status-since';
import type { StoredCheckpoint } from '../ports/log.js';
import type { RegisterRow } from '../ports/register.js';
import type { RegisterDeps } from './find-entries.js';

/** An entry with since when it has its status. */
export type WholeRow = RegisterRow & { readonly statusSince: CalendarDay };

/** Read at a time: little enough to hold, and between two reads others use the database. */
const rowsPerRead = 500;

/**
 * Every entry of the register as of a checkpoint in its current version, newest first, some at a time. The register of a
 * checkpoint never changes, so what is read is one state however long the reading takes.
 */
export async function* wholeRegister(
  { persistence }: Pick<RegisterDeps, 'persistence'>,
  { treeSize }: Pick<StoredCheckpoint, 'treeSize'>,
): AsyncGenerator<readonly WholeRow[]> {
  let beforeLeaf = treeSize;
  for (;;) {
    const rows = await persistence.read.register.after(treeSize, { beforeLeaf, limit: rowsPerRead });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => ({ ...row, statusSince: statusSince(row.entry) }));
    beforeLeaf = last.leafIndex;
  }
}
