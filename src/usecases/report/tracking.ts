import type { Actor } from '#dossier/actor';
import type { ReportGround, ReportOutcomeKind } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Measure, PassedOnTo, ReportedPlatform, ReporterKind } from '#report/events';
import { readRetrievalCode } from '#report/retrieval-code';
import { type BegunReport, openDeadline } from '#report/state';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportAttachment, ReportMessage } from '../ports/sealed-reports.js';
import { codeDigest } from './code-digest.js';
import { budgetOf, secondsAfter } from './flood-policy.js';
import { leadingReport, loadReport } from './load-report.js';
import { type NotAdmitted, type Presented, admit, queueUp, recentUse } from './tickets.js';

export type TrackingDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'reports'>;

/** How long a reporter may look without typing the code again. */
export const trackingMinutes = 30;

export type OpenedTracking =
  /** The token is for the browser alone. */
  | { readonly kind: 'open'; readonly trackingToken: string }
  /** Not twenty symbols, or a slip the check symbol found: nothing was looked up. */
  | { readonly kind: 'malformed' | 'mistyped' }
  | { readonly kind: 'unknown' }
  /** Too many wrong codes lately, by whomever: the same code, with this ticket, after the wait. */
  | NotAdmitted;

/**
 * 凭查询码查看. A slip of the pen costs nothing. Wrong codes are counted for all together, and beyond a figure every
 * try waits its turn; nobody is told apart and no address is kept.
 */
export async function openTracking(
  deps: TrackingDeps,
  typed: string,
  presented?: Presented,
): Promise<OpenedTracking> {
  const reading = readRetrievalCode(typed);
  if (reading.kind !== 'code') return reading;
  const { read } = deps.persistence;
  const recent = await recentUse(deps, read, 'code');
  const isBusy = recent.inWindow >= budgetOf('code', deps.reports.flood).count;
  if (isBusy) {
    const waiting = await takeTurn(deps, presented);
    if (waiting !== undefined) return waiting;
  }
  const reportId = await read.reports.byCode(await codeDigest(reading.code));
  if (reportId !== undefined) return { kind: 'open', trackingToken: trackingToken(deps, reportId) };
  // A turn was counted when it was taken.
  if (!isBusy) await read.reports.spendTicket(deps.randomness.uuid(), 'code', deps.clock.machineNow());
  return { kind: 'unknown' };
}

/** Undefined when it is this person's turn. A turn is spent before anything is compared, so it is good for one try. */
async function takeTurn(
  deps: TrackingDeps,
  presented: Presented | undefined,
): Promise<NotAdmitted | undefined> {
  const { read } = deps.persistence;
  const admission = presented === undefined ? undefined : await admit(deps, read, 'code', presented);
  if (admission === undefined || admission.kind === 'expired') return queueUp(deps, read, 'code');
  if (admission.kind === 'wait') return admission;
  const isTheirs = await read.reports.spendTicket(admission.ticketId, 'code', deps.clock.machineNow());
  return isTheirs ? undefined : queueUp(deps, read, 'code');
}

function trackingToken(deps: Pick<Deps, 'persistence' | 'clock'>, reportId: string): string {
  const expiresAt = secondsAfter(deps.clock.machineNow(), trackingMinutes * 60);
  return deps.persistence.read.reports.sealToken({ reportId, expiresAt }, 'tracking');
}

/** The report behind a token; undefined when it has run out. */
export function trackedReport(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  token: string,
): string | undefined {
  const read = persistence.read.reports.openToken(token, 'tracking') as
    | { readonly reportId: string; readonly expiresAt: Instant }
    | undefined;
  return read !== undefined && read.expiresAt > clock.machineNow() ? read.reportId : undefined;
}

/** One's own reports, for a person who reported while signed in: no code needed. */
export async function openOwnReport(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  actor: Actor,
  reportId: string,
): Promise<Outcome<{ readonly trackingToken: string }>> {
  if (!(await deps.persistence.read.reports.isReporter([reportId], actor.accountId))) return fail(forbidden);
  return succeed({ trackingToken: trackingToken(deps, reportId) });
}

export type OwnReport = {
  readonly reportId: string;
  readonly status: TrackedStatus;
  readonly platform: ReportedPlatform;
  readonly receivedAt: Instant;
};

const ownReportsMax = 100;

export async function ownReports(
  { persistence }: Pick<Deps, 'persistence'>,
  actor: Actor,
): Promise<readonly OwnReport[]> {
  const { read } = persistence;
  const ids = await read.reports.reportsOfAccount(actor.accountId, ownReportsMax);
  const views = await Promise.all(ids.map((id) => viewOf(read, id)));
  return views.flatMap((view) => {
    if (view === undefined) return [];
    const { reportId, status, platform, receivedAt } = view;
    return [{ reportId, status, platform, receivedAt }];
  });
}

