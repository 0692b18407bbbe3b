import { Hono } from 'hono';
import { deadlineAskers, explainDeadline } from '#usecases/clocks/explain-deadline';
import { deadlineSubjects } from '#usecases/ports/deadlines';
import { page } from '../http/answer.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { addCalendarRoutes } from './calendar-routes.js';
import { addSupervisionRoutes } from './supervision-view-routes.js';
import { WhyPage } from './why-page.js';

/** Clocks: why a date is that date, the supervision view, calendar notices. */
export function supervisionRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  whyRoute(app, portal);
  addSupervisionRoutes(app, portal);
  addCalendarRoutes(app, portal);
  return app;
}

function whyRoute(app: Hono<PortalEnv>, portal: Portal): void {
  app.get('/deadlines/why/:subject/:subjectId/:key', requireRole(...deadlineAskers), async (c) => {
    const { subjectId, key } = c.req.param();
    const subject = deadlineSubjects.find((known) => known === c.req.param('subject'));
    if (subject === undefined) return failurePage(c, { kind: 'not-found' });
    const view = await explainDeadline(portal, { actor: actorOf(c), subject, subjectId, key });
    if (!view.ok) return failurePage(c, view.failure);
    return page(c, <WhyPage visit={c.get('visit')} view={view.value} />);
  });
}
