import { expect, test } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { formatProofFile, parseProofFile, type ProofFile } from '#log/proof-file';
import { ed25519Signer } from '#log/signer';
import { canonicalBytes, type JsonValue } from '#register/canonical-json';
import {
  cosignedSeconds,
  entryLeaf,
  receiptLeaf,
  receiptSalt,
  sampleContentFile,
  sampleEntry,
  sampleLeaves,
  sampleLog,
  sampleOrigin,
  samplePolicy,
  sampleReceipt,
  sampleSigner,
  sampleWitnesses,
} from '../../test/support/sample-log.js';
import { checkProof, type ProofOptions } from './check-proof.js';
import { trustKeys, trustPolicy, type ReadTrust } from './trust.js';
import type { Verdict } from './verdict.js';

const leaves = sampleLeaves(300);
const log = sampleLog(leaves);
const entryIndex = 120;
const receiptIndex = 122;

const trusted = (read: ReadTrust): Pick<ProofOptions, 'trust' | 'requireQuorum'> => {
  if (read.kind === 'unreadable') throw new Error(read.fault.what.en);
  return { trust: read.trust, requireQuorum: false };
};
const byKey = trusted(trustKeys(sampleSigner.vkey));
const byPolicy = trusted(trustPolicy(Buffer.from(samplePolicy)));

const check = (file: string | Uint8Array, options: ProofOptions = byKey): Verdict =>
  checkProof(Buffer.from(file), options);
const told = ({ faults }: Verdict): string => faults.map(({ what }) => what.en).join(' ');
const factOf = ({ facts }: Verdict, label: string): string | undefined =>
  facts.find((fact) => fact.label.en === label)?.value.en;

/** The proof file taken apart, changed, and put together again. */
async function changed(index: number, change: (proof: ProofFile) => Partial<ProofFile>): Promise<Verdict> {
  const read = parseProofFile(Buffer.from(await log.proof(index)));
  if (read.kind === 'malformed') throw new Error(read.problem);
  return check(formatProofFile({ ...read.proof, ...change(read.proof) }));
}

/** The extra data with one member of what it proves exchanged. */
const withMember = (name: 'entry' | 'receipt', members: Record<string, JsonValue>) => (proof: ProofFile) => {
  const extra = JSON.parse(String(proof.extra)) as Record<string, Record<string, JsonValue>>;
  return { extra: canonicalBytes({ ...extra, [name]: { ...extra[name], ...members } }) };
};

test('a public entry: what it says, where it stands, who signed', async () => {
  const verdict = check(await log.proof(entryIndex));
  expect(verdict).toMatchObject({ good: true, faults: [], title: { en: 'The public entry is in the log' } });
  expect(factOf(verdict, 'Number')).toBe('样例000120');
  expect(factOf(verdict, 'Recorded at')).toBe('2023-02-01 10:00:00 (UTC+8)');
  expect(factOf(verdict, 'Index in the log')).toBe('120');
  expect(factOf(verdict, 'Entries')).toBe('300');
  expect(factOf(verdict, 'Log')).toBe(sampleOrigin);
});

test('a receipt: what was lodged and when, by reference', async () => {
  const verdict = check(await log.proof(receiptIndex));
  expect(verdict).toMatchObject({ good: true, title: { en: 'The receipt is in the log' } });
  expect(factOf(verdict, 'What was lodged')).toBe('filing');
  expect(factOf(verdict, 'Reference')).toBe('样例-122');
  expect(factOf(verdict, 'Lodged at')).toBe('2023-02-01 10:00:00 (UTC+8)');
});

test('the leaf of a receipt says neither whose it is nor of what', () => {
  expect(String(leaves[receiptIndex]!.bytes)).toMatch(
    /^\{"commitment":"[0-9a-f]{64}","kind":"receipt","version":1\}$/,
  );
});

test('with a policy: who cosigned and when; without enough of them it says so, or refuses when asked to', async () => {
  const enough = await log.proof(entryIndex, { witnesses: sampleWitnesses });
  const verdict = check(enough, { ...byPolicy, requireQuorum: true });
  expect(verdict.good).toBe(true);
  expect(verdict.facts.filter(({ label }) => label.en === 'Cosigned').map(({ value }) => value.en)).toEqual([
    '公安部, 2023-02-02 10:00:00 (UTC+8)',
    '网信办, 2023-02-02 10:00:00 (UTC+8)',
  ]);
  const one = await log.proof(entryIndex, { witnesses: sampleWitnesses.slice(0, 1) });
  expect(check(one, byPolicy)).toMatchObject({ good: true });
  expect(
    check(one, byPolicy)
      .notes.map(({ en }) => en)
      .join(),
  ).toContain('Fewer witnesses');
  const refused = check(one, { ...byPolicy, requireQuorum: true });
  expect([refused.good, told(refused)]).toEqual([
    false,
    'Fewer witnesses have cosigned than the policy asks for.',
  ]);
  // Without a policy nobody knows the witnesses: their lines are named as not checked.
  expect(
    check(enough)
      .notes.map(({ en }) => en)
      .join(),
  ).toContain('not checked here');
});

