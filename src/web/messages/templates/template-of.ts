import type { NoticeFacts } from '#usecases/messages/read-notice';
import { caseActTemplate } from './case-act-template.js';
import { calendarTemplate } from './calendar-template.js';
import { deadlineTemplate } from './deadline-template.js';
import { dossierActTemplate } from './dossier-act-template.js';
import { reportTemplate } from './report-template.js';
import type { TemplateContext, Wording } from './wording.js';

/** The words of every notice there is: one template for plain mail, HTML mail, inbox and short message. */
export function templateOf(facts: NoticeFacts, context: TemplateContext): Wording {
  switch (facts.kind) {
    case 'dossier-act':
      return dossierActTemplate(facts, context);
    case 'case-act':
      return caseActTemplate(facts, context);
    case 'report':
      return reportTemplate(facts, context);
    case 'deadline-near':
    case 'deadline-overdue':
      return deadlineTemplate(facts, context);
    case 'calendar-proposed':
    case 'calendar-approved':
      return calendarTemplate(facts, context);
    default:
      return facts satisfies never;
  }
}
