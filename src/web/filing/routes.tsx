import { Hono } from 'hono';
import { assessScope } from '#law/article-02-scope';
import { operatorFilings } from '#usecases/filing/operator-filings';
import { startDraft } from '#usecases/filing/start-draft';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { changeDraftRoutes } from './changes/draft-routes.js';
import { changeRoutes } from './changes/routes.js';
import { dossierRoutes } from './dossier-routes.js';
import { draftRoutes } from './draft-routes.js';
import { FilingsPage } from './filings-page.js';
import { groupRoutes } from './group-routes.js';
import { readScope } from './scope-form.js';
import { keepWhatWasTyped } from './signed-out-page.js';
import { ScopePage, ScopeResultPage } from './scope-pages.js';
import { StartPage } from './start-page.js';

/** 办理备案: everything an operator does, from the first question to the status of a filing. */
export function filingRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  startRoutes(routes);
  routes.use('/filings/drafts/:draftId/:page', keepWhatWasTyped);
  const operator = requireRole('operator');
  routes.use('/filings', operator);
  routes.use('/filings/*', operator);
  routes.get('/filings', async (c) => {
    const filings = await operatorFilings(portal, actorOf(c));
    const asked = Number(c.req.query('page') ?? '1');
    const pageNumber = Number.isInteger(asked) && asked > 0 ? asked : 1;
    return page(c, <FilingsPage visit={c.get('visit')} filings={filings} pageNumber={pageNumber} />);
  });
  routes.post('/filings/drafts', async (c) => {
    const form = await readForm(c);
    const answers = readScope((name) => form.text(name, 10));
    const started = await startDraft(portal, { actor: actorOf(c), scope: answers });
    if (!started.ok) return failurePage(c, started.failure);
    if (started.value.kind === 'started') return seeOther(c, paths.draft(started.value.draftId));
    const view = (
      <ScopeResultPage
        visit={c.get('visit')}
        answers={answers}
        assessment={assessScope(answers)}
        tooManyDrafts
      />
    );
    return page(c, view, 422);
  });
  // The pages with fixed names come before the one that takes any id.
  routes.route('/', groupRoutes(portal));
  routes.route('/', changeDraftRoutes(portal));
  routes.route('/', draftRoutes(portal));
  routes.route('/', changeRoutes(portal));
  routes.route('/', dossierRoutes(portal));
  return routes;
}

/** Open to everybody: what it is about, and the self-check. */
function startRoutes(routes: Hono<PortalEnv>): void {
  routes.get('/file', async (c) => page(c, <StartPage visit={c.get('visit')} />));
  routes.get('/file/scope', async (c) => {
    const answers = readScope((name) => c.req.query(name) ?? '');
    return page(c, <ScopePage visit={c.get('visit')} answers={answers} />);
  });
  routes.get('/file/scope/result', async (c) => {
    const answers = readScope((name) => c.req.query(name) ?? '');
    const assessment = assessScope(answers);
    const visit = c.get('visit');
    if (assessment.result === 'incomplete') {
      return page(c, <ScopePage visit={visit} answers={answers} assessment={assessment} />, 422);
    }
    return page(c, <ScopeResultPage visit={visit} answers={answers} assessment={assessment} />);
  });
}
