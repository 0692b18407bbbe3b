import { type Context, Hono } from 'hono';
import type { Ministry } from '#handover/ministry';
import { acknowledgeByHand, retryDelivery } from '#usecases/handover/acknowledge-by-hand';
import { deadPackages, handedPackages, handoverOverview } from '#usecases/handover/handed-packages';
import { handoverReaders, ministryFrom } from '#usecases/handover/handover-access';
import { downloadPackage, readPackage } from '#usecases/handover/read-package';
import { monthOf, parseMonth, reconcile } from '#usecases/handover/reconcile';
import { type PackageFilter, packageFilters } from '#usecases/ports/handover';
import { page, seeOther } from '../http/answer.js';
import { fileAnswer } from '../http/file-answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { AcknowledgePage } from './acknowledge-page.js';
import { OverviewPage } from './overview-page.js';
import { PackagePage, packageDones } from './package-page.js';
import { PackagesPage } from './packages-page.js';
import { reconciliationCsv } from './reconciliation-csv.js';
import { ReconciliationPage } from './reconciliation-page.js';
import { UndeliveredPage } from './undelivered-page.js';

// Grouped: without the brackets either half would match a longer path.
const ministryPattern = ':ministry{(?:public-security|cyberspace)}';
const sequencePattern = ':sequence{[1-9][0-9]*}';
const sequenceDigitsMax = 15;

/** The pages for liaison officers and for those who look after the hand-over (Article 5 ¶1). */
export function handoverRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(paths.handover(), requireRole(...handoverReaders));
  app.use(`${paths.handover()}/*`, requireRole(...handoverReaders));
  listRoutes(app, portal);
  packageRoutes(app, portal);
  reconciliationRoutes(app, portal);
  return app;
}

function listRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.handover(), async (c) => {
    const actor = actorOf(c);
    const overviews = await handoverOverview(portal, actor);
    const [only, ...others] = overviews;
    // An officer has one ministry and goes there at once.
    if (only !== undefined && others.length === 0) return seeOther(c, paths.handedPackages(only.ministry));
    return page(c, <OverviewPage visit={c.get('visit')} actor={actor} overviews={overviews} />);
  });

  app.get(paths.deadPackages(), async (c) => {
    const actor = actorOf(c);
    const list = await deadPackages(portal, actor, pageNumber(c));
    if (!list.ok) return failurePage(c, list.failure);
    return page(c, <UndeliveredPage visit={c.get('visit')} actor={actor} list={list.value} />);
  });

  app.get(paths.handedPackages(ministryPattern), async (c) => {
    const actor = actorOf(c);
    const ministry = ministryOf(c);
    const filter = filterFrom(c.req.query('state'));
    const list = await handedPackages(portal, actor, { ministry, filter, page: pageNumber(c) });
    if (!list.ok) return failurePage(c, list.failure);
    return page(
      c,
      <PackagesPage
        visit={c.get('visit')}
        actor={actor}
        ministry={ministry}
        filter={filter}
        list={list.value}
      />,
    );
  });
}

function packageRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.handedPackage(ministryPattern, sequencePattern), async (c) => {
    const actor = actorOf(c);
    const view = await readPackage(portal, actor, referenceOf(c));
    if (!view.ok) return failurePage(c, view.failure);
    const done = packageDones.find((each) => each === c.req.query('done'));
    const { form } = portal.legal;
    return page(
      c,
      <PackagePage visit={c.get('visit')} actor={actor} view={view.value} form={form} done={done} />,
    );
  });

  app.get(paths.handedPackageFile(ministryPattern, sequencePattern), async (c) => {
    const file = await downloadPackage(portal, actorOf(c), referenceOf(c));
    if (!file.ok) return failurePage(c, file.failure);
    return fileAnswer({ ...file.value, mediaType: 'application/json' }, 'keep');
  });

  app.get(paths.acknowledgePackage(ministryPattern, sequencePattern), async (c) => {
    const actor = actorOf(c);
    const view = await readPackage(portal, actor, referenceOf(c));
    if (!view.ok) return failurePage(c, view.failure);
    const { ministry, sequence } = referenceOf(c);
    if (!view.value.mayAcknowledge) return seeOther(c, paths.handedPackage(ministry, sequence));
    return page(c, <AcknowledgePage visit={c.get('visit')} actor={actor} view={view.value} />);
  });

  app.post(paths.acknowledgePackage(ministryPattern, sequencePattern), async (c) => {
    const reference = referenceOf(c);
    const digest = (await readForm(c)).text('digest', 64);
    const acknowledged = await acknowledgeByHand(portal, actorOf(c), { ...reference, digest });
    if (!acknowledged.ok) return failurePage(c, acknowledged.failure);
    return seeOther(c, paths.handedPackage(reference.ministry, reference.sequence, 'acknowledged'));
  });

  app.post(paths.retryPackage(ministryPattern, sequencePattern), async (c) => {
    const reference = referenceOf(c);
    const retried = await retryDelivery(portal, actorOf(c), reference);
    if (!retried.ok) return failurePage(c, retried.failure);
    return seeOther(c, paths.handedPackage(reference.ministry, reference.sequence, 'retried'));
  });
}

function reconciliationRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.reconciliation(ministryPattern), async (c) => {
    const visit = c.get('visit');
    const actor = actorOf(c);
    const typed = c.req.query('month');
    const month = typed === undefined || typed === '' ? monthOf(visit.now) : parseMonth(typed);
    const wanted = { ministry: ministryOf(c), month: month ?? monthOf(visit.now) };
    const sheet = await reconcile(portal, actor, wanted);
    if (!sheet.ok) return failurePage(c, sheet.failure);
    const wrongMonth = month === undefined ? typed : undefined;
    return page(
      c,
      <ReconciliationPage
        visit={visit}
        actor={actor}
        sheet={sheet.value}
        page={pageNumber(c)}
        wrongMonth={wrongMonth}
      />,
      wrongMonth === undefined ? 200 : 422,
    );
  });

  app.get(`${paths.reconciliation(ministryPattern)}.csv`, async (c) => {
    const month = parseMonth(c.req.query('month') ?? '');
    if (month === undefined) return failurePage(c, { kind: 'not-found' });
    const ministry = ministryOf(c);
    const sheet = await reconcile(portal, actorOf(c), { ministry, month });
    if (!sheet.ok) return failurePage(c, sheet.failure);
    const bytes = Buffer.from(reconciliationCsv(c.get('visit').say, sheet.value));
    return fileAnswer(
      { fileName: `handover-${ministry}-${month}.csv`, mediaType: 'text/csv', bytes },
      'keep',
    );
  });
}

function ministryOf(c: Context<PortalEnv>): Ministry {
  const ministry = ministryFrom(c.req.param('ministry'));
  if (ministry === undefined) throw new Error('the route names a ministry');
  return ministry;
}

function referenceOf(c: Context<PortalEnv>) {
  const typed = c.req.param('sequence') ?? '';
  // Nothing has the number 0: what is too long to be one finds nothing.
  return { ministry: ministryOf(c), sequence: typed.length > sequenceDigitsMax ? 0 : Number(typed) };
}

function filterFrom(text: string | undefined): PackageFilter {
  return packageFilters.find((filter) => filter === text) ?? 'all';
}

function pageNumber(c: Context<PortalEnv>): number {
  const text = c.req.query('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
