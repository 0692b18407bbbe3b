/** What stands beside the dossier in the model: the day it is, the holiday notices known, the particulars kept apart. */
import type { DecisionContext } from '#dossier/decision';
import type { Declaration, ParticularsReference } from '#dossier/event-parts';
import { type CalendarDay, addDays, dayInChina, instantOf } from '#law/calendar-day';
import type { FilingContents } from '#law/filing-contents';
import { type WorkingCalendar, officialCalendar, withYear } from '#law/working-calendar';
import * as story from '../support/dossier-story.js';

const dayMilliseconds = 86_400_000;

const calendar2026 = officialCalendar.years.find(({ year }) => year === 2026);
if (calendar2026 === undefined) throw new Error('the model plays in 2026');

/** 2026 with one free day more: a sample of a notice that moves dates, not one of the State Council. */
const withSampleNotice: WorkingCalendar = withYear(
  officialCalendar,
  {
    ...calendar2026,
    holidays: [...calendar2026.holidays, { name: '样例', from: '2026-03-10', to: '2026-03-11' }],
  },
  'sample',
);

export class World {
  private readonly kept = new Map<string, FilingContents>([[story.particulars.id, story.contents]]);
  private days = 0;
  private calendar: WorkingCalendar = officialCalendar;

  /** Time never goes back; a notice once known stays known. */
  goOn(days: number, noticeArrives: boolean): void {
    this.days += days;
    if (noticeArrives) this.calendar = withSampleNotice;
  }

  context(contactChangeReviewed: boolean): DecisionContext {
    const now = instantOf(Date.parse(story.context.now) + this.days * dayMilliseconds);
    return { ...story.context, now, calendar: this.calendar, contactChangeReviewed };
  }

  today(ahead = 0): CalendarDay {
    return addDays(dayInChina(this.context(false).now), ahead);
  }

  /** As the use cases do: particulars stand apart under an id of their own. */
  keep(contents: FilingContents): ParticularsReference {
    const id = `particulars-${this.kept.size + 1}`;
    this.kept.set(id, contents);
    return { id, commitment: story.particulars.commitment };
  }

  /** What was declared, particulars included. */
  whole({ particulars }: Declaration): FilingContents {
    const found = this.kept.get(particulars.id);
    if (found === undefined) throw new Error(`no particulars ${particulars.id}`);
    return found;
  }
}
