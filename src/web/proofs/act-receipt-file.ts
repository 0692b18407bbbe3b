import type { Context } from 'hono';
import type { OwnReceipt } from '#usecases/log/own-receipt';
import type { Outcome } from '#usecases/outcome';
import type { PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { receiptFileAnswer } from './proof-answer.js';

/** The proof file of an act; while there is none, the page of the receipt, which says so. */
export async function actReceiptFile(
  c: Context<PortalEnv>,
  found: Outcome<OwnReceipt>,
  { fileName, page }: { readonly fileName: string; readonly page: string },
): Promise<Response> {
  if (!found.ok) return failurePage(c, found.failure);
  const { value } = found;
  return value.kind === 'proof' ? receiptFileAnswer(value.text, fileName) : c.redirect(page, 302);
}
