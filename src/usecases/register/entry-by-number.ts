import { checkFilingNumber } from '#law/identifiers/filing-number';
import type { CalendarDay } from '#law/calendar-day';
import { type PublicColumn, changedColumns } from '#register/entry-differences';
import type { EntryStatus } from '#register/public-entry';
import { statusSince } from '#register/status-since';
import type { StoredCheckpoint } from '../ports/log.js';
import type { RegisterRow } from '../ports/register.js';
import { described } from './described-entry.js';
import type { RegisterDeps } from './find-entries.js';

/** What can be said of a number somebody typed. */
export type NumberAnswer =
  | {
      readonly kind: 'impossible';
      /** `empty`, `too-long`, `form` (格式不对) or `check-character` (校验位不符). */
      readonly reason: string;
    }
  | {
      readonly kind: 'unknown';
      /** In the form in which numbers are issued. */
      readonly number: string;
      /** Absent while nothing was published. */
      readonly asOf?: StoredCheckpoint;
    }
  | ({ readonly kind: EntryStatus } & FoundEntry);

export type FoundEntry = {
  readonly number: string;
  readonly current: RegisterRow;
  /** 状态变更日期: since when the current version has its status. */
  readonly statusSince: CalendarDay;
  /** All versions, newest first; the first is `current`. */
  readonly history: readonly EntryVersion[];
  /** The checkpoint that covers them all. */
  readonly asOf: StoredCheckpoint;
};

/** One version of an entry, with the public columns in which it differs from the one before it. */
export type EntryVersion = RegisterRow & { readonly changed: readonly PublicColumn[] };

/** 备案编号核验 — reads a typed number and looks it up among what a signed checkpoint covers: `asAt`, or the newest. */
export async function entryByNumber(
  deps: RegisterDeps,
  typed: string,
  asAt?: StoredCheckpoint,
): Promise<NumberAnswer> {
  const check = checkFilingNumber(deps.legal.numberPattern, typed);
  if (check.verdict !== 'good') return { kind: 'impossible', reason: check.reason };
  const number = check.normal;
  const asOf = asAt ?? (await deps.publicHead.current());
  if (asOf === undefined) return { kind: 'unknown', number };
  const rows = await deps.persistence.read.register.history(asOf.treeSize, number);
  const [current] = rows;
  if (current === undefined) return { kind: 'unknown', number, asOf };
  const history = rows.map((row, index) => ({ ...row, changed: changedFrom(rows[index + 1], row) }));
  const since = statusSince(current.entry);
  return { kind: current.entry.status, number, current, statusSince: since, history, asOf };
}

function changedFrom(before: RegisterRow | undefined, after: RegisterRow): readonly PublicColumn[] {
  return before === undefined ? [] : changedColumns(described(before), described(after));
}

/** The canonical bytes of one version, exactly as they were hashed into the log; undefined when there is none. */
export async function canonicalEntry(
  deps: RegisterDeps,
  typed: string,
  revision: number,
): Promise<Uint8Array | undefined> {
  const answer = await entryByNumber(deps, typed);
  if (answer.kind === 'impossible' || answer.kind === 'unknown') return undefined;
  const version = answer.history.find((row) => row.entry.revision === revision);
  return version === undefined ? undefined : deps.persistence.read.log.entryBytes(version.leafIndex);
}
