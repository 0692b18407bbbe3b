import { type Context, Hono } from 'hono';
import type { FiledDossier } from '#dossier/state';
import { cancellationTimeliness } from '#law/article-07-cancellation';
import { type CalendarDay, dayInChina, parseDay } from '#law/calendar-day';
import { limits } from '#law/limits';
import { cancelFiling, revokeCancellation } from '#usecases/changes/cancel-filing';
import { filingStatus } from '#usecases/filing/filing-status';
import { page, seeOther } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { readDay } from '../groups/group-form.js';
import {
  ConfirmCancellationPage,
  type EndDayProblem,
  EndDayPage,
  RevokeCancellationPage,
} from './cancellation-pages.js';

type DossierContext = Context<PortalEnv, '/filings/:dossierId'>;

/** 办理注销: the day, what follows, and the act; a planned one can be taken back. */
export function cancellationRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  const path = '/filings/:dossierId/cancellation';
  routes.get(path, async (c) => whenFiled(c, portal, (filed) => endDay(c, filed, {})));
  routes.post(path, async (c) => chooseDay(c, portal));
  routes.get(`${path}/confirm`, async (c) =>
    whenFiled(c, portal, async (filed) => {
      const endsOn = parseDay(c.req.query('endsOn') ?? '');
      if (endsOn === undefined || endsOn < dayInChina(filed.state.filedAt)) {
        return seeOther(c, paths.cancelFiling(filed.dossierId));
      }
      return confirm(c, portal, filed, { endsOn, reason: '' });
    }),
  );
  routes.post(`${path}/confirm`, async (c) => cancel(c, portal));
  routes.get(`${path}/revoke`, async (c) =>
    whenFiled(c, portal, async ({ state, ...filed }) => {
      const planned = state.plannedCancellation;
      if (planned === undefined) return seeOther(c, paths.filing(filed.dossierId));
      return page(
        c,
        <RevokeCancellationPage
          visit={c.get('visit')}
          {...filed}
          number={state.number}
          endsOn={planned.endsOn}
        />,
      );
    }),
  );
  routes.post(`${path}/revoke`, async (c) => {
    const form = await readForm(c);
    const dossierId = c.req.param('dossierId');
    const expectedVersion = Number(form.text('version', 12));
    const done = await revokeCancellation(portal, { actor: actorOf(c), dossierId, expectedVersion });
    return done.ok ? seeOther(c, paths.filing(dossierId)) : failurePage(c, done.failure);
  });
  return routes;
}

type Filed = {
  readonly dossierId: string;
  readonly platformName: string;
  readonly version: number;
  readonly state: FiledDossier;
};

/** The operator's filing while it stands; otherwise its status page says what there is to do. */
async function whenFiled(
  c: DossierContext,
  portal: Portal,
  show: (filed: Filed) => Promise<Response>,
): Promise<Response> {
  const dossierId = c.req.param('dossierId');
  const found = await filingStatus(portal, { actor: actorOf(c), dossierId });
  if (!found.ok) return failurePage(c, found.failure);
  const { state, filed, platformName } = found.value;
  if (state.status !== 'filed' || filed === undefined) return seeOther(c, paths.filing(dossierId));
  return show({ dossierId, platformName, version: filed.version, state });
}

type TypedEnd = { readonly when?: string; readonly endsOn?: string; readonly problem?: EndDayProblem };

async function endDay(
  c: DossierContext,
  { state, dossierId, platformName }: Filed,
  { when = '', endsOn = '', problem }: TypedEnd,
): Promise<Response> {
  const view = (
    <EndDayPage
      visit={c.get('visit')}
      dossierId={dossierId}
      platformName={platformName}
      number={state.number}
      when={when}
      endsOn={endsOn}
      problem={problem}
    />
  );
  return page(c, view, problem === undefined ? 200 : 422);
}

async function chooseDay(c: DossierContext, portal: Portal): Promise<Response> {
  const form = await readForm(c);
  return whenFiled(c, portal, async (filed) => {
    const when = form.text('when', 10);
    const typed = readDay(form, 'ends-on');
    if (when === 'today') {
      return seeOther(c, paths.confirmCancellation(filed.dossierId, dayInChina(portal.clock.now())));
    }
    const again = async (problem: EndDayProblem) => endDay(c, filed, { when, endsOn: typed, problem });
    if (when !== 'other') return again('not-chosen');
    if (typed === '') return again('day-missing');
    const endsOn = parseDay(typed);
    if (endsOn === undefined) return again('day-wrong');
    if (endsOn < dayInChina(filed.state.filedAt)) return again('before-filing');
    return seeOther(c, paths.confirmCancellation(filed.dossierId, endsOn));
  });
}

type Ending = {
  readonly endsOn: CalendarDay;
  readonly reason: string;
  readonly problem?: 'unconfirmed' | 'reason-long';
};

async function confirm(
  c: DossierContext,
  portal: Portal,
  { state, ...filed }: Filed,
  { endsOn, reason, problem }: Ending,
): Promise<Response> {
  const now = portal.clock.now();
  const view = (
    <ConfirmCancellationPage
      visit={c.get('visit')}
      {...filed}
      number={state.number}
      endsOn={endsOn}
      today={dayInChina(now)}
      timeliness={cancellationTimeliness(endsOn, now)}
      openChanges={state.changes.length}
      reason={reason}
      problem={problem}
    />
  );
  return page(c, view, problem === undefined ? 200 : 422);
}

/** 注销. Sent again, it finds the act it became before anything is asked once more. */
async function cancel(c: DossierContext, portal: Portal): Promise<Response> {
  const form = await readForm(c);
  const dossierId = c.req.param('dossierId');
  const endsOn = parseDay(form.text('endsOn', 10));
  if (endsOn === undefined) return seeOther(c, paths.cancelFiling(dossierId));
  const reason = form.text('reason');
  const problem =
    reason.length > limits.reasonCharsMax
      ? 'reason-long'
      : form.text('confirmed', 10) === 'yes'
        ? undefined
        : 'unconfirmed';
  if (problem !== undefined) {
    return whenFiled(c, portal, async (filed) => confirm(c, portal, filed, { endsOn, reason, problem }));
  }
  const expectedVersion = Number(form.text('version', 12));
  const done = await cancelFiling(portal, { actor: actorOf(c), dossierId, expectedVersion, endsOn, reason });
  if (!done.ok) return failurePage(c, done.failure);
  return seeOther(c, paths.filingAct(dossierId, done.value.version));
}
