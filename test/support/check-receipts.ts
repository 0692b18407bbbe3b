/** Every act that lodged something has its receipt, the receipt says what the act says, and its leaf is its own. */
import { expect } from 'vitest';
import { contentDigest, receiptCommitment, receiptEntryBytes } from '#register/receipt-entry';
import { lodgedContent, receiptOfAct, receiptOfReport } from '#usecases/log/act-receipts';
import type { Deps } from '#usecases/ports';
import type { ReceiptKey } from '#usecases/ports/log';

/** The leaves that belong to receipts. */
export async function checkReceipts({ persistence }: Pick<Deps, 'persistence'>): Promise<readonly number[]> {
  const { read } = persistence;
  const leaves: number[] = [];
  const check = async (key: ReceiptKey, event: Parameters<typeof lodgedContent>[0]): Promise<void> => {
    const receipt = await read.receipts.find(key);
    if (receipt === undefined) throw new Error(`no receipt of ${key.of} ${key.reference}`);
    const { document, salt, contentSalt, commitment, leafIndex } = receipt;
    expect(document).toMatchObject({ ...key, lodgedAt: event.at });
    expect(document.content).toBe(contentDigest(contentSalt, lodgedContent(event)));
    expect(receiptCommitment(salt, document)).toEqual(Buffer.from(commitment));
    if (leafIndex === undefined) return;
    expect(await read.log.entryBytes(leafIndex)).toEqual(receiptEntryBytes(commitment));
    leaves.push(leafIndex);
  };
  for (const dossierId of await read.events.allDossiers()) {
    for (const stored of await read.events.load(dossierId)) {
      const key = receiptOfAct({ dossierId, ...stored });
      if (key !== undefined) await check(key, stored.event);
    }
  }
  for (const reportId of await read.reports.allReports()) {
    const [lodged] = await read.reports.load(reportId);
    if (lodged !== undefined) await check(receiptOfReport(reportId), lodged.event);
  }
  expect(new Set(leaves).size).toBe(leaves.length);
  return leaves;
}
