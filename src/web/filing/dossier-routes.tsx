import { type Context, Hono } from 'hono';
import { filingStatus, noticeView, submissionView } from '#usecases/filing/filing-status';
import { ownActContent, ownActReceipt } from '#usecases/log/own-receipt';
import { ownEvidence } from '#usecases/filing/remove-evidence';
import { startCorrection } from '#usecases/filing/start-correction';
import { page, seeOther } from '../http/answer.js';
import { fileAnswer } from '../http/file-answer.js';
import { actorOf } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { actReceiptFile } from '../proofs/act-receipt-file.js';
import { receiptFileAnswer } from '../proofs/proof-answer.js';
import { NoticePage } from './notice-page.js';
import { ReceiptPage, SubmissionPage } from './receipt-page.js';
import { StatusPage } from './status-page.js';
import { receiptNumber } from './words/status-words.js';

/** What was submitted: receipts, status, notices, the way into a correction, the operator's own files. */
export function dossierRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/filings/evidence/:evidenceId', async (c) => downloadEvidence(c, portal));
  routes.get('/filings/:dossierId', async (c) => {
    const found = await filingStatus(portal, { actor: actorOf(c), dossierId: c.req.param('dossierId') });
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <StatusPage visit={c.get('visit')} status={found.value} publicUrl={portal.publicUrl} />);
  });
  routes.get('/filings/:dossierId/receipts/:number{[1-9][0-9]{0,3}}', async (c) => {
    const found = await submissionOf(c, portal);
    if (!found.ok) return failurePage(c, found.failure);
    const { dossierId, version } = found.value;
    const receipt = await ownActReceipt(portal, { actor: actorOf(c), dossierId, version });
    if (!receipt.ok) return failurePage(c, receipt.failure);
    return page(c, <ReceiptPage visit={c.get('visit')} view={found.value} receipt={receipt.value} />);
  });
  routes.get('/filings/:dossierId/receipts/:number{[1-9][0-9]{0,3}}/proof', async (c) => {
    const found = await submissionOf(c, portal);
    if (!found.ok) return failurePage(c, found.failure);
    const { dossierId, number, version } = found.value;
    const receipt = await ownActReceipt(portal, { actor: actorOf(c), dossierId, version });
    return actReceiptFile(c, receipt, {
      fileName: `${receiptNumber(dossierId, number)}.tlog-proof`,
      page: paths.filingReceipt(dossierId, number),
    });
  });
  routes.get('/filings/:dossierId/acts/:version{[1-9][0-9]{0,4}}/content', async (c) => {
    const { dossierId } = c.req.param();
    const version = Number(c.req.param('version'));
    const content = await ownActContent(portal, { actor: actorOf(c), dossierId, version });
    if (!content.ok) return failurePage(c, content.failure);
    return receiptFileAnswer(content.value, `content-${dossierId.slice(0, 8)}-${version}.json`);
  });
  routes.get('/filings/:dossierId/submissions/:number{[1-9][0-9]{0,3}}', async (c) => {
    const found = await submissionOf(c, portal);
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <SubmissionPage visit={c.get('visit')} view={found.value} form={portal.legal.form} />);
  });
  routes.get('/filings/:dossierId/notices/:round{[1-9][0-9]{0,3}}', async (c) => {
    const { dossierId, round } = c.req.param();
    const found = await noticeView(portal, { actor: actorOf(c), dossierId, round: Number(round) });
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <NoticePage visit={c.get('visit')} view={found.value} />);
  });
  routes.post('/filings/:dossierId/corrections', async (c) => {
    const started = await startCorrection(portal, { actor: actorOf(c), dossierId: c.req.param('dossierId') });
    if (!started.ok) return failurePage(c, started.failure);
    return seeOther(c, paths.draft(started.value.draftId));
  });
  return routes;
}

type SubmissionContext = Context<PortalEnv, '/filings/:dossierId/receipts/:number'>;

async function submissionOf(c: SubmissionContext, portal: Portal) {
  const { dossierId, number } = c.req.param();
  return submissionView(portal, { actor: actorOf(c), dossierId, number: Number(number) });
}

/** Always saved, never opened inside the portal: what a file does is not ours to run. */
async function downloadEvidence(
  c: Context<PortalEnv, '/filings/evidence/:evidenceId'>,
  portal: Portal,
): Promise<Response> {
  const found = await ownEvidence(portal, {
    accountId: actorOf(c).accountId,
    evidenceId: c.req.param('evidenceId'),
  });
  if (!found.ok) return failurePage(c, found.failure);
  return fileAnswer(found.value, 'keep');
}
