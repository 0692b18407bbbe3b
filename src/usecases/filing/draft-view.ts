import { changedItems } from '#dossier/changed-items';
import type { Notice } from '#dossier/state';
import { type ScopeAssessment, assessScope } from '#law/article-02-scope';
import { checkContents } from '#law/article-04-contents';
import { reviewRule } from '#law/article-05-review';
import { type Instant, dayInChina } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import {
  type ContentGroup,
  type ContentItem,
  type FilingContents,
  contentGroups,
  contentItems,
  emptyContents,
  itemValue,
} from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { FormEdition } from '#law/form-edition';
import { deadlineOf } from '#law/working-days';
import { type ChangeView, changeView, concerning } from '../changes/change-view.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { currentContents } from '../submit-filing.js';
import { type DraftReference, ownDraft } from './own-draft.js';

/** How far one page is. `optional`: nothing is there and nothing need be. */
export type GroupState =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'optional' }
  | { readonly kind: 'in-progress'; readonly missing: number }
  | { readonly kind: 'problems'; readonly problems: number }
  | { readonly kind: 'complete'; readonly toConfirm: number };

export type GroupProgress = {
  readonly group: ContentGroup;
  readonly state: GroupState;
  readonly findings: readonly Finding[];
};

/** A draft as its pages show it. */
export type DraftView = {
  readonly draft: FilingDraft;
  readonly scope: ScopeAssessment;
  readonly findings: readonly Finding[];
  readonly groups: readonly GroupProgress[];
  readonly form: FormEdition;
  /** The date by which the law requires an answer if the filing were submitted now. */
  readonly reviewIfSubmittedNow: Deadline;
  /** Nothing stands in the way of submitting. */
  readonly ready: boolean;
  readonly correction?: CorrectionView;
  readonly change?: ChangeView;
};

/** What a correction draft is measured against. */
export type CorrectionView = {
  readonly dossierId: string;
  readonly notice: Notice;
  /** Article 8 turns on the day of the first submission. */
  readonly firstReceivedAt: Instant;
  readonly previous: FilingContents;
  readonly changedItems: readonly ContentItem[];
  /** Points whose item is neither changed nor replied to. */
  readonly openPoints: readonly number[];
  /** The notice was answered or replaced since: this draft can no longer be submitted. */
  readonly outdated: boolean;
};

export type DraftViewDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

export async function draftView(deps: DraftViewDeps, reference: DraftReference): Promise<Outcome<DraftView>> {
  const found = await ownDraft(deps.persistence.read, reference);
  if (!found.ok) return found;
  return succeed(await viewOfDraft(deps, found.value));
}

/** The view of a draft that is at hand, e.g. as it was just saved. */
export async function viewOfDraft(deps: DraftViewDeps, draft: FilingDraft): Promise<DraftView> {
  const { clock, legal, persistence } = deps;
  const today = dayInChina(clock.now());
  const correction = await correctionView(persistence.read, draft);
  const change = await changeView({ persistence, clock, legal }, draft);
  const firstAt = correction?.firstReceivedAt ?? change?.firstReceivedAt;
  const found = checkContents(draft.contents, {
    today,
    form: legal.form,
    calendar: legal.calendar,
    ...(firstAt === undefined ? {} : { submittedOn: dayInChina(firstAt) }),
  });
  const findings = change === undefined ? found : concerning(change, found);
  const scope = assessScope(draft.scope);
  return {
    draft,
    scope,
    findings,
    groups: contentGroups.map((group) => progressOf(draft, group, findings)),
    form: legal.form,
    reviewIfSubmittedNow: deadlineOf(legal.calendar, reviewRule, today),
    ready:
      !findings.some(blocks) &&
      scope.result !== 'incomplete' &&
      (correction === undefined || (!correction.outdated && correction.openPoints.length === 0)) &&
      (change === undefined || change.obstacles.length === 0),
    ...(correction === undefined ? {} : { correction }),
    ...(change === undefined ? {} : { change }),
  };
}

export function findingsOn(group: ContentGroup, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => contentItems[finding.item].group === group);
}

function progressOf(draft: FilingDraft, group: ContentGroup, all: readonly Finding[]): GroupProgress {
  const findings = findingsOn(group, all);
  return { group, findings, state: stateOf(draft, group, findings) };
}

function stateOf(draft: FilingDraft, group: ContentGroup, findings: readonly Finding[]): GroupState {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const blocking = findings.filter(blocks).length;
  const untouched = isEmpty(draft.contents, group);
  if (untouched && draft.pageRevisions[group] === 0) {
    return blocking > 0 ? { kind: 'not-started' } : { kind: 'optional' };
  }
  if (count('impossible') > 0) return { kind: 'problems', problems: blocking };
  if (blocking > 0) return { kind: 'in-progress', missing: blocking };
  if (untouched) return { kind: 'optional' };
  return { kind: 'complete', toConfirm: count('doubtful') + count('question') };
}

function isEmpty(contents: FilingContents, group: ContentGroup): boolean {
  const items = Object.entries(contentItems).filter(([, item]) => item.group === group);
  return items.every(([item]) => {
    const [now, nothing] = [contents, emptyContents].map((of) =>
      JSON.stringify(itemValue(of, item as ContentItem)),
    );
    return now === nothing;
  });
}

async function correctionView(stores: Stores, draft: FilingDraft): Promise<CorrectionView | undefined> {
  if (draft.purpose.kind !== 'correction') return undefined;
  const { dossierId, round } = draft.purpose;
  const loaded = await loadDossier(stores, dossierId);
  if (loaded.state.status === 'new') throw new Error(`correction draft ${draft.id} has no dossier`);
  const notice = loaded.state.notices.find((candidate) => candidate.round === round);
  if (notice === undefined) throw new Error(`correction draft ${draft.id} has no notice`);
  const previous = await currentContents(stores, loaded);
  const changed = changedItems(previous, draft.contents);
  const open = notice.points.filter(
    (point) => !changed.includes(point.item) && (draft.replies[String(point.number)] ?? '').trim() === '',
  );
  return {
    dossierId,
    notice,
    firstReceivedAt: loaded.state.submissions[0].receivedAt,
    previous,
    changedItems: changed,
    openPoints: open.map((point) => point.number),
    outdated: loaded.state.status !== 'awaiting-correction' || loaded.state.notice.round !== round,
  };
}
