import type { CalendarDay } from '#law/calendar-day';
import { checkFilingNumber, type FilingNumberPattern } from '#law/identifiers/filing-number';
import type { EntryStatus } from '#register/public-entry';
import type { PublicColumn } from '#register/entry-differences';
import { registerSearchFields, searchQuery, searchTerm } from '#register/search-terms';
import { statusSince } from '#register/status-since';
import type { Deps } from '../ports.js';
import type { StoredCheckpoint } from '../ports/log.js';
import type { RegisterRow } from '../ports/register.js';
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
  const text = textSought(deps.legal.numberPattern, typed);
  const { register } = deps.persistence.read;
  const found = await register.search(asOf.treeSize, {
    ...conditions,
    text,
    pageSize: Math.min(pageSize, entryPageSizeMax),
  });
  const rows: ListedEntry[] = [];
  for (const row of found.rows) {
    const says = text === '' || row.entry.revision === 1 || saysNow(row, text);
    const history = says ? [] : await register.history(asOf.treeSize, row.entry.number);
    const formerly = formerText(history, text);
    rows.push({
      ...row,
      statusSince: statusSince(row.entry),
      ...(formerly === undefined ? {} : { formerly }),
    });
  }
  return { rows, total: found.total, asOf };
}

function saysNow({ entry, disclosure }: RegisterRow, text: string): boolean {
  return registerSearchFields(entry, disclosure).text.includes(text);
}

/** The newest earlier text that was found, and in which column. */
function formerText(history: readonly RegisterRow[], text: string): FormerText | undefined {
  for (const { entry } of history) {
    const { platform, host } = entry;
    const texts: readonly FormerText[] = [
      { column: 'platform-name', text: platform.name },
      { column: 'host', text: host.kind === 'organisation' ? host.name : '' },
      { column: 'home-page', text: platform.homePageUrl },
    ];
    const found = texts.find((each) => searchTerm(each.text).includes(text));
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
function textSought(pattern: FilingNumberPattern, typed: string): string {
  // Control characters mean nothing in a search, and the database refuses NUL.
  const readable = typed.replaceAll(/\p{Cc}/gu, ' ');
  const number = checkFilingNumber(pattern, readable);
  return number.verdict === 'good' ? searchTerm(number.normal) : searchQuery(readable);
}
