import type { Declaration, Recorded } from '#dossier/event-parts';
import type { DossierEvent, DossierEventType } from '#dossier/events';
import { correctionNoticeRule, reviewRule } from '#law/article-05-review';
import { changeExaminationRule, changeRule } from '#law/article-06-change';
import { type CalendarDay, type Instant, day, instantOf } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { Deadline, PeriodRule } from '#law/deadline';
import { emptyContents } from '#law/filing-contents';
import type { toldToOperator, toldToStaff } from '#usecases/messages/tell-people';

/** Every sample says that it is one. The platform is an individual's, so that its name must not be in a subject. */
export const exampleIds = {
  dossierId: '5a3c1e00-0000-4000-8000-000000000001',
  accountId: '5a3c1e00-0000-4000-8000-000000000002',
  platformName: '样例个人漏洞收集站',
  number: '漏备2026000018',
} as const;

const at: Instant = instantOf(Date.UTC(2026, 2, 2, 1, 30));
const recorded: Recorded = { at, by: exampleIds.accountId, lawEdition: 'measures-2022.1' };
const { number } = exampleIds;

const declaration: Declaration = {
  facts: { ...emptyContents, platform: { ...emptyContents.platform, name: exampleIds.platformName } },
  particulars: { id: exampleIds.accountId, commitment: '0'.repeat(64) },
  formEdition: 'sample',
  findings: [],
};

function deadline(rule: PeriodRule, startsOn: CalendarDay, dueOn: CalendarDay): Deadline {
  return { rule, startsOn, dueOn, rawDueOn: dueOn, provisional: false, calendarVersions: [] };
}

export const exampleReview = deadline(reviewRule, day('2026-03-02'), day('2026-03-16'));
const noticeDue = deadline(correctionNoticeRule, day('2026-03-02'), day('2026-03-09'));
export const exampleChangeDue = deadline(changeRule, day('2026-05-06'), day('2026-06-05'));
const examineBy = deadline(changeExaminationRule, day('2026-06-08'), day('2026-06-23'));
const points = [
  {
    number: 1,
    item: 'home-page',
    defect: 'untrue',
    reason: '样例：首页打不开，请核对网址。',
    citation: measures(4, 1, 1),
  },
  {
    number: 2,
    item: 'rules-publication',
    defect: 'incomplete',
    reason: '样例：请写明提前公开时与产品提供者共同评估的步骤。',
    citation: measures(4, 1, 3),
  },
] as const;
const changed = {
  changedOn: day('2026-05-06'),
  changeDue: exampleChangeDue,
  timeliness: { kind: 'late', days: 3 },
} as const;

type Told =
  | { [T in DossierEventType]: (typeof toldToOperator)[T] extends true ? T : never }[DossierEventType]
  | (typeof toldToStaff)[number];

/** One of every act that somebody is told of. */
export const exampleEvents: { readonly [T in Told]: Extract<DossierEvent, { type: T }> } = {
  FilingSubmitted: {
    ...recorded,
    type: 'FilingSubmitted',
    scope: { inChina: 'yes', publicInternet: 'yes', collectsOthersProducts: 'yes', onlyOwnPatching: 'no' },
    declaration,
    review: exampleReview,
    noticeDue,
  },
  CaseAssigned: { ...recorded, type: 'CaseAssigned', reviewerId: exampleIds.accountId },
  CorrectionRequested: {
    ...recorded,
    type: 'CorrectionRequested',
    round: 1,
    points,
    noticeDue,
    citation: measures(5, 2),
  },
  CorrectionSubmitted: {
    ...recorded,
    type: 'CorrectionSubmitted',
    declaration,
    changedItems: ['home-page'],
    replies: {},
    review: exampleReview,
    noticeDue,
  },
  DecisionPrepared: {
    ...recorded,
    type: 'DecisionPrepared',
    proposal: { kind: 'record', confirmations: [] },
  },
  PreparationReturned: { ...recorded, type: 'PreparationReturned', reason: '样例：请再核对主办单位名称。' },
  FilingRecorded: {
    ...recorded,
    type: 'FilingRecorded',
    number,
    preparedBy: exampleIds.accountId,
    legalBasis: measures(5, 1),
    review: exampleReview,
  },
  ScopeExcluded: {
    ...recorded,
    type: 'ScopeExcluded',
    preparedBy: exampleIds.accountId,
    reasons: '样例：只接收本单位自有产品的漏洞。',
    legalBasis: measures(2),
  },
  DeadlinesMoved: {
    ...recorded,
    type: 'DeadlinesMoved',
    moves: [{ key: 'review:1', from: exampleReview, to: { ...exampleReview, dueOn: day('2026-03-17') } }],
    calendarVersion: '2026',
    notice: '样例通知',
  },
  ChangeSubmitted: {
    ...recorded,
    ...changed,
    type: 'ChangeSubmitted',
    change: 1,
    kind: 'contents',
    baseRecord: 1,
    reason: '样例：更换域名。',
    declaration,
    changedItems: ['home-page'],
    examineBy,
  },
  ChangePrepared: { ...recorded, type: 'ChangePrepared', change: 1, note: '样例' },
  ChangePreparationReturned: {
    ...recorded,
    type: 'ChangePreparationReturned',
    change: 1,
    reason: '样例：请再核对网址。',
  },
  ChangeReturned: { ...recorded, type: 'ChangeReturned', change: 1, points, citation: measures(6) },
  ChangeRecorded: {
    ...recorded,
    type: 'ChangeRecorded',
    change: 1,
    kind: 'contents',
    preparedBy: exampleIds.accountId,
    number,
    record: 2,
    declaration,
    changedItems: ['home-page'],
    changedOn: changed.changedOn,
    timeliness: changed.timeliness,
    legalBasis: measures(6),
  },
  ContactUpdated: {
    ...recorded,
    ...changed,
    type: 'ContactUpdated',
    number,
    record: 2,
    declaration,
    changedItems: ['contact'],
  },
  CancellationPlanned: {
    ...recorded,
    type: 'CancellationPlanned',
    number,
    endsOn: day('2026-12-31'),
    reason: '样例：不再运营。',
  },
  CancellationRevoked: { ...recorded, type: 'CancellationRevoked' },
  FilingCancelled: {
    ...recorded,
    type: 'FilingCancelled',
    number,
    endedOn: day('2026-12-31'),
    declaredAt: at,
    timeliness: { kind: 'on-time' },
    reason: '样例：不再运营。',
    legalBasis: measures(7),
  },
};
