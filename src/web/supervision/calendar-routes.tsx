import type { Context, Hono } from 'hono';
import type { CalendarYear } from '#law/calendar/calendar-year';
import { noticeFaults } from '#usecases/clocks/calendar-faults';
import { parseCalendarYear } from '#usecases/clocks/calendar-json';
import {
  approveNotice,
  dropNotice,
  noticeApprovers,
  noticeProposers,
  noticeReaders,
  proposeNotice,
} from '#usecases/clocks/calendar-notices';
import { calendarNoticeView, calendarOverview, calendarPreview } from '#usecases/clocks/calendar-views';
import type { Outcome } from '#usecases/outcome';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { emptyNotice, noticeOf, readNoticeForm, typedOf } from './calendar-form.js';
import { CalendarFormPage } from './calendar-form-page.js';
import { CalendarNoticePage, calendarDones } from './calendar-notice-page.js';
import { CalendarCheckPage, CalendarListPage } from './calendar-pages.js';

type Visited = Context<PortalEnv>;

/** 放假安排: entered by one person, approved by another. */
export function addCalendarRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.use('/calendar', requireRole(...noticeReaders));
  app.use('/calendar/*', requireRole(...noticeReaders));
  addEntering(app, portal);
  addNotices(app, portal);
}

function addEntering(app: Hono<PortalEnv>, portal: Portal): void {
  const proposers = requireRole(...noticeProposers);

  app.get(paths.newCalendarNotice(), proposers, (c) =>
    page(c, <CalendarFormPage visit={c.get('visit')} typed={emptyNotice} />),
  );

  app.post(paths.newCalendarNotice(), proposers, async (c) => {
    const typed = readNoticeForm(await readForm(c));
    return checked(c, noticeOf(typed), typed);
  });

  app.post(paths.importCalendarNotice(), proposers, async (c) => {
    const pasted = (await readForm(c)).text('json', 50_000);
    const content = parseCalendarYear(pasted);
    if (content !== undefined) return checked(c, content);
    const form = <CalendarFormPage visit={c.get('visit')} typed={emptyNotice} pasted={pasted} />;
    return page(c, form, 422);
  });

  app.post(paths.proposeCalendarNotice(), proposers, async (c) => {
    const form = await readForm(c);
    const content = parseCalendarYear(form.text('content', 50_000));
    if (content === undefined) return failurePage(c, { kind: 'not-found' });
    if (form.text('then') === 'edit') {
      return page(c, <CalendarFormPage visit={c.get('visit')} typed={typedOf(content)} />);
    }
    const proposed = await proposeNotice(portal, { actor: actorOf(c), content });
    if (!proposed.ok) return failurePage(c, proposed.failure);
    if (proposed.value.kind === 'faulty') return checked(c, content);
    return seeOther(c, paths.calendarNotice(proposed.value.noticeId, '?done=proposed'));
  });

  /** What it would move, or what is wrong with it, with everything that was typed. */
  async function checked(c: Visited, content: CalendarYear, typed = typedOf(content)): Promise<Response> {
    const visit = c.get('visit');
    const faults = noticeFaults(content);
    if (faults.length > 0) {
      return page(c, <CalendarFormPage visit={visit} typed={typed} faults={faults} />, 422);
    }
    const preview = await calendarPreview(portal, content);
    return page(c, <CalendarCheckPage visit={visit} content={content} preview={preview} />);
  }
}

function addNotices(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.calendarNotices(), async (c) => {
    const number = pageNumber(c.req.query('page'));
    const overview = await calendarOverview(portal, { actor: actorOf(c), page: number });
    return page(c, <CalendarListPage visit={c.get('visit')} overview={overview} page={number} />);
  });

  app.get('/calendar/:id', (c) => shown(c));

  app.post('/calendar/:id/approve', requireRole(...noticeApprovers), async (c) => {
    if (!(await readForm(c)).has('compared')) return shown(c, 'not-compared');
    const approved = await approveNotice(portal, { actor: actorOf(c), noticeId: idOf(c) });
    return doneOr(c, approved, '?done=approved');
  });

  app.post('/calendar/:id/drop', async (c) => {
    const reason = (await readForm(c)).text('reason', 500);
    const dropped = await dropNotice(portal, { actor: actorOf(c), noticeId: idOf(c), reason });
    if (!dropped.ok && dropped.failure.kind === 'refusal') return shown(c, 'reason-missing');
    return doneOr(c, dropped, '?done=dropped');
  });

  async function shown(c: Visited, error?: 'not-compared' | 'reason-missing'): Promise<Response> {
    const number = pageNumber(c.req.query('page'));
    const view = await calendarNoticeView(portal, { actor: actorOf(c), noticeId: idOf(c), page: number });
    if (!view.ok) return failurePage(c, view.failure);
    const done = calendarDones.find((name) => name === c.req.query('done'));
    const more = { page: number, done, ...(error === undefined ? {} : { error }) };
    const notice = <CalendarNoticePage visit={c.get('visit')} view={view.value} {...more} />;
    return page(c, notice, error === undefined ? 200 : 422);
  }

  function doneOr(c: Visited, outcome: Outcome<unknown>, query: string) {
    return outcome.ok ? seeOther(c, paths.calendarNotice(idOf(c), query)) : failurePage(c, outcome.failure);
  }
}

function idOf(c: Visited): string {
  return c.req.param('id') ?? '';
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
