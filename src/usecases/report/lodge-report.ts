import { checkMail } from '#law/identifiers/mail';
import type { ReportActor } from '#report/actor';
import type { LodgeReport as LodgingCommand } from '#report/commands';
import type { ReportChannel } from '#report/events';
import { signsOfDetail } from '#report/vulnerability-detail';
import { lastGroup } from '#report/retrieval-code';
import type { Instant } from '#law/calendar-day';
import { type Publishing, publishAfter } from '../log/publish-after.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportAnswers } from '../ports/report-intake.js';
import type { NumberedPlatform } from '../ports/report-list.js';
import type { ReporterIdentity } from '../ports/sealed-reports.js';
import { transactOutcome } from '../transact-outcome.js';
import { type ReportProblem, checkAnswers } from './check-answers.js';
import { codeDigest } from './code-digest.js';
import { loadReport } from './load-report.js';
import { type ReportActDeps, type ReportDone, actOnReport } from './report-act.js';
import { type DraftDeps, readDraftToken } from './report-drafts.js';
import { saltedHash } from './sealed-hash.js';

export type LodgeReport = {
  readonly draftToken: string;
  /** "I have kept it": the last group of the code, typed; or the box ticked. One of the two. */
  readonly typedGroup: string;
  readonly kept: boolean;
  readonly language: 'zh' | 'en';
};

export type Lodged =
  /** The answer to a repeated request too. The code is never shown again. */
  | { readonly kind: 'lodged'; readonly reportId: string; readonly receivedAt: Instant }
  /** Neither ticked nor the right group typed; nothing happened and the code can still be seen. */
  | { readonly kind: 'code-not-kept' }
  /** Something on the register changed since the form was checked. */
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] };

/**
 * 提交举报. Only now is there a report: before, a closed window loses nothing but a draft; after, the code is known to
 * the reporter alone. One transaction, and a second press finds what the first did.
 */
export async function lodgeReport(
  deps: DraftDeps & Publishing,
  lodge: LodgeReport,
): Promise<Outcome<Lodged>> {
  const token = readDraftToken(deps, lodge.draftToken);
  if (token === undefined) return fail(notFound);
  const typed = lodge.typedGroup.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  const isRight = typed === lastGroup(token.code);
  if (typed === '' ? !lodge.kept : !isRight) return succeed({ kind: 'code-not-kept' });
  const digest = await codeDigest(token.code);
  const lodged = transactOutcome(deps, async (stores): Promise<Outcome<Lodged>> => {
    const draft = await stores.reports.lockDraft(token.draftId);
    if (draft === undefined) return alreadyLodged(stores, token.draftId);
    const { answers, accountId } = draft;
    const identity = await identityOf(stores, answers, accountId, lodge.language);
    const placed = await placeReport(deps, stores, {
      reportId: draft.id,
      by: { kind: 'reporter' },
      channel: 'online',
      receivedAt: deps.clock.now(),
      answers,
      digest,
      ...(identity === undefined ? {} : { identity }),
    });
    if (!placed.ok) return placed;
    if (placed.value.kind === 'problems') return succeed(placed.value);
    await stores.reports.removeDraft(draft.id);
    const { state } = placed.value.done;
    return succeed({ kind: 'lodged', reportId: draft.id, receivedAt: state.receivedAt });
  });
  return publishAfter(deps, lodged);
}

async function alreadyLodged(stores: Stores, reportId: string): Promise<Outcome<Lodged>> {
  const { state } = await loadReport(stores, reportId);
  if (state.status === 'new') return fail(notFound);
  return succeed({ kind: 'lodged', reportId, receivedAt: state.receivedAt });
}

/** What is written into the file of a new report. Its files are there already, under its id. */
export type NewReport = {
  readonly reportId: string;
  readonly by: ReportActor;
  readonly channel: ReportChannel;
  readonly receivedAt: Instant;
  readonly answers: ReportAnswers;
  readonly identity?: ReporterIdentity;
  /** From `codeDigest`, computed before the transaction. */
  readonly digest: Uint8Array;
};

