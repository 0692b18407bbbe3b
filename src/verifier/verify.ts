import { readFile } from 'node:fs/promises';
import { parseVerifierKey } from '#log/verifier-key';
import { type Asked, type Options, readArguments } from './arguments.js';
import { checkCheckpoint } from './check-checkpoint.js';
import { checkConsistency } from './check-consistency.js';
import { checkMirror } from './check-mirror.js';
import { checkProof } from './check-proof.js';
import { help } from './help.js';
import { openMirror } from './mirror-files.js';
import { verdictText } from './verdict-text.js';
import { type ReadTrust, type Trust, trustKeys, trustPolicy } from './trust.js';
import { type Verdict, type Words, words } from './verdict.js';

/**
 * The verifier as a program: `node verify.mjs`. It reads the files it is given and nothing else. Exit codes: 0 good,
 * 1 bad, 2 wrong use.
 */
export type Outcome = { readonly code: 0 | 1 | 2; readonly output: string };

export async function verify(args: readonly string[]): Promise<Outcome> {
  const asked = readArguments(args);
  switch (asked.kind) {
    case 'help':
      return { code: 0, output: help };
    case 'wrong':
      return wrongUse(asked.why);
    case 'check':
      return run(asked);
    default:
      return asked satisfies never;
  }
}

async function run(asked: Extract<Asked, { kind: 'check' }>): Promise<Outcome> {
  try {
    const given = await readTrust(asked.options);
    if (given.kind === 'unreadable') return wrongUse(given.fault.what, given.fault.todo);
    const verdict = await check(asked, given.trust);
    const output =
      asked.options.json === true ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict);
    return { code: verdict.good ? 0 : 1, output };
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    return wrongUse(words(`读不到 ${error.path}。`, `${error.path} cannot be read.`));
  }
}

async function readTrust({ vkey = '', policy }: Options): Promise<ReadTrust> {
  if (policy !== undefined) return trustPolicy(await read(policy));
  // A key as it is, or the file that holds it.
  const isKey = parseVerifierKey(vkey.trim()) !== undefined || vkey.includes('+');
  return trustKeys(isKey ? vkey : (await read(vkey)).toString('utf8'));
}

async function check(
  { command, paths: [first = '', second = ''], options }: Extract<Asked, { kind: 'check' }>,
  trust: Trust,
): Promise<Verdict> {
  const checkpointOptions = { trust, requireQuorum: options['require-quorum'] === true };
  switch (command) {
    case 'proof': {
      const content = options.content === undefined ? undefined : await read(options.content);
      return checkProof(await read(first), { ...checkpointOptions, content });
    }
    case 'checkpoint':
      return checkCheckpoint(await read(first), checkpointOptions);
    case 'consistency':
      return checkConsistency(await read(first), await read(second), checkpointOptions);
    case 'mirror': {
      const files = await openMirror(first);
      if (files === undefined) throw new NotReadable(`${first}/log/checkpoint`);
      const earlierNote = options.old === undefined ? undefined : await read(options.old);
      return checkMirror(files, { ...checkpointOptions, earlierNote });
    }
    default:
      return command satisfies never;
  }
}

class NotReadable extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new NotReadable(path);
  }
}

function wrongUse(...lines: readonly Words[]): Outcome {
  const said = lines.map(({ zh, en }) => `${zh}\n${en}\n`).join('');
  return { code: 2, output: `${said}\n用法 Help: node verify.mjs --help\n` };
}
