import { instantOf } from '#law/calendar-day';
import type { AccountMessage } from '#usecases/accounts/account-deps';
import type { NoticeFacts } from '#usecases/messages/read-notice';
import { toldToOperator, toldToStaff } from '#usecases/messages/tell-people';
import { type NoticeKind, reportNews } from '#usecases/ports/notices';
import { accountTemplate } from './account-template.js';
import { exampleCalendarNotice, exampleDeadlines } from './example-clocks.js';
import { exampleEvents, exampleIds } from './example-events.js';
import { templateOf } from './template-of.js';
import type { TemplateContext, Wording } from './wording.js';

/** One message with sample data; the page of templates and the tests walk the same list. */
export type MessageExample = {
  /** Stable, for links on the page of templates: `operator-FilingRecorded`. */
  readonly name: string;
  readonly audience: 'operator' | 'staff' | 'reporter' | 'account';
  /** Without `short`: by mail only. */
  readonly words: (
    context: TemplateContext,
  ) => Pick<Wording, 'subject' | 'blocks'> & Partial<Pick<Wording, 'short'>>;
};

/** Every template in every variant. */
export function messageExamples(): readonly MessageExample[] {
  return [...Object.values(byKind).flatMap((examples) => examples()), ...accountExamples()];
}

/** A kind without an example does not compile. */
const byKind: Readonly<Record<NoticeKind, () => readonly MessageExample[]>> = {
  'dossier-act': operatorExamples,
  'case-act': staffExamples,
  report: reportExamples,
  'deadline-near': () => deadlineExamples('deadline-near'),
  'deadline-overdue': () => deadlineExamples('deadline-overdue'),
  'calendar-proposed': () => calendarExamples('calendar-proposed'),
  'calendar-approved': () => calendarExamples('calendar-approved'),
};

const place = {
  dossierId: exampleIds.dossierId,
  version: 2,
  submission: 1,
  platformName: exampleIds.platformName,
  isIndividual: true,
};

function operatorExamples(): readonly MessageExample[] {
  return Object.values(exampleEvents)
    .filter((event) => toldToOperator[event.type])
    .map((event) => noticeExample('operator', event.type, { kind: 'dossier-act', event, ...place }));
}

function staffExamples(): readonly MessageExample[] {
  return toldToStaff.map((type) =>
    noticeExample('staff', type, { kind: 'case-act', event: exampleEvents[type], ...place }),
  );
}

function reportExamples(): readonly MessageExample[] {
  return reportNews.map((news) =>
    noticeExample('reporter', news, { kind: 'report', reportId: exampleIds.dossierId, news }),
  );
}

function noticeExample(
  audience: MessageExample['audience'],
  variant: string,
  facts: NoticeFacts,
): MessageExample {
  return { name: `${audience}-${variant}`, audience, words: (context) => templateOf(facts, context) };
}

function deadlineExamples(kind: 'deadline-near' | 'deadline-overdue'): readonly MessageExample[] {
  return exampleDeadlines.map((stored) =>
    noticeExample(stored.bearer === 'operator' ? 'operator' : 'staff', `${kind}-${stored.key}`, {
      kind,
      stored,
      platformName: exampleIds.platformName,
    }),
  );
}

function calendarExamples(kind: 'calendar-proposed' | 'calendar-approved'): readonly MessageExample[] {
  return [noticeExample('staff', kind, { kind, notice: exampleCalendarNotice })];
}

/** No link of an example opens anything. */
const token = '样例';

const accountMessages: readonly AccountMessage[] = [
  { kind: 'verify-mail', token, hours: 24 },
  { kind: 'already-registered' },
  { kind: 'reset-password', token, hours: 1 },
  { kind: 'welcome-staff', token, hours: 72 },
  { kind: 'password-changed' },
  { kind: 'sign-in-paused', minutes: 15 },
  {
    kind: 'api-token-made',
    name: '样例程序',
    scopes: ['filing:read'],
    expiresAt: instantOf(Date.UTC(2026, 5, 1)),
  },
  { kind: 'api-token-revoked', name: '样例程序' },
];

function accountExamples(): readonly MessageExample[] {
  return accountMessages.map((message) => ({
    name: `account-${message.kind}`,
    audience: 'account',
    words: (context) => accountTemplate(message, context),
  }));
}
