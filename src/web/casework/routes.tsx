import { Hono } from 'hono';
import { dayInChina } from '#law/calendar-day';
import { caseReaders } from '#usecases/casework/case-access';
import { readCaseEvidence } from '#usecases/casework/case-evidence';
import { lastNearDay, readInbox } from '#usecases/casework/inbox';
import { revealIdentity } from '#usecases/casework/reveal-identity';
import { saveMarks } from '#usecases/casework/save-marks';
import { reportsOnDossier } from '#usecases/report/reports-on-dossier';
import { page, seeOther } from '../http/answer.js';
import { fileAnswer } from '../http/file-answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { caseActRoutes } from './act-routes.js';
import { CasePage } from './case-page.js';
import { caseOf, loadView, referenceOf } from './case-requests.js';
import { isDoneAct } from './case-words.js';
import { IdentityPage } from './identity-page.js';
import { InboxPage } from './inbox-page.js';
import { inboxFilter, readConditions } from './inbox-query.js';
import { anchorOf, markKeys, readMarks } from './marks-form.js';
import { caseChangeRoutes } from './changes/routes.js';
import { NoticePage } from './notice-page.js';

const id = ':dossierId';

/** The reviewers' side: inbox, cases, acts. Reading is for staff; what may be done is decided by the dossier. */
export function caseworkRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(paths.casework(), requireRole(...caseReaders));
  app.use(`${paths.casework()}/*`, requireRole(...caseReaders));
  inboxRoute(app, portal);
  caseRoutes(app, portal);
  identityRoutes(app, portal);
  evidenceRoutes(app, portal);
  caseActRoutes(app, portal);
  caseChangeRoutes(app, portal);
  return app;
}

function inboxRoute(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.casework(), async (c) => {
    const visit = c.get('visit');
    const actor = actorOf(c);
    const conditions = readConditions((name) => c.req.query(name));
    const filter = inboxFilter(conditions, actor.accountId);
    const inbox = await readInbox(portal, { actor, filter, page: pageNumber(c.req.query('page')) });
    const nearUntil = lastNearDay({ today: dayInChina(visit.now), calendar: portal.legal.calendar });
    return page(c, <InboxPage visit={visit} inbox={inbox} conditions={conditions} nearUntil={nearUntil} />);
  });
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

function caseRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  const { form } = portal.legal;

  app.get(paths.case(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const done = c.req.query('done');
    const more = isDoneAct(done) ? { done } : {};
    const { actor, dossierId } = caseOf(c);
    const reports = await reportsOnDossier(portal, actor, dossierId);
    return page(
      c,
      <CasePage visit={c.get('visit')} view={view.value} form={form} reports={reports} {...more} />,
    );
  });

  app.post(paths.caseMarks(id), async (c) => {
    const sent = await readForm(c);
    const before = await loadView(portal, c);
    if (!before.ok) return failurePage(c, before.failure);
    const edits = readMarks(sent, markKeys(before.value));
    const problems = await saveMarks(portal, referenceOf(c, sent), edits);
    if (!problems.ok) return failurePage(c, problems.failure);
    if (problems.value.length === 0) return seeOther(c, afterMarks(caseOf(c).dossierId, sent));
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const unsaved = { edits, problems: problems.value };
    return page(c, <CasePage visit={c.get('visit')} view={view.value} form={form} unsaved={unsaved} />, 422);
  });

  app.get(`${paths.case(id)}/notices/:round`, async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const notice = view.value.events
      .flatMap(({ event }) => (event.type === 'CorrectionRequested' ? [event] : []))
      .find(({ round }) => String(round) === c.req.param('round'));
    if (notice === undefined) return failurePage(c, { kind: 'not-found' });
    return page(c, <NoticePage visit={c.get('visit')} view={view.value} notice={notice} />);
  });
}

/** The buttons that lead to an act save the marks on their way. */
function afterMarks(dossierId: string, sent: Awaited<ReturnType<typeof readForm>>): string {
  switch (sent.text('then')) {
    case 'prepare-filing':
      return paths.casePrepareRecord(dossierId);
    case 'correction':
      return paths.caseCorrection(dossierId);
    case 'prepare-exclusion':
      return paths.casePrepareExclusion(dossierId);
    default:
      return paths.case(dossierId) + anchorOf(sent);
  }
}

function identityRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.caseIdentity(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    if (!view.value.maySeeParticulars) return failurePage(c, { kind: 'forbidden' });
    return page(c, <IdentityPage visit={c.get('visit')} view={view.value} reason="" />);
  });

  // The number is in the answer itself and not behind a redirect: an address that shows it must not exist.
  app.post(paths.caseIdentity(id), async (c) => {
    const visit = c.get('visit');
    const sent = await readForm(c);
    const reason = sent.text('reason');
    const revealed = await revealIdentity(portal, { ...caseOf(c), reason });
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    if (revealed.ok) {
      return page(
        c,
        <IdentityPage visit={visit} view={view.value} reason={reason} revealed={revealed.value} />,
      );
    }
    const { failure } = revealed;
    if (failure.kind !== 'refusal') return failurePage(c, failure);
    return page(c, <IdentityPage visit={visit} view={view.value} reason={reason} refusal={failure} />, 422);
  });
}

function evidenceRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  for (const [path, asked] of [
    [paths.caseEvidence(id, ':evidenceId'), 'keep'],
    [paths.caseEvidencePreview(id, ':evidenceId'), 'look'],
  ] as const) {
    app.get(path, async (c) => {
      const evidenceId = c.req.param('evidenceId') ?? '';
      const read = await readCaseEvidence(portal, { ...caseOf(c), evidenceId });
      if (!read.ok) return failurePage(c, read.failure);
      const { evidence, bytes } = read.value;
      return fileAnswer({ ...evidence, bytes }, asked);
    });
  }
}
