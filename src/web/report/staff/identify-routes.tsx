import type { Hono } from 'hono';
import { type ReportReference, identifyPlatform } from '#usecases/report/staff-acts';
import { page, seeOther } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { entriesFor } from '../form/form-entries.js';
import { type FormErrors, noErrors, platformErrors } from '../form/report-errors.js';
import { type TypedReport, answersOf, emptyReport, readReport } from '../form/typed-report.js';
import { platformName } from '../words/platform-words.js';
import { type Request, loadCase, referenceOf, refused, reportIdOf } from './act-context.js';
import { IdentifyPage } from './identify-page.js';
import type { ReportCaseView } from './report-case.js';

/** 确认平台和事由. */
export function identifyRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  const path = paths.reportAct(':reportId', 'identify');
  app.get(path, async (c) => show(c, portal, {}));

  app.post(path, async (c) => {
    const form = await readForm(c);
    const reference = referenceOf(c, form);
    const typed = readReport(form);
    const sent = { typed, sought: form.text('sought', 200), version: reference.expectedVersion };
    if (form.text('do', 20) === 'search') return show(c, portal, sent);
    return identify(c, portal, { reference, sent });
  });
}

type Sent = {
  /** Absent before anything was typed: what stands is shown. */
  readonly typed?: TypedReport;
  readonly sought?: string;
  /** The version the page was opened with: looking something up does not make a stale page fresh. */
  readonly version?: number;
};

type Identifying = {
  readonly reference: ReportReference;
  readonly sent: Required<Sent>;
};

async function identify(c: Request, portal: Portal, { reference, sent }: Identifying): Promise<Response> {
  const { say } = c.get('visit');
  const { platform, grounds } = answersOf(sent.typed);
  const outcome = await identifyPlatform(portal, reference, {
    // A name typed without the choice it belongs to is no answer.
    platform: sent.typed.platform.kind === '' ? { kind: 'unfiled', name: '', address: '' } : platform,
    grounds,
  });
  if (!outcome.ok) {
    const { failure } = outcome;
    if (failure.kind !== 'report-refusal') return failurePage(c, failure);
    const view = await loadCase(portal, c);
    return view.ok ? refused(c, view.value, failure.code) : failurePage(c, view.failure);
  }
  const identified = outcome.value;
  switch (identified.kind) {
    case 'problems':
      return show(c, portal, sent, platformErrors(say, sent.typed, identified.problems));
    case 'identified': {
      const { accountId } = reference.actor;
      const mustKeepOut = identified.done.state.conflicts.some((each) => each.accountId === accountId);
      return seeOther(
        c,
        mustKeepOut
          ? paths.reports('?done=identified-conflict')
          : paths.reportCase(reportIdOf(c), 'identified'),
      );
    }
    default:
      return identified satisfies never;
  }
}

async function show(
  c: Request,
  portal: Portal,
  sent: Sent,
  errors: FormErrors = noErrors,
): Promise<Response> {
  const loaded = await loadCase(portal, c);
  if (!loaded.ok) return failurePage(c, loaded.failure);
  const view = loaded.value;
  if (!view.actions.includes('identify')) return refused(c, view, 'not-allowed');
  const visit = c.get('visit');
  const typed = sent.typed ?? standing(view);
  const [own] = view.threads;
  return page(
    c,
    <IdentifyPage
      visit={visit}
      subject={{
        reportId: view.reportId,
        version: sent.version ?? view.version,
        platform: platformName(visit.say, view.state.platform),
      }}
      typed={typed}
      errors={errors}
      sought={sent.sought}
      entries={await entriesFor(portal, typed, sent.sought)}
      text={own?.text}
    />,
    errors.size === 0 ? 200 : 422,
  );
}

/** What is recorded now. Before anybody named a platform nothing is chosen, lest the choice be passed over. */
function standing({ state: { platform, grounds } }: ReportCaseView): TypedReport {
  if (platform.kind === 'filed') {
    const { kind, number } = platform;
    return { ...emptyReport, platform: { ...emptyReport.platform, kind, number }, grounds };
  }
  const { name, address } = platform;
  const kind = name === '' && address === '' ? '' : 'unfiled';
  return { ...emptyReport, platform: { ...emptyReport.platform, kind, name, address }, grounds };
}
