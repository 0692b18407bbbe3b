import type { Context } from 'hono';
import type { ReportAction } from '#report/allowed-actions';
import type { ReportRefusal } from '#report/refusal';
import type { Outcome } from '#usecases/outcome';
import { reportsOnDossier } from '#usecases/report/reports-on-dossier';
import { readReport } from '#usecases/report/read-report';
import type { ReportReference } from '#usecases/report/staff-acts';
import { page, seeOther } from '../../http/answer.js';
import type { Form } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import type { DoneAct } from '../words/done-words.js';
import { platformName } from '../words/platform-words.js';
import type { ActPageProps } from './act-page.js';
import { mendableCodes } from './plain-acts.js';
import { RefusedPage } from './refused-page.js';
import type { ReportCaseView } from './report-case.js';

export type Request = Context<PortalEnv>;

export function reportIdOf(c: Request): string {
  return c.req.param('reportId') ?? '';
}

/** The report and the version the page showed. A form without one is answered as a conflict. */
export function referenceOf(c: Request, form: Form): ReportReference {
  const version = form.text('version', 12);
  return {
    actor: actorOf(c),
    reportId: reportIdOf(c),
    expectedVersion: /^\d+$/.test(version) ? Number(version) : -1,
  };
}

export async function loadCase(portal: Portal, c: Request): Promise<Outcome<ReportCaseView>> {
  const actor = actorOf(c);
  const read = await readReport(portal, { actor, reportId: reportIdOf(c) });
  if (!read.ok) return read;
  const { summary, state, names } = read.value;
  const { platform } = state;
  const onDossier =
    platform.kind === 'filed' ? await reportsOnDossier(portal, actor, platform.dossierId) : undefined;
  const unknown = c.get('visit').say('已停用的账户', 'a removed account');
  return {
    ok: true,
    value: {
      ...read.value,
      reportId: summary.reportId,
      version: summary.version,
      nameOf: (accountId) => names.get(accountId) ?? unknown,
      founded: (onDossier?.founded ?? []).filter(({ reportId }) => reportId !== summary.reportId),
      calendar: portal.legal.calendar,
    },
  };
}

type Shown = { toString(): string | Promise<string> };

/** What a page before an act is drawn from. */
export type ActProps = Omit<ActPageProps, 'refusal'> & {
  readonly view: ReportCaseView;
  readonly refusal?: ReportRefusal;
};

/** The page before an act, for whoever may do it; others read why they may not. */
export async function showAct(
  portal: Portal,
  c: Request,
  action: ReportAction,
  render: (props: ActProps) => Shown,
): Promise<Response> {
  const view = await loadCase(portal, c);
  if (!view.ok) return failurePage(c, view.failure);
  if (!view.value.actions.includes(action)) return refused(c, view.value, 'not-allowed');
  return page(c, render({ ...actProps(c, view.value), typed: (name) => c.req.query(name) ?? '' }));
}

type Done = { readonly done: DoneAct; readonly render: (props: ActProps) => Shown; readonly form: Form };

/** Done: to the report, with a banner. Refused for what can be mended: the page again with what was typed. */
export async function finishAct(
  portal: Portal,
  c: Request,
  outcome: Outcome<unknown>,
  { done, render, form }: Done,
): Promise<Response> {
  if (outcome.ok) return seeOther(c, paths.reportCase(reportIdOf(c), done));
  const { failure } = outcome;
  if (failure.kind !== 'report-refusal') return failurePage(c, failure);
  const view = await loadCase(portal, c);
  if (!view.ok) return failurePage(c, view.failure);
  if (!mendableCodes.has(failure.code)) return refused(c, view.value, failure.code);
  const props = { ...actProps(c, view.value), typed: (name: string) => form.text(name), refusal: failure };
  return page(c, render(props), 422);
}

function actProps(c: Request, view: ReportCaseView): Omit<ActProps, 'typed'> {
  const visit = c.get('visit');
  return {
    visit,
    view,
    subject: {
      reportId: view.reportId,
      version: view.version,
      platform: platformName(visit.say, view.state.platform),
    },
  };
}

/** Said before anybody writes reasons for nothing, and after an act that can no longer be done. */
export async function refused(
  c: Request,
  view: ReportCaseView,
  code: ReportRefusal['code'],
): Promise<Response> {
  return page(c, RefusedPage({ ...actProps(c, view), code }), 422);
}
