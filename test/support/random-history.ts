/** Months in the life of the authority: filings come, are taken, corrected, decided and changed, some late, some never. */
import type { Actor } from '#dossier/actor';
import { instantOf } from '#law/calendar-day';
import { assignCase, prepareExclusion, prepareRecord, requestCorrection } from '#usecases/case-acts';
import { excludeFromScope, recordFiling } from '#usecases/decide-case';
import { submitFiling } from '#usecases/submit-filing';
import { type ChangeDeps, recordedChange, submittedChange, versionOf } from './changes.js';
import type { FixedClock } from './clock.js';
import { type FilingCast, addDraft, sampleContents, valueOf } from './filings.js';
import type { SeededRandomness } from './random.js';

export type History = {
  readonly deps: ChangeDeps;
  readonly clock: FixedClock;
  readonly operator: Actor;
  readonly reviewers: readonly [Actor, Actor];
  readonly random: SeededRandomness;
};

const hour = 3_600_000;

/** Each filing is left wherever its story happens to end. */
export async function playHistory(history: History, filings: number): Promise<void> {
  const { clock } = history;
  const begins = Date.parse(clock.now());
  let ended = clock.now();
  for (let serial = 1; serial <= filings; serial += 1) {
    // They run side by side: one comes in every other day.
    clock.set(instantOf(begins + serial * 48 * hour));
    await playFiling(history, serial);
    if (clock.now() > ended) ended = clock.now();
  }
  clock.set(ended);
}

async function playFiling(history: History, serial: number): Promise<void> {
  const { deps, clock, operator, reviewers, random } = history;
  const wait = (days: number) => clock.advance(random.below(days * 24) * hour);
  const isLikely = (percent: number) => random.below(100) < percent;
  const [reviewer, decider] = isLikely(50) ? reviewers : [reviewers[1], reviewers[0]];
  const cast: FilingCast = { operator, reviewer, decider };
  const draftId = await addDraft(deps, operator, sampleContents(serial));
  const { dossierId } = valueOf(await submitFiling(deps, { actor: operator, draftId }));
  const by = async (actor: Actor) => ({
    actor,
    dossierId,
    expectedVersion: await versionOf(deps, dossierId),
  });
  wait(4);
  if (!isLikely(90)) return;
  valueOf(await assignCase(deps, await by(reviewer), reviewer.accountId));
  wait(25);
  if (isLikely(30)) {
    await requestOne(history, dossierId, reviewer);
    valueOf(await requestCorrection(deps, await by(reviewer)));
    wait(10);
    if (!isLikely(80)) return;
    await correct(history, dossierId, serial);
    wait(10);
  }
  if (!isLikely(80)) return;
  if (isLikely(15)) {
    valueOf(await prepareExclusion(deps, await by(reviewer), '样例：只收集自身产品的漏洞'));
    valueOf(await excludeFromScope(deps, await by(decider)));
    return;
  }
  valueOf(await prepareRecord(deps, await by(reviewer)));
  wait(3);
  if (!isLikely(85)) return;
  valueOf(await recordFiling(deps, await by(decider)));
  wait(6);
  if (isLikely(50)) await change(history, dossierId, cast);
}

async function change({ deps, clock, random }: History, dossierId: string, cast: FilingCast): Promise<void> {
  const changedOn = clock.now().slice(0, 10);
  clock.advance(random.below(40) * 24 * hour);
  const edit = (contents: ReturnType<typeof sampleContents>) => ({
    ...contents,
    platform: { ...contents.platform, name: `${contents.platform.name}（更名）` },
  });
  valueOf(await submittedChange(deps, cast.operator, dossierId, { edit, changedOn }));
  clock.advance(random.below(15) * 24 * hour);
  if (random.below(100) < 60) await recordedChange(deps, cast, dossierId, 1);
}

async function requestOne({ deps, clock }: History, dossierId: string, reviewer: Actor): Promise<void> {
  await deps.persistence.read.casework.putMark({
    dossierId,
    submission: 1,
    item: 'contact',
    code: '',
    verdict: 'untrue',
    reason: '样例：请核对',
    lateReason: '',
    markedBy: reviewer.accountId,
    markedAt: clock.now(),
  });
}

async function correct({ deps, operator }: History, dossierId: string, serial: number): Promise<void> {
  const { drafts } = deps.persistence.read;
  const draftId = await addDraft(deps, operator, sampleContents(serial));
  const draft = await drafts.byId(draftId);
  if (draft === undefined) throw new Error('the draft was not kept');
  await drafts.remove(draftId);
  const purpose = { kind: 'correction', dossierId, round: 1 } as const;
  await drafts.add({ ...draft, purpose, replies: { '1': '样例：已核对无误' } });
  valueOf(await submitFiling(deps, { actor: operator, draftId }));
}
