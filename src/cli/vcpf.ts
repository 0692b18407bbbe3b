#!/usr/bin/env node
/** `vcpf`: checks and submits filings from a command line, with a token of the operator. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Purpose, idOf, init, status, submit, validate, verifyProof } from './vcpf/commands.js';
import { type Connection, connect } from './vcpf/connection.js';
import { helpText } from './vcpf/help.js';
import { type ExitCode, Stop, type Terminal, sayFor } from './vcpf/outcome.js';

const options = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  portal: { type: 'string' },
  correction: { type: 'string' },
  change: { type: 'string' },
  evidence: { type: 'string', multiple: true },
  'idempotency-key': { type: 'string' },
  vkey: { type: 'string' },
  policy: { type: 'string' },
  content: { type: 'string' },
} as const;

const read = () => parseArgs({ options, allowPositionals: true });
type Values = ReturnType<typeof read>['values'];

const say = sayFor(process.env);
const isJson = process.argv.includes('--json');
const terminal: Terminal = {
  say,
  env: process.env,
  json: isJson,
  out: (text) => process.stdout.write(`${text}\n`),
  ask: async (question) => {
    if (!process.stdin.isTTY) return undefined;
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await prompt.question(question);
    prompt.close();
    return /^(?:y|yes|是)$/i.test(answer.trim());
  },
};

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  const { code, message, details } = error;
  if (isJson) process.stdout.write(`${JSON.stringify({ error: message, ...details }, undefined, 2)}\n`);
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

async function run(): Promise<ExitCode> {
  const { values, positionals } = parsed();
  const [command, first, ...rest] = positionals;
  if (values.help === true || command === undefined || command === 'help') {
    terminal.out(helpText(say));
    return 0;
  }
  if (rest.length > 0) throw wrongUse();
  switch (command) {
    case 'init':
      return init(terminal, first ?? 'filing.jsonc');
    case 'verify':
      return verifyProof(terminal, [needed(first), ...passedOn(values)]);
    case 'status':
      return status(terminal, await connect(terminal, values.portal), first);
    case 'validate': {
      const connection = await connect(terminal, values.portal);
      return validate(terminal, connection, needed(first), await purposeOf(connection, values));
    }
    case 'submit': {
      const connection = await connect(terminal, values.portal);
      return submit(terminal, connection, {
        ...(await purposeOf(connection, values)),
        path: needed(first),
        evidence: values.evidence ?? [],
        yes: values.yes === true,
        key: values['idempotency-key'],
      });
    }
    default:
      throw wrongUse();
  }
}

function parsed(): ReturnType<typeof read> {
  try {
    return read();
  } catch {
    throw wrongUse();
  }
}

function wrongUse(): Stop {
  return new Stop(2, helpText(say));
}

function needed(path: string | undefined): string {
  if (path === undefined) throw wrongUse();
  return path;
}

function passedOn({ vkey, policy, content }: Values): readonly string[] {
  return Object.entries({ vkey, policy, content }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}

async function purposeOf(connection: Connection, { correction, change }: Values): Promise<Purpose> {
  if (correction !== undefined) {
    return { purpose: 'correction', filing: await idOf(terminal, connection, correction) };
  }
  if (change !== undefined) return { purpose: 'change', filing: await idOf(terminal, connection, change) };
  return { purpose: 'filing' };
}
