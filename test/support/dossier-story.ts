/**
 * Stories about one dossier, told as given – when – then:
 *
 *     given(submitted(), assignedTo(reviewer)).when(requestsCorrection(reviewer, defects)).gives({ type: … });
 *     given(…).when(records(preparer)).refuses('same-person', 5);
 *
 * Everything happens on Monday 2026-03-02, except what the story dates otherwise.
 */
import { expect } from 'vitest';
import type { Actor, Role } from '#dossier/actor';
import type { DossierCommand } from '#dossier/commands';
import type { MarkedDefect } from '#dossier/marked-defect';
import { decide } from '#dossier/decide';
import { type DecisionContext, lawEdition } from '#dossier/decision';
import type { Confirmation, DossierEvent, Proposal } from '#dossier/events';
import type { Declaration, NoticePoint } from '#dossier/event-parts';
import { separate } from '#dossier/particulars';
import type { RefusalCode } from '#dossier/refusal';
import { type DossierState } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { correctionNoticeDeadline, reviewDeadline } from '#law/article-05-review';
import { day, parseInstant } from '#law/calendar-day';
import { measures } from '#law/citation';
import { type ContentItem, type FilingContents, contentItems } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import { defaultFormEdition } from '#law/form-edition';
import { officialCalendar } from '#law/working-calendar';
import { organisationContents, scopeOfPlatform } from '../../src/demonstration/sample-contents.js';

export { scopeOfPlatform };

export const now = instant('2026-03-02T10:00:00+08:00');

export const context: DecisionContext = {
  now,
  calendar: officialCalendar,
  correctionClock: 'restart',
  form: defaultFormEdition,
  contactChangeReviewed: false,
};

/** A complete filing with nothing doubtful in it. */
export const contents: FilingContents = organisationContents({
  platform: '样例漏洞响应平台',
  host: '样例科技有限公司',
  site: 'src.example.cn',
  creditCode: '91110000600037341L',
  icpNumber: '京ICP备2026000001号-1',
  launchOn: day('2026-06-01'),
});

export const particulars = { id: 'particulars-1', commitment: '00'.repeat(32) };

function person(accountId: string, ...roles: readonly Role[]): Actor {
  return { accountId, roles };
}

/** 备案主体, who filed; another one, who did not. */
export const operator = person('operator', 'operator');
export const otherOperator = person('other-operator', 'operator');
export const reviewer = person('reviewer', 'reviewer');
export const secondReviewer = person('second-reviewer', 'reviewer');
export const supervisor = person('supervisor', 'supervisor');
export const auditor = person('auditor', 'auditor');

type Happened = { readonly by?: Actor; readonly at?: string };

function recorded(defaultBy: Actor, { by = defaultBy, at }: Happened) {
  return { at: at === undefined ? now : instant(at), by: by.accountId, lawEdition };
}

function declaration(findings: readonly Finding[]): Declaration {
  return { facts: separate(contents).facts, particulars, formEdition: defaultFormEdition.id, findings };
}

const firstRound = { receivedOn: day('2026-03-02') } as const;
const review = reviewDeadline(officialCalendar, [firstRound], 'restart');
const noticeDue = correctionNoticeDeadline(officialCalendar, [firstRound]);

export function submitted(more: Happened & { readonly findings?: readonly Finding[] } = {}): DossierEvent {
  return {
    ...recorded(operator, more),
    type: 'FilingSubmitted',
    scope: scopeOfPlatform,
    declaration: declaration(more.findings ?? []),
    review,
    noticeDue,
  };
}

export function assignedTo(who: Actor): DossierEvent {
  return { ...recorded(supervisor, {}), type: 'CaseAssigned', reviewerId: who.accountId };
}

export function point(number: number, item: ContentItem, reason = '样例：与证照不一致'): NoticePoint {
  return { number, item, defect: 'untrue', reason, citation: contentItems[item].citation };
}

export function correctionRequested(points: readonly NoticePoint[], round = 1): DossierEvent {
  const citation = measures(5, 2);
  return { ...recorded(reviewer, {}), type: 'CorrectionRequested', round, points, noticeDue, citation };
}

export function corrected(changedItems: readonly ContentItem[], more: Happened = {}): DossierEvent {
  return {
    ...recorded(operator, more),
    type: 'CorrectionSubmitted',
    declaration: declaration([]),
    changedItems,
    replies: {},
    review,
    noticeDue,
  };
}

