import { expect, test } from 'vitest';
import { sampleContentFile, sampleLeaves, sampleLog, sampleSigner } from '../../test/support/sample-log.js';
import { checkFiles, kindOfFile } from './check-files.js';
import { trustKeys } from './trust.js';

const log = sampleLog(sampleLeaves(300));
const read = trustKeys(sampleSigner.vkey);
if (read.kind === 'unreadable') throw new Error(read.fault.what.en);
const options = { trust: read.trust, requireQuorum: false };

const files = {
  entry: await log.proof(120),
  receipt: await log.proof(122),
  content: sampleContentFile,
  old: await log.checkpoint(256),
  grown: await log.consistency(256),
};

/** What is said of files given together: name, good or bad, and the title or what is wrong. */
function said(...names: (keyof typeof files)[]): string[] {
  const given = names.map((name) => ({ name, bytes: Buffer.from(files[name]) }));
  return checkFiles(given, options).map(
    ({ name, verdict: { good, title, faults } }) =>
      `${name}: ${good ? title.en : faults.map(({ what }) => what.en).join(' ')}`,
  );
}

test('what a file is stands at its beginning', () => {
  expect(Object.values(files).map((file) => kindOfFile(Buffer.from(file)))).toEqual([
    'proof',
    'proof',
    'content',
    'checkpoint',
    'consistency',
  ]);
  expect(kindOfFile(Buffer.from('\ufeff{}'))).toBe('content');
});

test.each<[string, (keyof typeof files)[], string[]]>([
  [
    'two proofs',
    ['entry', 'receipt'],
    ['entry: The public entry is in the log', 'receipt: The receipt is in the log'],
  ],
  ['a receipt and its content', ['content', 'receipt'], ['receipt: The receipt is in the log']],
  [
    'an entry and the content of a receipt',
    ['entry', 'content'],
    ['entry: The content file is not the entry that is proved.'],
  ],
  ['a checkpoint', ['old'], ['old: The checkpoint holds']],
  ['an old checkpoint and how it grew', ['grown', 'old'], ['old → grown: The log only grew']],
  [
    'how it grew, and from where nobody knows',
    ['grown'],
    ['grown: A consistency file is checked against the old checkpoint that you kept.'],
  ],
  ['content of nothing', ['content'], ['content: A content file is held against one proof file.']],
  [
    'content of two',
    ['content', 'entry', 'receipt'],
    ['content、entry、receipt: A content file is held against one proof file.'],
  ],
  [
    'two contents',
    ['content', 'content', 'receipt'],
    ['content、content、receipt: More than one content file was given.'],
  ],
  ['nothing', [], [': No file was given.']],
])('%s', (_, names, expected) => {
  expect(said(...names)).toEqual(expected);
});
