import type { CalendarDay } from '#law/calendar-day';
import { checkFilingNumber, type FilingNumberPattern } from '#law/identifiers/filing-number';
import type { EntryStatus } from '#register/public-entry';
import type { PublicColumn } from '#register/entry-differences';
import {
  type SoughtWords,
  isFoundBy,
  isNameFoundBy,
  registerSearchFields,
  searchTerm,
  soughtText,
  soughtWords,
} from '#register/search-terms';
import { statusSince } from '#register/status-since';
import type { Deps } from '../ports.js';
import type { StoredCheckpoint } from '../ports/log.js';
import type { RegisterRow, RegisterStore } from '../ports/register.js';
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
  /** The register this checkpoint covers; without it the newest. */
  readonly asAt?: StoredCheckpoint;
};

/** An entry of the list. */
export type ListedEntry = RegisterRow & {
  /** 状态变更日期. */
  readonly statusSince: CalendarDay;
  /** 曾用名: what it was found by, where it only says so in an earlier version. */
  readonly formerly?: FormerText;
};

export type FormerText = { readonly column: PublicColumn; readonly text: string };

export type FoundEntries = {
  /** Newest first. */
  readonly rows: readonly ListedEntry[];
  /** How many were found; with `hasMore` at least so many, for counting on would make every search slow. */
  readonly total: number;
  readonly hasMore: boolean;
  /** How many of them pages lead to. */
  readonly paged: number;
  /** The checkpoint that covers everything found; absent while nothing was published. */
  readonly asOf?: StoredCheckpoint;
};

export const entryPageSizeMax = 100;

const nothing: FoundEntries = { rows: [], total: 0, hasMore: false, paged: 0 };

/** 公示查询 — the current version of each entry that a signed checkpoint covers. */
export async function findEntries(deps: RegisterDeps, search: EntrySearch): Promise<FoundEntries> {
  const { typed, pageSize, asAt, ...conditions } = search;
  const asOf = asAt ?? (await deps.publicHead.current());
  if (asOf === undefined) return nothing;
  const words = wordsSought(deps.legal.numberPattern, typed);
  const { register } = deps.persistence.read;
  const { rows, ...found } = await register.search(asOf.treeSize, {
    ...conditions,
    words,
    pageSize: Math.min(pageSize, entryPageSizeMax),
  });
  return { ...found, rows: await listed(register, asOf.treeSize, rows, words), asOf };
}

/** What lies beyond the pages: entries below a leaf. */
export type FurtherSearch = Omit<EntrySearch, 'page' | 'pageSize'> & {
  readonly beforeLeaf?: number;
  /** 1 to `entryPageSizeMax`. */
  readonly limit: number;
};

export type FurtherEntries = {
  /** Newest first. */
  readonly rows: readonly ListedEntry[];
  /** The leaf to read on below; absent at the end. */
  readonly nextBefore?: number;
  readonly asOf?: StoredCheckpoint;
};

/** The same search read on from a leaf: as quick at the end of the register as at its start. */
export async function entriesBefore(deps: RegisterDeps, search: FurtherSearch): Promise<FurtherEntries> {
  const { typed, limit: asked, asAt, ...conditions } = search;
  const asOf = asAt ?? (await deps.publicHead.current());
  if (asOf === undefined) return { rows: [] };
  const limit = Math.min(asked, entryPageSizeMax);
  const words = wordsSought(deps.legal.numberPattern, typed);
  const { register } = deps.persistence.read;
  const found = await register.after(asOf.treeSize, { ...conditions, words, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: await listed(register, asOf.treeSize, shown, words),
    ...(last === undefined ? {} : { nextBefore: last.leafIndex }),
    asOf,
  };
}

/** With since when each has its status and, where it no longer says what was sought, what it said. */
async function listed(
  register: RegisterStore,
  treeSize: number,
  rows: readonly RegisterRow[],
  words: SoughtWords,
): Promise<readonly ListedEntry[]> {
  const entries: ListedEntry[] = [];
  for (const row of rows) {
    const { entry, disclosure } = row;
    const isNow =
      words.text === '' || entry.revision === 1 || isFoundBy(registerSearchFields(entry, disclosure), words);
    const history = isNow ? [] : await register.history(treeSize, entry.number);
    const formerly = formerText(history, words);
    entries.push({
      ...row,
      statusSince: statusSince(entry),
      ...(formerly === undefined ? {} : { formerly }),
    });
  }
  return entries;
}

/** The newest earlier text that was found, and in which column. */
function formerText(history: readonly RegisterRow[], words: SoughtWords): FormerText | undefined {
  for (const { entry } of history) {
    const { platform, host } = entry;
    const texts: readonly FormerText[] = [
      { column: 'platform-name', text: platform.name },
      { column: 'host', text: host.kind === 'organisation' ? host.name : '' },
      { column: 'home-page', text: platform.homePageUrl },
    ];
    const found = texts.find((each) => isNameFoundBy(each.text, words));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 有效备案 — how many platforms are filed now. */
export async function countFiledPlatforms(deps: RegisterDeps): Promise<number> {
  const head = await deps.publicHead.current();
  return head === undefined ? 0 : deps.persistence.read.register.countFiled(head.treeSize);
}

/** A whole number is sought in its issued form, so that 备案编号： before it or a forgotten prefix does not matter. */
export function wordsSought(pattern: FilingNumberPattern, typed: string): SoughtWords {
  // Control characters mean nothing in a search, and the database refuses NUL.
  const readable = typed.replaceAll(/\p{Cc}/gu, ' ');
  const number = checkFilingNumber(pattern, readable);
  return number.verdict === 'good' ? soughtText(searchTerm(number.normal)) : soughtWords(readable);
}
