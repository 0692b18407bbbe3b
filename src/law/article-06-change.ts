import { inForceOn } from './article-10-in-force.js';
import { type CalendarDay, dayInChina, daysBetween, type Instant, parseDay, yearOf } from './calendar-day.js';
import { measures } from './citation.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { ContentItem, FilingContents } from './filing-contents.js';
import type { Timeliness } from './timeliness.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf, startYearMax, startYearMin } from './working-days.js';

/** 备案变更 — changed filing information is changed within thirty (calendar) days of the change (Article 6). */
export const changeRule: PeriodRule = {
  code: 'change',
  citation: measures(6),
  length: 30,
  unit: 'calendar-day',
};

/**
 * 变更审核 — Article 6 gives the authority no period for looking at a change; the ten working days of Article 5 are
 * applied by analogy (docs/law/interpretations.md, I-19).
 */
export const changeExaminationRule: PeriodRule = {
  code: 'change-examination',
  citation: measures(6),
  length: 10,
  unit: 'working-day',
};

/** The last day for filing a change; `rawDueOn` is the day before it was moved off a free day. */
export function changeDeadline(calendar: WorkingCalendar, changedOn: CalendarDay): Deadline {
  return deadlineOf(calendar, changeRule, changedOn);
}

/** The day a change is said to have happened, as typed; undefined for what is no day, or none anybody can remember. */
export function statedChangeDay(typed: string): CalendarDay | undefined {
  const stated = parseDay(typed);
  return stated !== undefined && yearOf(stated) >= startYearMin && yearOf(stated) <= startYearMax
    ? stated
    : undefined;
}

/** The date by which a change that was received is examined. */
export function changeExaminationDeadline(calendar: WorkingCalendar, receivedOn: CalendarDay): Deadline {
  return deadlineOf(calendar, changeExaminationRule, receivedOn);
}

/** Whether a change was filed in time. A change made before the Measures were in force had no period. */
export function changeTimeliness(
  calendar: WorkingCalendar,
  changedOn: CalendarDay,
  filedAt: Instant,
): Timeliness {
  if (!inForceOn(changedOn)) return { kind: 'not-yet-in-force' };
  const late = daysBetween(deadlineOf(calendar, changeRule, changedOn).dueOn, dayInChina(filedAt));
  return late > 0 ? { kind: 'late', days: late } : { kind: 'on-time' };
}

export const changeKinds = ['contents', 'host', 'contact'] as const;
/**
 * `host`: another host (主办), a case of its own. `contact`: only how people are reached; may need no decision.
 * `contents`: everything else.
 */
export type ChangeKind = (typeof changeKinds)[number];

/** Who hosts the platform: the items that make a change of host. */
export const hostItems = ['host-name', 'host-document'] as const satisfies readonly ContentItem[];

/** What kind of change these items make; `changed` is what differs between the two. */
export function changeKindOf(
  before: FilingContents,
  after: FilingContents,
  changed: readonly ContentItem[],
): ChangeKind {
  if (changed.some(isHostItem)) return 'host';
  // Another person in charge is more than another telephone number.
  const samePrincipal = before.principal.name.trim() === after.principal.name.trim();
  const onlyContact = changed.every((item) => item === 'contact' || (item === 'principal' && samePrincipal));
  return changed.length > 0 && onlyContact ? 'contact' : 'contents';
}

/**
 * The items whose faults stand in the way of a change: those it changes. Name and document of the host are judged
 * together, for a document is of one kind of host.
 */
export function judgedItems(changed: readonly ContentItem[]): ReadonlySet<ContentItem> {
  return new Set(changed.some(isHostItem) ? [...changed, ...hostItems] : changed);
}

const withHost: ReadonlySet<ContentItem> = new Set([...hostItems, 'principal', 'contact', 'other']);

/** Items that may not travel with a change of host: that case is examined by itself, with its people only. */
export function apartFromHostChange(changed: readonly ContentItem[]): readonly ContentItem[] {
  return changed.filter((item) => !withHost.has(item));
}

function isHostItem(item: ContentItem): boolean {
  return hostItems.some((each) => each === item);
}
