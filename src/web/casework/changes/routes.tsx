import type { Context, Hono } from 'hono';
import type { Refusal } from '#dossier/refusal';
import {
  type ChangeReference,
  prepareChange,
  recordChange,
  returnChange,
  returnChangePreparation,
} from '#usecases/changes/change-acts';
import { previewChangedEntry } from '#usecases/casework/preview-change';
import { revealIdentity } from '#usecases/casework/reveal-identity';
import { type ChangeView, viewChange, viewVersion } from '#usecases/casework/view-change';
import { type Outcome, fail, notFound } from '#usecases/outcome';
import { page, seeOther } from '../../http/answer.js';
import { type Form, readForm } from '../../http/form.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { caseOf, referenceOf } from '../case-requests.js';
import { IdentityPage } from '../identity-page.js';
import { actReasonMax } from '../proposal-pages.js';
import { ChangeDecisionPage } from './change-decision-page.js';
import { ChangeNoticePage } from './change-notice-page.js';
import { ChangePage } from './change-page.js';
import { type DoneChangeAct, isDoneChangeAct } from './change-words.js';
import { PrepareChangePage } from './prepare-change-page.js';
import { RefusedChangePage } from './refused-change-page.js';
import { defectsOf, emptyEntry, readEntries } from './return-change-form.js';
import { ReturnChangePage } from './return-change-page.js';
import { SendBackPage } from './send-back-page.js';
import { VersionPage } from './version-page.js';

const id = ':dossierId';
const number = ':change{[1-9][0-9]{0,5}}';
type App = Hono<PortalEnv>;
type Request = Context<PortalEnv>;

/** One change of a filed platform and the versions of its record, for the reviewers. */
export function caseChangeRoutes(app: App, portal: Portal): void {
  readingRoutes(app, portal);
  returnRoutes(app, portal);
  prepareRoutes(app, portal);
  decisionRoutes(app, portal);
  identityRoutes(app, portal);
}

function changeOf(c: Request) {
  return { ...caseOf(c), change: Number(c.req.param('change')) };
}

function changeReferenceOf(c: Request, sent: Form): ChangeReference {
  return { ...referenceOf(c, sent), change: Number(c.req.param('change')) };
}

async function loadChange(portal: Portal, c: Request): Promise<Outcome<ChangeView>> {
  return viewChange(portal, changeOf(c));
}

/** A page of the change, or what keeps it from being shown. */
async function show(
  portal: Portal,
  c: Request,
  of: (view: ChangeView) => { toString(): string | Promise<string> },
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = await loadChange(portal, c);
  return view.ok ? page(c, of(view.value), status) : failurePage(c, view.failure);
}

/** Done: to the change, with a banner. Refused: a page that says why, what moved, and what to do. */
async function finish(
  portal: Portal,
  c: Request,
  outcome: Outcome<unknown>,
  done: DoneChangeAct,
): Promise<Response> {
  const { dossierId, change } = changeOf(c);
  if (outcome.ok) return seeOther(c, paths.caseChange(dossierId, change, done));
  const { failure } = outcome;
  if (failure.kind !== 'refusal') return failurePage(c, failure);
  return show(
    portal,
    c,
    (view) => (
      <RefusedChangePage visit={c.get('visit')} view={view} refusal={failure} form={portal.legal.form} />
    ),
    422,
  );
}

