import { type Context, Hono } from 'hono';
import { type ContentGroup, contentGroups } from '#law/filing-contents';
import { blocks } from '#law/finding';
import { attachEvidence } from '#usecases/filing/attach-evidence';
import { draftView, findingsOn, viewOfDraft } from '#usecases/filing/draft-view';
import { evidencePlacesOn } from '#usecases/filing/evidence-places';
import type { DraftReference, SubmittedDraft } from '#usecases/filing/own-draft';
import { removeEvidence } from '#usecases/filing/remove-evidence';
import { saveDraftPage } from '#usecases/filing/save-draft-page';
import type { Failure } from '#usecases/outcome';
import type { FilingDraft } from '#usecases/ports/drafts';
import { page, seeOther } from '../http/answer.js';
import { type Form, readForm } from '../http/form.js';
import { actorOf } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { type RefusedFile, noErrors, pageErrors } from './field-errors.js';
import { type Pressed, nextPath, readPressed } from './group-next.js';
import { GroupPage } from './group-page.js';
import { groupForms } from './groups/group-forms.js';
import { toReceipt } from './receipt-redirect.js';

/** Not more files are read from one form than any item could hold. */
const filesPerPostMax = 20;

/** The six pages of a draft, one for each group of Article 4. Mounted behind the operator's guard. */
export function groupRoutes(portal: Portal): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  const path = `/filings/drafts/:draftId/:group{${contentGroups.join('|')}}` as const;
  routes.get(path, async (c) => showGroup(c, portal));
  routes.post(path, async (c) => saveGroup(c, portal));
  return routes;
}

type PageContext = Context<PortalEnv, '/filings/drafts/:draftId/:group'>;

function groupOf(c: PageContext): ContentGroup {
  const group = contentGroups.find((known) => known === c.req.param('group'));
  if (group === undefined) throw new Error('the route lets only known groups through');
  return group;
}

async function showGroup(c: PageContext, portal: Portal): Promise<Response> {
  const found = await draftView(portal, { actor: actorOf(c), draftId: c.req.param('draftId') });
  if (!found.ok) return failurePage(c, found.failure);
  const view = found.value;
  if (view.draft.submitted !== undefined) return toReceipt(c, portal, view.draft.submitted);
  const group = groupOf(c);
  const visit = c.get('visit');
  const findings = findingsOn(group, view.findings);
  const shown = c.req.query('show') === 'problems' ? findings : [];
  return page(
    c,
    <GroupPage
      visit={visit}
      view={view}
      group={group}
      contents={view.draft.contents}
      errors={pageErrors(visit.say, shown, { form: view.form })}
      extraRow={c.req.query('add') === 'row'}
      stale={false}
      fromCheck={c.req.query('from') === 'check'}
    />,
  );
}

async function saveGroup(c: PageContext, portal: Portal): Promise<Response> {
  const reference: DraftReference = { actor: actorOf(c), draftId: c.req.param('draftId') };
  const group = groupOf(c);
  const form = await readForm(c);
  const files = await keepFiles(portal, reference, { form, group });
  if (files.kind === 'failed') return failurePage(c, files.failure);
  if (files.kind === 'submitted') return toReceipt(c, portal, files.submitted);
  let pressed = readPressed(form);
  if (pressed.act === 'remove-evidence') {
    const removed = await removeEvidence(portal, { ...reference, evidenceId: pressed.argument });
    if (!removed.ok) return failurePage(c, removed.failure);
    if (removed.value.kind === 'submitted') return toReceipt(c, portal, removed.value.submitted);
    pressed = { ...pressed, argument: removed.value.place ?? '' };
  }
  const saved = await saveDraftPage(portal, {
    ...reference,
    group,
    revision: Number(form.text('revision', 12)),
    edit: (contents) => groupForms[group].read(form, contents, portal.legal.form),
  });
  if (!saved.ok) return failurePage(c, saved.failure);
  switch (saved.value.kind) {
    case 'submitted':
      return toReceipt(c, portal, saved.value.submitted);
    case 'stale':
      return staleAgain(c, portal, { form, group, draft: saved.value.draft });
    case 'saved':
      return afterSaving(c, portal, { pressed, group, draft: saved.value.draft, refused: files.refused });
    default:
      return saved.value satisfies never;
  }
}

type FilesKept =
  | { readonly kind: 'kept'; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | SubmittedDraft;

/**
 * Keeps whatever files came with the page, whichever button was pressed: nobody has to choose them again. Files are
 * only ever added, so they need no revision of the page.
 */
async function keepFiles(
  portal: Portal,
  reference: DraftReference,
  { form, group }: { readonly form: Form; readonly group: ContentGroup },
): Promise<FilesKept> {
  const sent = evidencePlacesOn(group).flatMap((place) =>
    form.files(`${place}-evidence`).map((file) => ({ place, file })),
  );
  const refused: RefusedFile[] = [];
  for (const [index, { place, file }] of sent.entries()) {
    if (index >= filesPerPostMax) {
      refused.push({ place, fileName: file.name, reason: 'too-many' });
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const attached = await attachEvidence(portal, { ...reference, place, fileName: file.name, bytes });
    if (!attached.ok) return { kind: 'failed', failure: attached.failure };
    if (attached.value.kind === 'submitted') return attached.value;
    if (attached.value.kind === 'refused') {
      refused.push({ place, fileName: file.name, reason: attached.value.reason });
    }
  }
  return { kind: 'kept', refused };
}

type Typed = { readonly form: Form; readonly group: ContentGroup; readonly draft: FilingDraft };

/** Shows what was typed with the newest revision, so that pressing save again overwrites knowingly. */
async function staleAgain(c: PageContext, portal: Portal, { form, group, draft }: Typed): Promise<Response> {
  const view = await viewOfDraft(portal, draft);
  const typed = groupForms[group].read(form, draft.contents, portal.legal.form);
  const visit = c.get('visit');
  const { fromCheck } = readPressed(form);
  return page(
    c,
    <GroupPage
      visit={visit}
      view={view}
      group={group}
      contents={typed}
      errors={noErrors}
      extraRow={false}
      stale
      fromCheck={fromCheck}
    />,
    409,
  );
}

type Saved = {
  readonly pressed: Pressed;
  readonly group: ContentGroup;
  readonly draft: FilingDraft;
  readonly refused: readonly RefusedFile[];
};

async function afterSaving(
  c: PageContext,
  portal: Portal,
  { pressed, group, draft, refused }: Saved,
): Promise<Response> {
  const { act, fromCheck } = pressed;
  const view = await viewOfDraft(portal, draft);
  const findings = findingsOn(group, view.findings);
  const mayContinue = act !== 'continue' || !findings.some(blocks);
  if (refused.length > 0 || !mayContinue) {
    const visit = c.get('visit');
    const shown = act === 'continue' ? findings : [];
    const errors = pageErrors(visit.say, shown, { refused, form: view.form });
    return page(
      c,
      <GroupPage
        visit={visit}
        view={view}
        group={group}
        contents={draft.contents}
        errors={errors}
        extraRow={false}
        stale={false}
        fromCheck={fromCheck}
      />,
      422,
    );
  }
  return seeOther(c, nextPath(draft, group, pressed));
}
