import type { Actor } from '#dossier/actor';
import type { ChangeKind } from '#law/article-06-change';
import { type Instant, addDays, dayInChina, instantOf } from '#law/calendar-day';
import type { MarkedDefect } from '#dossier/marked-defect';
import type { FilingContents } from '#law/filing-contents';
import {
  type CaseReference,
  assignCase,
  prepareExclusion,
  prepareRecord,
  requestCorrection,
} from '#usecases/case-acts';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { prepareChange, recordChange, returnChange } from '#usecases/changes/change-acts';
import { saveStatedChange } from '#usecases/changes/save-stated-change';
import { startChange } from '#usecases/changes/start-change';
import { submitChange } from '#usecases/changes/submit-change';
import { excludeFromScope, recordFiling } from '#usecases/decide-case';
import type { Outcome } from '#usecases/outcome';
import type { Deps } from '#usecases/ports';
import type { FilingDraft } from '#usecases/ports/drafts';
import type { CheckpointPublisher } from '#usecases/publish-checkpoint';
import { submitFiling } from '#usecases/submit-filing';
import { scopeOfPlatform } from './sample-contents.js';

/** Acts of the demonstration are published like all others. */
export type Publishing = Deps & { readonly publisher: CheckpointPublisher };

/** The people of the demonstration, as actors. */
export type Cast = {
  readonly organisation: Actor;
  readonly individual: Actor;
  readonly reviewerA: Actor;
  readonly reviewerB: Actor;
  readonly supervisor: Actor;
};

export type SampleChange = {
  readonly kind?: ChangeKind;
  readonly edit: (contents: FilingContents) => FilingContents;
  readonly changedDaysAgo: number;
  readonly reason: string;
};

/** Plays acts at chosen moments through the same use cases as the pages; a refused act stops the start. */
export class Scenario {
  private at: Instant;

  constructor(
    private readonly deps: Publishing,
    private readonly cast: Cast,
    private readonly operator: Actor,
  ) {
    this.at = deps.clock.now();
  }

  /** Everything after this happens `days` days before now, at an hour of the working day. */
  daysAgo(days: number): this {
    const now = Date.parse(this.deps.clock.machineNow());
    this.at = instantOf(Math.min(now, now - days * 86_400_000 - 3_600_000));
    return this;
  }

  async draft(
    contents: FilingContents,
    purpose: FilingDraft['purpose'] = { kind: 'first' },
  ): Promise<string> {
    const id = this.deps.randomness.uuid();
    await this.deps.persistence.read.drafts.add({
      id,
      accountId: this.operator.accountId,
      purpose,
      scope: scopeOfPlatform,
      contents,
      replies: {},
      pageRevisions: { platform: 1, host: 1, rules: 1, mlps: 1, standards: 1, other: 1 },
      createdAt: this.at,
      updatedAt: this.at,
    });
    return id;
  }

  async submit(contents: FilingContents): Promise<string> {
    return this.submitDraft(await this.draft(contents));
  }

  async correct(dossierId: string, round: number, contents: FilingContents): Promise<string> {
    return this.submitDraft(await this.draft(contents, { kind: 'correction', dossierId, round }));
  }

  async assign(dossierId: string): Promise<void> {
    const { supervisor, reviewerA } = this.cast;
    const reference = await this.reference(supervisor, dossierId);
    expectDone(await assignCase(this.depsThen(), reference, reviewerA.accountId));
  }

  /** Marks an item of the first submission. */
  async mark(dossierId: string, { item, defect, reason }: Omit<MarkedDefect, 'lateReason'>) {
    await this.deps.persistence.read.casework.putMark({
      dossierId,
      submission: 1,
      item,
      code: '',
      verdict: defect,
      reason,
      lateReason: '',
      markedBy: this.cast.reviewerA.accountId,
      markedAt: this.at,
    });
  }

  async requestCorrection(dossierId: string): Promise<void> {
    expectDone(
      await requestCorrection(this.depsThen(), await this.reference(this.cast.reviewerA, dossierId)),
    );
  }

