import {
  appendLeaves,
  emptyFrontier,
  encodeFrontier,
  type Frontier,
  rootOf,
  type TileNode,
} from '#log/frontier';
import { leafHash } from '#log/merkle';
import { nodesAtLevel } from '#log/tiles';
import { parseEntry } from '#register/parse-entry';
import { parseReceiptEntry } from '#register/receipt-entry';
import type { AuditedCheckpoint, AuditedLeaf } from '../ports/log-audit.js';
import type { AuditDeps, LogFault } from './audit-fault.js';
import { checkpointFaults } from './audit-checkpoint.js';
import { entryAudit } from './audit-entries.js';
import { receiptFaults } from './audit-receipts.js';

export type LogAudited = {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly receipts: number;
  readonly faults: readonly LogFault[];
};

const rowsPerTurn = 5_000;

/**
 * Everything the database holds of the log, computed once more from the bytes of the entries: leaf hashes, nodes, the
 * frontier and root of every checkpoint, its signature, its place in the line of heads, who cosigned it and when it was
 * published; the register's rows against their leaves, and the receipts against theirs. Reads only.
 */
export async function verifyLog(deps: AuditDeps): Promise<LogAudited> {
  const { audit, log } = deps;
  const faults: LogFault[] = [];
  const entries = entryAudit();
  const checkpoints = await allOf(
    (after) => audit.checkpoints(after, rowsPerTurn),
    ({ treeSize }) => treeSize,
    0,
  );
  let frontier = emptyFrontier();
  let nodes: TileNode[] = [];
  const growTo = (leaves: readonly AuditedLeaf[]): void => {
    for (const leaf of leaves) {
      faults.push(...leafFaults(leaf, frontier.size));
      frontier = appendLeaves(frontier, [leafHash(leaf.entry)], (node) => nodes.push(node));
      entries.leaf(leaf);
      const signed = heads.get(frontier.size);
      if (signed !== undefined) faults.push(...headFaults(signed, frontier));
    }
  };
  const heads = new Map(checkpoints.map((checkpoint) => [checkpoint.treeSize, checkpoint]));
  for (let turn = rowsPerTurn; turn === rowsPerTurn;) {
    const leaves = await audit.leaves(frontier.size, rowsPerTurn);
    turn = leaves.length;
    // A gap shows in the first leaf behind it; from there on nothing fits any more.
    if (leaves.some(({ leafIndex }, at) => leafIndex !== frontier.size + at)) {
      faults.push({ table: 'log_leaf', row: String(frontier.size), what: 'a leaf is missing' });
      break;
    }
    growTo(leaves);
    faults.push(...(await nodeFaults(log, nodes)));
    nodes = [];
  }
  const size = frontier.size;
  faults.push(...(await surplusNodes(log, size)));
  faults.push(...(await checkpointFaults(deps, checkpoints, size)));
  const rows = await allOf(
    (after) => audit.entries(after + 1, rowsPerTurn),
    ({ leafIndex }) => leafIndex,
    -1,
  );
  faults.push(...entries.faults(rows));
  const receipts = await receiptFaults(audit, (leafIndex) => entries.receiptAt(leafIndex));
  faults.push(...receipts.faults);
  for (const orphan of await audit.orphans()) {
    const [table = '', row = ''] = orphan.split(' ', 2);
    faults.push({ table, row, what: 'it belongs to nothing' });
  }
  return { leaves: size, checkpoints: checkpoints.length, receipts: receipts.count, faults };
}

/** All rows, some thousand at a time. */
async function allOf<Row>(
  read: (after: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => number,
  before: number,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let after = before; ;) {
    const rows = await read(after);
    all.push(...rows);
    const last = rows.at(-1);
    if (last === undefined) return all;
    after = keyOf(last);
  }
}

function leafFaults({ leafIndex, entry, leafHash: stored }: AuditedLeaf, at: number): readonly LogFault[] {
  const row = String(at);
  const isOurs = parseEntry(entry) !== undefined || parseReceiptEntry(entry) !== undefined;
  return [
    ...(leafIndex === at && leafHash(entry).equals(Buffer.from(stored))
      ? []
      : [{ table: 'log_leaf', row, what: 'the hash is not that of the entry' }]),
    ...(isOurs
      ? []
      : [{ table: 'log_leaf', row, what: 'the entry is neither of the register nor a receipt' }]),
  ];
}

function headFaults(signed: AuditedCheckpoint, frontier: Frontier): readonly LogFault[] {
  const row = String(signed.treeSize);
  return [
    ...(rootOf(frontier).equals(Buffer.from(signed.rootHash))
      ? []
      : [{ table: 'checkpoint', row, what: 'the root is not that of the leaves' }]),
    ...(encodeFrontier(frontier).equals(Buffer.from(signed.frontier))
      ? []
      : [{ table: 'checkpoint', row, what: 'the frontier is not that of the leaves' }]),
  ];
}

/** Completed ones come in runs of one level, which are compared run by run. */
async function nodeFaults(log: AuditDeps['log'], nodes: readonly TileNode[]): Promise<readonly LogFault[]> {
  const faults: LogFault[] = [];
  for (const level of new Set(nodes.map((node) => node.level))) {
    const expected = nodes.filter((node) => node.level === level);
    const from = expected[0]?.index ?? 0;
    const stored = await log.nodes(level, from, from + expected.length);
    for (const [at, { index, hash }] of expected.entries()) {
      const found = stored[at];
      if (found !== undefined && hash.equals(Buffer.from(found))) continue;
      faults.push({
        table: 'log_node',
        row: `${level}/${index}`,
        what: 'the node is not that of the leaves',
      });
    }
  }
  return faults;
}

async function surplusNodes(log: AuditDeps['log'], size: number): Promise<readonly LogFault[]> {
  const faults: LogFault[] = [];
  for (let level = 1; level <= 6; level += 1) {
    const stored = await log.nodeCount(level);
    if (stored <= nodesAtLevel(level, size)) continue;
    faults.push({ table: 'log_node', row: `${level}/${stored - 1}`, what: 'the log has no leaves for it' });
  }
  return faults;
}
