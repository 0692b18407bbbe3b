import type { Actor } from '#dossier/actor';
import { measures } from '#law/citation';
import { type Outcome, conflict, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportMessage } from '../ports/sealed-reports.js';
import { transactOutcome } from '../transact-outcome.js';
import { reportLimits } from './check-answers.js';
import { leadingReport, loadReport, reportFamily } from './load-report.js';
import { type ReportActDeps, type ReportDone, actOnReport } from './report-act.js';
import { type ReportFile, type ReportFileRefusal, keepFile } from './report-files.js';
import { saltedHash } from './sealed-hash.js';
import type { ReportReference } from './staff-acts.js';
import { type NotAdmitted, type Presented, admit, issueTicket, spendTicket } from './tickets.js';
import { trackedReport } from './tracking.js';

export type MessageDeps = Pick<Deps, 'persistence' | 'reports'> & ReportActDeps;

export type WrittenMessage =
  | { readonly kind: 'sent' }
  | { readonly kind: 'text'; readonly code: 'missing' | 'too-long' }
  | { readonly kind: 'file-refused'; readonly fileName: string; readonly reason: ReportFileRefusal }
  | NotAdmitted;

export type WriteMessage = {
  readonly trackingToken: string;
  readonly text: string;
  readonly files: readonly ReportFile[];
  readonly presented: Presented;
};

/** The ticket of the message form. */
export function openMessageForm(deps: MessageDeps): string {
  return issueTicket(deps, deps.persistence.read, 'message');
}

/** A reporter writes. The message goes to the report by which theirs goes on. */
export async function writeMessage(
  deps: MessageDeps,
  { trackingToken, text, files, presented }: WriteMessage,
): Promise<Outcome<WrittenMessage>> {
  const thread = trackedReport(deps, trackingToken);
  if (thread === undefined) return fail(notFound);
  const problem = textProblem(text);
  if (problem !== undefined) return succeed({ kind: 'text', code: problem });
  const admission = await admit(deps, deps.persistence.read, 'message', presented);
  if (admission.kind !== 'admitted') return succeed(admission);
  return transactOutcome(deps, async (stores): Promise<Outcome<WrittenMessage>> => {
    // A second press of the same form: the message is there.
    if (!(await spendTicket(deps, stores, 'message', admission.ticketId))) return succeed({ kind: 'sent' });
    const attachmentIds: string[] = [];
    for (const file of files) {
      const kept = await keepFile(deps, stores, thread, file);
      if (kept.kind === 'refused') {
        return abandoned({ kind: 'file-refused', fileName: file.fileName, reason: kept.reason });
      }
      attachmentIds.push(kept.attachment.id);
    }
    const received = await receiveMessage(deps, stores, { thread, text, attachmentIds });
    return received.ok ? succeed({ kind: 'sent' }) : received;
  }).catch(answerOf);
}

/** Rolls the transaction back and carries an answer that is not a failure out of it. */
class Abandoned extends Error {
  constructor(readonly answer: WrittenMessage) {
    super('abandoned');
  }
}

function abandoned(answer: WrittenMessage): never {
  throw new Abandoned(answer);
}

function answerOf(error: unknown): Outcome<WrittenMessage> {
  if (error instanceof Abandoned) return succeed(error.answer);
  throw error;
}

export type ReceivedMessage = {
  /** The report whose reporter wrote. */
  readonly thread: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
};

/** Keeps a reporter's message and puts it before the handler; also for answers by mail. */
export async function receiveMessage(
  deps: ReportActDeps,
  stores: Stores,
  { thread, text, attachmentIds }: ReceivedMessage,
): Promise<Outcome<ReportDone>> {
  const loaded = await leadingReport(stores, thread);
  if (loaded.state.status === 'new') return fail(notFound);
  const { messageId, textHash } = await keepMessage(deps, stores, {
    reportId: thread,
    from: 'reporter',
    text,
    attachmentIds,
  });
  const command = { type: 'ReceiveMessage', by: { kind: 'reporter' }, thread, messageId } as const;
  return actOnReport(deps, stores, { loaded, command: { ...command, textHash, attachmentIds } });
}

/** A message of the authority to one reporter of the report or of one merged into it. */
export async function sendMessage(
  deps: MessageDeps,
  reference: ReportReference,
  { thread, text }: { readonly thread: string; readonly text: string },
): Promise<Outcome<ReportDone>> {
  if (textProblem(text) !== undefined) return refusedText();
  return withThreads(deps, reference, async (stores, loaded, family) => {
    if (!family.includes(thread)) return fail(notFound);
    const { actor } = reference;
    const kept = await keepMessage(deps, stores, authorityMessage(thread, text, actor));
    const command = { type: 'SendMessage', by: { kind: 'staff', actor }, thread, ...kept } as const;
    return actOnReport(deps, stores, { loaded, command });
  });
}

/** 告知举报人: the outcome, in the authority's words, to each reporter of the report and of those merged into it. */
export async function tellReporter(
  deps: MessageDeps,
  reference: ReportReference,
  text: string,
): Promise<Outcome<ReportDone>> {
  if (textProblem(text) !== undefined) return refusedText();
  return withThreads(deps, reference, async (stores, loaded, family) => {
    const { actor } = reference;
    const messages = [];
    for (const thread of family) {
      messages.push({
        thread,
        ...(await keepMessage(deps, stores, authorityMessage(thread, text, actor))),
      });
    }
    return actOnReport(deps, stores, {
      loaded,
      command: { type: 'TellReporter', by: { kind: 'staff', actor }, messages },
    });
  });
}

type Threads = (
  stores: Stores,
  loaded: Awaited<ReturnType<typeof loadReport>>,
  family: readonly string[],
) => Promise<Outcome<ReportDone>>;

async function withThreads(
  deps: MessageDeps,
  { reportId, expectedVersion }: ReportReference,
  work: Threads,
): Promise<Outcome<ReportDone>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<ReportDone>> => {
    const loaded = await loadReport(stores, reportId);
    if (loaded.state.status === 'new') return fail(notFound);
    if (loaded.events.at(-1)?.version !== expectedVersion) return fail(conflict);
    return work(stores, loaded, await reportFamily(stores, loaded));
  });
}

function authorityMessage(thread: string, text: string, actor: Actor) {
  return { reportId: thread, from: 'authority', text, attachmentIds: [], by: actor.accountId } as const;
}

async function keepMessage(
  deps: Pick<Deps, 'clock' | 'randomness'>,
  stores: Stores,
  message: Omit<ReportMessage, 'id' | 'at'>,
): Promise<{ readonly messageId: string; readonly textHash: string }> {
  const text = message.text.trim();
  const { salt, hash } = saltedHash(deps, text);
  const messageId = deps.randomness.uuid();
  await stores.reports.addMessage({ ...message, text, id: messageId, at: deps.clock.now() }, salt);
  return { messageId, textHash: hash };
}

function textProblem(text: string): 'missing' | 'too-long' | undefined {
  if (text.trim() === '') return 'missing';
  return text.length > reportLimits.messageCharsMax ? 'too-long' : undefined;
}

function refusedText(): Outcome<ReportDone> {
  return fail({ kind: 'report-refusal', code: 'reason-missing', citation: measures(9) });
}
