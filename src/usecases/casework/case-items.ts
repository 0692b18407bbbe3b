import { raisedLate } from '#dossier/decide-review';
import type { NoticePoint } from '#dossier/event-parts';
import { itemsMovedSince, liveVersion } from '#dossier/live-record';
import { type BegunDossier, type Submission, currentSubmission } from '#dossier/state';
import {
  type ContentGroup,
  type ContentItem,
  allContentItems,
  contentGroups,
  contentItems,
} from '#law/filing-contents';
import type { Finding } from '#law/finding';
import type { CaseMark } from '../ports/casework.js';

/** A finding of the submission under review with the note of the reviewer who checked it. */
export type ExaminedFinding = { readonly finding: Finding; readonly confirmation?: CaseMark };

/** One item of Article 4 as the reviewer sees it. Its value is in the contents of the view. */
export type CaseItem = {
  readonly item: ContentItem;
  readonly findings: readonly ExaminedFinding[];
  /** Differs from the submission before. */
  readonly changed: boolean;
  /** The point of the last notice that this submission answers, and the operator's words to it. */
  readonly answered?: { readonly point: NoticePoint; readonly reply: string };
  readonly mark?: CaseMark;
  /** A defect named now could have been named in an earlier notice: it needs a stated reason. */
  readonly raisedLate: boolean;
};

export type CaseGroup = { readonly group: ContentGroup; readonly items: readonly CaseItem[] };

/** Arranges the submission under review by the groups of Article 4. Pure. */
export function caseGroups(state: BegunDossier, marks: readonly CaseMark[]): readonly CaseGroup[] {
  return contentGroups.map((group) => ({
    group,
    items: allContentItems
      .filter((item) => contentItems[item].group === group)
      .map((item) => caseItem(state, marks, item)),
  }));
}

/** Doubts that nobody has confirmed yet, and questions, in the order of Article 4: 系统提请注意. */
export function attention(groups: readonly CaseGroup[]): readonly ExaminedFinding[] {
  return groups.flatMap(({ items }) => items.flatMap(({ findings }) => findings));
}

function caseItem(state: BegunDossier, marks: readonly CaseMark[], item: ContentItem): CaseItem {
  const { declaration, changedItems, replies } = shownSubmission(state);
  // Marks were made on what was filed; an item that was changed since has none.
  const ofItem = marks.filter((mark) => mark.item === item && !movedSinceFiling(state).includes(item));
  const point = answeredNotice(state)?.find((each) => each.item === item);
  const mark = ofItem.find((each) => each.verdict !== 'confirmed');
  return {
    item,
    findings: declaration.findings
      .filter((finding) => finding.item === item)
      .map((finding) => examined(finding, ofItem)),
    changed: changedItems.includes(item),
    ...(point === undefined ? {} : { answered: { point, reply: replies[String(point.number)] ?? '' } }),
    ...(mark === undefined ? {} : { mark }),
    raisedLate: raisedLate(state, item),
  };
}

function movedSinceFiling(state: BegunDossier): readonly ContentItem[] {
  return state.status === 'filed' || state.status === 'cancelled' ? itemsMovedSince(state, 1) : [];
}

/** What is read: the submission under review, or of a filed platform the record that stands, where nothing is new. */
function shownSubmission(state: BegunDossier): Pick<Submission, 'declaration' | 'changedItems' | 'replies'> {
  const submission = currentSubmission(state);
  if (state.status !== 'filed' && state.status !== 'cancelled') return submission;
  const { version, declaration } = liveVersion(state);
  return version === 1 ? submission : { declaration, changedItems: [], replies: {} };
}

function examined(finding: Finding, marks: readonly CaseMark[]): ExaminedFinding {
  const confirmation = marks.find((mark) => mark.verdict === 'confirmed' && mark.code === finding.code);
  return confirmation === undefined ? { finding } : { finding, confirmation };
}

/** The notice that the submission under review answers: the one sent just before it. */
function answeredNotice(state: BegunDossier): readonly NoticePoint[] | undefined {
  if (movedSinceFiling(state).length > 0) return undefined;
  return state.notices[state.submissions.length - 2]?.points;
}
