import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ChangeKind } from '#law/article-06-change';
import type { Deadline } from '#law/deadline';
import type { ContentItem } from '#law/filing-contents';
import type { Timeliness } from '#law/timeliness';
import type { Declaration } from './event-parts.js';

/** What a dossier has once it is filed. */
export type Filed = {
  /** 备案编号; stays through every change, and is retired with the cancellation. */
  readonly number: string;
  readonly filedAt: Instant;
  /** Versions of the live record, oldest first; the first is what was filed, the last is what stands. */
  readonly record: readonly [RecordVersion, ...RecordVersion[]];
  /** How many changes were ever submitted. */
  readonly changesSubmitted: number;
};

/** 备案信息的一个版本. */
export type RecordVersion = {
  /** From 1. */
  readonly version: number;
  readonly since: Instant;
  readonly declaration: Declaration;
  /** Against the version before; empty for the first. */
  readonly changedItems: readonly ContentItem[];
  /** The change that made it; absent for the filing itself and for contact details. */
  readonly change?: number;
};

/** 在办变更 — a change that is neither recorded, returned nor withdrawn. */
export type OpenChange = {
  readonly change: number;
  readonly kind: ChangeKind;
  readonly baseRecord: number;
  readonly submittedAt: Instant;
  readonly changedOn: CalendarDay;
  readonly reason: string;
  readonly declaration: Declaration;
  readonly changedItems: readonly ContentItem[];
  readonly changeDue: Deadline;
  readonly timeliness: Timeliness;
  readonly examineBy: Deadline;
  /** Present while a second person is to decide. */
  readonly preparation?: ChangePreparation;
};

export type ChangePreparation = {
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly note: string;
};

export type PlannedCancellation = {
  readonly plannedAt: Instant;
  readonly endsOn: CalendarDay;
  readonly reason: string;
};

/** The version that stands. */
export function liveVersion({ record }: Pick<Filed, 'record'>): RecordVersion {
  return record[record.length - 1] ?? record[0];
}

/** Items that moved after a version, in any later one. */
export function itemsMovedSince({ record }: Pick<Filed, 'record'>, version: number): readonly ContentItem[] {
  return [...new Set(record.filter((each) => each.version > version).flatMap((each) => each.changedItems))];
}

/** How people are reached moves without a decision, and alone makes no change stale. */
const contactItems: ReadonlySet<ContentItem> = new Set(['principal', 'contact']);

/**
 * What keeps a change from being recorded: items that moved since the version it was prepared against, if they were
 * examined, or are among those it changes itself. Empty: its base still stands.
 */
export function staleItems(
  filed: Pick<Filed, 'record'>,
  change: Pick<OpenChange, 'baseRecord' | 'changedItems'>,
): readonly ContentItem[] {
  return itemsMovedSince(filed, change.baseRecord).filter(
    (item) => !contactItems.has(item) || change.changedItems.includes(item),
  );
}
