import { type CalendarDay, dayInChina } from '#law/calendar-day';
import type { PublicEntry } from './public-entry.js';

/**
 * 状态变更日期 — since which day an entry has the status it has: a filed one since it was filed, a cancelled one since
 * the cancellation was entered. Changes of its contents do not move it.
 */
export function statusSince({ status, filedOn, recordedAt }: PublicEntry): CalendarDay {
  switch (status) {
    case 'filed':
      return filedOn;
    case 'cancelled':
      // Nothing follows a cancellation: the version that says so is the one that made it so.
      return dayInChina(recordedAt);
    default:
      return status satisfies never;
  }
}
