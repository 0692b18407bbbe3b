import type { Actor } from '#dossier/actor';
import type { Defect } from '#dossier/event-parts';
import { raisedLate } from '#dossier/decide-review';
import { type BegunDossier, currentSubmission } from '#dossier/state';
import type { Instant } from '#law/calendar-day';
import type { ContentItem } from '#law/filing-contents';
import { loadDossier } from '../load-dossier.js';
import type { CaseReference } from '../case-acts.js';
import { type Outcome, conflict, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { CaseMark } from '../ports/casework.js';
import { transactOutcome } from '../transact-outcome.js';
import { mayMark } from './case-access.js';

/** Longest reason or note, in UTF-16 units. */
export const markTextMax = 2000;

/** What a reviewer entered for one item or for one finding of it. */
export type MarkEntry = {
  readonly item: ContentItem;
  /** Empty: a defect on the item. Otherwise the code of the finding that was checked. */
  readonly code: string;
  /** `none` takes the mark away; `undecided` is a reason typed without saying which defect it is. */
  readonly verdict: Defect | 'confirmed' | 'none' | 'undecided';
  readonly reason: string;
  readonly lateReason: string;
};

export type MarkProblem = {
  readonly item: ContentItem;
  readonly code: string;
  readonly problem:
    | 'verdict-missing'
    | 'reason-missing'
    | 'late-reason-missing'
    | 'too-long'
    | 'marked-elsewhere';
};

/** An entry and what the page showed before it was edited; an entry nobody touched is left alone. */
export type EditedMark = { readonly shown: MarkEntry; readonly entered: MarkEntry };

/**
 * Saves the marks of one form: all that are complete, and answers what is missing in the others. Nothing typed is lost:
 * the page shows incomplete entries again, and an entry that another window changed meanwhile is not written over.
 */
export async function saveMarks(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { actor, dossierId, expectedVersion }: CaseReference,
  edits: readonly EditedMark[],
): Promise<Outcome<readonly MarkProblem[]>> {
  const touched = edits.filter(({ shown, entered }) => !sameEntry(shown, entered));
  return transactOutcome(deps, async (stores) => {
    const { state, events } = await loadDossier(stores, dossierId);
    if (state.status === 'new') return fail(notFound);
    if (events.at(-1)?.version !== expectedVersion) return fail(conflict);
    if (!mayMark(state, actor)) return fail(forbidden);
    const kept = await stores.casework.marks(dossierId, state.submissions.length);
    const problems: MarkProblem[] = [];
    for (const edit of touched) {
      const problem = problemOf(state, edit, kept);
      if (problem === undefined) {
        await write(stores, { dossierId, state, actor, at: deps.clock.now() }, edit.entered);
      } else if (problem !== 'nothing-to-do') {
        const { item, code } = edit.entered;
        problems.push({ item, code, problem });
      }
    }
    return succeed(problems);
  });
}

/** The entry a page shows for an item or a finding: what is kept, or nothing. */
export function entryOf(
  mark: CaseMark | undefined,
  { item, code }: Pick<MarkEntry, 'item' | 'code'>,
): MarkEntry {
  if (mark === undefined) return { item, code, verdict: 'none', reason: '', lateReason: '' };
  const { verdict, reason, lateReason } = mark;
  return { item, code, verdict, reason, lateReason };
}

export function sameEntry(left: MarkEntry, right: MarkEntry): boolean {
  return (
    left.verdict === right.verdict &&
    left.reason.trim() === right.reason.trim() &&
    left.lateReason.trim() === right.lateReason.trim()
  );
}

function problemOf(
  state: BegunDossier,
  { shown, entered }: EditedMark,
  kept: readonly CaseMark[],
): MarkProblem['problem'] | 'nothing-to-do' | undefined {
  const current = entryOf(
    kept.find((mark) => isOf(mark, entered)),
    entered,
  );
  if (sameEntry(current, entered)) return 'nothing-to-do';
  if (!sameEntry(current, shown)) return 'marked-elsewhere';
  if (entered.verdict === 'undecided') return 'verdict-missing';
  if (entered.verdict === 'none') return undefined;
  if (entered.reason.trim() === '') return 'reason-missing';
  if (entered.reason.length > markTextMax || entered.lateReason.length > markTextMax) return 'too-long';
  const late = entered.verdict !== 'confirmed' && raisedLate(state, entered.item);
  return late && entered.lateReason.trim() === '' ? 'late-reason-missing' : undefined;
}

/** A confirmation belongs to a finding of the submission; a mark for another code would confirm nothing. */
function isOf(mark: CaseMark, { item, code }: MarkEntry): boolean {
  return mark.item === item && mark.code === code;
}

type MarkContext = {
  readonly dossierId: string;
  readonly state: BegunDossier;
  readonly actor: Actor;
  readonly at: Instant;
};

async function write(stores: Stores, context: MarkContext, entry: MarkEntry): Promise<void> {
  const { dossierId, state, actor, at } = context;
  const { item, code, verdict } = entry;
  const submission = state.submissions.length;
  if (verdict === 'none' || verdict === 'undecided') {
    await stores.casework.removeMark({ dossierId, submission, item, code });
    return;
  }
  const { findings } = currentSubmission(state).declaration;
  const known = findings.some((finding) => finding.item === item && finding.code === code);
  if (verdict === 'confirmed' && !known) return;
  const reason = entry.reason.trim();
  const lateReason = verdict !== 'confirmed' && raisedLate(state, item) ? entry.lateReason.trim() : '';
  await stores.casework.putMark({
    dossierId,
    submission,
    item,
    code,
    verdict,
    reason,
    lateReason,
    markedBy: actor.accountId,
    markedAt: at,
  });
}