test.each<[string, number, (proof: ProofFile) => Partial<ProofFile>, string]>([
  [
    'an entry with another name',
    entryIndex,
    withMember('entry', { number: '样例000121' }),
    'does not hold this entry',
  ],
  [
    'an entry said to be cancelled',
    entryIndex,
    withMember('entry', { status: 'cancelled', endedOn: '2023-02-02' }),
    'does not hold this entry',
  ],
  [
    'an entry with a later revision',
    entryIndex,
    withMember('entry', { revision: 2 }),
    'does not hold this entry',
  ],
  [
    'an entry with a member nobody hashed',
    entryIndex,
    withMember('entry', { erased: true }),
    'no public entry',
  ],
  ['an entry of another version', entryIndex, withMember('entry', { version: 2 }), 'no public entry'],
  [
    'a receipt lodged a day earlier',
    receiptIndex,
    withMember('receipt', { lodgedAt: '2023-01-31T02:00:00.000Z' }),
    'does not hold this receipt',
  ],
  [
    'a receipt with another reference',
    receiptIndex,
    withMember('receipt', { reference: '样例-1' }),
    'does not hold this receipt',
  ],
  [
    'a receipt of something else',
    receiptIndex,
    withMember('receipt', { of: 'report' }),
    'does not hold this receipt',
  ],
  [
    'a receipt for other content',
    receiptIndex,
    withMember('receipt', { content: '0'.repeat(64) }),
    'does not hold this receipt',
  ],
  ['a receipt with a member nobody hashed', receiptIndex, withMember('receipt', { note: 'x' }), 'no receipt'],
  [
    'the index of the neighbour',
    receiptIndex,
    () => ({ index: receiptIndex + 1 }),
    'does not hold this receipt',
  ],
  [
    'hashes in another order',
    receiptIndex,
    ({ hashes }) => ({ hashes: hashes.toReversed() }),
    'does not hold this receipt',
  ],
  [
    'a hash too few',
    receiptIndex,
    ({ hashes }) => ({ hashes: hashes.slice(1) }),
    'does not hold this receipt',
  ],
  [
    'a hash too many',
    receiptIndex,
    ({ hashes }) => ({ hashes: [...hashes, Buffer.alloc(32)] }),
    'does not hold this receipt',
  ],
  [
    'a bare commitment instead of the receipt',
    receiptIndex,
    () => ({
      extra: canonicalBytes({ entry: JSON.parse(String(leaves[receiptIndex]!.bytes)) as JsonValue }),
    }),
    'only the commitment of a receipt',
  ],
  [
    'both an entry and a receipt',
    receiptIndex,
    ({ extra }) => ({
      extra: canonicalBytes({
        ...(JSON.parse(String(extra)) as Record<string, JsonValue>),
        entry: sampleEntry(1),
      }),
    }),
    'neither',
  ],
  [
    'the same values with a blank',
    receiptIndex,
    ({ extra }) => ({ extra: Buffer.from(` ${String(extra)}`) }),
    'not canonical',
  ],
  [
    'members in another order',
    receiptIndex,
    ({ extra }) => ({
      extra: Buffer.from(
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(String(extra)) as object).toReversed())),
      ),
    }),
    'not canonical',
  ],
  [
    'a member twice',
    receiptIndex,
    ({ extra }) => ({ extra: Buffer.from(String(extra).replace('{', '{"salt":"x",')) }),
    'not canonical',
  ],
  [
    'a short salt',
    receiptIndex,
    ({ extra }) => ({
      extra: canonicalBytes({
        receipt: (JSON.parse(String(extra)) as { receipt: JsonValue }).receipt,
        salt: 'AAAA',
      }),
    }),
    'no receipt',
  ],
  ['what is no JSON', receiptIndex, () => ({ extra: Buffer.of(0xff, 0xfe) }), 'not canonical'],
])('refuses %s', async (_, index, change, reason) => {
  const verdict = await changed(index, change);
  expect(verdict.good).toBe(false);
  expect(told(verdict)).toContain(reason);
  expect(verdict.faults.every(({ todo }) => todo.zh !== '' && todo.en !== '')).toBe(true);
});

