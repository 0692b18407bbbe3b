import { writeFile } from 'node:fs/promises';
import { verify } from '#verifier/verify';
import type { Connection } from './connection.js';
import { exampleFiling } from './example-filing.js';
import { type FilingFile, keyFor, readFiling } from './filing-file.js';
import { type ExitCode, Stop, type Terminal } from './outcome.js';
import { type Validation, expectStatus, validationText } from './portal-words.js';

export type Purpose = { readonly purpose: 'filing' | 'correction' | 'change'; readonly filing?: string };

const json = { 'Content-Type': 'application/json' };

export async function init(terminal: Terminal, path: string): Promise<ExitCode> {
  const { say, out } = terminal;
  await writeFile(path, exampleFiling, { flag: 'wx' }).catch(() => {
    throw new Stop(
      2,
      say(`${path} 已经存在，或者不能写入。`, `${path} exists already, or cannot be written.`),
    );
  });
  out(
    terminal.json
      ? JSON.stringify({ file: path })
      : say(`已写入 ${path}，请填写。`, `${path} is written; fill it in.`),
  );
  return 0;
}

export async function validate(
  terminal: Terminal,
  connection: Connection,
  path: string,
  purpose: Purpose,
): Promise<ExitCode> {
  const { document } = await readFiling(terminal, path);
  const body = JSON.stringify({ ...purpose, document: document as unknown });
  const answer = await connection.send({
    method: 'POST',
    path: '/validate',
    body,
    headers: json,
    repeatable: true,
  });
  expectStatus(terminal, answer, 200);
  const found = answer.json as Validation;
  terminal.out(terminal.json ? JSON.stringify(found, undefined, 2) : validationText(terminal, found));
  return found.ready ? 0 : 1;
}

export type Submission = Purpose & {
  readonly path: string;
  readonly evidence: readonly string[];
  readonly yes: boolean;
  readonly key?: string | undefined;
};

/** Draft, files, submission: each can be repeated, so the command run again goes on where it was stopped. */
export async function submit(
  terminal: Terminal,
  connection: Connection,
  asked: Submission,
): Promise<ExitCode> {
  const filing = await readFiling(terminal, asked.path, asked.evidence);
  await confirm(terminal, asked);
  const kept = await keyFor(filing, { ...asked, given: asked.key });
  if (kept.staleDraft !== undefined) {
    // Of an earlier content of this file; one that was submitted stays as it is.
    const path = `/drafts/${kept.staleDraft}`;
    await connection.send({ method: 'DELETE', path, repeatable: true });
  }
  const { purpose, filing: of } = asked;
  const made = await connection.send({
    method: 'POST',
    path: '/drafts',
    body: JSON.stringify({
      purpose,
      ...(of === undefined ? {} : { filing: of }),
      document: filing.document as unknown,
    }),
    headers: { ...json, 'Idempotency-Key': kept.key },
    repeatable: true,
  });
  expectStatus(terminal, made, 201);
  const draft = String(made.json.id);
  await kept.keep(draft);
  const present = made.json.evidence as readonly { sha256: string }[];
  await upload(terminal, connection, { id: draft, evidence: present }, filing);
  const body = JSON.stringify({
    declaration: { trueAndComplete: true },
    evidence: [
      ...new Set([...filing.evidence.map(({ sha256 }) => sha256), ...hashesKept(filing, made.json.evidence)]),
    ],
  });
  const path = `/drafts/${draft}/submission`;
  const done = await connection.send({ method: 'POST', path, body, headers: json, repeatable: true });
  expectStatus(terminal, done, 201);
  terminal.out(terminal.json ? JSON.stringify(done.json, undefined, 2) : receiptText(terminal, done.json));
  return 0;
}

/** What a correction or change left as it is lies with the draft from the beginning. */
function hashesKept(filing: FilingFile, inDraft: readonly { readonly sha256: string }[]): readonly string[] {
  return [...filing.keptHashes, ...inDraft.map(({ sha256 }) => sha256)];
}

async function upload(
  terminal: Terminal,
  connection: Connection,
  draft: { readonly id: string; readonly evidence: readonly { readonly sha256: string }[] },
  { evidence }: FilingFile,
): Promise<void> {
  const there = new Set(draft.evidence.map(({ sha256 }) => sha256));
  for (const { item, fileName, bytes, sha256 } of evidence) {
    if (there.has(sha256)) continue;
    const query = new URLSearchParams({ item, fileName }).toString();
    const sent = await connection.send({
      method: 'POST',
      path: `/drafts/${draft.id}/evidence?${query}`,
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
      // The same file sent twice to one item is kept once; a draft that was submitted meanwhile says so.
      repeatable: true,
    });
    if (sent.status !== 409 || sent.json?.code !== 'already-submitted') expectStatus(terminal, sent, 201);
  }
}

