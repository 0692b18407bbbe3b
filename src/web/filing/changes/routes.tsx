import { type Context, Hono } from 'hono';
import { changeKinds } from '#law/article-06-change';
import { fileAgain } from '#usecases/changes/file-again';
import { actReceipt, changeDetails, recordView } from '#usecases/changes/filed-view';
import { startChange, startFromChange } from '#usecases/changes/start-change';
import { withdrawChange } from '#usecases/changes/withdraw-change';
import { filingStatus } from '#usecases/filing/filing-status';
import { ownActReceipt } from '#usecases/log/own-receipt';
import type { StartedDraft } from '#usecases/filing/start-draft';
import type { Outcome } from '#usecases/outcome';
import { page, seeOther } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { actReceiptFile } from '../../proofs/act-receipt-file.js';
import { ActReceiptPage, actReceiptNumber } from './act-receipt-page.js';
import { cancellationRoutes } from './cancellation-routes.js';
import { ChangePage, WithdrawChangePage } from './change-page.js';
import { ChooseChangePage } from './choose-change-page.js';
import { RecordPage } from './record-page.js';

const numbered = '{[1-9][0-9]{0,4}}';

/** Changes of a filed platform, its record and its receipts. Mounted behind the operator's guard. */
export function changeRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  beginRoutes(routes, portal);
  readRoutes(routes, portal);
  const path = `/filings/:dossierId/changes/:change${numbered}/withdraw` as const;
  routes.get(path, async (c) => {
    const found = await detailsOf(c, portal);
    if (!found.ok) return failurePage(c, found.failure);
    const { dossierId, proposal, open } = found.value;
    if (open === undefined) return seeOther(c, paths.filingChange(dossierId, proposal.change));
    return page(c, <WithdrawChangePage visit={c.get('visit')} details={found.value} />);
  });
  routes.post(path, async (c) => {
    const form = await readForm(c);
    const reference = { actor: actorOf(c), dossierId: c.req.param('dossierId') };
    const change = Number(c.req.param('change'));
    const expectedVersion = Number(form.text('version', 12));
    const done = await withdrawChange(portal, { ...reference, change, expectedVersion });
    if (!done.ok) return failurePage(c, done.failure);
    return seeOther(c, paths.filingChange(reference.dossierId, change));
  });
  routes.route('/', cancellationRoutes(portal));
  return routes;
}

/** Begin a change, begin one anew, file anew after a cancellation. */
function beginRoutes(routes: Hono<PortalEnv>, portal: Portal): void {
  routes.get('/filings/:dossierId/changes/new', async (c) => choose(c, portal));
  routes.post('/filings/:dossierId/changes', async (c) => {
    const form = await readForm(c);
    const changeKind = changeKinds.find((kind) => kind === form.text('kind', 20));
    if (changeKind === undefined) return choose(c, portal, 'not-chosen');
    const reference = { actor: actorOf(c), dossierId: c.req.param('dossierId') };
    return toDraft(c, portal, await startChange(portal, { ...reference, changeKind }));
  });
  routes.post(`/filings/:dossierId/changes/:change${numbered}/again`, async (c) => {
    const reference = { actor: actorOf(c), dossierId: c.req.param('dossierId') };
    const change = Number(c.req.param('change'));
    return toDraft(c, portal, await startFromChange(portal, { ...reference, change }));
  });
  routes.post('/filings/:dossierId/again', async (c) => {
    const reference = { actor: actorOf(c), dossierId: c.req.param('dossierId') };
    return toDraft(c, portal, await fileAgain(portal, reference));
  });
}

type DossierContext = Context<PortalEnv, '/filings/:dossierId'>;

async function toDraft(c: DossierContext, portal: Portal, started: Outcome<StartedDraft>): Promise<Response> {
  if (!started.ok) return failurePage(c, started.failure);
  if (started.value.kind === 'started') return seeOther(c, paths.draft(started.value.draftId));
  return choose(c, portal, 'too-many-drafts');
}

async function choose(
  c: DossierContext,
  portal: Portal,
  problem?: 'not-chosen' | 'too-many-drafts',
): Promise<Response> {
  const dossierId = c.req.param('dossierId');
  const found = await filingStatus(portal, { actor: actorOf(c), dossierId });
  if (!found.ok) return failurePage(c, found.failure);
  const { state, platformName } = found.value;
  // Nothing to change, or no more: the status page says what can be done.
  if (state.status !== 'filed' && problem !== 'too-many-drafts') return seeOther(c, paths.filing(dossierId));
  const view = (
    <ChooseChangePage
      visit={c.get('visit')}
      dossierId={dossierId}
      platformName={platformName}
      contactAtOnce={!portal.legal.contactChangeReviewed}
      {...(problem === undefined ? {} : { problem })}
    />
  );
  return page(c, view, problem === undefined ? 200 : 422);
}

function readRoutes(routes: Hono<PortalEnv>, portal: Portal): void {
  const { form, calendar } = portal.legal;
  routes.get(`/filings/:dossierId/changes/:change${numbered}`, async (c) => {
    const found = await detailsOf(c, portal);
    if (!found.ok) return failurePage(c, found.failure);
    return page(
      c,
      <ChangePage visit={c.get('visit')} details={found.value} form={form} calendar={calendar} />,
    );
  });
  routes.get('/filings/:dossierId/record', async (c) => {
    const found = await recordView(portal, { actor: actorOf(c), dossierId: c.req.param('dossierId') });
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <RecordPage visit={c.get('visit')} view={found.value} form={form} />);
  });
  routes.get(`/filings/:dossierId/record/:version${numbered}`, async (c) => {
    const { dossierId, version } = c.req.param();
    const found = await recordView(portal, { actor: actorOf(c), dossierId, version: Number(version) });
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <RecordPage visit={c.get('visit')} view={found.value} form={form} />);
  });
  routes.get(`/filings/:dossierId/acts/:version${numbered}`, async (c) => {
    const { dossierId, version } = c.req.param();
    const found = await actReceipt(portal, { actor: actorOf(c), dossierId, version: Number(version) });
    if (!found.ok) return failurePage(c, found.failure);
    const proof = await ownActReceipt(portal, { actor: actorOf(c), dossierId, version: Number(version) });
    if (!proof.ok) return failurePage(c, proof.failure);
    return page(
      c,
      <ActReceiptPage visit={c.get('visit')} receipt={found.value} proof={proof.value} calendar={calendar} />,
    );
  });
  routes.get(`/filings/:dossierId/acts/:version${numbered}/proof`, async (c) => {
    const { dossierId } = c.req.param();
    const version = Number(c.req.param('version'));
    const found = await actReceipt(portal, { actor: actorOf(c), dossierId, version });
    if (!found.ok) return failurePage(c, found.failure);
    const proof = await ownActReceipt(portal, { actor: actorOf(c), dossierId, version });
    return actReceiptFile(c, proof, {
      fileName: `${actReceiptNumber(dossierId, version)}.tlog-proof`,
      page: paths.filingAct(dossierId, version),
    });
  });
}

async function detailsOf(c: Context<PortalEnv, '/filings/:dossierId/changes/:change'>, portal: Portal) {
  const { dossierId, change } = c.req.param();
  return changeDetails(portal, { actor: actorOf(c), dossierId, change: Number(change) });
}