test('a forged erasure is refused: whatever says "erased" is inside the hash', async () => {
  // ConductionNL/openregister #2328: there a purge flag stands outside the hash, so that a forged purge verifies.
  const cancelled = entryLeaf(sampleEntry(7, { status: 'cancelled', endedOn: sampleEntry(7).filedOn }));
  const forged = sampleLog([...leaves.slice(0, 7), cancelled, ...leaves.slice(8)]);
  expect(check(await forged.proof(7)).good).toBe(true);
  // Signed by the log itself, that is a fork, which a kept checkpoint shows. Without the log's signature it is nothing:
  for (const member of [{ erased: true }, { status: 'erased' }, { purgedAt: '2023-02-02T00:00:00.000Z' }]) {
    const verdict = await changed(7, withMember('entry', member));
    expect(verdict.good).toBe(false);
  }
  const grafted = await changed(7, () => ({ extra: cancelled.extra }));
  expect([grafted.good, told(grafted)]).toEqual([false, expect.stringContaining('does not hold this entry')]);
});

test('a receipt cannot be replayed as that of another filing', async () => {
  // Somebody takes a good proof and puts the own receipt, made by hand with the own salt, into it.
  const mine = receiptLeaf(sampleReceipt(receiptIndex, { reference: '样例-mine' }), receiptSalt(9));
  const verdict = await changed(receiptIndex, () => ({ extra: mine.extra }));
  expect([verdict.good, told(verdict)]).toEqual([
    false,
    expect.stringContaining('does not hold this receipt'),
  ]);
  // And a log of one's own, under the register's name, is signed by nobody who is trusted.
  const own = sampleLog([mine], ed25519Signer(sampleOrigin, Buffer.alloc(32, 66)));
  expect(told(check(await own.proof(0)))).toContain('None of the given keys');
});

test('a time after the witnesses saw it is impossible, and refused', async () => {
  const late = sampleReceipt(0, { lodgedAt: instantOf((cosignedSeconds + 3600) * 1000) });
  const file = await sampleLog([receiptLeaf(late, receiptSalt(0))]).proof(0, { witnesses: sampleWitnesses });
  expect(told(check(file, byPolicy))).toContain('The time is impossible');
  const soon = sampleReceipt(0, { lodgedAt: instantOf((cosignedSeconds + 10) * 1000) });
  const slow = await sampleLog([receiptLeaf(soon, receiptSalt(0))]).proof(0, { witnesses: sampleWitnesses });
  expect(check(slow, byPolicy).good).toBe(true);
});

test('content is held against the proof, in any spelling of it', async () => {
  const content = (text: string): ProofOptions => ({ ...byKey, content: Buffer.from(text) });
  const entry = await log.proof(entryIndex);
  const receipt = await log.proof(receiptIndex);
  expect(check(entry, content(JSON.stringify(sampleEntry(entryIndex), null, 2))).good).toBe(true);
  expect(check(receipt, content(sampleContentFile)).good).toBe(true);
  for (const [file, text, reason] of [
    [entry, JSON.stringify(sampleEntry(1)), 'not the entry that is proved'],
    [entry, '{}', 'not the entry that is proved'],
    [entry, 'no JSON', 'not JSON'],
    [receipt, sampleContentFile.replace('vuln', 'vu1n'), 'not what the receipt was given for'],
    [receipt, '{"content":{}}', 'not what the receipt was given for'],
    [receipt, '{"content":1.5,"contentSalt":"AAAA"}', 'not what the receipt was given for'],
    [receipt, '[]', 'not what the receipt was given for'],
  ] as const) {
    expect(told(check(file, content(text)))).toContain(reason);
  }
});

test('any flipped byte of a proof file is refused, or leaves exactly the same statement', async () => {
  for (const index of [entryIndex, receiptIndex]) {
    const file = Buffer.from(await log.proof(index, { witnesses: sampleWitnesses }));
    for (const at of file.keys()) {
      const bytes = Buffer.from(file);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      if (check(bytes, { ...byPolicy, requireQuorum: true }).good) expect.fail(`byte ${at} of leaf ${index}`);
    }
  }
}, 120_000);

test('another kind of file is named for what is wrong with it', async () => {
  expect(told(check(await log.checkpoint()))).toContain('Line 1: not a proof file');
  expect(told(check((await log.proof(3)).replaceAll('\n', '\r\n')))).toContain('Line 1: not a proof file');
  expect(told(check((await log.proof(3)).slice(0, -30)))).toContain(
    'the checkpoint is not a complete signed note',
  );
});
