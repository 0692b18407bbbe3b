import { hashBytes } from '#log/merkle';
import { parseEntryBundle } from '#log/entry-bundle';
import { leafHash } from '#log/merkle';
import {
  isTileWithin,
  parseTilePath,
  spanOfTile,
  type Tile,
  tilePath,
  tilesOfTree,
  tileWidth,
} from '#log/tiles';
import { parseReceiptEntry } from '#register/receipt-entry';
import { isObject, readJson } from './logged-thing.js';
import type { MirrorFiles } from './mirror-files.js';
import { mirrorFaultWords } from './mirror-words.js';
import { type CheckpointOptions, openTrusted } from './trusted-checkpoint.js';
import { bad, type Fault, plain, type Verdict, words, type Words } from './verdict.js';
import { hashesIn, type MirrorFault, readHashes, type WalkedMirror, walkMirror } from './walk-mirror.js';

export type MirrorOptions = CheckpointOptions & {
  /** A checkpoint kept from earlier, which the mirror must continue. */
  readonly earlierNote?: Uint8Array | undefined;
};

const badTitle = words('镜像与检查点不符', 'The mirror is not what the checkpoint says');
/** More than these are counted, not listed. */
const faultsShownMax = 50;

/**
 * Recomputes a static mirror from its entries: every leaf, every hash above, the root; and holds them against the tiles
 * and the signed checkpoint. Every file in which a byte was changed is named.
 */
export async function checkMirror(files: MirrorFiles, options: MirrorOptions): Promise<Verdict> {
  const opened = openTrusted((await files.read('checkpoint')) ?? Buffer.alloc(0), options);
  if (opened.kind === 'refused') return bad(badTitle, opened.fault);
  const { checkpoint } = opened;
  const earlier =
    options.earlierNote && openTrusted(options.earlierNote, { ...options, requireQuorum: false });
  if (earlier?.kind === 'refused') return bad(badTitle, earlier.fault);
  const kinds = { entries: 0, receipts: 0, others: 0 };
  const walked = await walkMirror({
    files,
    size: checkpoint.size,
    root: checkpoint.root,
    earlierSize: earlier?.checkpoint.size,
    entry: (_, bytes) => {
      kinds[kindOfEntry(bytes)] += 1;
    },
  });
  const found = [
    ...walked.faults,
    ...(await upperFaults(files, checkpoint.size, walked)),
    ...(await otherFiles(files, checkpoint.size, walked)),
  ];
  const faults: Fault[] = found.slice(0, faultsShownMax).map(mirrorFaultWords);
  if (found.length > faultsShownMax) faults.push(more(found.length - faultsShownMax));
  if (!walked.root.equals(checkpoint.root)) faults.unshift(rootFault(walked.root));
  if (earlier !== undefined) faults.push(...earlierFaults(earlier.checkpoint, checkpoint.size, walked));
  faults.push(...opened.faults);
  return {
    good: faults.length === 0,
    title:
      faults.length === 0 ? words('镜像完整且未被改动', 'The mirror is complete and unchanged') : badTitle,
    facts: [
      ...opened.facts,
      { label: words('公示条目', 'Public entries'), value: plain(kinds.entries) },
      { label: words('回执', 'Receipts'), value: plain(kinds.receipts) },
      ...(earlier === undefined
        ? []
        : [
            {
              label: words('延续自', 'Continues'),
              value: words(`${earlier.checkpoint.size} 条`, `${earlier.checkpoint.size} entries`),
            },
          ]),
    ],
    faults,
    notes: [...opened.notes, ...otherKinds(kinds.others)],
  };
}

/** Only told apart: that an entry is what was logged is shown by its hash. */
function kindOfEntry(bytes: Buffer): 'entries' | 'receipts' | 'others' {
  if (parseReceiptEntry(bytes) !== undefined) return 'receipts';
  const value = readJson(bytes);
  const isEntry = isObject(value) && value['version'] === 1 && typeof value['number'] === 'string';
  return isEntry ? 'entries' : 'others';
}

/** The tiles above the leaves. */
async function upperFaults(files: MirrorFiles, size: number, walked: WalkedMirror): Promise<MirrorFault[]> {
  const faults: MirrorFault[] = [];
  for (const tile of tilesOfTree(size)) {
    if (tile.level === 0) continue;
    const stored = await readHashes(files, tile, faults);
    if (stored !== undefined) faults.push(...differences(tile, stored, walked));
  }
  return faults;
}

