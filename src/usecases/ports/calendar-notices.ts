import type { CalendarYear } from '#law/calendar/calendar-year';
import type { Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Page } from './casework.js';
import type { DeadlineReference } from './deadlines.js';

/** 放假安排 — a State Council notice as somebody entered it, and what a second person made of it. */
export type CalendarNotice = {
  readonly id: string;
  readonly content: CalendarYear;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decision?: CalendarDecision;
};

export type CalendarDecision =
  | {
      readonly outcome: 'approved';
      readonly decidedBy: string;
      readonly decidedAt: Instant;
      /** Counts the approved notices, from 1: a later one for the same year replaces the earlier. */
      readonly applied: number;
    }
  | {
      readonly outcome: 'dropped';
      readonly decidedBy: string;
      readonly decidedAt: Instant;
      readonly reason: string;
    };

/** One open date a notice moved, or made firm: kept for ever. */
export type CalendarMove = DeadlineReference & { readonly from: Deadline; readonly to: Deadline };

export interface CalendarNoticeStore {
  /** Append-only. */
  propose(notice: Omit<CalendarNotice, 'decision'>): Promise<void>;
  byId(id: string): Promise<CalendarNotice | undefined>;
  /** Newest first. `page` counts from 1. */
  list(page: number, pageSize: number): Promise<Page<CalendarNotice>>;
  /** Waiting for a second person, oldest first. */
  waiting(): Promise<readonly CalendarNotice[]>;
  /** Approved ones in the order in which they were applied. */
  approved(): Promise<readonly CalendarNotice[]>;
  /** Waits for the lock under which notices are applied: one after the other. */
  lockCalendar(): Promise<void>;
  /** Once for each notice; the database refuses an approval by the one who proposed it. False when decided before. */
  decide(id: string, decision: CalendarDecision): Promise<boolean>;
  /** Remembers the first move of a deadline by this notice; later ones are the same. */
  addMoves(noticeId: string, moves: readonly CalendarMove[]): Promise<void>;
  /** By the new date. `page` counts from 1. */
  moves(noticeId: string, page: number, pageSize: number): Promise<Page<CalendarMove>>;
}
