import { checkContents } from '#law/article-04-contents';
import { dayInChina } from '#law/calendar-day';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import type { DecisionContext } from './decision.js';
import type { Declaration, ParticularsReference } from './event-parts.js';
import { separate } from './particulars.js';

/** What an event keeps of what was declared: no personal particulars, and findings that did not block. */
export function declare(
  command: { readonly contents: FilingContents; readonly particulars: ParticularsReference },
  findings: readonly Finding[],
  context: DecisionContext,
): Declaration {
  return {
    facts: separate(command.contents).facts,
    particulars: command.particulars,
    formEdition: context.form.id,
    findings: findings.map(withoutPersonalDetails),
  };
}

/** A finding on a personal field keeps its code; what was typed stays with the particulars. */
function withoutPersonalDetails(finding: Finding): Finding {
  const personal: readonly ContentItem[] = ['host-name', 'host-document', 'principal', 'contact'];
  if (!personal.includes(finding.item)) return finding;
  const { details: _, ...rest } = finding;
  return rest;
}

/** Article 8 turns on the day of the first submission, whichever version is judged. */
export function findingsOf(
  contents: FilingContents,
  { now, calendar, form }: DecisionContext,
  firstAt = now,
) {
  return checkContents(contents, {
    today: dayInChina(now),
    form,
    calendar,
    submittedOn: dayInChina(firstAt),
  });
}
