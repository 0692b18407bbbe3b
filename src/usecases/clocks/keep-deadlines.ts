import { changeDeadline } from '#law/article-06-change';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { DossierActed } from '../acted.js';
import type { Deps, Stores } from '../ports.js';
import { deadlinesOf } from './deadlines-of.js';

/** Stores the deadlines an act opens and closes those it meets. */
export async function keepDeadlines(
  stores: Pick<Stores, 'deadlines'>,
  { dossier: { dossierId, events } }: Pick<DossierActed, 'dossier'>,
): Promise<void> {
  await stores.deadlines.keep('dossier', dossierId, deadlinesOf(dossierId, events));
}

/**
 * Article 6 while the change is still a draft: the operator has said when the fact changed, so the thirty days run.
 * To be called in the transaction that saves that day, and with no day when the draft is submitted or thrown away: from
 * then on the deadline is one of the dossier, or none.
 */
export async function keepDraftDeadline(
  { legal }: Pick<Deps, 'legal'>,
  stores: Pick<Stores, 'deadlines'>,
  draft: {
    readonly draftId: string;
    readonly operatorId: string;
    readonly changedOn?: CalendarDay | undefined;
    readonly at: Instant;
  },
): Promise<void> {
  const { draftId, operatorId, changedOn, at } = draft;
  if (changedOn === undefined) return stores.deadlines.keep('draft', draftId, []);
  return stores.deadlines.keep('draft', draftId, [
    {
      subject: 'draft',
      subjectId: draftId,
      key: 'change',
      bearer: 'operator',
      deadline: changeDeadline(legal.calendar, changedOn),
      responsibleId: operatorId,
      openedAt: at,
      state: 'open',
    },
  ]);
}
