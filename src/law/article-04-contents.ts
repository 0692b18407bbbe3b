import { hostFindings } from './article-04-host.js';
import { mlpsFindings } from './article-04-mlps.js';
import { otherFindings } from './article-04-other.js';
import { platformFindings } from './article-04-platform.js';
import { rulesFindings } from './article-04-rules.js';
import { standardsFindings } from './article-04-standards.js';
import type { CalendarDay } from './calendar-day.js';
import type { FilingContents } from './filing-contents.js';
import type { Finding } from './finding.js';
import type { FormEdition } from './form-edition.js';
import { officialCalendar, type WorkingCalendar } from './working-calendar.js';

export type ContentsContext = {
  readonly today: CalendarDay;
  /** The edition of the form this filing is made on. */
  readonly form: FormEdition;
  /** For the dates of Article 8; the calendar shipped with the program where none is given. */
  readonly calendar?: WorkingCalendar;
  /** Day of the first submission, on which Article 8 turns; today where there was none yet. */
  readonly submittedOn?: CalendarDay;
};

/**
 * 信息齐全、符合法定要求 — what Article 4 finds in a filing, in the order of the text. Nothing that blocks
 * (`finding.ts`) means complete and readable. Any text is taken; this never throws.
 */
export function checkContents(contents: FilingContents, context: ContentsContext): readonly Finding[] {
  const { today, form, calendar = officialCalendar, submittedOn = today } = context;
  return [
    ...platformFindings(contents.platform, calendar, submittedOn),
    ...hostFindings(contents, today),
    ...rulesFindings(contents.rules),
    ...mlpsFindings(contents.mlps, today),
    ...standardsFindings(contents.standards),
    ...otherFindings(contents.other, form),
  ];
}
