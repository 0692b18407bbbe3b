import type { Context, Hono } from 'hono';
import type { Refusal } from '#dossier/refusal';
import {
  assignCase,
  prepareExclusion,
  prepareRecord,
  requestCorrection,
  returnPreparation,
} from '#usecases/case-acts';
import type { CaseView } from '#usecases/casework/case-view';
import { previewCorrection, previewPublicEntry, previewRecordProposal } from '#usecases/casework/preview-act';
import { excludeFromScope, recordFiling } from '#usecases/decide-case';
import type { Outcome } from '#usecases/outcome';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { paths } from '../paths.js';
import { CasePage } from './case-page.js';
import { caseOf, loadView, referenceOf } from './case-requests.js';
import { type DoneAct, canDo } from './case-words.js';
import { DecisionPage } from './decision-page.js';
import {
  CorrectionPage,
  ExclusionPage,
  PrepareRecordPage,
  ReturnPage,
  actReasonMax,
} from './proposal-pages.js';
import { RefusedPage } from './refused-page.js';

const id = ':dossierId';
type App = Hono<PortalEnv>;
type Request = Context<PortalEnv>;

/** Taking and giving a case, the notice, the proposal and the decision: each act by POST, with its page before it. */
export function caseActRoutes(app: App, portal: Portal): void {
  assignmentRoutes(app, portal);
  correctionRoutes(app, portal);
  proposalRoutes(app, portal);
  returnRoutes(app, portal);
  decisionRoutes(app, portal);
}

/** Done: to the case, with a banner. Refused: a page that says why and what to do. */
async function finish(
  portal: Portal,
  c: Request,
  outcome: Outcome<unknown>,
  done: DoneAct,
): Promise<Response> {
  const { dossierId } = caseOf(c);
  if (outcome.ok) return seeOther(c, paths.case(dossierId, done));
  const { failure } = outcome;
  if (failure.kind !== 'refusal') return failurePage(c, failure);
  const view = await loadView(portal, c);
  if (!view.ok) return failurePage(c, view.failure);
  return page(c, <RefusedPage visit={c.get('visit')} view={view.value} refusal={failure} />, 422);
}

function assignmentRoutes(app: App, portal: Portal): void {
  app.post(paths.caseTake(id), async (c) => {
    const reference = referenceOf(c, await readForm(c));
    const outcome = await assignCase(portal, reference, reference.actor.accountId);
    return finish(portal, c, outcome, 'taken');
  });

  app.post(paths.caseAssign(id), async (c) => {
    const sent = await readForm(c);
    const reviewer = sent.text('reviewer', 64);
    if (reviewer === '') {
      const { form } = portal.legal;
      return again(portal, c, (view) => (
        <CasePage visit={c.get('visit')} view={view} form={form} nobodyChosen />
      ));
    }
    const outcome = await assignCase(portal, referenceOf(c, sent), reviewer);
    return finish(portal, c, outcome, 'assigned');
  });
}

function correctionRoutes(app: App, portal: Portal): void {
  app.get(paths.caseCorrection(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const preview = await previewCorrection(portal, caseOf(c));
    if (!preview.ok) return failurePage(c, preview.failure);
    return page(c, <CorrectionPage visit={c.get('visit')} view={view.value} preview={preview.value} />);
  });

  app.post(paths.caseCorrection(id), async (c) => {
    const outcome = await requestCorrection(portal, referenceOf(c, await readForm(c)));
    return finish(portal, c, outcome, 'notice-sent');
  });
}

function proposalRoutes(app: App, portal: Portal): void {
  app.get(paths.casePrepareRecord(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const preview = await previewRecordProposal(portal, caseOf(c));
    if (!preview.ok) return failurePage(c, preview.failure);
    return page(c, <PrepareRecordPage visit={c.get('visit')} view={view.value} preview={preview.value} />);
  });

  app.post(paths.casePrepareRecord(id), async (c) => {
    const outcome = await prepareRecord(portal, referenceOf(c, await readForm(c)));
    return finish(portal, c, outcome, 'prepared');
  });

  app.get(paths.casePrepareExclusion(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    if (!canDo(view.value.actions, 'prepare-decision')) return notAllowed(c, view.value);
    return page(c, <ExclusionPage visit={c.get('visit')} view={view.value} reason="" />);
  });

  app.post(paths.casePrepareExclusion(id), async (c) => {
    const sent = await readForm(c);
    const reason = sent.text('reason', actReasonMax);
    const outcome = await prepareExclusion(portal, referenceOf(c, sent), reason);
    const refusal = missingReason(outcome);
    if (refusal === undefined) return finish(portal, c, outcome, 'prepared');
    return again(portal, c, (view) => (
      <ExclusionPage visit={c.get('visit')} view={view} reason={reason} refusal={refusal} />
    ));
  });
}

function returnRoutes(app: App, portal: Portal): void {
  app.get(paths.caseReturn(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    if (!canDo(view.value.actions, 'return-preparation')) return notAllowed(c, view.value);
    return page(c, <ReturnPage visit={c.get('visit')} view={view.value} reason="" />);
  });

  app.post(paths.caseReturn(id), async (c) => {
    const sent = await readForm(c);
    const reason = sent.text('reason', actReasonMax);
    const outcome = await returnPreparation(portal, referenceOf(c, sent), reason);
    const refusal = missingReason(outcome);
    if (refusal === undefined) return finish(portal, c, outcome, 'returned');
    return again(portal, c, (view) => (
      <ReturnPage visit={c.get('visit')} view={view} reason={reason} refusal={refusal} />
    ));
  });
}

function decisionRoutes(app: App, portal: Portal): void {
  app.get(paths.caseDecision(id), async (c) => {
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { state, dossierId } = view.value;
    if (state.status !== 'decision-prepared') return seeOther(c, paths.case(dossierId));
    const { preparation } = state;
    const visit = c.get('visit');
    if (preparation.proposal.kind === 'exclude') {
      return page(c, <DecisionPage visit={visit} view={view.value} preparation={preparation} />);
    }
    const entry = await previewPublicEntry(portal, caseOf(c));
    if (!entry.ok) return failurePage(c, entry.failure);
    return page(
      c,
      <DecisionPage visit={visit} view={view.value} preparation={preparation} entry={entry.value} />,
    );
  });

  app.post(paths.caseDecision(id), async (c) => {
    const reference = referenceOf(c, await readForm(c));
    const view = await loadView(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { state } = view.value;
    const excludes = state.status === 'decision-prepared' && state.preparation.proposal.kind === 'exclude';
    if (excludes) return finish(portal, c, await excludeFromScope(portal, reference), 'excluded');
    return finish(portal, c, await recordFiling(portal, reference), 'recorded');
  });
}

/** Said before anybody writes reasons for nothing. */
function notAllowed(c: Request, view: CaseView) {
  const refusal = { kind: 'refusal', code: 'not-allowed', citation: view.review.rule.citation } as const;
  return page(c, <RefusedPage visit={c.get('visit')} view={view} refusal={refusal} />, 422);
}

function missingReason(outcome: Outcome<unknown>): Refusal | undefined {
  if (outcome.ok || outcome.failure.kind !== 'refusal') return undefined;
  return outcome.failure.code === 'reason-missing' ? outcome.failure : undefined;
}

/** The same page again with what was typed. */
async function again(
  portal: Portal,
  c: Request,
  show: (view: CaseView) => { toString(): string | Promise<string> },
) {
  const view = await loadView(portal, c);
  return view.ok ? page(c, show(view.value), 422) : failurePage(c, view.failure);
}
