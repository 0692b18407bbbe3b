import { receiptCommitment } from '#register/receipt-entry';
import type { AuditedReceipt, LogAudit } from '../ports/log-audit.js';
import type { LogFault } from './audit-fault.js';

const rowsPerTurn = 5_000;

/** Every receipt opens, is the one its row names, and stands at its leaf. A leaf without receipt is one that was erased. */
export async function receiptFaults(
  audit: Pick<LogAudit, 'receipts'>,
  commitmentAt: (leafIndex: number) => Buffer | undefined,
): Promise<{ readonly count: number; readonly faults: readonly LogFault[] }> {
  const faults: LogFault[] = [];
  let count = 0;
  for (let after = { of: '', reference: '' }; ;) {
    const receipts = await audit.receipts(after, rowsPerTurn);
    count += receipts.length;
    for (const receipt of receipts) {
      const what = faultOf(receipt, commitmentAt);
      if (what !== undefined) {
        faults.push({ table: 'receipt', row: `${receipt.of} ${receipt.reference}`, what });
      }
    }
    const last = receipts.at(-1);
    if (last === undefined) return { count, faults };
    after = { of: last.of, reference: last.reference };
  }
}

function faultOf(
  { of, reference, commitment, leafIndex, opened }: AuditedReceipt,
  commitmentAt: (leafIndex: number) => Buffer | undefined,
): string | undefined {
  if (opened === undefined) return 'it does not open';
  const { document, salt } = opened;
  if (document.of !== of || document.reference !== reference) return 'it is of another act';
  if (!receiptCommitment(salt, document).equals(Buffer.from(commitment))) {
    return 'the commitment is not that of the document';
  }
  if (leafIndex === undefined) return undefined;
  const logged = commitmentAt(leafIndex);
  return logged?.equals(Buffer.from(commitment)) === true ? undefined : 'its leaf is of something else';
}
