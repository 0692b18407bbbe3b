/** Changes and cancellations played through the use cases, for tests that need filed dossiers in a certain state. */
import type { Actor } from '#dossier/actor';
import type { ChangeKind } from '#law/article-06-change';
import type { FilingContents } from '#law/filing-contents';
import { startChange } from '#usecases/changes/start-change';
import { submitChange } from '#usecases/changes/submit-change';
import { prepareChange, recordChange, type RecordedChange } from '#usecases/changes/change-acts';
import { recordFiling } from '#usecases/decide-case';
import { loadDossier } from '#usecases/load-dossier';
import type { Outcome } from '#usecases/outcome';
import type { Deps } from '#usecases/ports';
import type { CheckpointPublisher } from '#usecases/publish-checkpoint';
import type { SubmissionReference } from '#usecases/submit-filing';
import { type FilingCast, preparedFiling, valueOf } from './filings.js';

export type ChangeDeps = Deps & { readonly publisher: CheckpointPublisher };

/** `preparedFiling`, decided by the second person. Answers the dossier and its number. */
export async function filedFiling(
  deps: ChangeDeps,
  cast: FilingCast,
  serial: number,
): Promise<{ readonly dossierId: string; readonly number: string }> {
  const prepared = await preparedFiling(deps, cast, serial);
  const { number } = valueOf(await recordFiling(deps, { ...prepared, actor: cast.decider }));
  return { dossierId: prepared.dossierId, number };
}

export type PlayedChange = {
  readonly kind?: ChangeKind;
  readonly edit: (contents: FilingContents) => FilingContents;
  readonly changedOn: string;
  readonly reason?: string;
};

/** A draft with the live record, edited. Answers the draft. */
export async function draftedChange(
  deps: ChangeDeps,
  operator: Actor,
  dossierId: string,
  { kind = 'contents', edit, changedOn, reason = '样例：业务调整' }: PlayedChange,
): Promise<string> {
  const started = valueOf(await startChange(deps, { actor: operator, dossierId, changeKind: kind }));
  if (started.kind !== 'started') throw new Error(started.kind);
  const { draftId } = started;
  await deps.persistence.transact(async ({ drafts }) => {
    const draft = await drafts.byId(draftId);
    if (draft?.change === undefined) throw new Error('the draft was not kept');
    await drafts.update({
      ...draft,
      contents: edit(draft.contents),
      change: { ...draft.change, changedOn, reason },
    });
  });
  return draftId;
}

/** 提交变更, of a draft begun for it. */
export async function submittedChange(
  deps: ChangeDeps,
  operator: Actor,
  dossierId: string,
  change: PlayedChange,
): Promise<Outcome<SubmissionReference>> {
  const draftId = await draftedChange(deps, operator, dossierId, change);
  return submitChange(deps, { actor: operator, draftId });
}

export async function versionOf(
  { persistence }: Pick<Deps, 'persistence'>,
  dossierId: string,
): Promise<number> {
  return (await persistence.read.events.load(dossierId)).length;
}

/** Prepared by the reviewer and recorded by the second person. */
export async function recordedChange(
  deps: ChangeDeps,
  { reviewer, decider }: FilingCast,
  dossierId: string,
  change: number,
): Promise<Outcome<RecordedChange>> {
  const at = async () => ({ dossierId, change, expectedVersion: await versionOf(deps, dossierId) });
  valueOf(await prepareChange(deps, { ...(await at()), actor: reviewer }, '样例：已核对'));
  return recordChange(deps, { ...(await at()), actor: decider });
}

/** The dossier as it stands, which must be filed. */
export async function filedState({ persistence }: Pick<Deps, 'persistence'>, dossierId: string) {
  const { state } = await loadDossier(persistence.read, dossierId);
  if (state.status !== 'filed') throw new Error(`the dossier is ${state.status}`);
  return state;
}

export function renamedTo(name: string) {
  return (contents: FilingContents): FilingContents => ({
    ...contents,
    platform: { ...contents.platform, name },
  });
}

export function reachedBy(phone: string) {
  return (contents: FilingContents): FilingContents => ({
    ...contents,
    contact: { ...contents.contact, phone },
  });
}

export function movedTo(homePageUrl: string) {
  return (contents: FilingContents): FilingContents => ({
    ...contents,
    platform: { ...contents.platform, homePageUrl },
  });
}
