import type { Context } from 'hono';
import { submissionNumberAt } from '#usecases/filing/filing-status';
import { seeOther } from '../http/answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';

/** A tab, a resent form or a second click of a draft that was submitted: its receipt. */
export async function toReceipt(
  c: Context<PortalEnv>,
  portal: Pick<Portal, 'persistence'>,
  submitted: { readonly dossierId: string; readonly version: number },
): Promise<Response> {
  const number = await submissionNumberAt(portal, submitted);
  const { dossierId, version } = submitted;
  return seeOther(
    c,
    number === undefined ? paths.filingAct(dossierId, version) : paths.filingReceipt(dossierId, number),
  );
}
