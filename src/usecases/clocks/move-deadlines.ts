import type { Actor } from '#dossier/actor';
import type { WorkingCalendar } from '#law/working-calendar';
import { countAgain, differs } from '#law/counted-again';
import { act } from '../act.js';
import { moveReportDate } from '../report/move-report-date.js';
import { loadDossier } from '../load-dossier.js';
import type { EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';
import type { CalendarMove } from '../ports/calendar-notices.js';
import type { StoredDeadline } from '../ports/deadlines.js';
import { openPages } from './all-open.js';

export type Moving = {
  readonly calendar: WorkingCalendar;
  /** 发文字号. */
  readonly notice: string;
  /** Who approved it. */
  readonly actor: Actor;
};

/** How often somebody may act on a dossier between our reading and our writing before we give up. */
const attemptsMax = 5;

/** The open dates another calendar would move, or make firm. */
export async function movesBy(
  stores: Pick<Stores, 'deadlines'>,
  calendar: WorkingCalendar,
): Promise<readonly (CalendarMove & Pick<StoredDeadline, 'bearer' | 'responsibleId'>)[]> {
  const moves: (CalendarMove & Pick<StoredDeadline, 'bearer' | 'responsibleId'>)[] = [];
  for await (const page of openPages(stores)) {
    for (const stored of page) {
      const { deadline: from, subject, subjectId, key, bearer, responsibleId } = stored;
      const to = countAgain(calendar, from);
      if (!differs(from, to)) continue;
      const who = responsibleId === undefined ? {} : { responsibleId };
      moves.push({ subject, subjectId, key, bearer, ...who, from, to });
    }
  }
  return moves;
}

/**
 * Counts every open date again by a newer calendar, in the caller's transaction. In a dossier that is an act of whoever
 * approved the notice; elsewhere the stored date is the only place that has it. Answers what moved.
 */
export async function moveDeadlines(
  deps: EffectDeps,
  stores: Stores,
  moving: Moving,
): Promise<readonly CalendarMove[]> {
  const found = await movesBy(stores, moving.calendar);
  const done: CalendarMove[] = [];
  const subjects = new Map(found.map((move) => [`${move.subject} ${move.subjectId}`, move]));
  for (const { subject, subjectId } of subjects.values()) {
    if (subject === 'dossier') done.push(...(await moveInDossier(deps, stores, { subjectId, ...moving })));
    else if (subject === 'report') {
      const { calendar, notice, actor } = moving;
      const counting = { ...deps, legal: { ...deps.legal, calendar } };
      done.push(...(await moveReportDate(counting, stores, { reportId: subjectId, notice, actor })));
    } else done.push(...(await moveStored(stores, { subject, subjectId }, moving.calendar)));
  }
  return done;
}

async function moveInDossier(
  deps: EffectDeps,
  stores: Stores,
  { subjectId, actor, calendar, notice }: Moving & { readonly subjectId: string },
): Promise<readonly CalendarMove[]> {
  const counting = { ...deps, legal: { ...deps.legal, calendar } };
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const loaded = await loadDossier(stores, subjectId);
    const command = { type: 'MoveDeadlines', actor, notice } as const;
    const outcome = await act(counting, stores, { loaded, command });
    if (outcome.ok) {
      const moves = outcome.value.events.flatMap((event) =>
        event.type === 'DeadlinesMoved' ? event.moves : [],
      );
      return moves.map((move) => ({ subject: 'dossier', subjectId, ...move }));
    }
    // Decided meanwhile, or nothing to move after all.
    if (outcome.failure.kind !== 'conflict') return [];
  }
  throw new Error(
    `dossier ${subjectId} was acted on ${attemptsMax} times while its dates were counted again`,
  );
}

async function moveStored(
  { deadlines }: Pick<Stores, 'deadlines'>,
  { subject, subjectId }: Pick<StoredDeadline, 'subject' | 'subjectId'>,
  calendar: WorkingCalendar,
): Promise<readonly CalendarMove[]> {
  const before = await deadlines.ofSubject(subject, subjectId);
  const moves: CalendarMove[] = [];
  const after = before.map((stored) => {
    const { deadline: from, key } = stored;
    const to = countAgain(calendar, from);
    if (stored.state !== 'open' || !differs(from, to)) return stored;
    moves.push({ subject, subjectId, key, from, to });
    return { ...stored, deadline: to };
  });
  await deadlines.keep(subject, subjectId, after);
  return moves;
}