async function confirm({ say, ask }: Terminal, { yes, path }: Submission): Promise<void> {
  if (yes) return;
  const declared = await ask(
    say(
      `我承诺 ${path} 中的信息真实、完整，并对其真实性负责（第五条第二款）。确认提交吗？[y/N] `,
      `I declare that the information in ${path} is true and complete, and I answer for it (Article 5, paragraph 2). Submit? [y/N] `,
    ),
  );
  if (declared === true) return;
  throw new Stop(
    2,
    declared === undefined
      ? say(
          '没有终端可以询问：请用 --yes 表示已经作出真实性承诺。',
          'Nobody can be asked: --yes makes the declaration of truthfulness.',
        )
      : say('没有提交。', 'Nothing was submitted.'),
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- what came over the wire
function receiptText({ say }: Terminal, lodged: any): string {
  return [
    say('已经收到。', 'Received.'),
    ...(lodged.receiptNumber === undefined
      ? []
      : [say(`回执编号 ${lodged.receiptNumber}`, `Receipt ${lodged.receiptNumber}`)]),
    say(`备案 ${lodged.filing}`, `Filing ${lodged.filing}`),
    ...(lodged.dueOn === undefined
      ? []
      : [say(`依法最迟于 ${lodged.dueOn} 答复`, `An answer is due by ${lodged.dueOn} at the latest`)]),
  ].join('\n');
}

/** The filings, or one by its id or number. */
export async function status(
  terminal: Terminal,
  connection: Connection,
  which: string | undefined,
): Promise<ExitCode> {
  const id = which === undefined ? undefined : await idOf(terminal, connection, which);
  const path = id === undefined ? '/filings' : `/filings/${id}`;
  const answer = await connection.send({ method: 'GET', path, repeatable: true });
  expectStatus(terminal, answer, 200);
  const shown =
    id === undefined ? listText(terminal, answer.json) : filingText(terminal, answer.json as ShownFiling);
  terminal.out(terminal.json ? JSON.stringify(answer.json, undefined, 2) : shown);
  return 0;
}

export async function idOf(terminal: Terminal, connection: Connection, which: string): Promise<string> {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(which)) return which;
  const path = `/filings?number=${encodeURIComponent(which)}`;
  const answer = await connection.send({ method: 'GET', path, repeatable: true });
  expectStatus(terminal, answer, 200);
  const found = answer.json.items[0]?.id as string | undefined;
  if (found !== undefined) return found;
  throw new Stop(
    1,
    terminal.say(`您没有编号 ${which} 的备案。`, `You have no filing with the number ${which}.`),
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- what came over the wire
function listText({ say }: Terminal, { items, drafts }: any): string {
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  const line = (each: any) =>
    [each.number ?? each.id, say(each.statusText.zh, each.statusText.en), each.platformName].join('  ');
  const open =
    drafts.length === 0
      ? []
      : [say(`未提交的草稿 ${drafts.length} 份`, `${drafts.length} drafts not submitted`)];
  const none = items.length === 0 ? [say('还没有备案。', 'No filings yet.')] : [];
  return [...items.map(line), ...none, ...open].join('\n');
}

type Both = { readonly zh: string; readonly en: string };
type ShownFiling = {
  readonly id: string;
  readonly number?: string;
  readonly platformName: string;
  readonly statusText: Both;
  readonly nextStep: Both;
  readonly clocks: readonly { name: Both; dueOn: string; citation: Both; state: string }[];
  readonly notice?: { points: readonly { number: number; pointer: string; label: Both; reason: string }[] };
};

function filingText({ say }: Terminal, filing: ShownFiling): string {
  const clocks = filing.clocks.filter(({ state }) => state === 'open');
  return [
    `${filing.platformName}  ${filing.number ?? filing.id}`,
    `${say(filing.statusText.zh, filing.statusText.en)}  ${say(filing.nextStep.zh, filing.nextStep.en)}`,
    ...clocks.map(
      ({ name, dueOn, citation }) =>
        `  ${dueOn}  ${say(name.zh, name.en)} [${say(citation.zh, citation.en)}]`,
    ),
    ...(filing.notice?.points ?? []).map(
      ({ number, pointer, label, reason }) =>
        `  ${number}. ${say(label.zh, label.en)}  ${pointer}\n      ${reason}`,
    ),
  ].join('\n');
}

/** Checks a proof with the very verifier that is published: offline, and without a token. */
export async function verifyProof(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const outcome = await verify(['proof', ...args, ...(terminal.json ? ['--json'] : [])]);
  if (outcome.code === 2) throw new Stop(2, outcome.output.trimEnd());
  terminal.out(outcome.output.trimEnd());
  return outcome.code;
}
