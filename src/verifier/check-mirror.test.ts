import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlesOfTree, tilePath, tilesOfTree } from '#log/tiles';
import {
  entryLeaf,
  sampleEntry,
  sampleLeaves,
  sampleLog,
  sampleSigner,
} from '../../test/support/sample-log.js';
import { seededRandomness } from '../../test/support/random.js';
import { checkMirror, type MirrorOptions } from './check-mirror.js';
import { openMirror } from './mirror-files.js';
import { trustKeys } from './trust.js';
import type { Verdict } from './verdict.js';

/** Two full tiles, a partial one, and a partial one above. */
const size = 600;
const leaves = sampleLeaves(size);
const log = sampleLog(leaves);
const read = trustKeys(sampleSigner.vkey);
if (read.kind === 'unreadable') throw new Error(read.fault.what.en);
const options: MirrorOptions = { trust: read.trust, requireQuorum: false };

let folder: string;
let mirror: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vcp-mirror-'));
  mirror = join(folder, 'whole');
  await log.writeMirror(mirror);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(directory: string, more: Partial<MirrorOptions> = {}): Promise<Verdict> {
  const files = await openMirror(directory);
  if (files === undefined) throw new Error('no mirror');
  return checkMirror(files, { ...options, ...more });
}

const told = ({ faults }: Verdict): string => faults.map(({ what }) => what.en).join(' ');

/** Files of the mirror, by their addresses. */
const paths = [...tilesOfTree(size), ...bundlesOfTree(size)].map(tilePath);

/** Checks the mirror with one file exchanged, and puts it back. */
async function withFile(path: string, content: Buffer | undefined): Promise<Verdict> {
  const file = join(mirror, 'log', path);
  const before = await readFile(file);
  try {
    await (content === undefined ? rm(file) : writeFile(file, content));
    return await check(mirror);
  } finally {
    await writeFile(file, before);
  }
}

test('a whole mirror, named by its folder or the folder of the log', async () => {
  const verdict = await check(mirror);
  expect(verdict).toMatchObject({ good: true, faults: [], notes: [] });
  expect(verdict.facts.map(({ label, value }) => `${label.en} ${value.en}`)).toEqual(
    expect.arrayContaining(['Entries 600', 'Public entries 400', 'Receipts 200']),
  );
  expect((await check(join(mirror, 'log'))).good).toBe(true);
  expect(await openMirror(join(folder, 'nowhere'))).toBeUndefined();
});

test.each(paths)('any changed byte of %s is found, and the file is named', async (path) => {
  const whole = await readFile(join(mirror, 'log', path));
  const randomness = seededRandomness();
  for (const at of [
    0,
    1,
    whole.length - 1,
    ...Array.from({ length: 6 }, () => randomness.below(whole.length)),
  ]) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomness.below(8)), at);
    const verdict = await withFile(path, bytes);
    expect([at, verdict.good, told(verdict)]).toEqual([at, false, expect.stringContaining(path)]);
    // And no other file is blamed.
    for (const other of paths.filter(
      (each) => each !== path && !each.includes(path) && !path.includes(each),
    )) {
      expect(told(verdict)).not.toContain(`${other} `);
    }
  }
});

test.each(paths)('%s cut short, or missing, is found and named', async (path) => {
  const whole = await readFile(join(mirror, 'log', path));
  expect(told(await withFile(path, whole.subarray(0, -1)))).toContain(path);
  expect(told(await withFile(path, Buffer.concat([whole, Buffer.of(0)])))).toContain(path);
  expect(told(await withFile(path, undefined))).toContain(`${path} is missing`);
});

test('entries and hashes rewritten together do not give the signed root', async () => {
  const forged = join(folder, 'forged');
  await sampleLog(leaves.with(5, entryLeaf(sampleEntry(999)))).writeMirror(forged);
  await cp(join(mirror, 'log', 'checkpoint'), join(forged, 'log', 'checkpoint'));
  expect(told(await check(forged))).toContain('not the one that was signed');
});

test('a log that signed a rewritten history is found by a checkpoint kept from earlier', async () => {
  const forked = join(folder, 'forked');
  await sampleLog(leaves.with(5, entryLeaf(sampleEntry(999)))).writeMirror(forked);
  expect((await check(forked)).good).toBe(true);
  const earlierNote = Buffer.from(await log.checkpoint(300));
  expect(told(await check(forked, { earlierNote }))).toContain('the past was rewritten');
  expect((await check(mirror, { earlierNote })).good).toBe(true);
  for (const kept of [0, 1, 256, 512, 600]) {
    expect((await check(mirror, { earlierNote: Buffer.from(await log.checkpoint(kept)) })).good).toBe(true);
  }
});

test('a mirror that lost its end is found by a checkpoint kept from earlier', async () => {
  const shorter = join(folder, 'shorter');
  await sampleLog(leaves.slice(0, 500)).writeMirror(shorter);
  const earlierNote = Buffer.from(await log.checkpoint(600));
  expect(told(await check(shorter, { earlierNote }))).toContain(
    'became shorter: 600 entries in the checkpoint you kept, 500 here',
  );
});

test('partial tiles of earlier checkpoints may stand beside; changed, they are named', async () => {
  const grown = join(folder, 'grown');
  await sampleLog(leaves.slice(0, 560)).writeMirror(grown);
  await log.writeMirror(grown);
  expect(await check(grown)).toMatchObject({ good: true });
  for (const path of ['tile/0/002.p/48', 'tile/entries/002.p/48']) {
    const file = join(grown, 'log', path);
    const bytes = await readFile(file);
    const at = bytes.length - 3;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(file, bytes);
    expect(told(await check(grown))).toContain(path);
  }
});

test('where a full tile has replaced the partial one, the full one is read', async () => {
  const full = join(folder, 'full');
  await sampleLog(sampleLeaves(768)).writeMirror(full);
  // Above the leaves nothing is full yet: the partial tile of the checkpoint stays.
  for (const path of ['checkpoint', 'tile/1/000.p/2']) {
    await cp(join(mirror, 'log', path), join(full, 'log', path));
  }
  expect(await check(full)).toMatchObject({ good: true });
});

test('an entry of a kind nobody knows yet is counted, not blamed', async () => {
  const later = join(folder, 'later');
  const bytes = Buffer.from('{"kind":"notice","version":2}');
  await sampleLog([...leaves.slice(0, 4), { bytes, extra: bytes }]).writeMirror(later);
  const verdict = await check(later);
  expect(verdict.good).toBe(true);
  expect(verdict.notes.map(({ en }) => en).join()).toContain('1 entries are of a kind');
});

test('without a checkpoint that is trusted nothing is believed', async () => {
  const file = join(mirror, 'log', 'checkpoint');
  const before = await readFile(file);
  await writeFile(file, String(before).replace('600', '599'));
  expect(told(await check(mirror))).toContain('signature does not fit');
  await writeFile(file, before);
});
