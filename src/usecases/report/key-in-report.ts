import type { Actor } from '#dossier/actor';
import type { Instant } from '#law/calendar-day';
import type { ReportChannel } from '#report/events';
import { codeRandomBytes, retrievalCodeFrom, writtenCode } from '#report/retrieval-code';
import { type Publishing, publishAfter } from '../log/publish-after.js';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { ReportAnswers } from '../ports/report-intake.js';
import { transactOutcome } from '../transact-outcome.js';
import type { ReportProblem } from './check-answers.js';
import { codeDigest } from './code-digest.js';
import { type LodgeDeps, namedIdentity, placeReport } from './lodge-report.js';
import { type ReportFile, type ReportFileRefusal, keepFile } from './report-files.js';

export type KeyInReport = {
  readonly actor: Actor;
  readonly channel: Exclude<ReportChannel, 'online'>;
  /** When the call came or the letter arrived; not in the future. */
  readonly receivedAt: Instant;
  readonly answers: ReportAnswers;
  readonly files: readonly ReportFile[];
  /** Made when the form was opened: a second press is the first. */
  readonly reportId: string;
};

export type KeyedIn =
  /** The code to hand to the caller, in groups; shown this once. */
  | { readonly kind: 'keyed-in'; readonly reportId: string; readonly code: string }
  /** The same form sent again: the report is there, its code was shown then. */
  | { readonly kind: 'already'; readonly reportId: string }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  | {
      readonly kind: 'file-refused';
      readonly fileName: string;
      readonly reason: ReportFileRefusal;
    };

/** 代录: what came by telephone, letter, mail or visit goes the same way as what is reported online. */
export async function keyInReport(
  deps: LodgeDeps & Publishing,
  keyed: KeyInReport,
): Promise<Outcome<KeyedIn>> {
  const { actor, channel, receivedAt, answers, files, reportId } = keyed;
  if (!actor.roles.some((role) => role === 'reviewer' || role === 'supervisor')) return fail(forbidden);
  if (answers.reporter.kind === 'signed-in') return fail(forbidden);
  const code = retrievalCodeFrom(deps.randomness.bytes(codeRandomBytes));
  const digest = await codeDigest(code);
  const { reporter } = answers;
  const placing = transactOutcome(deps, async (stores): Promise<Outcome<KeyedIn>> => {
    if ((await stores.reports.load(reportId)).length > 0) return succeed({ kind: 'already', reportId });
    for (const file of files) {
      const kept = await keepFile(deps, stores, reportId, file);
      if (kept.kind === 'refused') {
        await stores.reports.removeDraft(reportId);
        return succeed({ kind: 'file-refused', fileName: file.fileName, reason: kept.reason });
      }
    }
    const placed = await placeReport(deps, stores, {
      reportId,
      channel,
      receivedAt,
      answers,
      digest,
      by: { kind: 'staff', actor },
      ...(reporter.kind === 'named' ? { identity: namedIdentity(reporter, 'zh') } : {}),
    });
    if (!placed.ok) return placed;
    if (placed.value.kind === 'problems') {
      await stores.reports.removeDraft(reportId);
      return succeed(placed.value);
    }
    return succeed({ kind: 'keyed-in', reportId, code: writtenCode(code) });
  });
  return publishAfter(deps, placing);
}
