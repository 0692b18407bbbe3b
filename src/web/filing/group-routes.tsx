import { type Context, Hono } from 'hono';
import { type ContentGroup, contentGroups } from '#law/filing-contents';
import { blocks } from '#law/finding';
import { attachEvidence } from '#usecases/filing/attach-evidence';
import { type DraftView, draftView, findingsOn, viewOfDraft } from '#usecases/filing/draft-view';
import { type EvidencePlace, evidencePlacesOn } from '#usecases/filing/evidence-places';
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
import { paths } from '../paths.js';
import { type RefusedFile, controlHref, noErrors, pageErrors } from './field-errors.js';
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
  const pressed = form.text('do', 100);
  const [act = '', argument = ''] = pressed.split(':');
  if (act === 'remove-evidence') {
    const removed = await removeEvidence(portal, { ...reference, evidenceId: argument });
    if (!removed.ok) return failurePage(c, removed.failure);
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
      return afterSaving(c, portal, { form, group, draft: saved.value.draft, refused: files.refused });
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
  const fromCheck = form.text('from', 10) === 'check';
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

async function afterSaving(
  c: PageContext,
  portal: Portal,
  { form, group, draft, refused }: Typed & { readonly refused: readonly RefusedFile[] },
): Promise<Response> {
  const [act = '', argument = ''] = form.text('do', 100).split(':');
  const fromCheck = form.text('from', 10) === 'check';
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
  return seeOther(c, nextPath(view, { act, argument, group, fromCheck }));
}

type Pressed = {
  readonly act: string;
  readonly argument: string;
  readonly group: ContentGroup;
  readonly fromCheck: boolean;
};

function nextPath({ draft }: DraftView, { act, argument, group, fromCheck }: Pressed): string {
  const from = fromCheck ? 'from=check' : '';
  const here = (query: string, anchor: string) => {
    const joined = [query, from].filter((part) => part !== '').join('&');
    return `${paths.draftGroup(draft.id, group, joined === '' ? '' : `?${joined}`)}${anchor}`;
  };
  switch (act) {
    case 'later':
      return paths.draft(draft.id);
    case 'add':
      return here('add=row', newRowAnchor(draft, argument));
    case 'remove-channels':
      return here('', '#channels');
    case 'remove-standards':
      return here('', '#standards');
    case 'copy-principal':
      return here('', '#contact-name');
    case 'upload':
    case 'remove-evidence':
      return here('', evidenceAnchor(group, argument));
    default: {
      if (fromCheck) return paths.draftCheck(draft.id);
      const next = contentGroups[contentGroups.indexOf(group) + 1];
      return next === undefined ? paths.draft(draft.id) : paths.draftGroup(draft.id, next);
    }
  }
}

function newRowAnchor({ contents }: FilingDraft, list: string): string {
  return list === 'standards'
    ? controlHref('standards', `${contents.standards.standards.length}.code`)
    : controlHref('channels', `${contents.platform.channels.length}.kind`);
}

function evidenceAnchor(group: ContentGroup, argument: string): string {
  const places: readonly EvidencePlace[] = evidencePlacesOn(group);
  const place = places.find((known) => known === argument) ?? places[0];
  return place === undefined ? '' : controlHref(place, 'evidence');
}
