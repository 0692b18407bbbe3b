import { changeDeadline, statedChangeDay } from '#law/article-06-change';
import { inForceOn } from '#law/article-10-in-force';
import type { Deps, Stores } from '../ports.js';
import type { StoredDeadline } from '../ports/deadlines.js';
import type { FilingDraft } from '../ports/drafts.js';

/** Key of the one deadline of a draft. */
export const draftDeadlineKey = 'change';

/**
 * The thirty days of Article 6 run from the day the operator states, submitted or not: kept with the draft so that the
 * watch can remind them. Nothing is kept while no day is stated, or for a change older than the Measures.
 */
export async function keepChangeDeadline(
  { clock, legal }: Pick<Deps, 'clock' | 'legal'>,
  { deadlines }: Pick<Stores, 'deadlines'>,
  draft: FilingDraft,
): Promise<void> {
  const changedOn = statedChangeDay(draft.change?.changedOn ?? '');
  if (changedOn === undefined || !inForceOn(changedOn)) return deadlines.keep('draft', draft.id, []);
  const now = clock.now();
  const row: StoredDeadline = {
    subject: 'draft',
    subjectId: draft.id,
    key: draftDeadlineKey,
    bearer: 'operator',
    deadline: changeDeadline(legal.calendar, changedOn),
    responsibleId: draft.accountId,
    openedAt: now,
    state: 'open',
  };
  return deadlines.keep('draft', draft.id, [row]);
}

/** Met when the draft was submitted, lapsed when the filing was cancelled before it was. */
export async function closeChangeDeadline(
  { clock }: Pick<Deps, 'clock'>,
  { deadlines }: Pick<Stores, 'deadlines'>,
  draftId: string,
  state: 'met' | 'lapsed',
): Promise<void> {
  const rows = await deadlines.ofSubject('draft', draftId);
  const closedAt = clock.now();
  await deadlines.keep(
    'draft',
    draftId,
    rows.map((row) => (row.state === 'open' ? { ...row, state, closedAt } : row)),
  );
}
