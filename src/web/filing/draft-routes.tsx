import { type Context, Hono } from 'hono';
import { assessScope } from '#law/article-02-scope';
import { discardDraft } from '#usecases/filing/discard-draft';
import { type DraftView, draftView } from '#usecases/filing/draft-view';
import { saveDraftScope, saveReplies } from '#usecases/filing/save-draft-page';
import { succeed } from '#usecases/outcome';
import { submitChange } from '#usecases/changes/submit-change';
import { submitFiling } from '#usecases/submit-filing';
import { limits } from '#law/limits';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ChangeCheckPage } from './changes/change-check-page.js';
import { ChangeTaskListPage } from './changes/change-task-list-page.js';
import { CheckPage, type CheckPageProps } from './check-page.js';
import { DiscardPage, DraftScopePage, RepliesPage } from './draft-pages.js';
import { toReceipt } from './receipt-redirect.js';
import { readScope } from './scope-form.js';
import { TaskListPage } from './task-list-page.js';

type DraftContext = Context<PortalEnv, '/filings/drafts/:draftId'>;

/** A draft as a whole: its task list, self-check, replies, check page, submission and end. */
export function draftRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  const withDraft =
    (show: (c: DraftContext, view: DraftView) => Promise<Response>) =>
    async (c: DraftContext): Promise<Response> =>
      openDraft(c, portal, show);
  routes.get(
    '/filings/drafts/:draftId',
    withDraft(async (c, view) => page(c, taskList(c.get('visit'), view))),
  );
  routes.get(
    '/filings/drafts/:draftId/scope',
    withDraft(async (c, view) =>
      page(c, <DraftScopePage visit={c.get('visit')} view={view} answers={view.draft.scope} />),
    ),
  );
  routes.post('/filings/drafts/:draftId/scope', async (c) => saveScope(c, portal));
  routes.get(
    '/filings/drafts/:draftId/replies',
    withDraft(async (c, view) => {
      if (view.correction === undefined) return failurePage(c, { kind: 'not-found' });
      return page(c, <RepliesPage visit={c.get('visit')} view={view} replies={view.draft.replies} />);
    }),
  );
  routes.post('/filings/drafts/:draftId/replies', async (c) => postReplies(c, portal));
  routes.get(
    '/filings/drafts/:draftId/check',
    withDraft(async (c, view) => page(c, checkPage({ visit: c.get('visit'), view }))),
  );
  routes.post('/filings/drafts/:draftId/submit', async (c) => submit(c, portal));
  routes.get(
    '/filings/drafts/:draftId/discard',
    withDraft(async (c, view) => page(c, <DiscardPage visit={c.get('visit')} view={view} />)),
  );
  routes.post('/filings/drafts/:draftId/discard', async (c) => {
    const discarded = await discardDraft(portal, { actor: actorOf(c), draftId: c.req.param('draftId') });
    if (!discarded.ok) return failurePage(c, discarded.failure);
    if (discarded.value.kind === 'submitted') return toReceipt(c, portal, discarded.value.submitted);
    return seeOther(c, paths.filings());
  });
  return routes;
}

/** The draft of this person; one that was submitted leads to its receipt. */
async function openDraft(
  c: DraftContext,
  portal: Portal,
  show: (c: DraftContext, view: DraftView) => Promise<Response>,
): Promise<Response> {
  const found = await draftView(portal, { actor: actorOf(c), draftId: c.req.param('draftId') });
  if (!found.ok) return failurePage(c, found.failure);
  const { submitted } = found.value.draft;
  return submitted === undefined ? show(c, found.value) : toReceipt(c, portal, submitted);
}

async function saveScope(c: DraftContext, portal: Portal): Promise<Response> {
  const draftId = c.req.param('draftId');
  const form = await readForm(c);
  const answers = readScope((name) => form.text(name, 10));
  const saved = await saveDraftScope(portal, { actor: actorOf(c), draftId, scope: answers });
  if (!saved.ok) return failurePage(c, saved.failure);
  if (saved.value.kind === 'submitted') return toReceipt(c, portal, saved.value.submitted);
  const assessment = assessScope(answers);
  if (assessment.result !== 'incomplete' || form.text('do', 20) === 'later') {
    return seeOther(c, paths.draft(draftId));
  }
  return openDraft(c, portal, async (_, view) =>
    page(
      c,
      <DraftScopePage visit={c.get('visit')} view={view} answers={answers} assessment={assessment} />,
      422,
    ),
  );
}

async function postReplies(c: DraftContext, portal: Portal): Promise<Response> {
  const draftId = c.req.param('draftId');
  const form = await readForm(c);
  return openDraft(c, portal, async (_, view) => {
    if (view.correction === undefined) return failurePage(c, { kind: 'not-found' });
    // Only points of the notice are read, so nothing else can be stored under a reply.
    const replies = Object.fromEntries(
      view.correction.notice.points.map(({ number }) => [String(number), form.text(`reply-${number}`)]),
    );
    if (Object.values(replies).some((text) => text.length > limits.reasonCharsMax)) {
      return page(c, <RepliesPage visit={c.get('visit')} view={view} replies={replies} />, 422);
    }
    const saved = await saveReplies(portal, { actor: actorOf(c), draftId, replies });
    if (!saved.ok) return failurePage(c, saved.failure);
    if (saved.value.kind === 'submitted') return toReceipt(c, portal, saved.value.submitted);
    return seeOther(c, paths.draft(draftId));
  });
}

/**
 * 提交. A draft becomes an act once: a second click, a resent form or a stale tab finds the submission it became, so
 * the declaration is asked only of a draft that is still one.
 */
async function submit(c: DraftContext, portal: Portal): Promise<Response> {
  const draftId = c.req.param('draftId');
  const form = await readForm(c);
  const declared = form.text('declaration', 10) === 'yes';
  return openDraft(c, portal, async (_, view) => {
    const visit = c.get('visit');
    if (!declared) return page(c, checkPage({ visit, view, problem: 'undeclared' }), 422);
    const reference = { actor: actorOf(c), draftId };
    const outcome =
      view.change === undefined
        ? await submitFiling(portal, reference)
        : await submitChange(portal, reference);
    if (outcome.ok) return toReceipt(c, portal, outcome.value);
    if (outcome.failure.kind !== 'refusal') return failurePage(c, outcome.failure);
    // What was in order a moment ago moved in between: the page is drawn from how things stand now.
    const now = view.ready ? await draftView(portal, reference) : succeed(view);
    if (!now.ok || now.value.ready) return failurePage(c, outcome.failure);
    return page(c, checkPage({ visit, view: now.value, problem: 'not-ready', declared: true }), 422);
  });
}

function taskList(visit: Visit, view: DraftView) {
  const { change } = view;
  if (change === undefined) return <TaskListPage visit={visit} view={view} />;
  return <ChangeTaskListPage visit={visit} view={view} change={change} />;
}

function checkPage(props: CheckPageProps) {
  const { change } = props.view;
  return change === undefined ? <CheckPage {...props} /> : <ChangeCheckPage {...props} change={change} />;
}
