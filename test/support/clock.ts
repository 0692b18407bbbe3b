/** A clock that stands where the test puts it. */
import { type Instant, instantOf, parseInstant } from '#law/calendar-day';
import type { Clock } from '#usecases/ports';

export interface FixedClock extends Clock {
  /** Moves to another moment, earlier or later. */
  set(moment: string): void;
  /** Moves forward. */
  advance(milliseconds: number): void;
}

/** `fixedClock('2023-01-16T08:00:00+08:00')`: with the offset, so that the day meant is plain to see. */
export function fixedClock(moment: string): FixedClock {
  let current = parse(moment);
  return {
    now: () => current,
    machineNow: () => current,
    set: (next) => {
      current = parse(next);
    },
    advance: (milliseconds) => {
      current = instantOf(Date.parse(current) + milliseconds);
    },
  };
}

function parse(moment: string): Instant {
  const instant = parseInstant(moment);
  if (instant === undefined) throw new Error(`not a moment with its offset: ${moment}`);
  return instant;
}
