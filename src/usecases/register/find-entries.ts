import type { CalendarDay } from '#law/calendar-day';
import { checkFilingNumber, type FilingNumberPattern } from '#law/identifiers/filing-number';
import type { EntryStatus } from '#register/public-entry';
import { searchQuery, searchTerm } from '#register/search-terms';
import type { Deps } from '../ports.js';
import type { RegisterRow, StoredCheckpoint } from '../ports/register.js';
import type { PublicHead } from './public-head.js';

export type RegisterDeps = {
  readonly persistence: { readonly read: Pick<Deps['persistence']['read'], 'register' | 'log'> };
  readonly legal: Pick<Deps['legal'], 'numberPattern'>;
  readonly publicHead: PublicHead;
};

/** What somebody looks for in the register, as typed. */
export type EntrySearch = {
  /** Number, platform, host or address; '' for all. */
  readonly typed: string;
  readonly status?: EntryStatus;
  readonly filedFrom?: CalendarDay;
  readonly filedTo?: CalendarDay;
  /** From 1. */
  readonly page: number;
  /** 1 to `entryPageSizeMax`. */
  readonly pageSize: number;
};

export type FoundEntries = {
  /** Newest first. */
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  /** The checkpoint that covers everything found; absent while nothing was published. */
  readonly asOf?: StoredCheckpoint;
};

export const entryPageSizeMax = 100;

/** 公示查询 — the current version of each entry that a signed checkpoint covers. */
export async function findEntries(deps: RegisterDeps, search: EntrySearch): Promise<FoundEntries> {
  const asOf = await deps.publicHead.current();
  if (asOf === undefined) return { rows: [], total: 0 };
  const { typed, pageSize, ...conditions } = search;
  const found = await deps.persistence.read.register.search(asOf.treeSize, {
    ...conditions,
    text: textSought(deps.legal.numberPattern, typed),
    pageSize: Math.min(pageSize, entryPageSizeMax),
  });
  return { ...found, asOf };
}

/** 有效备案 — how many platforms are filed now. */
export async function countFiledPlatforms(deps: RegisterDeps): Promise<number> {
  const head = await deps.publicHead.current();
  return head === undefined ? 0 : deps.persistence.read.register.countFiled(head.treeSize);
}

/** A whole number is sought in its issued form, so that 备案编号： before it or a forgotten prefix does not matter. */
function textSought(pattern: FilingNumberPattern, typed: string): string {
  // Control characters mean nothing in a search, and the database refuses NUL.
  const readable = typed.replaceAll(/\p{Cc}/gu, ' ');
  const number = checkFilingNumber(pattern, readable);
  return number.verdict === 'good' ? searchTerm(number.normal) : searchQuery(readable);
}
