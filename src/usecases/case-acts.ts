import type { Actor } from '#dossier/actor';
import type { DossierCommand, PrepareDecision, RequestCorrection } from '#dossier/commands';
import type { MarkedDefect } from '#dossier/marked-defect';
import type { Confirmation } from '#dossier/events';
import type { BegunDossier } from '#dossier/state';
import { measures } from '#law/citation';
import { type Done, act } from './act.js';
import { loadDossier } from './load-dossier.js';
import { type Outcome, conflict, fail, notFound, succeed } from './outcome.js';
import type { Deps, Stores } from './ports.js';
import type { CaseMark } from './ports/casework.js';
import { transactOutcome } from './transact-outcome.js';

/** What a reviewer was looking at: the case and the version its page showed. */
export type CaseReference = {
  readonly actor: Actor;
  readonly dossierId: string;
  /** Refused as a conflict when somebody acted since. */
  readonly expectedVersion: number;
};

type MakeCommand = (state: BegunDossier, stores: Stores) => Promise<Outcome<DossierCommand>>;

/** One act on a case in one transaction, against the version the person was reading. */
export async function actOnCase(
  deps: Deps,
  { dossierId, expectedVersion }: CaseReference,
  makeCommand: MakeCommand,
): Promise<Outcome<Done>> {
  return transactOutcome(deps, async (stores) =>
    actOnCaseWithin(deps, stores, { dossierId, expectedVersion }, makeCommand),
  );
}

/** The same inside a transaction that does more. */
export async function actOnCaseWithin(
  deps: Deps,
  stores: Stores,
  { dossierId, expectedVersion }: Omit<CaseReference, 'actor'>,
  makeCommand: MakeCommand,
): Promise<Outcome<Done>> {
  const loaded = await loadDossier(stores, dossierId);
  if (loaded.state.status === 'new') return fail(notFound);
  if (loaded.events.at(-1)?.version !== expectedVersion) return fail(conflict);
  const command = await makeCommand(loaded.state, stores);
  if (!command.ok) return command;
  return act(deps, stores, { loaded, command: command.value });
}

/** 分派. The person it is given to must be an active reviewer. */
export async function assignCase(
  deps: Deps,
  reference: CaseReference,
  reviewerId: string,
): Promise<Outcome<Done>> {
  return actOnCase(deps, reference, async (_state, stores) => {
    const reviewer = await stores.accounts.byId(reviewerId);
    const fit =
      reviewer !== undefined && reviewer.roles.includes('reviewer') && reviewer.disabledAt === undefined;
    if (!fit) return fail({ kind: 'refusal', code: 'not-allowed', citation: measures(5, 1) });
    return { ok: true, value: { type: 'AssignCase', actor: reference.actor, reviewerId } };
  });
}

/** 补正通知, assembled from the items marked on the current submission. */
export async function requestCorrection(deps: Deps, reference: CaseReference): Promise<Outcome<Done>> {
  return actOnCase(deps, reference, async (state, stores) =>
    succeed(await correctionCommand(stores, reference, state)),
  );
}

/** 拟予备案, with the confirmations given on the current submission. */
export async function prepareRecord(deps: Deps, reference: CaseReference): Promise<Outcome<Done>> {
  return actOnCase(deps, reference, async (state, stores) =>
    succeed(await recordProposal(stores, reference, state)),
  );
}

type ActorOnCase = Pick<CaseReference, 'actor' | 'dossierId'>;

/** The notice the marks of the current submission make. */
export async function correctionCommand(
  stores: Stores,
  { actor, dossierId }: ActorOnCase,
  state: BegunDossier,
): Promise<RequestCorrection> {
  const marks = await currentMarks(stores, dossierId, state);
  return { type: 'RequestCorrection', actor, defects: marks.flatMap(defectOf) };
}

/** The proposal to record, with what stands in its way. */
export async function recordProposal(
  stores: Stores,
  { actor, dossierId }: ActorOnCase,
  state: BegunDossier,
): Promise<PrepareDecision> {
  const marks = await currentMarks(stores, dossierId, state);
  const confirmations = marks.flatMap(confirmationOf);
  const openMarks = marks.flatMap(defectOf).map((defect) => defect.item);
  return { type: 'PrepareDecision', actor, proposal: { kind: 'record', confirmations, openMarks } };
}

/** 拟不属于范围 (Art. 2 ¶2). */
export async function prepareExclusion(
  deps: Deps,
  reference: CaseReference,
  reasons: string,
): Promise<Outcome<Done>> {
  const { actor } = reference;
  const proposal = { kind: 'exclude', reasons } as const;
  return actOnCase(deps, reference, async () => ({
    ok: true,
    value: { type: 'PrepareDecision', actor, proposal },
  }));
}

/** 退回拟办. */
export async function returnPreparation(
  deps: Deps,
  reference: CaseReference,
  reason: string,
): Promise<Outcome<Done>> {
  const { actor } = reference;
  return actOnCase(deps, reference, async () => ({
    ok: true,
    value: { type: 'ReturnPreparation', actor, reason },
  }));
}

async function currentMarks(
  stores: Stores,
  dossierId: string,
  state: BegunDossier,
): Promise<readonly CaseMark[]> {
  return stores.casework.marks(dossierId, state.submissions.length);
}

function defectOf(mark: CaseMark): readonly MarkedDefect[] {
  if (mark.verdict === 'confirmed') return [];
  const { item, reason, lateReason } = mark;
  return [{ item, defect: mark.verdict, reason, ...(lateReason === '' ? {} : { lateReason }) }];
}

function confirmationOf(mark: CaseMark): readonly Confirmation[] {
  return mark.verdict === 'confirmed' ? [{ item: mark.item, code: mark.code, note: mark.reason }] : [];
}
