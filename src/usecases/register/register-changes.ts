import { type PublicColumn, changedColumns } from '#register/entry-differences';
import type { PublicEntry } from '#register/public-entry';
import type { RegisterRow } from '../ports/register.js';
import { described } from './described-entry.js';
import type { RegisterDeps } from './find-entries.js';
import type { PublicHead } from './public-head.js';

/** What a version did to its entry. */
export type ChangeKind = 'filed' | 'changed' | 'cancelled';

/** 变更记录 — one version with what it changed. */
export type RegisterChange = RegisterRow & {
  readonly change: ChangeKind;
  /** Public columns that differ from the version before; empty for the first. */
  readonly changed: readonly PublicColumn[];
};

type Head = NonNullable<Awaited<ReturnType<PublicHead['current']>>>;

export type RegisterChanges = {
  /** In the order of the log. */
  readonly changes: readonly RegisterChange[];
  /** The last position this speaks of, -1 for none: go on after it. */
  readonly upTo: number;
  /** Whether the checkpoint covers more. */
  readonly hasMore: boolean;
  /** Absent while nothing was published. */
  readonly asOf?: Head;
};

export const changesMax = 1_000;

/**
 * What was entered in the register after a position of the log (-1 for all of it), as far as the newest checkpoint
 * covers. Positions are never used twice and never move; those of receipts say nothing about the register and are
 * passed over. A position the checkpoint does not cover yet answers "nothing so far", not an error: another process may
 * know a newer checkpoint than this one.
 */
export async function registerChanges(
  deps: Pick<RegisterDeps, 'persistence' | 'publicHead'>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<RegisterChanges> {
  const asOf = await deps.publicHead.current();
  if (asOf === undefined) return { changes: [], upTo: after, hasMore: false };
  const count = Math.min(limit, changesMax);
  const rows = await deps.persistence.read.register.changes(after + 1, asOf.treeSize, count);
  const newest = asOf.treeSize - 1;
  const upTo = rows.length === count ? (rows.at(-1)?.leafIndex ?? newest) : Math.max(after, newest);
  return { changes: await withChanges(deps, rows), upTo, hasMore: upTo < newest, asOf };
}

/** The newest versions, newest first. */
export async function newestChanges(
  deps: Pick<RegisterDeps, 'persistence' | 'publicHead'>,
  count: number,
): Promise<{ readonly changes: readonly RegisterChange[]; readonly asOf?: Head }> {
  const asOf = await deps.publicHead.current();
  if (asOf === undefined) return { changes: [] };
  const rows = await deps.persistence.read.register.newestVersions(asOf.treeSize, count);
  return { changes: await withChanges(deps, rows), asOf };
}

async function withChanges(
  { persistence }: Pick<RegisterDeps, 'persistence'>,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterChange[]> {
  const later = rows.filter(({ entry }) => entry.revision > 1).map(({ leafIndex }) => leafIndex);
  const before = await persistence.read.register.versionsBefore(later);
  return rows.map((row) => {
    const earlier = before.get(row.leafIndex);
    const changed = earlier === undefined ? [] : changedColumns(described(earlier), described(row));
    return { ...row, change: kindOf(row.entry), changed };
  });
}

function kindOf({ status, revision }: PublicEntry): ChangeKind {
  if (status === 'cancelled') return 'cancelled';
  return revision === 1 ? 'filed' : 'changed';
}
