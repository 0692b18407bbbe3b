/** `verify.mjs` as people have it: one file, in a folder of its own, run by Node. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildVerifier } from '../../scripts/build-verifier.mjs';
import {
  sampleContentFile,
  sampleLeaves,
  sampleLog,
  samplePolicy,
  sampleSigner,
  sampleWitnesses,
} from '../support/sample-log.js';

const log = sampleLog(sampleLeaves(300));
const { vkey } = sampleSigner;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vcp-verify-'));
  await buildVerifier({ outDir: folder });
  await log.writeMirror(join(folder, 'mirror'));
  const files = {
    'entry.tlog-proof': await log.proof(120, { witnesses: sampleWitnesses }),
    'receipt.tlog-proof': await log.proof(122),
    'changed.tlog-proof': (await log.proof(122)).replace('index 122', 'index 121'),
    'content.json': sampleContentFile,
    'old-checkpoint': await log.checkpoint(256),
    consistency: await log.consistency(256),
    policy: samplePolicy,
    vkey: `${vkey}\n`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  });
  return { code: status, out: stdout, err: stderr };
}

test('one file that needs nothing but Node, and has no way to the network', async () => {
  const source = await readFile(join(folder, 'verify.mjs'), 'utf8');
  const imported = [...source.matchAll(/^(?:import|export) [^;]*?from "([^"]+)";$/gm)].map(
    ([, name = '']) => name,
  );
  expect([...new Set(imported)].toSorted()).toEqual([
    'node:crypto',
    'node:fs/promises',
    'node:path',
    'node:util',
  ]);
  expect(imported.every((name) => builtinModules.includes(name.slice('node:'.length)))).toBe(true);
  expect(source).not.toMatch(/\bimport\(|\brequire\(|\bfetch\(|WebSocket|process\.binding|\beval\(/);
  expect(source.length).toBeLessThan(150_000);
  // To be read: neither minified nor one line.
  expect(source.split('\n').length).toBeGreaterThan(1000);
});

test.each<[string, string[], string]>([
  ['an entry', ['proof', 'entry.tlog-proof', '--vkey', vkey], '这一公示条目在日志中'],
  [
    'a receipt',
    ['proof', 'receipt.tlog-proof', '--vkey', 'vkey'],
    '提交时间 Lodged at: 2023-02-01 10:00:00（北京时间）',
  ],
  [
    'a receipt and its content',
    ['proof', 'receipt.tlog-proof', '--vkey', 'vkey', '--content', 'content.json'],
    'The receipt is in the log',
  ],
  [
    'an entry under a policy',
    ['proof', 'entry.tlog-proof', '--policy', 'policy', '--require-quorum'],
    '公安部，2023-02-02 10:00:00（北京时间）',
  ],
  ['a checkpoint', ['checkpoint', 'old-checkpoint', '--vkey', vkey], '条目数 Entries: 256'],
  ['consistency', ['consistency', 'old-checkpoint', 'consistency', '--vkey', vkey], 'The log only grew'],
  ['a mirror', ['mirror', 'mirror', '--vkey', vkey, '--old', 'old-checkpoint'], '镜像完整且未被改动'],
])('%s: good, with 0', (_, args, said) => {
  const { code, out, err } = run(...args);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^通过 GOOD\n/);
  expect(out).toContain(said);
});

test.each<[string, string[], string]>([
  ['a changed proof', ['proof', 'changed.tlog-proof', '--vkey', vkey], 'does not hold this receipt'],
  [
    'other content',
    ['proof', 'entry.tlog-proof', '--vkey', vkey, '--content', 'content.json'],
    'is not the entry that is proved',
  ],
  [
    'too few witnesses',
    ['proof', 'receipt.tlog-proof', '--policy', 'policy', '--require-quorum'],
    'Fewer witnesses',
  ],
  ['another kind of file', ['proof', 'content.json', '--vkey', vkey], 'Line 1: not a proof file'],
  [
    'old and new exchanged',
    ['consistency', 'mirror/log/checkpoint', 'consistency', '--vkey', vkey],
    'starts at 256 entries',
  ],
])('%s: bad, with 1, what is wrong and what to do', (_, args, said) => {
  const { code, out } = run(...args);
  expect(code).toBe(1);
  expect(out).toMatch(/^不通过 BAD\n/);
  expect(out).toContain(said);
  expect(out).toMatch(/ {2}✗ .+\n {4}.+\n {2}→ .+\n {4}.+\n/);
});

test.each<[string, string[], string]>([
  ['no command', ['--vkey', vkey], 'There is no command'],
  ['an unknown command', ['prove', 'x', '--vkey', vkey], 'There is no command prove'],
  ['an unknown option', ['proof', 'x', '--vky', vkey], '--vky'],
  ['no key', ['proof', 'entry.tlog-proof'], 'Give either --vkey or --policy'],
  ['two kinds of trust', ['proof', 'entry.tlog-proof', '--vkey', vkey, '--policy', 'policy'], 'Give either'],
  [
    'a quorum without policy',
    ['proof', 'entry.tlog-proof', '--vkey', vkey, '--require-quorum'],
    'needs --policy',
  ],
  [
    'a key with a wrong character',
    ['proof', 'entry.tlog-proof', '--vkey', vkey.replace('example', 'sample')],
    'This is not a key of a log',
  ],
  [
    'a witness as log',
    ['proof', 'entry.tlog-proof', '--vkey', sampleWitnesses[0].vkey],
    'None of the keys is one of a log',
  ],
  [
    'a policy that is none',
    ['proof', 'entry.tlog-proof', '--policy', 'vkey'],
    'Line 1 of the policy is wrong',
  ],
  ['a file that is not there', ['proof', 'nowhere', '--vkey', vkey], 'nowhere cannot be read'],
  ['a folder that is no mirror', ['mirror', '.', '--vkey', vkey], 'cannot be read'],
  ['a file too few', ['consistency', 'old-checkpoint', '--vkey', vkey], 'consistency takes 2 file(s)'],
  [
    'an option of another command',
    ['checkpoint', 'old-checkpoint', '--vkey', vkey, '--content', 'policy'],
    'for proof only',
  ],
])('%s: wrong use, with 2', (_, args, said) => {
  const { code, out, err } = run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain('node verify.mjs --help');
});

test('help stands in both languages; the result can be had as JSON', () => {
  for (const args of [[], ['--help'], ['help'], ['proof', '-h']]) {
    const { code, out } = run(...args);
    expect(code).toBe(0);
    expect(out).toContain('退出码 Exit codes: 0 通过 good');
  }
  const { out } = run('proof', 'entry.tlog-proof', '--vkey', vkey, '--json');
  expect(JSON.parse(out)).toMatchObject({ good: true, title: { zh: '这一公示条目在日志中' } });
});
