import { checkMail } from '#law/identifiers/mail';
import { codeRandomBytes, retrievalCodeFrom, writtenCode } from '#report/retrieval-code';
import { type Failure } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { Mail } from '../ports/outbox.js';
import { reportLimits } from './check-answers.js';
import { codeDigest } from './code-digest.js';
import { budgetOf } from './flood-policy.js';
import { fileReport } from './lodge-report.js';
import type { IncomingMail, Mailbox } from './mailbox.js';
import type { ReportActDeps } from './report-act.js';
import { keepFile } from './report-files.js';
import { receiveMessage } from './report-messages.js';
import { recentUse } from './tickets.js';

/** What is said to somebody who reported by mail; the words are composed in `web/messages`. */
export type ReportMail =
  | {
      readonly kind: 'received';
      /** In groups; in this mail only, and stored nowhere. */
      readonly code: string;
      readonly refusedFiles: readonly string[];
    }
  | { readonly kind: 'message-received'; readonly refusedFiles: readonly string[] };

export type ComposeReportMail = (mail: ReportMail) => Omit<Mail, 'to'>;

export type MailboxDeps = Pick<Deps, 'persistence' | 'reports'> &
  ReportActDeps & { readonly mailbox: Mailbox; readonly composeReportMail: ComposeReportMail };

const mailsPerRun = 20;
/** A mail is longer than what is typed into the form: signatures, quotations. */
const mailTextCharsMax = 50_000;

/**
 * Reads the mailbox. Each mail becomes one report or one message, once: the Message-ID is claimed in the transaction
 * of the report, and the mail is moved after the commit. A crash in between finds the claim and only moves.
 */
export async function takeInMails(deps: MailboxDeps): Promise<number> {
  return deps.mailbox.eachWaiting(mailsPerRun, (mail) => takeIn(deps, mail));
}

async function takeIn(deps: MailboxDeps, mail: IncomingMail): Promise<'done' | 'later'> {
  const sender = checkMail(mail.from.address);
  // Nobody to answer, or a machine: it is put away unread, where people can look for it.
  if (mail.isAutomatic || sender.verdict !== 'good') return 'done';
  const { inWindow } = await recentUse(deps, deps.persistence.read, 'report');
  // A flood waits in the mailbox, which is a queue already.
  if (inWindow >= budgetOf('report', deps.reports.flood).count) return 'later';
  const code = retrievalCodeFrom(deps.randomness.bytes(codeRandomBytes));
  const digest = await codeDigest(code);
  await deps.persistence.transact(async (stores) => {
    if (!(await stores.reports.claimMail(mail.messageId, deps.clock.machineNow()))) return;
    const address = sender.ascii;
    const thread = await threadOf(stores, mail, address);
    if (thread === undefined) {
      await newReport(deps, stores, { mail, address, digest, code: writtenCode(code) });
    } else {
      await newMessage(deps, stores, { mail, address, thread });
    }
  });
  return 'done';
}

/** The report an answer belongs to: it refers to a mail of ours or theirs, and comes from the address we know. */
async function threadOf(
  { reports }: Stores,
  { references }: IncomingMail,
  address: string,
): Promise<string | undefined> {
  const reportId = await reports.reportOfMails(references.map(threadKey));
  if (reportId === undefined) return undefined;
  const identity = await reports.identityOf(reportId);
  return identity?.mail.toLowerCase() === address.toLowerCase() ? reportId : undefined;
}

/** Our own mails are known by the id before the @: the domain is the mail server's affair. */
function threadKey(messageId: string): string {
  const [local = ''] = messageId.split('@');
  return /^[0-9a-f-]{36}$/.test(local) ? local : messageId;
}

type Arrived = { readonly mail: IncomingMail; readonly address: string };

async function newReport(
  deps: MailboxDeps,
  stores: Stores,
  { mail, address, digest, code }: Arrived & { readonly digest: Uint8Array; readonly code: string },
): Promise<void> {
  const reportId = deps.randomness.uuid();
  const { refusedFiles } = await keepFiles(deps, stores, reportId, mail);
  const name = (mail.from.name === '' ? address : mail.from.name).slice(0, reportLimits.nameCharsMax);
  const reporter = { kind: 'named', name, contact: '', mail: address } as const;
  const now = deps.clock.now();
  const filed = await fileReport(deps, stores, {
    reportId,
    by: { kind: 'reporter' },
    channel: 'mail',
    receivedAt: mail.receivedAt < now ? mail.receivedAt : now,
    // Which platform and which grounds it is about, a handler reads in it.
    platform: { kind: 'unfiled', name: '', address: '' },
    conflicts: [],
    answers: {
      platform: { kind: 'unfiled', name: '', address: '' },
      grounds: ['other'],
      text: textOf(mail),
      reporter,
      keepsDetail: false,
    },
    identity: { name, contact: '', mail: address, language: 'zh' },
    digest,
  });
  if (!filed.ok) throw new Error(`a mail could not be filed: ${describe(filed.failure)}`);
  const at = deps.clock.machineNow();
  await stores.reports.spendTicket(deps.randomness.uuid(), 'report', at);
  await answer(deps, stores, { reportId, mail, address, said: { kind: 'received', code, refusedFiles } });
}

async function newMessage(
  deps: MailboxDeps,
  stores: Stores,
  { mail, address, thread }: Arrived & { readonly thread: string },
): Promise<void> {
  const { attachmentIds, refusedFiles } = await keepFiles(deps, stores, thread, mail);
  const received = await receiveMessage(deps, stores, { thread, text: textOf(mail), attachmentIds });
  if (!received.ok) throw new Error(`a mail could not be kept: ${describe(received.failure)}`);
  await answer(deps, stores, {
    reportId: thread,
    mail,
    address,
    said: { kind: 'message-received', refusedFiles },
  });
}

/** Files as with the form; what is not taken is named in the answer. */
async function keepFiles(
  deps: MailboxDeps,
  stores: Stores,
  reportId: string,
  { attachments }: IncomingMail,
): Promise<{ readonly attachmentIds: readonly string[]; readonly refusedFiles: readonly string[] }> {
  const attachmentIds: string[] = [];
  const refusedFiles: string[] = [];
  for (const file of attachments) {
    const kept = await keepFile(deps, stores, reportId, file);
    if (kept.kind === 'refused') refusedFiles.push(file.fileName);
    else attachmentIds.push(kept.attachment.id);
  }
  return { attachmentIds, refusedFiles };
}

type Answer = Arrived & { readonly reportId: string; readonly said: ReportMail };

/** Queues the answer, and makes answers to it find their way. */
async function answer(deps: MailboxDeps, stores: Stores, { reportId, mail, address, said }: Answer) {
  const at = deps.clock.machineNow();
  const id = deps.randomness.uuid();
  await stores.outbox.addMail(id, { to: address, ...deps.composeReportMail(said) }, at);
  await stores.reports.addMailThread(id, reportId, at);
  await stores.reports.addMailThread(threadKey(mail.messageId), reportId, at);
}

function textOf({ subject, text }: IncomingMail): string {
  return `${subject}\n\n${text}`.trim().slice(0, mailTextCharsMax);
}

function describe(failure: Failure): string {
  return 'code' in failure ? failure.code : failure.kind;
}
