import { type TellDeps, tell } from '../messages/tell.js';
import type { Stores } from '../ports.js';
import type { Recipient } from '../ports/messages.js';
import type { ReportNews } from '../ports/notices.js';
import type { StoredReportEvent } from '../ports/reports.js';
import type { ReporterIdentity } from '../ports/sealed-reports.js';
import { type LoadedReport, reportFamily } from './load-report.js';

/**
 * Tells the reporters what happened to their report, and the handler what needs them. A reporter is told by the id of
 * their own report, also when it goes on as part of another: nobody learns of anybody else.
 */
export async function tellReportNews(
  deps: TellDeps,
  stores: Stores,
  loaded: LoadedReport,
  added: readonly StoredReportEvent[],
): Promise<void> {
  for (const { version, event } of added) {
    const { forReporters, forHandler } = newsOf(event, loaded.reportId);
    const once = `report/${loaded.reportId}/${version}`;
    if (forReporters !== undefined) {
      const family =
        forReporters.thread === undefined ? await reportFamily(stores, loaded) : [forReporters.thread];
      for (const reportId of family) {
        await tellReporter(deps, stores, { reportId, news: forReporters.news, once: `${once}/${reportId}` });
      }
    }
    const { state } = loaded;
    const handlerId = state.status === 'new' ? undefined : state.handlerId;
    if (forHandler !== undefined && handlerId !== undefined && handlerId !== event.by) {
      const notice = { kind: 'report', reportId: loaded.reportId, news: forHandler } as const;
      await tell(deps, stores, { to: { kind: 'account', accountId: handlerId }, notice, once });
    }
  }
}

type News = {
  /** Without `thread`: every reporter of the family. */
  readonly forReporters?: { readonly news: ReportNews; readonly thread?: string };
  readonly forHandler?: ReportNews;
};

function newsOf(event: StoredReportEvent['event'], reportId: string): News {
  switch (event.type) {
    case 'ReportLodged':
      return { forReporters: { news: 'received' } };
    case 'ReportAccepted':
      return { forReporters: { news: 'accepted' } };
    case 'ReportNotAccepted':
      return { forReporters: { news: 'not-accepted' } };
    case 'ReportPassedOn':
      return { forReporters: { news: 'passed-on' } };
    case 'ReporterTold':
      return { forReporters: { news: 'outcome' } };
    case 'IdentityOpened':
      return { forReporters: { news: 'identity-opened', thread: reportId } };
    case 'ReportAssigned':
      return { forHandler: 'assigned' };
    case 'MessageExchanged':
      return event.from === 'reporter'
        ? { forHandler: 'message-from-reporter' }
        : { forReporters: { news: 'message', thread: event.thread } };
    case 'OutcomeReturned':
      return { forHandler: 'outcome-returned' };
    case 'PlatformIdentified':
    case 'IdentityReleased':
    case 'IdentityDenied':
    case 'ReportReopened':
    case 'ConflictDeclared':
    case 'ConflictLifted':
    case 'ReportMerged':
    case 'DuplicateJoined':
    case 'VerificationBegun':
    case 'OutcomeProposed':
    case 'OutcomeConfirmed':
    case 'ReportHandled':
    case 'ReportRestricted':
    case 'NoteAdded':
    case 'IdentityRequested':
    case 'DeadlinesMoved':
      return {};
    default:
      return event satisfies never;
  }
}

async function tellReporter(
  deps: TellDeps,
  stores: Stores,
  { reportId, news, once }: { readonly reportId: string; readonly news: ReportNews; readonly once: string },
): Promise<void> {
  const identity = await stores.reports.identityOf(reportId);
  const to = identity && recipientOf(identity);
  if (to !== undefined) await tell(deps, stores, { to, notice: { kind: 'report', reportId, news }, once });
}

function recipientOf({ accountId, mail, language }: ReporterIdentity): Recipient | undefined {
  if (accountId !== undefined) return { kind: 'account', accountId };
  return mail === '' ? undefined : { kind: 'mail', mail, language };
}
