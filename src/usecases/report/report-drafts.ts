import { type DetailSign, signsOfDetail } from '#report/vulnerability-detail';
import type { Instant } from '#law/calendar-day';
import { type RetrievalCode, codeRandomBytes, retrievalCodeFrom, writtenCode } from '#report/retrieval-code';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportAnswers, ReportDraft } from '../ports/report-intake.js';
import type { ReportAttachment } from '../ports/sealed-reports.js';
import { type ReportProblem, checkAnswers } from './check-answers.js';
import { secondsAfter } from './flood-policy.js';
import { type NotAdmitted, type Presented, admit, issueTicket, spendTicket } from './tickets.js';

export type DraftDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'legal' | 'reports'>;

/** How long a report that is not lodged is kept, and its code can be shown again. */
export const draftHours = 2;

/** A form for a new report: the ticket goes into it as a hidden field. */
export function openReportForm(deps: DraftDeps): { readonly ticket: string; readonly fillSeconds: number } {
  const ticket = issueTicket(deps, deps.persistence.read, 'report');
  return { ticket, fillSeconds: deps.reports.flood.fillSecondsMin };
}

export type SaveReport = {
  readonly answers: ReportAnswers;
  /** A field no person sees; a machine fills it in. */
  readonly trap: string;
  /** Account of a signed-in reporter. */
  readonly accountId?: string | undefined;
  /** With the first save. */
  readonly presented?: Presented | undefined;
  /** With every later one. */
  readonly draftToken?: string | undefined;
};

export type SavedReport =
  | { readonly kind: 'saved'; readonly draftToken: string }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  /** The text looks like unpublished vulnerability detail; ask to take it out or to keep it knowingly. */
  | { readonly kind: 'detail-warning'; readonly signs: readonly DetailSign[] }
  /** The hidden field was filled in: say so, and ask to leave it empty. */
  | { readonly kind: 'trap' }
  | NotAdmitted;

/** Keeps what was typed as a draft. The token is for the browser alone: it holds the code, which is stored nowhere. */
export async function saveReport(deps: DraftDeps, save: SaveReport): Promise<SavedReport> {
  const { answers, trap, accountId, presented, draftToken } = save;
  const { read } = deps.persistence;
  if (trap !== '') return { kind: 'trap' };
  const checked = await checkAnswers(deps, read, answers);
  if (!checked.ok) return { kind: 'problems', problems: checked.problems };
  const signs = signsOfDetail(answers.text);
  if (signs.length > 0 && !answers.keepsDetail) return { kind: 'detail-warning', signs };
  const account = accountId === undefined ? {} : { accountId };
  const known = draftToken === undefined ? undefined : readDraftToken(deps, draftToken);
  if (known !== undefined && draftToken !== undefined) {
    const kept = await deps.persistence.transact(async ({ reports }) => {
      const draft = await reports.lockDraft(known.draftId);
      if (draft === undefined) return false;
      await reports.putDraft({ ...draft, answers, ...account });
      return true;
    });
    if (kept) return { kind: 'saved', draftToken };
  }
  const admission = await admit(deps, read, 'report', presented ?? { ticket: '' });
  if (admission.kind !== 'admitted') return admission;
  const now = deps.clock.machineNow();
  const expiresAt = secondsAfter(now, draftHours * 3_600);
  const draft: ReportDraft = { id: deps.randomness.uuid(), answers, ...account, createdAt: now, expiresAt };
  const code = retrievalCodeFrom(deps.randomness.bytes(codeRandomBytes));
  const spent = await deps.persistence.transact(async (stores) => {
    if (!(await spendTicket(deps, stores, 'report', admission.ticketId))) return false;
    await stores.reports.putDraft(draft);
    return true;
  });
  if (!spent) return { kind: 'expired', ticket: issueTicket(deps, read, 'report', { notBefore: now }) };
  return {
    kind: 'saved',
    draftToken: read.reports.sealToken({ draftId: draft.id, code, expiresAt }, 'draft'),
  };
}

export type DraftToken = {
  readonly draftId: string;
  readonly code: RetrievalCode;
  readonly expiresAt: Instant;
};

/** Undefined for a token that was not made here or has run out. */
export function readDraftToken(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  token: string,
): DraftToken | undefined {
  const read = persistence.read.reports.openToken(token, 'draft') as DraftToken | undefined;
  return read !== undefined && read.expiresAt > clock.machineNow() ? read : undefined;
}

export type ReportDraftView = {
  readonly answers: ReportAnswers;
  readonly attachments: readonly ReportAttachment[];
  readonly expiresAt: Instant;
  /** The code in groups. Shown until the report is lodged, and never after. */
  readonly code: string;
};

/** The draft as its pages show it; not found once it was lodged, discarded or ran out. */
export async function reportDraftView(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  draftToken: string,
): Promise<Outcome<ReportDraftView>> {
  const token = readDraftToken(deps, draftToken);
  const { reports } = deps.persistence.read;
  const draft = token && (await reports.draft(token.draftId));
  if (token === undefined || draft === undefined) return fail(notFound);
  const attachments = await reports.attachmentsOf([draft.id]);
  const { answers, expiresAt } = draft;
  return succeed({ answers, attachments, expiresAt, code: writtenCode(token.code) });
}

/** Throws the draft and its files away. */
export async function discardReportDraft(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  draftToken: string,
): Promise<void> {
  const token = readDraftToken(deps, draftToken);
  if (token === undefined) return;
  await deps.persistence.transact(({ reports }) => reports.removeDraft(token.draftId));
}

/** Removes what ran out. Returns how many rows went. */
export function removeStaleReports({
  persistence,
  clock,
}: Pick<Deps, 'persistence' | 'clock'>): Promise<number> {
  const now = clock.machineNow();
  return persistence.transact((stores: Stores) =>
    stores.reports.removeStale(now, secondsAfter(now, -3 * 86_400)),
  );
}