  async prepare(dossierId: string): Promise<void> {
    expectDone(await prepareRecord(this.depsThen(), await this.reference(this.cast.reviewerA, dossierId)));
  }

  async record(dossierId: string): Promise<void> {
    expectDone(await recordFiling(this.depsThen(), await this.reference(this.cast.reviewerB, dossierId)));
  }

  async exclude(dossierId: string, reasons: string): Promise<void> {
    const prepared = await this.reference(this.cast.reviewerA, dossierId);
    expectDone(await prepareExclusion(this.depsThen(), prepared, reasons));
    expectDone(await excludeFromScope(this.depsThen(), await this.reference(this.cast.reviewerB, dossierId)));
  }

  /** Filed on the day this is at. */
  async file(contents: FilingContents): Promise<string> {
    const dossierId = await this.submit(contents);
    await this.assign(dossierId);
    await this.prepare(dossierId);
    await this.record(dossierId);
    return dossierId;
  }

  /** A change draft on what stands, with the facts changed `changedDaysAgo` days before now. */
  async draftChange(dossierId: string, { kind = 'contents', edit, changedDaysAgo, reason }: SampleChange) {
    const deps = this.depsThen();
    const started = expectDone(
      await startChange(deps, { actor: this.operator, dossierId, changeKind: kind }),
    );
    if (started.kind !== 'started') throw new Error(`a sample change was not begun: ${started.kind}`);
    const { drafts } = this.deps.persistence.read;
    const draft = await drafts.byId(started.draftId);
    if (draft?.change === undefined) throw new Error('a sample change was not kept');
    await drafts.update({ ...draft, contents: edit(draft.contents) });
    const now = dayInChina(this.deps.clock.machineNow());
    expectDone(
      await saveStatedChange(deps, {
        actor: this.operator,
        draftId: draft.id,
        revision: draft.change.revision,
        changedOn: addDays(now, -changedDaysAgo),
        reason,
      }),
    );
    return draft.id;
  }

  async change(dossierId: string, change: SampleChange): Promise<void> {
    const draftId = await this.draftChange(dossierId, change);
    expectDone(await submitChange(this.depsThen(), { actor: this.operator, draftId }));
  }

  async prepareChange(dossierId: string, change: number): Promise<void> {
    const reference = { ...(await this.reference(this.cast.reviewerA, dossierId)), change };
    expectDone(await prepareChange(this.depsThen(), reference, '样例：已核对'));
  }

  async recordChange(dossierId: string, change: number): Promise<void> {
    await this.prepareChange(dossierId, change);
    const reference = { ...(await this.reference(this.cast.reviewerB, dossierId)), change };
    expectDone(await recordChange(this.depsThen(), reference));
  }

  async returnChange(dossierId: string, change: number, defect: MarkedDefect): Promise<void> {
    const reference = { ...(await this.reference(this.cast.reviewerA, dossierId)), change };
    expectDone(await returnChange(this.depsThen(), reference, [defect]));
  }

  /** Business ends `inDays` days after now; less than 0 is in the past. */
  async cancel(dossierId: string, inDays: number, reason: string): Promise<void> {
    const endsOn = addDays(dayInChina(this.deps.clock.machineNow()), inDays);
    const reference = await this.reference(this.operator, dossierId);
    expectDone(await cancelFiling(this.depsThen(), { ...reference, endsOn, reason }));
  }

  private async submitDraft(draftId: string): Promise<string> {
    const reference = expectDone(await submitFiling(this.depsThen(), { actor: this.operator, draftId }));
    return reference.dossierId;
  }

  private depsThen(): Publishing {
    const { at } = this;
    return { ...this.deps, clock: { now: () => at, machineNow: () => this.deps.clock.machineNow() } };
  }

  private async reference(actor: Actor, dossierId: string): Promise<CaseReference> {
    const events = await this.deps.persistence.read.events.load(dossierId);
    return { actor, dossierId, expectedVersion: events.length };
  }
}

function expectDone<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`a sample act was refused: ${JSON.stringify(outcome.failure)}`);
}
