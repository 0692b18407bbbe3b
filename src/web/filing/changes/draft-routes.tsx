import { type Context, Hono } from 'hono';
import { dayInChina } from '#law/calendar-day';
import { allContentItems } from '#law/filing-contents';
import { limits } from '#law/limits';
import { statedDay } from '#usecases/changes/change-view';
import { letGoSetAside, refreshDraft, takeUpSetAside } from '#usecases/changes/refresh-draft';
import { saveStatedChange } from '#usecases/changes/save-stated-change';
import { draftView } from '#usecases/filing/draft-view';
import type { FilingDraft } from '#usecases/ports/drafts';
import { page, seeOther } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { readDay } from '../groups/group-form.js';
import { toReceipt } from '../receipt-redirect.js';
import { type ChangeDayError, ChangeDayPage, type TypedChange } from './change-day-page.js';

type DraftContext = Context<PortalEnv, '/filings/drafts/:draftId'>;

/** What a draft has only when it is a change: its day and reason, and being brought up to date. */
export function changeDraftRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/filings/drafts/:draftId/change-day', async (c) => showDay(c, portal));
  routes.post('/filings/drafts/:draftId/change-day', async (c) => saveDay(c, portal));
  routes.post('/filings/drafts/:draftId/refresh', async (c) => {
    const draftId = c.req.param('draftId');
    const refreshed = await refreshDraft(portal, { actor: actorOf(c), draftId });
    if (!refreshed.ok) return failurePage(c, refreshed.failure);
    if (refreshed.value.kind === 'submitted') return toReceipt(c, portal, refreshed.value.submitted);
    return seeOther(c, `${paths.draft(draftId)}${refreshed.value.collisions.length > 0 ? '#set-aside' : ''}`);
  });
  routes.post('/filings/drafts/:draftId/set-aside', async (c) => {
    const form = await readForm(c);
    const draftId = c.req.param('draftId');
    const item = allContentItems.find((each) => each === form.text('item', 40));
    if (item === undefined) return seeOther(c, paths.draft(draftId));
    const handle = form.text('do', 10) === 'take' ? takeUpSetAside : letGoSetAside;
    const handled = await handle(portal, { actor: actorOf(c), draftId, item });
    if (!handled.ok) return failurePage(c, handled.failure);
    if (handled.value.kind === 'submitted') return toReceipt(c, portal, handled.value.submitted);
    return seeOther(c, paths.draft(draftId));
  });
  return routes;
}

async function showDay(c: DraftContext, portal: Portal): Promise<Response> {
  const found = await draftView(portal, { actor: actorOf(c), draftId: c.req.param('draftId') });
  if (!found.ok) return failurePage(c, found.failure);
  const { draft, change } = found.value;
  if (draft.submitted !== undefined) return toReceipt(c, portal, draft.submitted);
  if (change === undefined) return failurePage(c, { kind: 'not-found' });
  return showTyped(c, portal, { draft, typed: change.stated, errors: [] });
}

type Shown = {
  readonly draft: FilingDraft;
  readonly typed: TypedChange;
  readonly errors: readonly ChangeDayError[];
  readonly stale?: boolean;
};

async function showTyped(
  c: DraftContext,
  portal: Portal,
  { draft, typed, errors, stale = false }: Shown,
): Promise<Response> {
  const view = (
    <ChangeDayPage
      visit={c.get('visit')}
      draftId={draft.id}
      typed={typed}
      revision={draft.change?.revision ?? 0}
      day={statedDay(portal, typed.changedOn)}
      errors={errors}
      stale={stale}
    />
  );
  return page(c, view, stale ? 409 : errors.length > 0 ? 422 : 200);
}

/** Keeps whatever was typed. 保存并继续 then shows the thirty days, or what is wrong; the other button leaves. */
async function saveDay(c: DraftContext, portal: Portal): Promise<Response> {
  const draftId = c.req.param('draftId');
  const form = await readForm(c);
  const typed = { changedOn: readDay(form, 'changed-on'), reason: form.text('reason') };
  const revision = Number(form.text('revision', 12));
  const saved = await saveStatedChange(portal, { actor: actorOf(c), draftId, revision, ...typed });
  if (!saved.ok) return failurePage(c, saved.failure);
  const outcome = saved.value;
  switch (outcome.kind) {
    case 'submitted':
      return toReceipt(c, portal, outcome.submitted);
    case 'stale':
      return showTyped(c, portal, { draft: outcome.draft, typed, errors: [], stale: true });
    case 'saved': {
      const leaves = form.text('do', 20) === 'later';
      const errors = leaves ? [] : errorsOf(portal, outcome.draft, typed);
      if (errors.length > 0) return showTyped(c, portal, { draft: outcome.draft, typed, errors });
      // The period that follows from the day is shown before anything else is asked.
      const wasShown = form.text('shown', 10) === typed.changedOn;
      return seeOther(c, leaves || wasShown ? paths.draft(draftId) : paths.draftChangeDay(draftId));
    }
    default:
      return outcome satisfies never;
  }
}

function errorsOf(
  portal: Portal,
  { purpose }: FilingDraft,
  { changedOn, reason }: TypedChange,
): readonly ChangeDayError[] {
  const day = statedDay(portal, changedOn);
  const errors: ChangeDayError[] = [];
  if (changedOn === '') errors.push('day-missing');
  else if (day === undefined) errors.push('day-wrong');
  else if (day.changedOn > dayInChina(portal.clock.now())) errors.push('day-ahead');
  const needsReason = purpose.kind === 'change' && purpose.changeKind === 'host';
  if (needsReason && reason.trim() === '') errors.push('reason-missing');
  if (reason.length > limits.reasonCharsMax) errors.push('reason-long');
  return errors;
}
