import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import { formatNote, isNoteText, type NoteSignature, openNote, parseNote } from './signed-note.js';
import { ed25519Signer, type NoteSigner, signNote } from './signer.js';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from './verifier-key.js';

function verifierOf(vkey: string): NoteVerifier {
  const key = parseVerifierKey(vkey);
  const verifier = key && ed25519Verifier(key);
  if (verifier === undefined) throw new Error(`not an Ed25519 verifier key: ${vkey}`);
  return verifier;
}

const signerOf = (name: string, seed: number): NoteSigner => ed25519Signer(name, Buffer.alloc(32, seed));
const { signed, seedHex, verifierKey: logVkey } = tlogVectors.note;
const logSigner = ed25519Signer('register.example/log', Buffer.from(seedHex, 'hex'));
const logVerifier = verifierOf(logVkey);
const witness = signerOf('witness.example', 9);
const text = signed.slice(0, signed.indexOf('\n\n') + 1);

describe('against the independent note', () => {
  test('signs the same bytes', async () => {
    expect(logSigner.vkey).toBe(logVkey);
    expect(await signNote(text, [logSigner])).toBe(signed);
  });

  test('opens it', () => {
    expect(openNote(Buffer.from(signed), [logVerifier])).toMatchObject({
      kind: 'opened',
      text,
      verified: [{ name: 'register.example/log', keyId: '50408b24' }],
      unknown: [],
    });
  });

  test('any changed byte is refused', () => {
    const bytes = Buffer.from(signed);
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openNote(changed, [logVerifier])).toMatchObject({ kind: 'refused' });
    }
  });
});

describe('who signed', () => {
  test('signatures of unknown keys are ignored, under a known name too', async () => {
    const impostor = signerOf('register.example/log', 8);
    const note = await signNote(text, [impostor, logSigner, witness]);
    expect(openNote(Buffer.from(note), [logVerifier])).toMatchObject({
      kind: 'opened',
      verified: [{ keyId: logSigner.keyId }],
      unknown: [{ keyId: impostor.keyId }, { keyId: witness.keyId }],
    });
  });

  test('a note that only unknown keys signed is refused', async () => {
    const note = Buffer.from(await signNote(text, [witness]));
    expect(openNote(note, [logVerifier])).toEqual({ kind: 'refused', fault: 'no-known-signature' });
    expect(openNote(note, [])).toEqual({ kind: 'refused', fault: 'no-known-signature' });
  });

  test('one bad signature of a known key spoils the note, whatever else is good', async () => {
    const good = { name: logSigner.name, keyId: logSigner.keyId, signature: await logSigner.sign(text) };
    const bad = { name: witness.name, keyId: witness.keyId, signature: await witness.sign('another text\n') };
    const known = [logVerifier, verifierOf(witness.vkey)];
    for (const lines of [
      [good, bad],
      [bad, good],
      [good, { ...good, signature: Buffer.alloc(64) }],
    ]) {
      const note = Buffer.from(formatNote(text, lines));
      expect(openNote(note, known)).toEqual({ kind: 'refused', fault: 'bad-signature' });
    }
  });

  test('a line given twice counts once', async () => {
    const note = Buffer.from(await signNote(text, [logSigner, logSigner]));
    const opened = openNote(note, [logVerifier]);
    expect(opened.kind === 'opened' && opened.verified).toHaveLength(1);
  });

  test('sixteen known signers and sixty-four unknown ones are accepted', async () => {
    const known = Array.from({ length: 16 }, (_, index) => signerOf(`w${index}.example`, index + 1));
    const unknown = Array.from({ length: 64 }, (_, index) => signerOf(`u${index}.example`, index + 100));
    const note = Buffer.from(await signNote(text, [...unknown, ...known]));
    const opened = openNote(
      note,
      known.map(({ vkey }) => verifierOf(vkey)),
    );
    expect(opened.kind === 'opened' && opened.verified).toHaveLength(16);
  });
});

