import { parseEntry } from '#register/parse-entry';
import { openCommitment, type PublicEntry } from '#register/public-entry';
import { parseReceiptEntry } from '#register/receipt-entry';
import { registerSearchFields } from '#register/search-terms';
import type { AuditedEntry, AuditedLeaf } from '../ports/log-audit.js';
import type { LogFault } from './audit-fault.js';

/** What the rows of the register must say, gathered from the leaves. */
type EntryAudit = {
  leaf(leaf: AuditedLeaf): void;
  faults(rows: readonly AuditedEntry[]): readonly LogFault[];
  /** The commitment at a leaf; undefined when that leaf is no receipt. */
  receiptAt(leafIndex: number): Buffer | undefined;
};

type Expected = { readonly entry: PublicEntry; supersededAt?: number };

/** The register is a projection of the log: each row is compared with its leaf, and each leaf must have its row. */
export function entryAudit(): EntryAudit {
  const expected = new Map<number, Expected>();
  const newest = new Map<string, Expected>();
  const receipts = new Map<number, Buffer>();
  return {
    leaf: ({ leafIndex, entry: bytes }) => {
      const receipt = parseReceiptEntry(bytes);
      if (receipt !== undefined) receipts.set(leafIndex, receipt);
      const entry = receipt === undefined ? parseEntry(bytes) : undefined;
      if (entry === undefined) return;
      const before = newest.get(entry.number);
      if (before !== undefined) before.supersededAt = leafIndex;
      const made = { entry };
      expected.set(leafIndex, made);
      newest.set(entry.number, made);
    },
    faults: (rows) => {
      const faults: LogFault[] = [];
      const seen = new Set<number>();
      for (const row of rows) {
        seen.add(row.leafIndex);
        const leaf = expected.get(row.leafIndex);
        for (const { table, what } of rowFaults(row, leaf)) {
          faults.push({ table, row: String(row.leafIndex), what });
        }
      }
      for (const leafIndex of expected.keys()) {
        if (seen.has(leafIndex)) continue;
        faults.push({
          table: 'public_entry',
          row: String(leafIndex),
          what: 'the entry of the log is not there',
        });
      }
      return faults;
    },
    receiptAt: (leafIndex) => receipts.get(leafIndex),
  };
}

type RowFault = Pick<LogFault, 'table' | 'what'>;

function rowFaults(row: AuditedEntry, expected: Expected | undefined): readonly RowFault[] {
  if (expected === undefined)
    return [{ table: 'public_entry', what: 'its leaf is no entry of the register' }];
  const { entry, supersededAt } = expected;
  const { platform, host } = entry;
  const says: readonly (readonly [string, unknown, unknown])[] = [
    ['number', row.number, entry.number],
    ['revision', row.revision, entry.revision],
    ['status', row.status, entry.status],
    ['platform_name', row.platformName, platform.name],
    ['host_kind', row.hostKind, host.kind],
    ['host_name', row.hostName, host.kind === 'organisation' ? host.name : ''],
    ['home_host', row.homeHost, registerSearchFields(entry).homeHost],
    ['filed_on', row.filedOn, entry.filedOn],
    ['recorded_at', row.recordedAt, entry.recordedAt],
    ['superseded_at', row.supersededAt, supersededAt],
  ];
  const columns = says.flatMap(([column, stored, logged]) => (stored === logged ? [] : [column]));
  const opens = row.disclosure === undefined || openCommitment(entry, row.disclosure);
  return [
    ...columns.map((column) => ({ table: 'public_entry', what: `${column} is not what its leaf says` })),
    ...(opens ? [] : [{ table: 'public_disclosure', what: 'it does not open the commitment of its entry' }]),
  ];
}