export const toRecord: Proposal = { kind: 'record', confirmations: [] };
export const toExclude: Proposal = { kind: 'exclude', reasons: '样例：只收集自身产品的漏洞' };

export function prepared(proposal: Proposal = toRecord, by: Actor = reviewer): DossierEvent {
  return { ...recorded(by, {}), type: 'DecisionPrepared', proposal };
}

export function returned(by: Actor = secondReviewer): DossierEvent {
  return { ...recorded(by, {}), type: 'PreparationReturned', reason: '样例：请再核对' };
}

export function filed(number = 'VCP-2026-00001'): DossierEvent {
  const legalBasis = measures(5, 1);
  const preparedBy = reviewer.accountId;
  return { ...recorded(secondReviewer, {}), type: 'FilingRecorded', number, preparedBy, legalBasis, review };
}

export function excluded(): DossierEvent {
  const { accountId } = reviewer;
  const reasons = '样例：只收集自身产品的漏洞';
  const legalBasis = measures(2, 2);
  return {
    ...recorded(secondReviewer, {}),
    type: 'ScopeExcluded',
    preparedBy: accountId,
    reasons,
    legalBasis,
  };
}

/* What people ask for. */

export function submits(actor: Actor, more: Partial<{ contents: FilingContents }> = {}): DossierCommand {
  return { type: 'SubmitFiling', actor, scope: scopeOfPlatform, contents, particulars, ...more };
}

export function gives(actor: Actor, to: Actor): DossierCommand {
  return { type: 'AssignCase', actor, reviewerId: to.accountId };
}

export function marked(item: ContentItem, more: Partial<MarkedDefect> = {}): MarkedDefect {
  return { item, defect: 'incomplete', reason: '样例：请补充', ...more };
}

export function requestsCorrection(actor: Actor, ...defects: readonly MarkedDefect[]): DossierCommand {
  return { type: 'RequestCorrection', actor, defects };
}

export function corrects(
  actor: Actor,
  to: FilingContents,
  replies: Readonly<Record<string, string>> = {},
): DossierCommand {
  return { type: 'SubmitCorrection', actor, contents: to, previous: contents, particulars, replies };
}

export function proposesToRecord(
  actor: Actor,
  more: {
    readonly confirmations?: readonly Confirmation[];
    readonly openMarks?: readonly ContentItem[];
  } = {},
): DossierCommand {
  const proposal = { kind: 'record', confirmations: [], openMarks: [], ...more } as const;
  return { type: 'PrepareDecision', actor, proposal };
}

export function proposesToExclude(actor: Actor, reasons: string): DossierCommand {
  return { type: 'PrepareDecision', actor, proposal: { kind: 'exclude', reasons } };
}

export function returns(actor: Actor, reason: string): DossierCommand {
  return { type: 'ReturnPreparation', actor, reason };
}

export function records(actor: Actor): DossierCommand {
  return { type: 'RecordFiling', actor, number: 'VCP-2026-00001' };
}

export function excludes(actor: Actor): DossierCommand {
  return { type: 'ExcludeFromScope', actor };
}

/* The story itself. */

type ExpectedEvent = { readonly type: DossierEvent['type'] } & Readonly<Record<string, unknown>>;
type ExpectedRefusal = Readonly<{ items?: readonly ContentItem[]; findings?: readonly object[] }>;

export function given(...events: readonly DossierEvent[]) {
  const state = replay(events);
  return {
    state,
    when: (command: DossierCommand, at: DecisionContext = context) => outcomeOf(state, command, at),
  };
}

function outcomeOf(state: DossierState, command: DossierCommand, at: DecisionContext) {
  const decision = decide(state, command, at);
  return {
    /** The one event that follows; it says who acted, when, and under which edition of the rules. */
    gives: (expected: ExpectedEvent) => {
      const by = command.actor.accountId;
      expect(decision).toMatchObject({ ok: true, events: [{ ...expected, at: at.now, by, lawEdition }] });
    },
    /** `article` of the Measures is the one the refusal cites. */
    refuses: (code: RefusalCode, article: number, more: ExpectedRefusal = {}) => {
      const citation = { instrument: 'measures-2022', article };
      expect(decision).toMatchObject({ ok: false, refusal: { kind: 'refusal', code, citation, ...more } });
    },
  };
}

export function instant(text: string) {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`not an instant with its zone: ${text}`);
  return parsed;
}
