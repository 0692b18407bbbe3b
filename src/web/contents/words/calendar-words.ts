import type { Say } from '../../layout/visit.js';

/** The holiday notices a date rests on, a year each; `2027: none` is how the law room says that none covers the year. */
export function calendarsText(say: Say, versions: readonly string[]): string {
  return versions.map((version) => calendarText(say, version)).join(say('；', '; '));
}

function calendarText(say: Say, version: string): string {
  const [year = '', notice = ''] = version.split(': ', 2);
  if (notice === 'none') return say(`${year} 年：尚未公布`, `${year}: not yet published`);
  return say(`${year} 年：${notice}`, `${year}: ${notice}`);
}
