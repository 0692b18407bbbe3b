import type { Actor } from '#dossier/actor';
import { mergeChange } from '#dossier/decide-change';
import { dayInChina } from '#law/calendar-day';
import type { FilingContents } from '#law/filing-contents';
import { type PublicColumn, changedColumns } from '#register/entry-differences';
import { composePublicEntry, saltBytes } from '#register/public-entry';
import { declaredContents, liveContents } from '../changes/filed-dossier.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { mayReadCase } from './case-access.js';
import type { EntryPreview } from './preview-act.js';

/** What is public now, and what will be once the change is recorded. */
export type EntryChange = {
  readonly before: EntryPreview;
  readonly after: EntryPreview;
  /** Empty when what changes is not public. */
  readonly changed: readonly PublicColumn[];
};

/** 公示内容 before and after an open change, both composed by the whitelist that composes the entry itself. */
export async function previewChangedEntry(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal' | 'randomness'>,
  {
    actor,
    dossierId,
    change,
  }: { readonly actor: Actor; readonly dossierId: string; readonly change: number },
): Promise<Outcome<EntryChange>> {
  const { read } = deps.persistence;
  const { state } = await loadDossier(read, dossierId);
  if (state.status === 'new') return fail(notFound);
  if (!mayReadCase(state, actor)) return fail(forbidden);
  const open = state.status === 'filed' ? state.changes.find((each) => each.change === change) : undefined;
  if (state.status !== 'filed' || open === undefined) return fail(notFound);
  const live = await liveContents(read, state);
  const proposed = await declaredContents(read, open.declaration);
  const preview = (contents: FilingContents): EntryPreview => {
    const { entry, disclosure } = composePublicEntry({
      number: state.number,
      revision: 1,
      status: 'filed',
      contents,
      filedOn: dayInChina(state.filedAt),
      recordedAt: deps.clock.now(),
      individualNamePublic: deps.legal.individualNamePublic,
      salt: deps.randomness.bytes(saltBytes),
    });
    const { number: _stays, ...shown } = entry;
    return { ...shown, ...(disclosure === undefined ? {} : { individualName: disclosure.name }) };
  };
  const before = preview(live);
  const after = preview(mergeChange(live, proposed, open.changedItems));
  return succeed({ before, after, changed: changedColumns(before, after) });
}
