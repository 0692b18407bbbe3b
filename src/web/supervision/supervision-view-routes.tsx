import type { Hono } from 'hono';
import { dayInChina } from '#law/calendar-day';
import { listMetDeadlines, listOpenDeadlines } from '#usecases/clocks/deadline-lists';
import { readSupervision } from '#usecases/clocks/supervision';
import { recomputeSupervision } from '#usecases/clocks/supervision-from-events';
import { page } from '../http/answer.js';
import { requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { MetDeadlinesPage, OpenDeadlinesPage } from './deadline-list-pages.js';
import { SupervisionPage } from './supervision-page.js';
import { readMonths, readOpenFilter, spanOf } from './supervision-query.js';

/** 督办, for those who answer for the work of others and those who look into it. */
export function addSupervisionRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  const supervisors = requireRole('supervisor', 'auditor');
  app.use(paths.supervision(), supervisors);
  app.use(`${paths.supervision()}/*`, supervisors);

  app.get(paths.supervision(), async (c) => {
    const visit = c.get('visit');
    const months = readMonths((name) => c.req.query(name), dayInChina(visit.now));
    const supervision = await readSupervision(portal, spanOf(months));
    const isAsked = c.req.query('check') === 'yes';
    const recomputed = isAsked ? await recomputeSupervision(portal, spanOf(months)) : undefined;
    return page(c, <SupervisionPage {...{ visit, supervision, months, recomputed }} />);
  });

  app.get(paths.openDeadlines(), async (c) => {
    const filter = readOpenFilter((name) => c.req.query(name));
    const number = pageNumber(c.req.query('page'));
    const listed = await listOpenDeadlines(portal, filter, number);
    return page(c, <OpenDeadlinesPage visit={c.get('visit')} page={number} {...{ listed, filter }} />);
  });

  app.get(paths.metDeadlines(), async (c) => {
    const visit = c.get('visit');
    const months = readMonths((name) => c.req.query(name), dayInChina(visit.now));
    const ruleCode = c.req.query('rule') ?? 'review';
    const number = pageNumber(c.req.query('page'));
    const listed = await listMetDeadlines(portal, { span: spanOf(months), ruleCode }, number);
    return page(c, <MetDeadlinesPage page={number} {...{ visit, listed, ruleCode, months }} />);
  });
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
