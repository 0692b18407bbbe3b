import type { WorkingCalendar } from '#law/working-calendar';
import { withYear } from '#law/working-calendar';
import type { Deps, Stores } from '../ports.js';
import type { CalendarNotice } from '../ports/calendar-notices.js';

/** The calendar by which this process counts: the shipped years and every notice that two persons approved. */
export type LiveCalendar = {
  current(): WorkingCalendar;
  /** Reads the approved notices now. */
  refresh(): Promise<void>;
  /** The same when that was not done for a while; never fails, so that no page does. */
  freshen(): Promise<void>;
};

type LiveCalendarDeps = Pick<Deps, 'persistence' | 'clock'> & {
  readonly base: WorkingCalendar;
  /** Told when days may have changed. */
  readonly changed?: () => void;
};

/** Another process that approved a notice is noticed this soon. */
const freshSeconds = 30;

export function createLiveCalendar({ persistence, clock, base, changed }: LiveCalendarDeps): LiveCalendar {
  let calendar = base;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const refresh = async (): Promise<void> => {
    const read = await approvedCalendar(persistence.read, base);
    readAt = Date.parse(clock.machineNow());
    if (read.version === calendar.version) return;
    calendar = read;
    changed?.();
  };
  return {
    current: () => calendar,
    refresh,
    freshen: async () => {
      // A clock set back counts as long ago too.
      const age = Math.abs(Date.parse(clock.machineNow()) - readAt);
      if (age < freshSeconds * 1_000) return;
      reading ??= refresh()
        .catch(() => undefined)
        .finally(() => {
          reading = undefined;
        });
      await reading;
    },
  };
}

/** The calendar as the database has it; inside a transaction, as that transaction sees it. */
export async function approvedCalendar(
  { calendarNotices }: Pick<Stores, 'calendarNotices'>,
  base: WorkingCalendar,
): Promise<WorkingCalendar> {
  return calendarWith(base, await calendarNotices.approved());
}

/** The shipped years with approved notices in the order in which they were applied. */
export function calendarWith(
  base: WorkingCalendar,
  approved: readonly Pick<CalendarNotice, 'content'>[],
): WorkingCalendar {
  return approved.reduce((calendar, { content }, index) => {
    const version = `${base.version}+${index + 1}`;
    return withYear(calendar, content, version);
  }, base);
}