/** The states a reporter sees. A proposed outcome is none yet: to the reporter the verification goes on. */
export type TrackedStatus =
  | 'received'
  | 'accepted'
  | 'not-accepted'
  | 'passed-on'
  | 'verifying'
  | 'concluded'
  | 'handled';

/** What a reporter sees of their own report, and of nobody else's. */
export type TrackingView = {
  readonly reportId: string;
  readonly status: TrackedStatus;
  /** It goes on together with another report on the same matter; whose is not told. */
  readonly merged: boolean;
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
  readonly reporter: ReporterKind;
  readonly text: string;
  readonly attachments: readonly ReportAttachment[];
  readonly receivedAt: Instant;
  readonly due?: Deadline;
  /** With `not-accepted` and `passed-on`. */
  readonly reason?: string;
  readonly passedOn?: { readonly to: PassedOnTo; readonly authority: string };
  readonly outcome?: {
    readonly kind: ReportOutcomeKind;
    readonly reasons: string;
    readonly at: Instant;
  };
  readonly measures: readonly Measure[];
  readonly steps: readonly TrackedStep[];
  readonly messages: readonly Omit<ReportMessage, 'by' | 'reportId'>[];
  /** Every time somebody looked at who the reporter is, and why. */
  readonly identityOpenings: readonly { readonly at: Instant; readonly reason: string }[];
};

export type TrackedStep = { readonly status: TrackedStatus; readonly at: Instant };

export async function trackingView(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  token: string,
): Promise<Outcome<TrackingView>> {
  const reportId = trackedReport(deps, token);
  const view = reportId === undefined ? undefined : await viewOf(deps.persistence.read, reportId);
  return view === undefined ? fail(notFound) : succeed(view);
}

async function viewOf(stores: Stores, reportId: string): Promise<TrackingView | undefined> {
  const own = await loadReport(stores, reportId);
  if (own.state.status === 'new') return undefined;
  const { state, events } = await leadingReport(stores, reportId);
  if (state.status === 'new') return undefined;
  const content = await stores.reports.contentOf(reportId);
  const messages = await stores.reports.messagesOf([reportId]);
  const merged = own.state.status === 'merged';
  const { platform, grounds, reporter, receivedAt, identityRequests } = own.state;
  const due = openDeadline(state)?.deadline;
  return {
    reportId,
    merged,
    platform,
    grounds,
    reporter,
    receivedAt,
    status: trackedStatus(state),
    text: content?.value.text ?? '',
    attachments: await stores.reports.attachmentsOf([reportId]),
    ...(due === undefined ? {} : { due }),
    ...endingOf(state),
    measures: state.status === 'handled' ? state.measures : [],
    steps: stepsOf(own, merged ? events : []),
    messages: messages.map(({ by: _by, reportId: _reportId, ...message }) => message),
    identityOpenings: identityRequests.flatMap(({ openedAt, reason }) =>
      openedAt.map((at) => ({ at, reason })),
    ),
  };
}

function trackedStatus(state: BegunReport): TrackedStatus {
  if (state.status === 'outcome-proposed') return 'verifying';
  // Only a chain longer than any there is ends with a merged one.
  return state.status === 'merged' ? 'received' : state.status;
}

type Ending = Pick<TrackingView, 'reason' | 'passedOn' | 'outcome'>;

function endingOf(state: BegunReport): Ending {
  if (state.status === 'not-accepted') return { reason: state.reason };
  if (state.status === 'passed-on') {
    return { reason: state.reason, passedOn: { to: state.to, authority: state.authority } };
  }
  if (!('conclusion' in state)) return {};
  const { outcome: kind, reasons, confirmedAt: at } = state.conclusion;
  return { outcome: { kind, reasons, at } };
}

type Events = Awaited<ReturnType<typeof loadReport>>['events'];

/** The reporter's own steps; after a merger those of the report it goes on with. */
function stepsOf(own: { readonly events: Events }, leading: Events): readonly TrackedStep[] {
  const mergedAt = own.events.find(({ event }) => event.type === 'ReportMerged')?.event.at;
  const later = leading.filter(({ event }) => mergedAt === undefined || event.at > mergedAt);
  return [...own.events, ...later].flatMap(({ event }): readonly TrackedStep[] => {
    const status = stepStatus(event);
    return status === undefined ? [] : [{ status, at: event.at }];
  });
}

type StepType = Exclude<Events[number]['event']['type'], 'ReportReopened'>;

const stepByType: Readonly<Partial<Record<StepType, TrackedStatus>>> = {
  ReportLodged: 'received',
  ReportAccepted: 'accepted',
  ReportNotAccepted: 'not-accepted',
  ReportPassedOn: 'passed-on',
  VerificationBegun: 'verifying',
  OutcomeConfirmed: 'concluded',
  ReportHandled: 'handled',
};

function stepStatus(event: Events[number]['event']): TrackedStatus | undefined {
  return event.type === 'ReportReopened' ? event.to : stepByType[event.type];
}
