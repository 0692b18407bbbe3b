import { clockInChina, type Instant, instantOf } from '#law/calendar-day';
import { plain, type Words, words } from './verdict.js';

/** The last second that has a date of four digits. */
const secondsMax = 253_402_300_799;

/** An instant on the Chinese clock, with its zone. */
export function momentWords(at: Instant): Words {
  const clock = clockInChina(at);
  return words(`${clock}（北京时间）`, `${clock} (UTC+8)`);
}

/** Whole seconds since 1970; an impossible time is shown as the number it is. */
export function secondsWords(seconds: number): Words {
  return seconds > secondsMax ? plain(seconds) : momentWords(instantOf(seconds * 1000));
}