/** Tiles that are there besides: partial ones of earlier checkpoints, which must say the same. */
async function otherFiles(files: MirrorFiles, size: number, walked: WalkedMirror): Promise<MirrorFault[]> {
  const expected = new Set([...tilesOfTree(size)].map(tilePath));
  const faults: MirrorFault[] = [];
  for (const path of await files.list()) {
    const tile = parseTilePath(path);
    if (tile === undefined || expected.has(path) || !isTileWithin(tile, size)) continue;
    const bytes = await files.read(path);
    if (bytes === undefined) continue;
    if (tile.level === 'entries') {
      // The bundles of this size were read already.
      if (tile.width === tileWidth || isLastBundle(tile, size)) continue;
      const entries = parseEntryBundle(bytes, tile.width);
      if (entries === undefined) faults.push({ kind: 'wrong-length', path });
      const leaves = hashesOf({ ...tile, level: 0 }, walked);
      entries?.forEach((entry, at) => {
        const index = spanOfTile(tile).from + at;
        if (leaves[at]?.equals(leafHash(entry)) !== true) faults.push({ kind: 'entry-changed', path, index });
      });
    } else if (bytes.length !== tile.width * hashBytes) faults.push({ kind: 'wrong-length', path });
    else faults.push(...differences(tile, hashesIn(bytes), walked));
  }
  return faults;
}

function isLastBundle(tile: Tile, size: number): boolean {
  return spanOfTile(tile).to === size;
}

function differences(tile: Tile, stored: readonly Buffer[], walked: WalkedMirror): MirrorFault[] {
  const right = hashesOf(tile, walked);
  const { from } = spanOfTile(tile);
  return stored.flatMap((hash, at) =>
    right[at]?.equals(hash) === true
      ? []
      : [{ kind: 'hash-changed' as const, path: tilePath(tile), index: from + at }],
  );
}

function hashesOf(tile: Tile, { leafTiles, nodes }: WalkedMirror): readonly Buffer[] {
  const { level, from, to } = spanOfTile(tile);
  if (level === 0) return hashesIn(leafTiles[tile.index] ?? Buffer.alloc(0)).slice(0, tile.width);
  return (nodes[level] ?? []).slice(from, to);
}

function rootFault(root: Buffer): Fault {
  return {
    what: words(
      `由条目算出的根哈希（${root.toString('base64')}）不是检查点签名的根哈希。`,
      `The root that follows from the entries (${root.toString('base64')}) is not the one that was signed.`,
    ),
    todo: words(
      '下列文件重新下载后再查；没有列出文件而根仍不同的，镜像与检查点取自不同时刻，或者条目和哈希一并被改写。',
      'Download the files below again. If none is named, mirror and checkpoint are of different moments, or entries and hashes were rewritten together.',
    ),
  };
}

function earlierFaults(
  earlier: { readonly size: number; readonly root: Buffer },
  size: number,
  { earlierRoot }: WalkedMirror,
): Fault[] {
  if (earlierRoot?.equals(earlier.root) === true) return [];
  return [
    {
      what:
        earlier.size > size
          ? words(
              `日志变短了：所留检查点有 ${earlier.size} 条，镜像只有 ${size} 条。`,
              `The log became shorter: ${earlier.size} entries in the checkpoint you kept, ${size} here.`,
            )
          : words(
              `前 ${earlier.size} 条与所留检查点不同：历史被改写。`,
              `The first ${earlier.size} entries are not those of the checkpoint you kept: the past was rewritten.`,
            ),
      todo: words(
        '请保留镜像和检查点，并向主管部门反映。',
        'Keep mirror and checkpoint and tell the authority.',
      ),
    },
  ];
}

function more(count: number): Fault {
  return {
    what: words(`另有 ${count} 处。`, `And ${count} more.`),
    todo: words('请整体重新下载镜像。', 'Download the whole mirror again.'),
  };
}

function otherKinds(count: number): Words[] {
  if (count === 0) return [];
  return [
    words(
      `${count} 个条目是本工具不认识的种类或者版本；它们未被改动，但内容未读。`,
      `${count} entries are of a kind or version this tool does not know: unchanged, but not read.`,
    ),
  ];
}
