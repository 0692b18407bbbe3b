import { changedItems } from '#dossier/changed-items';
import { liveVersion, staleItems } from '#dossier/live-record';
import {
  type ChangeKind,
  apartFromHostChange,
  changeExaminationDeadline,
  changeKindOf,
  changeTimeliness,
  judgedItems,
  statedChangeDay,
  changeRule,
} from '#law/article-06-change';
import { type CalendarDay, type Instant, dayInChina } from '#law/calendar-day';
import type { Deadline, ExplainedDeadline } from '#law/deadline';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { Timeliness } from '#law/timeliness';
import { explainDeadline } from '#law/working-days';
import { loadDossier } from '../load-dossier.js';
import type { Deps } from '../ports.js';
import type { DraftedChange, FilingDraft } from '../ports/drafts.js';
import { declaredContents, versionOf } from './filed-dossier.js';

/** What keeps a drafted change from being submitted, besides what is wrong in its contents. */
export type ChangeObstacle =
  | { readonly code: 'closed' }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'day-missing' }
  | { readonly code: 'day-ahead' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'stale'; readonly items: readonly ContentItem[] }
  | { readonly code: 'host-apart'; readonly items: readonly ContentItem[] };

/** What a change draft is measured against, and what it would be if it were submitted now. */
export type ChangeView = {
  readonly dossierId: string;
  /** 备案编号. */
  readonly number: string;
  /** What the operator set out to change. */
  readonly chosenKind: ChangeKind;
  /** What the contents make of it; absent while nothing is changed. */
  readonly kind?: ChangeKind;
  /** Recorded at once and not examined: contact details, where the setting says so. */
  readonly atOnce: boolean;
  readonly firstReceivedAt: Instant;
  readonly base: FilingContents;
  readonly live: FilingContents;
  readonly changedItems: readonly ContentItem[];
  readonly stated: DraftedChange;
  readonly day?: StatedDay;
  /** Items of the record that moved since the draft was begun. */
  readonly moved: readonly ContentItem[];
  readonly examineIfSubmittedNow: Deadline;
  readonly obstacles: readonly ChangeObstacle[];
};

/** The day a fact changed, as stated, and how a submission now stands to it. */
export type StatedDay = {
  readonly changedOn: CalendarDay;
  readonly due: ExplainedDeadline;
  readonly timeliness: Timeliness;
};

type ViewDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

/** Undefined for a draft that is no change. */
export async function changeView(deps: ViewDeps, draft: FilingDraft): Promise<ChangeView | undefined> {
  const { purpose, contents, change: stated } = draft;
  if (purpose.kind !== 'change' || stated === undefined) return undefined;
  const stores = deps.persistence.read;
  const { state } = await loadDossier(stores, purpose.dossierId);
  if (state.status !== 'filed' && state.status !== 'cancelled') {
    throw new Error(`change draft ${draft.id} belongs to a dossier that is ${state.status}`);
  }
  const base = await declaredContents(stores, versionOf(state, purpose.baseRecord).declaration);
  const live = await declaredContents(stores, liveVersion(state).declaration);
  const items = changedItems(base, contents);
  const kind = items.length === 0 ? undefined : changeKindOf(base, contents, items);
  const day = statedDay(deps, stated.changedOn);
  const today = dayInChina(deps.clock.now());
  const stale = staleItems(state, { baseRecord: purpose.baseRecord, changedItems: items });
  return {
    dossierId: purpose.dossierId,
    number: state.number,
    chosenKind: purpose.changeKind,
    ...(kind === undefined ? {} : { kind }),
    atOnce: kind === 'contact' && !deps.legal.contactChangeReviewed,
    firstReceivedAt: state.submissions[0].receivedAt,
    base,
    live,
    changedItems: items,
    stated,
    ...(day === undefined ? {} : { day }),
    moved: changedItems(base, live),
    examineIfSubmittedNow: changeExaminationDeadline(deps.legal.calendar, today),
    obstacles: [
      ...(state.status === 'cancelled' ? [{ code: 'closed' } as const] : []),
      ...(kind === undefined ? [{ code: 'nothing-changed' } as const] : []),
      ...(day === undefined ? [{ code: 'day-missing' } as const] : []),
      ...(day !== undefined && day.changedOn > today ? [{ code: 'day-ahead' } as const] : []),
      ...(kind === 'host' && stated.reason.trim() === '' ? [{ code: 'reason-missing' } as const] : []),
      ...(stale.length === 0 ? [] : [{ code: 'stale', items: stale } as const]),
      ...hostApart(kind, items),
    ],
  };
}

/** The thirty days from a day that was stated; undefined for what is no day. */
export function statedDay(
  { clock, legal }: Omit<ViewDeps, 'persistence'>,
  typed: string,
): StatedDay | undefined {
  const changedOn = statedChangeDay(typed);
  if (changedOn === undefined) return undefined;
  return {
    changedOn,
    due: explainDeadline(legal.calendar, changeRule, changedOn),
    timeliness: changeTimeliness(legal.calendar, changedOn, clock.now()),
  };
}

function hostApart(kind: ChangeKind | undefined, items: readonly ContentItem[]): readonly ChangeObstacle[] {
  const apart = kind === 'host' ? apartFromHostChange(items) : [];
  return apart.length === 0 ? [] : [{ code: 'host-apart', items: apart }];
}

/** What the change touches must be right; what it leaves alone was accepted as it is and is not asked again. */
export function concerning(
  { changedItems: items }: ChangeView,
  findings: readonly Finding[],
): readonly Finding[] {
  const judged = judgedItems(items);
  const changed = new Set(items);
  return findings.filter((finding) =>
    blocks(finding) ? judged.has(finding.item) : changed.has(finding.item),
  );
}
