import type { CalendarDay, Instant } from '#law/calendar-day';
import type { PublicDisclosure, PublicEntry } from '#register/public-entry';
import type { Page } from './casework.js';

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
  search(treeSize: number, query: RegisterQuery): Promise<Page<RegisterRow>>;
  /** The next `limit` entries below a leaf, newest first: what a cursor reads. As quick at the end as at the start. */
  after(treeSize: number, query: RegisterCursorQuery): Promise<readonly RegisterRow[]>;
  /**
   * 变更记录: every version of every entry with `fromLeaf` ≤ leaf < `toLeaf`, in the order of the log, at most `limit`.
   * `toLeaf` is at most the size of a published checkpoint.
   */
  changes(fromLeaf: number, toLeaf: number, limit: number): Promise<readonly RegisterRow[]>;
  /** Entries whose status is `filed`. */
  countFiled(treeSize: number): Promise<number>;
}

export type RegisterSearchFields = {
  /** Normalised by `register/search-terms.ts`. */
  readonly text: string;
  /** Home-page host in A-label form. */
  readonly homeHost: string;
};

export type RegisterConditions = {
  /** Normalised words; empty for all. */
  readonly text: string;
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
