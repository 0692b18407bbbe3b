import { expect, test } from 'vitest';
import { ed25519Signer } from '#log/signer';
import {
  entryLeaf,
  sampleEntry,
  sampleLeaves,
  sampleLog,
  sampleSigner,
} from '../../test/support/sample-log.js';
import { checkCheckpoint } from './check-checkpoint.js';
import { checkConsistency } from './check-consistency.js';
import { trustKeys } from './trust.js';
import type { Verdict } from './verdict.js';

const leaves = sampleLeaves(700);
const log = sampleLog(leaves);
const rewritten = sampleLog(leaves.with(3, entryLeaf(sampleEntry(999))));
const read = trustKeys(sampleSigner.vkey);
if (read.kind === 'unreadable') throw new Error(read.fault.what.en);
const options = { trust: read.trust, requireQuorum: false };

const check = (older: string, file: string): Verdict =>
  checkConsistency(Buffer.from(older), Buffer.from(file), options);
const told = ({ faults }: Verdict): string => faults.map(({ what }) => what.en).join(' ');

test.each([0, 1, 255, 256, 699, 700])('the log only grew since its first %i entries', async (from) => {
  expect(check(await log.checkpoint(from), await log.consistency(from))).toMatchObject({
    good: true,
    faults: [],
  });
});

test('fork: the log signed another history, and the checkpoint that was kept shows it', async () => {
  expect(told(check(await log.checkpoint(500), await rewritten.consistency(500)))).toContain(
    'do not show that',
  );
  expect(told(check(await log.checkpoint(700), await rewritten.consistency(700)))).toContain(
    'The log has forked',
  );
});

test('rollback: the log became shorter', async () => {
  expect(told(check(await log.checkpoint(700), await log.consistency(500, 600)))).toContain(
    'became shorter: 700 entries then, 600 now',
  );
});

test('truncation: entries at the end were dropped and replaced', async () => {
  const cut = sampleLog([
    ...leaves.slice(0, 650),
    ...Array.from({ length: 50 }, (_, at) => entryLeaf(sampleEntry(5000 + at))),
  ]);
  expect(told(check(await log.checkpoint(680), await cut.consistency(680)))).toContain('do not show that');
});

test('what does not fit together is named', async () => {
  expect(told(check(await log.checkpoint(256), await log.consistency(255)))).toContain(
    'starts at 255 entries, the old checkpoint at 256',
  );
  expect(told(check('nothing', await log.consistency(255)))).toContain('The old checkpoint: ');
  expect(told(check(await log.checkpoint(255), await log.checkpoint(700)))).toContain(
    'Line 1: not a consistency file',
  );
  const stranger = sampleLog(leaves, ed25519Signer('register.example/log', Buffer.alloc(32, 5)));
  expect(told(check(await log.checkpoint(255), await stranger.consistency(255)))).toContain(
    'The new checkpoint: None of the given keys',
  );
  const other = sampleLog(leaves, ed25519Signer('other.example/log', Buffer.alloc(32, 5)));
  expect(told(check(await log.checkpoint(255), await other.consistency(255)))).toContain('of another log');
});

test('any flipped byte is refused', async () => {
  const older = await log.checkpoint(256);
  const file = Buffer.from(await log.consistency(256));
  for (const at of file.keys()) {
    const bytes = Buffer.from(file);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    if (checkConsistency(Buffer.from(older), bytes, options).good) expect.fail(`byte ${at}`);
  }
});

test('a checkpoint alone: what it says; cut or signed by others it is refused', async () => {
  const note = await log.checkpoint();
  expect(checkCheckpoint(Buffer.from(note), options)).toMatchObject({ good: true });
  for (const at of [1, 30, 60, note.length - 1]) {
    expect(checkCheckpoint(Buffer.from(note.slice(0, at)), options).good).toBe(false);
  }
});
