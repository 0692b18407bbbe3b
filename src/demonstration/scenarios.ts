import type { Actor } from '#dossier/actor';
import { type Instant, instantOf } from '#law/calendar-day';
import type { MarkedDefect } from '#dossier/marked-defect';
import type { FilingContents } from '#law/filing-contents';
import {
  type CaseReference,
  assignCase,
  prepareExclusion,
  prepareRecord,
  requestCorrection,
} from '#usecases/case-acts';
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
