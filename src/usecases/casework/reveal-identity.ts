import type { Actor } from '#dossier/actor';
import type { ChangeSubmitted } from '#dossier/change-events';
import type { Declaration } from '#dossier/event-parts';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import { measures } from '#law/citation';
import { type LoadedDossier, loadDossier } from '../load-dossier.js';
import type { StoredEvent } from '../ports/dossiers.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { transactOutcome } from '../transact-outcome.js';
import { maySeeParticulars } from './case-access.js';

/** Longest reason for opening an identity number, in UTF-16 units. */
export const revealReasonMax = 500;

export type RevealRequest = {
  readonly actor: Actor;
  readonly dossierId: string;
  readonly reason: string;
  /** Opens the number that this change proposes. */
  readonly change?: number;
};

/** The identity number of the submission before is shown too when the operator changed it: the two are compared. */
export type RevealedIdentity = { readonly documentNumber: string; readonly previousNumber?: string };

/**
 * Opens a full identity number. The access, with its reason, is written in the same transaction: a number that was
 * read without a trace does not exist.
 */
export async function revealIdentity(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { actor, dossierId, reason, change }: RevealRequest,
): Promise<Outcome<RevealedIdentity>> {
  return transactOutcome(deps, async (stores) => {
    const { state, events } = await loadDossier(stores, dossierId);
    if (state.status === 'new') return fail(notFound);
    if (!maySeeParticulars(state, actor)) return fail(forbidden);
    const given = reason.trim();
    if (given === '' || given.length > revealReasonMax) {
      return fail({ kind: 'refusal', code: 'reason-missing', citation: measures(4, 1, 2) });
    }
    const open = async (particularsId: string) => {
      const at = deps.clock.machineNow();
      await stores.particulars.recordAccess({ particularsId, accountId: actor.accountId, reason: given, at });
      return (await stores.particulars.byId(particularsId))?.documentNumber ?? '';
    };
    const asked = change === undefined ? standing(state) : proposed(state, events, change);
    if (asked === undefined) return fail(notFound);
    const documentNumber = await open(asked.declaration.particulars.id);
    if (asked.before === undefined) return succeed({ documentNumber });
    return succeed({ documentNumber, previousNumber: await open(asked.before.particulars.id) });
  });
}

type Asked = { readonly declaration: Declaration; readonly before?: Declaration | undefined };

/** What stands; while a filing is under review with what the operator submitted before, when the number changed. */
function standing(state: BegunDossier): Asked {
  const declaration = currentDeclaration(state);
  if (state.status === 'filed' || state.status === 'cancelled') return { declaration };
  const isChanged = state.submissions.at(-1)?.changedItems.includes('host-document') === true;
  return { declaration, before: isChanged ? state.submissions.at(-2)?.declaration : undefined };
}

/** What a change proposes, with the version it was prepared against. */
function proposed(state: BegunDossier, events: LoadedDossier['events'], change: number): Asked | undefined {
  if (state.status !== 'filed' && state.status !== 'cancelled') return undefined;
  const submitted = events.flatMap(changeSubmittedIn).find((event) => event.change === change);
  if (submitted === undefined) return undefined;
  const base = state.record.find(({ version }) => version === submitted.baseRecord);
  const isChanged = submitted.changedItems.includes('host-document');
  return { declaration: submitted.declaration, before: isChanged ? base?.declaration : undefined };
}

function changeSubmittedIn({ event }: StoredEvent): readonly ChangeSubmitted[] {
  return event.type === 'ChangeSubmitted' ? [event] : [];
}
