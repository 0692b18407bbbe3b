import type { ReceiptKey } from '../ports/log.js';
import { type ProofDeps, proofFileOf } from './prove-entry.js';

export type ReceiptProof =
  | { readonly kind: 'proof'; readonly text: string; readonly leafIndex: number }
  /** Lodged, and not covered by a published checkpoint yet: a matter of seconds, unless witnesses are waited for. */
  | { readonly kind: 'waiting' };

/**
 * The proof file of a receipt, for whoever lodged it: the document and its salt go with it, and out of it the leaf
 * follows. Undefined when there is no such receipt: it was erased, or lodged before there were receipts.
 */
export async function receiptProof(deps: ProofDeps, key: ReceiptKey): Promise<ReceiptProof | undefined> {
  const { log, receipts } = deps.persistence.read;
  const receipt = await receipts.find(key);
  if (receipt === undefined) return undefined;
  const { document, salt, leafIndex } = receipt;
  const checkpoint = await log.head();
  if (leafIndex === undefined || checkpoint === undefined || leafIndex >= checkpoint.treeSize) {
    return { kind: 'waiting' };
  }
  const extra = { receipt: document, salt: Buffer.from(salt).toString('base64') };
  const text = await proofFileOf(deps, { index: leafIndex, checkpoint, extra });
  return { kind: 'proof', text, leafIndex };
}