describe('the form', () => {
  const line = signed.slice(signed.indexOf('\u2014'));

  test.each([
    ['nothing', ''],
    ['a text without signatures', text],
    ['a text and an empty line', `${text}\n`],
    ['no empty line', `${text}${line}`],
    ['no newline at the end', signed.slice(0, -1)],
    ['a hyphen for the em dash', signed.replace('\u2014', '-')],
    ['a carriage return', signed.replaceAll('\n', '\r\n')],
    ['a tab in the text', signed.replace('600', '6\t00')],
    ['a null in the text', signed.replace('600', '6\u000000')],
    ['an escape in the name', signed.replace('\u2014 register', '\u2014 reg\u001bister')],
    ['two blanks in the line', signed.replace('log UE', 'log  UE')],
    ['a third word in the line', signed.replace('g0=\n', 'g0= more\n')],
    ['a plus in the name', signed.replace('\u2014 register', '\u2014 reg+ister')],
    ['a wide blank in the name', signed.replace('\u2014 register', '\u2014 reg\u3000ister')],
    ['no name', signed.replace('\u2014 register.example/log', '\u2014 ')],
    ['base64 without padding', signed.replace('g0=\n', 'g0\n')],
    ['base64 with stray bits', signed.replace('g0=\n', 'g1=\n')],
    ['base64 for URLs', signed.replace('+vWub', '-vWub')],
    ['a key id without a signature', `${text}\n\u2014 register.example/log UECLJA==\n`],
    ['a hundred and one signatures', `${text}\n${line.repeat(101)}`],
  ])('refuses %s', (_, note) => {
    expect(openNote(Buffer.from(note), [logVerifier])).toEqual({ kind: 'refused', fault: 'malformed' });
  });

  test('an empty line between signatures makes the upper ones part of a text that nobody signed', () => {
    const note = Buffer.from(`${signed}\n${line}`);
    expect(openNote(note, [logVerifier])).toEqual({ kind: 'refused', fault: 'bad-signature' });
  });

  test('refuses bytes that are not UTF-8, and notes beyond a megabyte', () => {
    expect(parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(signed)]))).toBeUndefined();
    expect(parseNote(Buffer.from(`${'x'.repeat(1_000_000)}\n\n${line}`))).toBeUndefined();
  });

  test('a byte order mark is part of the text', () => {
    expect(parseNote(Buffer.from(`\ufeff${signed}`))?.text).toBe(`\ufeff${text}`);
  });

  test('the text may hold empty lines: the last one separates', () => {
    expect(parseNote(Buffer.from(`first\n\nsecond\n\n${line}`))?.text).toBe('first\n\nsecond\n');
  });

  test('what is put together is taken apart again, and nothing else can be put together', () => {
    const signature = fc.record({
      name: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    });
    const notes = fc.record({
      text: fc.string({
        unit: fc.constantFrom('a', '案', ' ', '\n', '\u2014', '\t', '\ud800'),
        maxLength: 12,
      }),
      signatures: fc.array(signature, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(notes, (note) => {
        const formatted = tryFormat(`${note.text}\n`, note.signatures);
        if (formatted !== undefined) {
          expect(parseNote(Buffer.from(formatted))).toEqual({ ...note, text: `${note.text}\n` });
        }
      }),
      { seed: testSeed, numRuns: 500 },
    );
  });

  function tryFormat(body: string, signatures: readonly NoteSignature[]): string | undefined {
    try {
      return formatNote(body, signatures);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      return undefined;
    }
  }

  test.each([
    ['', false],
    ['no newline', false],
    ['line\n', true],
    ['\n', true],
    ['中文\n', true],
    ['delete \u007f is not below U+0020\n', true],
    ['tab\t\n', false],
    ['half \ud800\n', false],
  ])('%j may be signed: %s', async (body, allowed) => {
    expect(isNoteText(body)).toBe(allowed);
    if (!allowed) await expect(signNote(body, [logSigner])).rejects.toThrow(RangeError);
  });

  test('a note without a signature, or with one that has no bytes, is not written', () => {
    expect(() => formatNote(text, [])).toThrow(RangeError);
    expect(() => formatNote(text, [{ name: 'a', keyId: '00000000', signature: Buffer.alloc(0) }])).toThrow(
      RangeError,
    );
    expect(() => formatNote(text, [{ name: 'a', keyId: '0000000', signature: Buffer.alloc(1) }])).toThrow(
      RangeError,
    );
  });
});
