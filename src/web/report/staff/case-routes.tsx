import type { Hono } from 'hono';
import { readReportFile } from '#usecases/report/read-report';
import { readReportInbox } from '#usecases/report/report-inbox';
import { sendMessage } from '#usecases/report/report-messages';
import { actOnReportAs, assignReport } from '#usecases/report/staff-acts';
import { page, seeOther } from '../../http/answer.js';
import { fileAnswer } from '../../http/file-answer.js';
import { readForm } from '../../http/form.js';
import { actorOf, requireRole } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { hasRole } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { isDoneAct } from '../words/done-words.js';
import { type Request, loadCase, referenceOf, refused, reportIdOf } from './act-context.js';
import { reportActRoutes } from './act-routes.js';
import { ReportCasePage } from './case-page.js';
import type { CaseProblem } from './case-props.js';
import { identifyRoutes } from './identify-routes.js';
import { keyInRoutes } from './key-in-routes.js';
import { ReportListPage } from './list-page.js';
import { listFilter, readConditions } from './list-query.js';
import { reportPeopleRoutes } from './people-routes.js';
import type { Outcome } from '#usecases/outcome';
import type { DoneAct } from '../words/done-words.js';

const id = ':reportId';
type App = Hono<PortalEnv>;

/** The staff side of reports. What may be read and done is decided by the report itself. */
export function staffReportRoutes(app: App, portal: Portal): void {
  const staff = requireRole('reviewer', 'supervisor', 'auditor');
  app.use(paths.reports(), staff);
  app.use(`${paths.reports()}/*`, staff);
  listRoute(app, portal);
  app.use(paths.keyInReport(), requireRole('reviewer', 'supervisor'));
  keyInRoutes(app, portal);
  caseRoute(app, portal);
  inPlaceRoutes(app, portal);
  fileRoutes(app, portal);
  reportActRoutes(app, portal);
  identifyRoutes(app, portal);
  reportPeopleRoutes(app, portal);
}

function listRoute(app: App, portal: Portal): void {
  app.get(paths.reports(), async (c) => {
    const visit = c.get('visit');
    const actor = actorOf(c);
    const conditions = readConditions((name) => c.req.query(name));
    const filter = listFilter(conditions, actor.accountId);
    const asked = c.req.query('page') ?? '1';
    const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
    const list = await readReportInbox(portal, { actor, filter, page: number });
    if (!list.ok) return failurePage(c, list.failure);
    const done = c.req.query('done');
    return page(
      c,
      <ReportListPage
        visit={visit}
        list={list.value}
        conditions={conditions}
        mayKeyIn={hasRole(visit.viewer, 'reviewer', 'supervisor')}
        done={isDoneAct(done) ? done : undefined}
      />,
    );
  });
}

function caseRoute(app: App, portal: Portal): void {
  app.get(paths.reportCase(id), async (c) => {
    const done = c.req.query('done');
    return showCase(c, portal, isDoneAct(done) ? { done } : {});
  });
}

type Shown = { readonly done?: DoneAct; readonly problem?: CaseProblem };

async function showCase(c: Request, portal: Portal, shown: Shown): Promise<Response> {
  const view = await loadCase(portal, c);
  if (!view.ok) return failurePage(c, view.failure);
  const status = shown.problem === undefined ? 200 : 422;
  return page(c, <ReportCasePage visit={c.get('visit')} view={view.value} {...shown} />, status);
}

/** Acts with their form on the page of the report itself. */
function inPlaceRoutes(app: App, portal: Portal): void {
  app.post(paths.reportAct(id, 'take'), async (c) => {
    const reference = referenceOf(c, await readForm(c));
    return finish(c, portal, await assignReport(portal, reference, reference.actor.accountId), 'taken');
  });

  app.post(paths.reportAct(id, 'assign'), async (c) => {
    const form = await readForm(c);
    const handler = form.text('handler', 64);
    if (handler === '') return showCase(c, portal, { problem: { kind: 'nobody-chosen' } });
    return finish(c, portal, await assignReport(portal, referenceOf(c, form), handler), 'assigned');
  });

  app.post(paths.reportAct(id, 'message'), async (c) => {
    const form = await readForm(c);
    const text = form.text('message');
    const thread = form.text('thread', 36);
    const outcome = await sendMessage(portal, referenceOf(c, form), { thread, text });
    if (isMissing(outcome)) {
      const error = c
        .get('visit')
        .say('请写明内容，最多 4000 个字', 'Write something, at most 4000 characters');
      return showCase(c, portal, { problem: { kind: 'message', thread, text, error } });
    }
    return finish(c, portal, outcome, 'sent');
  });

  app.post(paths.reportAct(id, 'note'), async (c) => {
    const form = await readForm(c);
    const text = form.text('note');
    const outcome = await actOnReportAs(portal, referenceOf(c, form), { type: 'AddNote', text });
    if (isMissing(outcome)) {
      const error = c.get('visit').say('请写明备注', 'Write the note');
      return showCase(c, portal, { problem: { kind: 'note', text, error } });
    }
    return finish(c, portal, outcome, 'noted');
  });
}

function isMissing(outcome: Outcome<unknown>): boolean {
  if (outcome.ok || outcome.failure.kind !== 'report-refusal') return false;
  return outcome.failure.code === 'reason-missing';
}

async function finish(
  c: Request,
  portal: Portal,
  outcome: Outcome<unknown>,
  done: DoneAct,
): Promise<Response> {
  if (outcome.ok) return seeOther(c, paths.reportCase(reportIdOf(c), done));
  const { failure } = outcome;
  if (failure.kind !== 'report-refusal') return failurePage(c, failure);
  const view = await loadCase(portal, c);
  return view.ok ? refused(c, view.value, failure.code) : failurePage(c, view.failure);
}

function fileRoutes(app: App, portal: Portal): void {
  for (const [path, asked] of [
    [paths.reportCaseFile(id, ':fileId'), 'keep'],
    [paths.reportCaseFilePreview(id, ':fileId'), 'look'],
  ] as const) {
    app.get(path, async (c) => {
      const attachmentId = c.req.param('fileId') ?? '';
      const read = await readReportFile(portal, { actor: actorOf(c), reportId: reportIdOf(c), attachmentId });
      if (!read.ok) return failurePage(c, read.failure);
      const { attachment, bytes } = read.value;
      const { fileName, mediaType } = attachment;
      return fileAnswer({ fileName, mediaType, bytes }, asked);
    });
  }
}
