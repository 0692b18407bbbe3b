import type { Actor } from '#dossier/actor';
import type { DossierEvent } from '#dossier/events';
import { join } from '#dossier/particulars';
import {
  type BegunDossier,
  type Notice,
  type Submission,
  currentDeclaration,
  currentSubmission,
} from '#dossier/state';
import type { ScopeAnswers } from '#law/article-02-scope';
import type { Deadline, ExplainedDeadline } from '#law/deadline';
import type { FilingContents } from '#law/filing-contents';
import { explainDeadline } from '#law/working-days';
import { type FiledView, filedView } from '../changes/filed-view.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';

/** A dossier and the operator who asks for it. */
export type DossierReference = { readonly actor: Actor; readonly dossierId: string };

/** A date of the law with the days counted, by the calendar of today. */
export type ExplainedDate = {
  /** As recorded with the submission: this date binds. */
  readonly deadline: Deadline;
  readonly explained: ExplainedDeadline;
};

export type FilingStatus = {
  readonly dossierId: string;
  readonly state: BegunDossier;
  /** The submission under review or decided. */
  readonly submission: Submission;
  readonly submissionNumber: number;
  readonly platformName: string;
  readonly review: ExplainedDate;
  /** Every act, oldest first. Names of staff are not in it. */
  readonly events: readonly DossierEvent[];
  /** A correction that was begun and waits to be finished. */
  readonly correctionDraftId?: string;
  /** Once it is filed. */
  readonly filed?: FiledView;
};

type StatusDeps = Pick<Deps, 'persistence' | 'legal'>;

/** 办理进度, for the operator of the dossier; anybody else's does not exist. */
export async function filingStatus(
  deps: StatusDeps,
  reference: DossierReference,
): Promise<Outcome<FilingStatus>> {
  const stores = deps.persistence.read;
  const found = await ownDossier(stores, reference);
  if (!found.ok) return found;
  const { state, events } = found.value;
  const submission = currentSubmission(state);
  const begun =
    state.status === 'awaiting-correction'
      ? await stores.drafts.correctionFor(reference.dossierId, state.notice.round)
      : undefined;
  const filed = await filedView(stores, { dossierId: reference.dossierId, state, events });
  return succeed({
    dossierId: reference.dossierId,
    state,
    submission,
    submissionNumber: state.submissions.length,
    platformName: currentDeclaration(state).facts.platform.name.trim(),
    review: explained(deps, submission.review),
    events: events.map((stored) => stored.event),
    ...(begun === undefined ? {} : { correctionDraftId: begun.id }),
    ...(filed === undefined ? {} : { filed }),
  });
}

export type SubmissionView = {
  readonly dossierId: string;
  /** Of the dossier, which the submission made. */
  readonly version: number;
  /** 1 for the first submission. */
  readonly number: number;
  readonly total: number;
  readonly submission: Submission;
  /** With the personal particulars, for the operator who declared them. */
  readonly contents: FilingContents;
  readonly scope: ScopeAnswers;
  readonly review: ExplainedDate;
  /** The notice this submission answers. */
  readonly answers?: Notice;
  readonly status: BegunDossier['status'];
};

/** One submission as it was received: the receipt and the copy of what was sent. */
export async function submissionView(
  deps: StatusDeps,
  { number, ...reference }: DossierReference & { readonly number: number },
): Promise<Outcome<SubmissionView>> {
  const stores = deps.persistence.read;
  const found = await ownDossier(stores, reference);
  if (!found.ok) return found;
  const { state, events } = found.value;
  const submission = state.submissions[number - 1];
  const first = events[0]?.event;
  if (submission === undefined || first?.type !== 'FilingSubmitted') return fail(notFound);
  const version = submissionsIn(events)[number - 1]?.version ?? 0;
  const { facts, particulars } = submission.declaration;
  const answers = state.notices[number - 2];
  return succeed({
    dossierId: reference.dossierId,
    version,
    number,
    total: state.submissions.length,
    submission,
    contents: join(facts, await stores.particulars.byId(particulars.id)),
    scope: first.scope,
    review: explained(deps, submission.review),
    ...(answers === undefined ? {} : { answers }),
    status: state.status,
  });
}

export type NoticeView = {
  readonly dossierId: string;
  readonly notice: Notice;
  readonly platformName: string;
  /** The notice waits for an answer. */
  readonly open: boolean;
  readonly submission: Submission;
  readonly submissionNumber: number;
};

/** 补正通知 of one round, with the submission it is about. */
export async function noticeView(
  { persistence }: Pick<Deps, 'persistence'>,
  { round, ...reference }: DossierReference & { readonly round: number },
): Promise<Outcome<NoticeView>> {
  const found = await ownDossier(persistence.read, reference);
  if (!found.ok) return found;
  const { state } = found.value;
  const notice = state.notices.find((candidate) => candidate.round === round);
  const submission = state.submissions[round - 1];
  if (notice === undefined || submission === undefined) return fail(notFound);
  return succeed({
    dossierId: reference.dossierId,
    notice,
    platformName: submission.declaration.facts.platform.name.trim(),
    open: state.status === 'awaiting-correction' && state.notice.round === round,
    submission,
    submissionNumber: round,
  });
}

/** Which submission an event of a dossier is, from 1; undefined when it is another act, with a receipt of its own. */
export async function submissionNumberAt(
  { persistence }: Pick<Deps, 'persistence'>,
  { dossierId, version }: { readonly dossierId: string; readonly version: number },
): Promise<number | undefined> {
  const submissions = submissionsIn(await persistence.read.events.load(dossierId));
  const index = submissions.findIndex((stored) => stored.version === version);
  return index < 0 ? undefined : index + 1;
}

function submissionsIn(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.filter(({ event: { type } }) => type === 'FilingSubmitted' || type === 'CorrectionSubmitted');
}

async function ownDossier(
  stores: Stores,
  { actor, dossierId }: DossierReference,
): Promise<Outcome<{ readonly state: BegunDossier; readonly events: readonly StoredEvent[] }>> {
  const { state, events } = await loadDossier(stores, dossierId);
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  return succeed({ state, events });
}

function explained({ legal }: Pick<Deps, 'legal'>, deadline: Deadline): ExplainedDate {
  return { deadline, explained: explainDeadline(legal.calendar, deadline.rule, deadline.startsOn) };
}
