import type { Actor } from '#dossier/actor';
import { liveVersion } from '#dossier/live-record';
import { type ScopeAnswers, noScopeAnswers } from '#law/article-02-scope';
import type { ChangeKind } from '#law/article-06-change';
import { measures } from '#law/citation';
import { type FilingContents, emptyContents } from '#law/filing-contents';
import { liveContents, ownFiled } from '../changes/filed-dossier.js';
import { noRevisions } from '../filing/start-draft.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { currentContents } from '../submit-filing.js';

/** What a program wants to lodge. */
export type MachinePurpose =
  | { readonly kind: 'first' }
  | { readonly kind: 'correction'; readonly dossierId: string }
  | { readonly kind: 'change'; readonly dossierId: string; readonly changeKind: ChangeKind };

export type MachineRequest = {
  readonly actor: Actor;
  readonly purpose: MachinePurpose;
  /** Taken from the first filing; later acts keep the answers of then. */
  readonly scope: ScopeAnswers;
  /** Puts what was sent into what stands: nothing for a first filing, the present contents otherwise. */
  readonly edit: (base: FilingContents) => FilingContents;
  /** By point number; only with a correction. */
  readonly replies: Readonly<Record<string, string>>;
  /** Only with a change. */
  readonly stated: { readonly changedOn: string; readonly reason: string };
};

export type PlannedDraft = {
  /** Not stored. */
  readonly draft: FilingDraft;
  /** An open draft for the same round, or the same kind of change, which has to be finished or discarded first. */
  readonly begunId?: string;
};

type PlanDeps = Pick<Deps, 'clock' | 'randomness'>;

/**
 * The draft that a request makes, as the pages would hold it: the same purposes, bases and refusals as in
 * `filing/start-draft.ts`, `filing/start-correction.ts` and `changes/start-change.ts`. Nothing is stored.
 */
export async function planDraft(
  deps: PlanDeps,
  stores: Stores,
  request: MachineRequest,
): Promise<Outcome<PlannedDraft>> {
  const { actor, purpose } = request;
  if (!actor.roles.includes('operator')) return fail(forbidden);
  switch (purpose.kind) {
    case 'first':
      return succeed({
        draft: draftOf(deps, request, { purpose, base: emptyContents, scope: request.scope }),
      });
    case 'correction':
      return planCorrection(deps, stores, request, purpose.dossierId);
    case 'change':
      return planChange(deps, stores, request, purpose);
    default:
      return purpose satisfies never;
  }
}

async function planCorrection(
  deps: PlanDeps,
  stores: Stores,
  request: MachineRequest,
  dossierId: string,
): Promise<Outcome<PlannedDraft>> {
  const loaded = await loadDossier(stores, dossierId);
  const { state, events } = loaded;
  if (state.status === 'new' || state.operatorId !== request.actor.accountId) return fail(notFound);
  if (state.status !== 'awaiting-correction') {
    return fail({ kind: 'refusal', code: 'not-allowed', citation: measures(5, 2) });
  }
  const { round, points } = state.notice;
  const begun = await stores.drafts.correctionFor(dossierId, round);
  const base = await currentContents(stores, loaded);
  const scope = scopeOf(events);
  // Nothing else can be stored under a reply.
  const replies = Object.fromEntries(
    points.flatMap(({ number }) => {
      const text = request.replies[String(number)] ?? '';
      return text.trim() === '' ? [] : [[String(number), text]];
    }),
  );
  const draft = draftOf(deps, request, { purpose: { kind: 'correction', dossierId, round }, base, scope });
  return succeed({
    draft: { ...draft, replies },
    ...(begun === undefined ? {} : { begunId: begun.id }),
  });
}

async function planChange(
  deps: PlanDeps,
  stores: Stores,
  request: MachineRequest,
  { dossierId, changeKind }: Extract<MachinePurpose, { kind: 'change' }>,
): Promise<Outcome<PlannedDraft>> {
  const found = await ownFiled(stores, { actor: request.actor, dossierId });
  if (!found.ok) return found;
  const { state, events } = found.value;
  const baseRecord = liveVersion(state).version;
  const begun = (await stores.drafts.changesOf(dossierId)).find(
    ({ purpose }) =>
      purpose.kind === 'change' && purpose.changeKind === changeKind && purpose.baseRecord === baseRecord,
  );
  const base = await liveContents(stores, state);
  const purpose = { kind: 'change', dossierId, baseRecord, changeKind } as const;
  const draft = draftOf(deps, request, { purpose, base, scope: scopeOf(events) });
  return succeed({
    draft: { ...draft, change: { ...request.stated, revision: 0 } },
    ...(begun === undefined ? {} : { begunId: begun.id }),
  });
}

function scopeOf(events: readonly { readonly event: { readonly type: string } }[]): ScopeAnswers {
  const first = events[0]?.event;
  return first !== undefined && first.type === 'FilingSubmitted' && 'scope' in first
    ? (first.scope as ScopeAnswers)
    : noScopeAnswers;
}

function draftOf(
  { clock, randomness }: PlanDeps,
  { actor, edit }: MachineRequest,
  { base, ...given }: Pick<FilingDraft, 'purpose' | 'scope'> & { readonly base: FilingContents },
): FilingDraft {
  const now = clock.now();
  return {
    id: randomness.uuid(),
    accountId: actor.accountId,
    ...given,
    contents: edit(base),
    replies: {},
    pageRevisions: noRevisions,
    createdAt: now,
    updatedAt: now,
  };
}
