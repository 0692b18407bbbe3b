import { type CalendarDeps, catchUpWithNotices } from '#usecases/clocks/calendar-notices';
import { type WatchDeps, watchDeadlines } from '#usecases/clocks/watch-deadlines';
import type { Job } from './job-loop.js';

export type DeadlineWatchDeps = WatchDeps & CalendarDeps;

/** 期限提醒 — tells people of dates that come near or have passed. When it is late itself, every page of the staff says so. */
export function deadlineWatch(deps: DeadlineWatchDeps): Job {
  return {
    name: 'deadline-watch',
    everySeconds: 60,
    allowedSeconds: 15 * 60,
    run: async () => {
      await catchUpWithNotices(deps);
      await watchDeadlines(deps);
    },
  };
}