function readingRoutes(app: App, portal: Portal): void {
  const { form } = portal.legal;

  app.get(paths.caseChange(id, number), async (c) => {
    const done = c.req.query('done');
    const more = isDoneChangeAct(done) ? { done } : {};
    return show(portal, c, (view) => <ChangePage visit={c.get('visit')} view={view} form={form} {...more} />);
  });

  app.get(paths.caseChangeNotice(id, number), async (c) => {
    const view = await loadChange(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { outcome } = view.value;
    if (outcome.kind !== 'returned') return failurePage(c, notFound);
    return page(c, <ChangeNoticePage visit={c.get('visit')} view={view.value} notice={outcome.event} />);
  });

  app.get(paths.caseVersion(id, ':version{[1-9][0-9]{0,5}}'), async (c) => {
    const view = await viewVersion(portal, { ...caseOf(c), version: Number(c.req.param('version')) });
    if (!view.ok) return failurePage(c, view.failure);
    return page(c, <VersionPage visit={c.get('visit')} view={view.value} form={form} />);
  });
}

function returnRoutes(app: App, portal: Portal): void {
  app.get(paths.caseChangeReturn(id, number), async (c) =>
    before(portal, c, 'return-change', (view) => (
      <ReturnChangePage
        visit={c.get('visit')}
        view={view}
        entries={view.submitted.changedItems.map(emptyEntry)}
      />
    )),
  );

  app.post(paths.caseChangeReturn(id, number), async (c) => {
    const sent = await readForm(c);
    const view = await loadChange(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const entries = readEntries(sent, view.value.submitted.changedItems);
    const { defects, faults } = defectsOf(entries);
    const outcome =
      faults.length > 0 ? fail(missing) : await returnChange(portal, changeReferenceOf(c, sent), defects);
    const refusal = refusedFor(outcome, 'nothing-marked', 'reason-missing');
    if (refusal === undefined) return finish(portal, c, outcome, 'change-returned');
    const shown = faults.length > 0 ? { faults } : { refusal };
    return page(
      c,
      <ReturnChangePage visit={c.get('visit')} view={view.value} entries={entries} {...shown} />,
      422,
    );
  });
}

const missing = {
  kind: 'refusal',
  code: 'reason-missing',
  citation: { instrument: 'measures-2022', article: 6 },
} as const;

function prepareRoutes(app: App, portal: Portal): void {
  const { form } = portal.legal;

  app.get(paths.caseChangePrepare(id, number), async (c) =>
    before(portal, c, 'prepare-change', (view) => (
      <PrepareChangePage visit={c.get('visit')} view={view} form={form} note="" />
    )),
  );

  app.post(paths.caseChangePrepare(id, number), async (c) => {
    const sent = await readForm(c);
    const note = sent.text('note', actReasonMax);
    return finish(
      portal,
      c,
      await prepareChange(portal, changeReferenceOf(c, sent), note),
      'change-prepared',
    );
  });

  app.get(paths.caseChangeSendBack(id, number), async (c) =>
    before(portal, c, 'return-change-preparation', (view) => (
      <SendBackPage visit={c.get('visit')} view={view} reason="" />
    )),
  );

  app.post(paths.caseChangeSendBack(id, number), async (c) => {
    const sent = await readForm(c);
    const reason = sent.text('reason', actReasonMax);
    const outcome = await returnChangePreparation(portal, changeReferenceOf(c, sent), reason);
    const refusal = refusedFor(outcome, 'reason-missing');
    if (refusal === undefined) return finish(portal, c, outcome, 'change-sent-back');
    return show(
      portal,
      c,
      (view) => <SendBackPage visit={c.get('visit')} view={view} reason={reason} refusal={refusal} />,
      422,
    );
  });
}

function decisionRoutes(app: App, portal: Portal): void {
  app.get(paths.caseChangeDecision(id, number), async (c) => {
    const view = await loadChange(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { outcome, of, submitted } = view.value;
    if (outcome.kind !== 'open' || outcome.change.preparation === undefined) {
      return seeOther(c, paths.caseChange(of.dossierId, submitted.change));
    }
    const entry = await previewChangedEntry(portal, changeOf(c));
    if (!entry.ok) return failurePage(c, entry.failure);
    return page(c, <ChangeDecisionPage visit={c.get('visit')} view={view.value} entry={entry.value} />);
  });

  app.post(paths.caseChangeDecision(id, number), async (c) => {
    const reference = changeReferenceOf(c, await readForm(c));
    return finish(portal, c, await recordChange(portal, reference), 'change-recorded');
  });
}

function identityRoutes(app: App, portal: Portal): void {
  app.get(paths.caseChangeIdentity(id, number), async (c) => {
    const view = await loadChange(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { of, submitted } = view.value;
    if (!of.maySeeParticulars) return failurePage(c, { kind: 'forbidden' });
    return page(c, <IdentityPage visit={c.get('visit')} view={of} change={submitted.change} reason="" />);
  });

  // As on the case page: the number is in the answer itself, for an address that shows it must not exist.
  app.post(paths.caseChangeIdentity(id, number), async (c) => {
    const reason = (await readForm(c)).text('reason');
    const view = await loadChange(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { of, submitted, proposed } = view.value;
    const shown = {
      visit: c.get('visit'),
      view: { ...of, contents: proposed },
      change: submitted.change,
      reason,
    };
    const revealed = await revealIdentity(portal, { ...changeOf(c), reason });
    if (revealed.ok) return page(c, <IdentityPage {...shown} revealed={revealed.value} />);
    const { failure } = revealed;
    if (failure.kind !== 'refusal') return failurePage(c, failure);
    return page(c, <IdentityPage {...shown} refusal={failure} />, 422);
  });
}

/** The page before an act, or said at once that it cannot be done: nobody writes reasons for nothing. */
async function before(
  portal: Portal,
  c: Request,
  action: ChangeView['actions'][number],
  form: (view: ChangeView) => { toString(): string | Promise<string> },
): Promise<Response> {
  const view = await loadChange(portal, c);
  if (!view.ok) return failurePage(c, view.failure);
  const { outcome, actions } = view.value;
  const refusal = refusalBefore(view.value, action);
  if (outcome.kind === 'open' && actions.includes(action) && refusal === undefined)
    return page(c, form(view.value));
  return page(
    c,
    <RefusedChangePage
      visit={c.get('visit')}
      view={view.value}
      refusal={refusal ?? { ...missing, code: outcome.kind === 'open' ? 'not-allowed' : 'change-closed' }}
      form={portal.legal.form}
    />,
    422,
  );
}

function refusalBefore({ outcome }: ChangeView, action: ChangeView['actions'][number]): Refusal | undefined {
  if (action !== 'prepare-change' || outcome.kind !== 'open' || outcome.stale.length === 0) return undefined;
  return { ...missing, code: 'change-stale', items: outcome.stale };
}

function refusedFor(outcome: Outcome<unknown>, ...codes: readonly Refusal['code'][]): Refusal | undefined {
  if (outcome.ok || outcome.failure.kind !== 'refusal') return undefined;
  return codes.includes(outcome.failure.code) ? outcome.failure : undefined;
}
