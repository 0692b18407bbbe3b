import { createHash } from 'node:crypto';
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Instant, instantOf } from '#law/calendar-day';
import type { IncomingMail, Mailbox } from '#usecases/report/mailbox';

export type ImapSettings = {
  /** `imaps://user:secret@mail.example:993`. */
  readonly url: string;
  readonly folder: string;
  readonly processedFolder: string;
};

const timeoutMilliseconds = 30_000;
/** A mail beyond this is read up to here: its words come through, its last files do not. */
const mailBytesMax = 40 * 1024 * 1024;

/** A mailbox read by IMAP, one connection per run: it cannot go stale between two runs. */
export function imapMailbox(settings: ImapSettings): Mailbox {
  return {
    eachWaiting: async (limit, take) => {
      const client = new ImapFlow({ ...connectionOf(settings.url), logger: false });
      // Without a listener a connection that breaks would end the process; the command under way fails by itself.
      client.on('error', () => {});
      await client.connect();
      try {
        return await readFolder(client, settings, limit, take);
      } finally {
        await client.logout().catch(() => client.close());
      }
    },
  };
}

async function readFolder(
  client: ImapFlow,
  { folder, processedFolder }: ImapSettings,
  limit: number,
  take: Parameters<Mailbox['eachWaiting']>[1],
): Promise<number> {
  // Answers without error when the folder is there.
  await client.mailboxCreate(processedFolder);
  const lock = await client.getMailboxLock(folder);
  try {
    const waiting = await client.search({ all: true }, { uid: true });
    const uids = Array.isArray(waiting) ? waiting.slice(0, limit) : [];
    let taken = 0;
    for (const uid of uids) {
      const fetched = await client.fetchOne(
        String(uid),
        { source: { start: 0, maxLength: mailBytesMax }, internalDate: true },
        { uid: true },
      );
      if (fetched === false) continue;
      if ((await take(await readMail(fetched))) === 'later') break;
      await client.messageMove(String(uid), processedFolder, { uid: true });
      taken += 1;
    }
    return taken;
  } finally {
    lock.release();
  }
}

/** A mail whose parts cannot be read is still a mail: it comes through with what could be. */
async function readMail({ source, internalDate }: FetchMessageObject): Promise<IncomingMail> {
  const bytes = source ?? Buffer.alloc(0);
  // Nothing in a mail may make the portal fetch an address: pictures stay links and links stay text.
  const parsed = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true });
  const [from] = parsed.from?.value ?? [];
  return {
    messageId: bare(parsed.messageId) || createHash('sha256').update(bytes).digest('hex'),
    from: { address: from?.address ?? '', name: (from?.name ?? '').trim() },
    subject: (parsed.subject ?? '').trim(),
    text: (parsed.text ?? '').trim() || (await plainOf(parsed)),
    attachments: parsed.attachments.map(({ filename, content }) => ({
      fileName: filename ?? '',
      bytes: content,
    })),
    references: referencesOf(parsed),
    isAutomatic: isAutomatic(parsed),
    receivedAt: instantFrom(internalDate),
  };
}

/** The parser makes HTML plain when it is the whole mail, and not beside files: then it is given the part alone. */
async function plainOf({ html }: ParsedMail): Promise<string> {
  if (html === false || html === '') return '';
  const alone = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  return ((await simpleParser(alone, { skipImageLinks: true })).text ?? '').trim();
}

function bare(messageId: string | undefined): string {
  return (messageId ?? '').replaceAll(/[<>\s]/g, '');
}

function referencesOf({ inReplyTo, references }: ParsedMail): readonly string[] {
  const all = [inReplyTo ?? '', ...(Array.isArray(references) ? references : [references ?? ''])];
  return [...new Set(all.flatMap((text) => text.split(/\s+/)).map(bare))]
    .filter((id) => id !== '')
    .slice(0, 50);
}

/** RFC 3834, and what programs did before it. */
function isAutomatic({ headers, from }: ParsedMail): boolean {
  const said = (name: string): string => {
    const value = headers.get(name);
    return typeof value === 'string' ? value.trim().toLowerCase() : '';
  };
  const sender = from?.value[0]?.address?.toLowerCase() ?? '';
  return (
    (said('auto-submitted') !== '' && said('auto-submitted') !== 'no') ||
    /^(?:bulk|junk|list|auto_reply)$/.test(said('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list-id', 'x-failed-recipients'].some((name) => headers.has(name)) ||
    /^(?:mailer-daemon|postmaster|no-?reply)@/.test(sender)
  );
}

function instantFrom(date: Date | string | undefined): Instant {
  const moment = date === undefined ? Number.NaN : new Date(date).getTime();
  return instantOf(Number.isNaN(moment) ? Date.now() : moment);
}

function connectionOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
  };
}
