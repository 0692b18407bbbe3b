import type { CalendarDay, Instant } from '#law/calendar-day';
import type { PublicDisclosure, PublicEntry } from '#register/public-entry';
import type { SoughtWords } from '#register/search-terms';

/** 公示 — one version of a public entry with its place in the log. */
export type RegisterRow = {
  readonly leafIndex: number;
  readonly entry: PublicEntry;
  /** Opens the commitment to an individual's name; absent when erased or not public. */
  readonly disclosure?: PublicDisclosure;
};

export interface NumberStore {
  /**
   * Draws the next serial of a series, from 1, under a lock held to the end of the transaction: consecutive, and
   * given back only if the transaction never happened.
   */
  draw(series: string): Promise<number>;
  /** Fixes number, preparer and decider; the database refuses equal persons and a number seen before. */
  fix(decision: {
    readonly dossierId: string;
    readonly number: string;
    readonly series: string;
    readonly serial: number;
    readonly preparedBy: string;
    readonly decidedBy: string;
    readonly decidedAt: Instant;
  }): Promise<void>;
}

/** Reads of the public register; every one is bounded by the tree size of a published checkpoint. */
export interface RegisterStore {
  /** Adds a version of an entry and marks the version before it as superseded from this leaf on. */
  add(row: RegisterRow, search: RegisterSearchFields): Promise<void>;
  current(treeSize: number, number: string): Promise<RegisterRow | undefined>;
  /** All versions of an entry, newest first. */
  history(treeSize: number, number: string): Promise<readonly RegisterRow[]>;
  search(treeSize: number, query: RegisterQuery): Promise<FoundRows>;
  /** The next `limit` entries below a leaf, newest first: what a cursor reads. As quick at the end as at the start. */
  after(treeSize: number, query: RegisterCursorQuery): Promise<readonly RegisterRow[]>;
  /**
   * 变更记录: every version of every entry with `fromLeaf` ≤ leaf < `toLeaf`, in the order of the log, at most `limit`.
   * `toLeaf` is at most the size of a published checkpoint.
   */
  changes(fromLeaf: number, toLeaf: number, limit: number): Promise<readonly RegisterRow[]>;
  /** The newest versions of whatever entries, newest first. */
  newestVersions(treeSize: number, limit: number): Promise<readonly RegisterRow[]>;
  /** The version before each of these, by the leaf of the later one; none for a first version. */
  versionsBefore(leafIndexes: readonly number[]): Promise<ReadonlyMap<number, RegisterRow>>;
  /** Entries whose status is `filed`. */
  countFiled(treeSize: number): Promise<number>;
  /** Versions whose search fields are not written, in the order of the log, at most `limit`. */
  withoutSearch(limit: number): Promise<readonly RegisterRow[]>;
  /** Versions from a leaf on, whatever is published: for writing the search fields of all of them again. */
  versions(fromLeaf: number, limit: number): Promise<readonly RegisterRow[]>;
  /** Writes the search fields of versions again: after a restore, or without a name whose disclosure was erased. */
  putSearch(
    fields: readonly { readonly leafIndex: number; readonly search: RegisterSearchFields }[],
  ): Promise<void>;
}

export type FoundRows = {
  /** Newest first. */
  readonly rows: readonly RegisterRow[];
  /** How many there are; with `hasMore` at least so many. */
  readonly total: number;
  readonly hasMore: boolean;
  /** How many of them pages lead to; further ones are read on with `after`. */
  readonly paged: number;
};

/** Made by `register/search-terms.ts`. */
export type RegisterSearchFields = {
  readonly text: string;
  readonly sound: string;
  readonly grams: readonly string[];
  /** Home-page host in A-label form. */
  readonly homeHost: string;
};

export type RegisterConditions = {
  /** What somebody looks for; nothing for all. */
  readonly words?: SoughtWords;
  readonly status?: PublicEntry['status'];
  readonly filedFrom?: CalendarDay;
  readonly filedTo?: CalendarDay;
};

export type RegisterCursorQuery = RegisterConditions & {
  /** Only entries whose current leaf is below; absent for the newest. */
  readonly beforeLeaf?: number;
  readonly limit: number;
};

export type RegisterQuery = RegisterConditions & {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
};