export type Placed =
  | { readonly kind: 'placed'; readonly done: ReportDone }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] };

/** Makes a report of what was typed, after checking it once more against the register of this moment. */
export async function placeReport(
  deps: ReportActDeps,
  stores: Stores,
  report: NewReport,
): Promise<Outcome<Placed>> {
  const checked = await checkAnswers(deps, stores, report.answers);
  if (!checked.ok) return succeed({ kind: 'problems', problems: checked.problems });
  const { platform } = checked;
  const done = await fileReport(deps, stores, { ...report, platform, conflicts: conflictsOf(checked) });
  return done.ok ? succeed({ kind: 'placed', done: done.value }) : done;
}

/** Whoever prepared or decided the filing of the platform keeps out of the report on it. */
export function conflictsOf({ filed }: { readonly filed?: NumberedPlatform }): LodgingCommand['conflicts'] {
  const decided = filed === undefined ? [] : [...new Set([filed.preparedBy, filed.decidedBy])];
  return decided.map((accountId) => ({ accountId, source: 'filing-decision' }));
}

/** Seals what was written and records that it came, whichever way it came. */
export async function fileReport(
  deps: ReportActDeps,
  stores: Stores,
  report: NewReport & Pick<LodgingCommand, 'platform' | 'conflicts'>,
): Promise<Outcome<ReportDone>> {
  const { reportId, by, channel, receivedAt, answers, identity, digest, platform, conflicts } = report;
  const attachments = await stores.reports.attachmentsOf([reportId]);
  const text = answers.text.trim();
  const { salt, hash } = saltedHash(deps, text, ...attachments.map(({ sha256 }) => sha256));
  await stores.reports.addContent(reportId, { value: { text }, salt });
  if (identity !== undefined) await stores.reports.addIdentity(reportId, identity);
  await stores.reports.addCode(reportId, digest);
  const command: LodgingCommand = {
    type: 'LodgeReport',
    by,
    channel,
    receivedAt,
    platform,
    conflicts,
    grounds: answers.grounds,
    reporter: answers.reporter.kind,
    reachable: isReachable(identity),
    contentHash: hash,
    attachmentIds: attachments.map(({ id }) => id),
    restricted: answers.keepsDetail || signsOfDetail(text).length > 0,
  };
  const loaded = { reportId, events: [], state: { status: 'new' } } as const;
  return actOnReport(deps, stores, { loaded, command });
}

function isReachable(identity: ReporterIdentity | undefined): boolean {
  if (identity === undefined) return false;
  return identity.accountId !== undefined || identity.mail !== '' || identity.contact !== '';
}

async function identityOf(
  stores: Pick<Stores, 'accounts'>,
  { reporter }: ReportAnswers,
  accountId: string | undefined,
  language: 'zh' | 'en',
): Promise<ReporterIdentity | undefined> {
  if (reporter.kind === 'anonymous') return undefined;
  if (reporter.kind === 'named') return namedIdentity(reporter, language);
  const account = accountId === undefined ? undefined : await stores.accounts.byId(accountId);
  if (account === undefined) throw new Error('a signed-in reporter has an account');
  return { name: account.displayName, contact: '', mail: account.mail, language, accountId: account.id };
}

/** What a person said of themselves, as it is kept. */
export function namedIdentity(
  { name, contact, mail }: { readonly name: string; readonly contact: string; readonly mail: string },
  language: 'zh' | 'en',
): ReporterIdentity {
  const address = checkMail(mail.trim());
  const kept = address.verdict === 'good' ? address.ascii : '';
  return { name: name.trim(), contact: contact.trim(), mail: kept, language };
}

/** What placing a report asks for. */
export type LodgeDeps = Pick<Deps, 'persistence'> & ReportActDeps;
