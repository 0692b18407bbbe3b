import type { Actor } from '#dossier/actor';
import type { CalendarYear } from '#law/calendar/calendar-year';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Stores } from '../ports.js';
import type { CalendarMove, CalendarNotice } from '../ports/calendar-notices.js';
import { type CalendarDeps, mayApprove, mayPropose, previewNotice } from './calendar-notices.js';

export const calendarPageSize = 20;

/** A moved date with the name of what it is about, where that has one. */
export type NamedMove = CalendarMove & { readonly platformName?: string };

export type CalendarOverview = {
  /** Years by which the portal counts now, the newest first. */
  readonly years: readonly CalendarYear[];
  readonly notices: readonly CalendarNotice[];
  readonly total: number;
  readonly mayPropose: boolean;
  readonly names: ReadonlyMap<string, string>;
};

export async function calendarOverview(
  { persistence, liveCalendar }: Pick<CalendarDeps, 'persistence' | 'liveCalendar'>,
  { actor, page }: { readonly actor: Actor; readonly page: number },
): Promise<CalendarOverview> {
  const { read } = persistence;
  const { rows: notices, total } = await read.calendarNotices.list(page, calendarPageSize);
  return {
    years: [...liveCalendar.current().years].reverse(),
    notices,
    total,
    mayPropose: mayPropose(actor),
    names: await read.accounts.namesOf(peopleOf(notices)),
  };
}

export type CalendarNoticeView = {
  readonly notice: CalendarNotice;
  /** What it moved; before it is decided, what it would move if it were approved now. */
  readonly moves: readonly NamedMove[];
  readonly total: number;
  readonly mayApprove: boolean;
  readonly mayDrop: boolean;
  readonly isOwn: boolean;
  readonly names: ReadonlyMap<string, string>;
};

export async function calendarNoticeView(
  deps: Pick<CalendarDeps, 'persistence' | 'baseCalendar'>,
  { actor, noticeId, page }: { readonly actor: Actor; readonly noticeId: string; readonly page: number },
): Promise<Outcome<CalendarNoticeView>> {
  const { read } = deps.persistence;
  const notice = await read.calendarNotices.byId(noticeId);
  if (notice === undefined) return fail(notFound);
  const isOwn = notice.proposedBy === actor.accountId;
  const waits = notice.decision === undefined;
  const moves = waits
    ? pageOf(await previewNotice(deps, notice.content), page)
    : await read.calendarNotices.moves(noticeId, page, calendarPageSize);
  return succeed({
    notice,
    moves: await withNames(read, moves.rows),
    total: moves.total,
    mayApprove: waits && mayApprove(actor, notice),
    mayDrop: waits && (isOwn || mayApprove(actor, notice)),
    isOwn,
    names: await read.accounts.namesOf(peopleOf([notice])),
  });
}

/** What a notice that nobody has proposed yet would move; the first of them, and how many there are. */
export async function calendarPreview(
  deps: Pick<CalendarDeps, 'persistence' | 'baseCalendar'>,
  content: CalendarYear,
): Promise<{ readonly moves: readonly NamedMove[]; readonly total: number }> {
  const { rows, total } = pageOf(await previewNotice(deps, content), 1);
  return { moves: await withNames(deps.persistence.read, rows), total };
}

function pageOf(moves: readonly CalendarMove[], page: number) {
  const ordered = [...moves].sort((a, b) => (a.to.dueOn < b.to.dueOn ? -1 : a.to.dueOn > b.to.dueOn ? 1 : 0));
  const from = (page - 1) * calendarPageSize;
  return { rows: ordered.slice(from, from + calendarPageSize), total: moves.length };
}

async function withNames(
  { casework }: Pick<Stores, 'casework'>,
  moves: readonly CalendarMove[],
): Promise<readonly NamedMove[]> {
  const named: NamedMove[] = [];
  for (const { subject, subjectId, key, from, to } of moves) {
    const summary = subject === 'dossier' ? await casework.byId(subjectId) : undefined;
    const name = summary === undefined ? {} : { platformName: summary.platformName };
    named.push({ subject, subjectId, key, from, to, ...name });
  }
  return named;
}

function peopleOf(notices: readonly CalendarNotice[]): readonly string[] {
  return [
    ...new Set(
      notices.flatMap(({ proposedBy, decision }) =>
        decision === undefined ? [proposedBy] : [proposedBy, decision.decidedBy],
      ),
    ),
  ];
}
