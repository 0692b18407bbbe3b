import { type JsonValue, canonicalJson } from '#register/canonical-json';
import { keepChangeDeadline } from '../changes/draft-deadline.js';
import { type DraftView, viewOfDraft } from '../filing/draft-view.js';
import { openDraftsMax } from '../filing/start-draft.js';
import { type Outcome, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { transactOutcome } from '../transact-outcome.js';
import { type MachineRequest, planDraft } from './plan-draft.js';

type CreateDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'legal'>;

export type KeyedRequest = MachineRequest & {
  /** `Idempotency-Key`: one key of one account is one request. */
  readonly key: string;
  /** All that was sent, to know the same request again. */
  readonly sent: JsonValue;
};

export type CreatedDraft =
  | { readonly kind: 'created'; readonly draftId: string }
  /** The same request was sent before; this is what came of it. */
  | { readonly kind: 'repeated'; readonly draftId: string }
  /** The key stands for another request. */
  | { readonly kind: 'key-reused' }
  /** This round, or this kind of change, has an open draft already. */
  | { readonly kind: 'begun'; readonly draftId: string }
  | { readonly kind: 'too-many-drafts' };

/**
 * Makes the draft of a program's request, once for each key. The account's row is locked first, so that two requests
 * with one key come one after the other and the second finds what the first made; a crash leaves both or neither.
 */
export async function createMachineDraft(
  deps: CreateDeps,
  { key, sent, ...request }: KeyedRequest,
): Promise<Outcome<CreatedDraft>> {
  const { accountId } = request.actor;
  const body = canonicalJson(sent);
  return transactOutcome(deps, async (stores): Promise<Outcome<CreatedDraft>> => {
    await stores.accounts.lockById(accountId);
    const known = await stores.filingKeys.find(accountId, key, body);
    if (known !== undefined) {
      return succeed(known.same ? { kind: 'repeated', draftId: known.draftId } : { kind: 'key-reused' });
    }
    const planned = await planDraft(deps, stores, request);
    if (!planned.ok) return planned;
    const { draft, begunId } = planned.value;
    if (begunId !== undefined) return succeed({ kind: 'begun', draftId: begunId });
    if ((await stores.drafts.openOf(accountId)).length >= openDraftsMax) {
      return succeed({ kind: 'too-many-drafts' });
    }
    await stores.drafts.add(draft);
    if (draft.purpose.kind === 'change') await keepChangeDeadline(deps, stores, draft);
    await stores.filingKeys.keep({ accountId, key, body, draftId: draft.id, at: deps.clock.machineNow() });
    return succeed({ kind: 'created', draftId: draft.id });
  });
}

/** What the pages would say of the request, and nothing stored. */
export async function validateRequest(
  deps: CreateDeps,
  request: MachineRequest,
): Promise<Outcome<DraftView>> {
  const planned = await planDraft(deps, deps.persistence.read, request);
  if (!planned.ok) return planned;
  return succeed(await viewOfDraft(deps, planned.value.draft));
}
