import type { Hono } from 'hono';
import { reportOutcomes } from '#law/article-09-reports';
import type { Measure } from '#report/events';
import { tellReporter } from '#usecases/report/report-messages';
import { type SimpleAct, actOnReportAs, requestIdentity } from '#usecases/report/staff-acts';
import { page } from '../../http/answer.js';
import { type Form, readForm } from '../../http/form.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import type { DoneAct } from '../words/done-words.js';
import { platformName } from '../words/platform-words.js';
import { receivers } from '../words/status-words.js';
import { type ActProps, finishAct, loadCase, referenceOf, refused, showAct } from './act-context.js';
import { CaseConclusion } from './case-conclusion.js';
import { MeasuresPage, OutcomePage, PassOnPage, measuresMax } from './outcome-pages.js';
import { PlainActPage } from './plain-act-page.js';
import { type PlainAct, plainActNames } from './plain-acts.js';
import { TellPage } from './tell-page.js';

const id = ':reportId';
type App = Hono<PortalEnv>;

/** Each act by POST, with its page before it. */
export function reportActRoutes(app: App, portal: Portal): void {
  plainRoutes(app, portal);
  passOnRoutes(app, portal);
  outcomeRoutes(app, portal);
  measureRoutes(app, portal);
  tellRoutes(app, portal);
}

const doneActs: Readonly<Record<PlainAct, DoneAct>> = {
  accept: 'accepted',
  refuse: 'not-accepted',
  'begin-verification': 'verifying',
  'return-outcome': 'returned',
  'confirm-outcome': 'confirmed',
  reopen: 'reopened',
  restrict: 'restricted',
  'stand-aside': 'conflict',
  'request-identity': 'identity-asked',
};

function plainRoutes(app: App, portal: Portal): void {
  for (const act of plainActNames) {
    const render = (props: ActProps) => (
      <PlainActPage {...props} act={act}>
        {act === 'confirm-outcome' ? <CaseConclusion visit={props.visit} view={props.view} /> : null}
      </PlainActPage>
    );
    app.get(paths.reportAct(id, act), async (c) => showAct(portal, c, act, render));
    app.post(paths.reportAct(id, act), async (c) => {
      const form = await readForm(c);
      const reference = referenceOf(c, form);
      const reason = form.text('reason');
      const outcome =
        act === 'request-identity'
          ? await requestIdentity(portal, reference, reason)
          : await actOnReportAs(portal, reference, plainCommand(act, reason, reference.actor.accountId));
      // Whoever stood aside does not see the report any more.
      if (act === 'stand-aside' && outcome.ok) return c.redirect(paths.reports('?done=conflict'), 303);
      return finishAct(portal, c, outcome, { done: doneActs[act], render, form });
    });
  }
}

function plainCommand(
  act: Exclude<PlainAct, 'request-identity'>,
  reason: string,
  accountId: string,
): SimpleAct {
  switch (act) {
    case 'accept':
      return { type: 'AcceptReport' };
    case 'refuse':
      return { type: 'RefuseReport', reason };
    case 'begin-verification':
      return { type: 'BeginVerification', plan: reason };
    case 'return-outcome':
      return { type: 'ReturnOutcome', reason };
    case 'confirm-outcome':
      return { type: 'ConfirmOutcome' };
    case 'reopen':
      return { type: 'ReopenReport', reason };
    case 'restrict':
      return { type: 'RestrictReport', reason };
    case 'stand-aside':
      return { type: 'DeclareConflict', accountId, reason };
    default:
      return act satisfies never;
  }
}

function passOnRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'pass-on');
  const render = (props: ActProps) => <PassOnPage {...props} />;
  app.get(path, async (c) => showAct(portal, c, 'pass-on', render));
  app.post(path, async (c) => {
    const form = await readForm(c);
    const to = receivers.find((each) => each === form.text('to', 20)) ?? 'other';
    const authority = to === 'other' ? form.text('authority', 200) : '';
    const act = { type: 'PassOnReport', to, authority, reason: form.text('reason') } as const;
    const outcome = await actOnReportAs(portal, referenceOf(c, form), act);
    return finishAct(portal, c, outcome, { done: 'passed-on', render, form });
  });
}

function outcomeRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'propose-outcome');
  const render = (props: ActProps) => <OutcomePage {...props} />;
  app.get(path, async (c) => showAct(portal, c, 'propose-outcome', render));
  app.post(path, async (c) => {
    const form = await readForm(c);
    const chosen = reportOutcomes.find((each) => each === form.text('outcome', 20));
    // Without an outcome it is refused as one without reasons; the page says which is missing.
    const reasons = chosen === undefined ? '' : form.text('reason');
    const act = { type: 'ProposeOutcome', outcome: chosen ?? 'unverifiable', reasons } as const;
    const outcome = await actOnReportAs(portal, referenceOf(c, form), act);
    return finishAct(portal, c, outcome, { done: 'proposed', render, form });
  });
}

function measureRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'handle');
  const renderWith = (rows: number) => (props: ActProps) => <MeasuresPage {...props} rows={rows} />;
  app.get(path, async (c) => showAct(portal, c, 'handle', renderWith(1)));
  app.post(path, async (c) => {
    const form = await readForm(c);
    const rows = rowsOf(form);
    if (form.text('do', 10) === 'add') {
      const view = await loadCase(portal, c);
      if (!view.ok) return failurePage(c, view.failure);
      if (!view.value.actions.includes('handle')) return refused(c, view.value, 'not-allowed');
      const more = Math.min(rows + 1, measuresMax);
      const subject = {
        reportId: view.value.reportId,
        version: view.value.version,
        platform: platformName(c.get('visit').say, view.value.state.platform),
      };
      const typed = (name: string) => form.text(name);
      return page(c, <MeasuresPage visit={c.get('visit')} subject={subject} typed={typed} rows={more} />);
    }
    const act = { type: 'HandleReport', measures: measuresOf(form, rows) } as const;
    const outcome = await actOnReportAs(portal, referenceOf(c, form), act);
    return finishAct(portal, c, outcome, { done: 'handled', render: renderWith(rows), form });
  });
}

function rowsOf(form: Form): number {
  const rows = Number(form.text('rows', 3));
  return Number.isInteger(rows) && rows >= 1 && rows <= measuresMax ? rows : 1;
}

/** Rows left wholly empty say nothing; when all are, the first one is what is missing. */
function measuresOf(form: Form, rows: number): readonly Measure[] {
  const all = Array.from({ length: rows }, (_, index) => ({
    text: form.text(`measure-${index}`).trim(),
    legalBasis: form.text(`basis-${index}`).trim(),
  }));
  const given = all.filter(({ text, legalBasis }) => text !== '' || legalBasis !== '');
  return given.length === 0 ? all.slice(0, 1) : given;
}

function tellRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'tell');
  const render = (props: ActProps) => {
    const { state } = props.view;
    const outcome = 'conclusion' in state ? state.conclusion.outcome : 'unverifiable';
    return <TellPage {...props} outcome={outcome} />;
  };
  app.get(path, async (c) => showAct(portal, c, 'tell', render));
  app.post(path, async (c) => {
    const form = await readForm(c);
    const outcome = await tellReporter(portal, referenceOf(c, form), form.text('message'));
    return finishAct(portal, c, outcome, { done: 'told', render, form });
  });
}
