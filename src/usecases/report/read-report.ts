import type { Actor } from '#dossier/actor';
import { dayInChina } from '#law/calendar-day';
import { type ReportAction, allowedReportActions } from '#report/allowed-actions';
import { mayReadText, maySeeReport } from '#report/reading';
import type { BegunReport } from '#report/state';
import { type Reviewer, type Urgency, urgencyOf } from '../casework/inbox.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { StoredDeadline } from '../ports/deadlines.js';
import type { ReportSummary } from '../ports/report-list.js';
import type { ReportAccess, StoredReportEvent } from '../ports/reports.js';
import type { ReportAttachment, ReportMessage } from '../ports/sealed-reports.js';
import { type LoadedReport, loadReport, reportFamily } from './load-report.js';
import { projectReport } from './project-report.js';
import { reportDeadlines } from './report-deadlines.js';
import { handlersOf } from './report-inbox.js';
import { isOwnReport } from './staff-acts.js';

export type ReportRequest = { readonly actor: Actor; readonly reportId: string };

/** One reporter's side of a report; a report with duplicates has several. */
export type ReportThread = {
  readonly reportId: string;
  /** Absent when this person may not read it. */
  readonly text?: string;
  readonly attachments: readonly ReportAttachment[];
  readonly messages: readonly ReportMessage[];
};

export type ReportCase = {
  readonly summary: ReportSummary;
  readonly state: BegunReport;
  readonly events: readonly StoredReportEvent[];
  readonly actions: readonly ReportAction[];
  /** Whether the texts are there; a restricted report is read by few. */
  readonly readable: boolean;
  /** The report's own first. */
  readonly threads: readonly ReportThread[];
  readonly deadlines: readonly StoredDeadline[];
  readonly urgency?: Urgency;
  /** Who read a restricted text or opened a file or an identity, newest first. */
  readonly accesses: readonly ReportAccess[];
  /** Names of every account that appears. */
  readonly names: ReadonlyMap<string, string>;
  /** Whom it can be given to: without those who must keep out. */
  readonly handlers: readonly Reviewer[];
  /** Open reports on the same platform, into which it could be merged. */
  readonly similar: readonly ReportSummary[];
};

const accessesShown = 100;
const similarShown = 20;

/** The page of a report. Reading a restricted text is recorded in the same transaction. */
export async function readReport(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { actor, reportId }: ReportRequest,
): Promise<Outcome<ReportCase>> {
  return deps.persistence.transact(async (stores): Promise<Outcome<ReportCase>> => {
    const loaded = await loadReport(stores, reportId);
    const { state, events } = loaded;
    const summary = projectReport(reportId, events);
    if (state.status === 'new' || summary === undefined) return fail(notFound);
    if (!maySeeReport(state, actor)) return fail(forbidden);
    if (await isOwnReport(stores, loaded, actor.accountId)) return fail(notFound);
    const readable = mayReadText(state, actor);
    if (readable && state.restricted) await recordReading(deps, stores, { actor, reportId });
    const accesses = await stores.reports.accessesOf(reportId, accessesShown);
    const handlers = await handlersOf(stores);
    const today = { today: dayInChina(deps.clock.now()), calendar: deps.legal.calendar };
    return succeed({
      summary,
      state,
      events,
      readable,
      accesses,
      actions: allowedReportActions(state, { kind: 'staff', actor }),
      threads: await threadsOf(stores, loaded, readable),
      deadlines: reportDeadlines(reportId, events),
      ...(summary.due === undefined ? {} : { urgency: urgencyOf(summary.due.dueOn, today) }),
      names: await stores.accounts.namesOf(accountsIn(state, events, accesses)),
      handlers: handlers.filter(({ id }) => !summary.excluded.includes(id)),
      similar: await stores.reports.onSamePlatform(actor.accountId, reportId, similarShown),
    });
  });
}

async function recordReading(
  { clock }: Pick<Deps, 'clock'>,
  { reports }: Pick<Stores, 'reports'>,
  { actor, reportId }: ReportRequest,
): Promise<void> {
  await reports.recordAccess({ reportId, accountId: actor.accountId, what: 'text', at: clock.now() });
}

async function threadsOf(
  stores: Stores,
  loaded: LoadedReport,
  readable: boolean,
): Promise<readonly ReportThread[]> {
  const family = await reportFamily(stores, loaded);
  if (!readable) return family.map((reportId) => ({ reportId, attachments: [], messages: [] }));
  const attachments = await stores.reports.attachmentsOf(family);
  const messages = await stores.reports.messagesOf(family);
  const threads: ReportThread[] = [];
  for (const reportId of family) {
    const content = await stores.reports.contentOf(reportId);
    threads.push({
      reportId,
      ...(content === undefined ? {} : { text: content.value.text }),
      attachments: attachments.filter((attachment) => attachment.reportId === reportId),
      messages: messages.filter((message) => message.reportId === reportId),
    });
  }
  return threads;
}

function accountsIn(
  state: BegunReport,
  events: readonly StoredReportEvent[],
  accesses: readonly ReportAccess[],
): readonly string[] {
  const named = events.flatMap(({ event }) => {
    if (event.type === 'ReportAssigned') return [event.by, event.handlerId];
    return 'accountId' in event ? [event.by, event.accountId] : [event.by];
  });
  const all = [...named, ...accesses.map((access) => access.accountId), state.handlerId];
  return [...new Set(all.filter((id) => id !== undefined))];
}

export type ReportFileRequest = ReportRequest & { readonly attachmentId: string };

/** A file of a report, as a download and never shown in the page. Every opening is recorded. */
export async function readReportFile(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { actor, reportId, attachmentId }: ReportFileRequest,
): Promise<Outcome<{ readonly attachment: ReportAttachment; readonly bytes: Uint8Array }>> {
  return deps.persistence.transact(async (stores) => {
    const loaded = await loadReport(stores, reportId);
    if (loaded.state.status === 'new') return fail(notFound);
    if (!mayReadText(loaded.state, actor)) return fail(forbidden);
    if (await isOwnReport(stores, loaded, actor.accountId)) return fail(notFound);
    const family = await reportFamily(stores, loaded);
    const attachments = await stores.reports.attachmentsOf(family);
    const attachment = attachments.find(({ id }) => id === attachmentId);
    const bytes = await stores.reports.attachmentBytes(attachmentId);
    if (attachment === undefined || bytes === undefined) return fail(notFound);
    const at = deps.clock.now();
    await stores.reports.recordAccess({ reportId, accountId: actor.accountId, what: 'attachment', at });
    return succeed({ attachment, bytes });
  });
}
