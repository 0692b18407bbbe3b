/**
 * A small log of sample entries and receipts, with keys, witnesses, proofs and a static mirror on disk, made with the
 * product's own code and no database: for the verifiers, and whoever reads a mirror.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { day, instantOf } from '#law/calendar-day';
import { signCheckpoint } from '#log/checkpoint';
import { formatConsistencyFile } from '#log/consistency-file';
import { type Cosigner, ed25519Cosigner } from '#log/cosigner';
import { encodeEntryBundle } from '#log/entry-bundle';
import { appendLeaves, emptyFrontier, rootOf } from '#log/frontier';
import { leafHash } from '#log/merkle';
import { proveConsistency, proveInclusion } from '#log/proof';
import { formatProofFile } from '#log/proof-file';
import { formatNote, type NoteSignature, parseNote } from '#log/signed-note';
import { ed25519Signer, type NoteSigner } from '#log/signer';
import { bundlesOfTree, spanOfTile, tilePath, tilesOfTree } from '#log/tiles';
import { canonicalBytes, type JsonValue } from '#register/canonical-json';
import { entryBytes, type PublicEntry } from '#register/public-entry';
import {
  contentDigest,
  receiptCommitment,
  type ReceiptDocument,
  receiptEntryBytes,
} from '#register/receipt-entry';

export const sampleOrigin = 'register.example/log';
export const sampleSigner: NoteSigner = ed25519Signer(sampleOrigin, Buffer.alloc(32, 41));
export const sampleWitnesses: readonly [Cosigner, Cosigner] = [
  ed25519Cosigner('mps.example', Buffer.alloc(32, 42)),
  ed25519Cosigner('cac.example', Buffer.alloc(32, 43)),
];
/** Asks for both witnesses. */
export const samplePolicy = `log ${sampleSigner.vkey}
witness 公安部 ${sampleWitnesses[0].vkey}
witness 网信办 ${sampleWitnesses[1].vkey}
group both all 公安部 网信办
quorum both
`;

/** 2023-02-01 in UTC+8, and a day later. */
export const lodgedAt = instantOf(Date.UTC(2023, 1, 1, 2));
export const cosignedSeconds = Date.UTC(2023, 1, 2, 2) / 1000;

export function sampleEntry(serial: number, changed: Partial<PublicEntry> = {}): PublicEntry {
  return {
    version: 1,
    number: `样例${String(serial).padStart(6, '0')}`,
    revision: 1,
    status: 'filed',
    platform: {
      name: `样例平台 ${serial}`,
      homePageUrl: `https://p${serial}.example.cn/`,
      icpNumber: '',
      channels: [],
    },
    host: { kind: 'organisation', name: `样例公司 ${serial}` },
    filedOn: day('2023-02-01'),
    recordedAt: lodgedAt,
    ...changed,
  };
}

export const sampleContent: JsonValue = { name: '样例平台', homePageUrl: 'https://vuln.example.cn/' };
const contentSalt = Buffer.alloc(32, 51);
/** The file that opens the content of the sample receipts. */
export const sampleContentFile = JSON.stringify({
  content: sampleContent,
  contentSalt: contentSalt.toString('base64'),
});

export function sampleReceipt(serial: number, changed: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    version: 1,
    kind: 'receipt',
    of: 'filing',
    reference: `样例-${serial}`,
    lodgedAt,
    content: contentDigest(contentSalt, sampleContent),
    ...changed,
  };
}

export const receiptSalt = (serial: number): Buffer => Buffer.alloc(32, 100 + (serial % 100));

/** What a leaf is of: its bytes, and the extra data of its proof. */
export type SampleLeaf = { readonly bytes: Buffer; readonly extra: Buffer };

export function entryLeaf(entry: PublicEntry): SampleLeaf {
  return { bytes: entryBytes(entry), extra: canonicalBytes({ entry }) };
}

export function receiptLeaf(receipt: ReceiptDocument, salt: Buffer): SampleLeaf {
  const bytes = receiptEntryBytes(receiptCommitment(salt, receipt));
  return { bytes, extra: canonicalBytes({ receipt, salt: salt.toString('base64') }) };
}

/** Every third leaf is a receipt. */
export function sampleLeaves(count: number): SampleLeaf[] {
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 2 ? receiptLeaf(sampleReceipt(index), receiptSalt(index)) : entryLeaf(sampleEntry(index)),
  );
}

export type SampleLog = {
  readonly size: number;
  /** A signed checkpoint of the first `size` entries, cosigned by as many witnesses as are named. */
  checkpoint(size?: number, witnesses?: readonly Cosigner[]): Promise<string>;
  proof(
    index: number,
    options?: { readonly size?: number; readonly witnesses?: readonly Cosigner[] },
  ): Promise<string>;
  consistency(from: number, to?: number): Promise<string>;
  /** Writes `/log/checkpoint`, tiles and bundles below the directory. */
  writeMirror(directory: string): Promise<void>;
};

export function sampleLog(leaves: readonly SampleLeaf[], signer: NoteSigner = sampleSigner): SampleLog {
  const hashes = leaves.map(({ bytes }) => leafHash(bytes));
  const levels: Buffer[][] = [hashes];
  appendLeaves(emptyFrontier(), hashes, ({ level, index, hash }) => {
    (levels[level] ??= [])[index] = hash;
  });
  const checkpoint: SampleLog['checkpoint'] = async (size = leaves.length, witnesses = []) => {
    const root = rootOf(appendLeaves(emptyFrontier(), hashes.slice(0, size)));
    const signed = await signCheckpoint({ origin: signer.name, size, root }, [signer]);
    const { text, signatures } = parseNote(Buffer.from(signed))!;
    const cosignatures: NoteSignature[] = [];
    for (const witness of witnesses) cosignatures.push(await witness.cosign(text, cosignedSeconds));
    return formatNote(text, [...signatures, ...cosignatures]);
  };
  return {
    size: leaves.length,
    checkpoint,
    proof: async (index, { size = leaves.length, witnesses = [] } = {}) =>
      formatProofFile({
        extra: leaves[index]!.extra,
        index,
        hashes: proveInclusion(hashes, index, size),
        note: await checkpoint(size, witnesses),
      }),
    consistency: async (from, to = leaves.length) =>
      formatConsistencyFile({
        oldSize: from,
        hashes: proveConsistency(hashes, from, to),
        note: await checkpoint(to),
      }),
    writeMirror: async (directory) => {
      const write = async (path: string, bytes: Buffer | string): Promise<void> => {
        const file = join(directory, 'log', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      };
      await write('checkpoint', await checkpoint());
      for (const tile of tilesOfTree(leaves.length)) {
        const { level, from, to } = spanOfTile(tile);
        await write(tilePath(tile), Buffer.concat(levels[level]!.slice(from, to)));
      }
      for (const bundle of bundlesOfTree(leaves.length)) {
        const { from, to } = spanOfTile(bundle);
        await write(tilePath(bundle), encodeEntryBundle(leaves.slice(from, to).map(({ bytes }) => bytes)));
      }
    },
  };
}
