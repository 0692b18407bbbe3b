import { createHash } from 'node:crypto';
import type { DossierCommand } from '#dossier/commands';
import { decide } from '#dossier/decide';
import type { DecisionContext } from '#dossier/decision';
import type { DossierEvent } from '#dossier/events';
import type { ParticularsReference } from '#dossier/event-parts';
import type { Particulars } from '#dossier/particulars';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { canonicalBytes } from '#register/canonical-json';
import { followUp } from './act-effects.js';
import type { EffectDeps } from './acted.js';
import type { LoadedDossier } from './load-dossier.js';
import { type Outcome, conflict, fail, succeed } from './outcome.js';
import type { Deps, Stores } from './ports.js';
import type { StoredEvent } from './ports/dossiers.js';
import { projectCase } from './project-case.js';

export type Act = {
  readonly loaded: LoadedDossier;
  readonly command: DossierCommand;
  /** Makes a repeated request the same request. */
  readonly idempotencyKey?: string;
};

export type Done = {
  readonly dossierId: string;
  readonly version: number;
  readonly state: BegunDossier;
  readonly events: readonly DossierEvent[];
};

/**
 * The one path of every act, inside the caller's transaction: decide, append, project, queue. A conflict is
 * answered, never retried: somebody acted while this person was reading.
 */
export async function act(
  deps: EffectDeps,
  stores: Stores,
  { loaded, command, idempotencyKey }: Act,
): Promise<Outcome<Done>> {
  const { dossierId } = loaded;
  const decision = decide(loaded.state, command, decisionContext(deps));
  if (!decision.ok) return fail(decision.refusal);
  const before = loaded.events.at(-1)?.version ?? 0;
  const appended = await stores.events.append(dossierId, before, decision.events, idempotencyKey);
  if (!appended.ok) return fail(conflict);
  const added = decision.events.map((event, index) => ({ version: before + 1 + index, event }));
  const events = [...loaded.events, ...added];
  await project(stores, dossierId, events);
  const state = replay(events.map((stored) => stored.event));
  await followUp(deps, stores, { dossier: { dossierId, events, state }, added });
  if (state.status === 'new') throw new Error(`dossier ${dossierId} is still new after an act`);
  return succeed({ dossierId, version: appended.version, state, events: decision.events });
}

export function decisionContext({ clock, legal }: Pick<Deps, 'clock' | 'legal'>): DecisionContext {
  return {
    now: clock.now(),
    calendar: legal.calendar,
    correctionClock: legal.correctionClock,
    form: legal.form,
    contactChangeReviewed: legal.contactChangeReviewed,
  };
}

/** Writes the inbox line of a dossier from its events. */
export async function project(
  stores: Stores,
  dossierId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const state = replay(events.map((stored) => stored.event));
  if (state.status === 'new') return;
  const particulars = await stores.particulars.byId(currentDeclaration(state).particulars.id);
  const { summary, keys } = projectCase(dossierId, events, particulars);
  await stores.casework.put(summary, keys);
}

/** Stores personal particulars apart from the event and fixes them with a salted commitment. */
export async function keepParticulars(
  { randomness }: Pick<Deps, 'randomness'>,
  stores: Stores,
  dossierId: string,
  particulars: Particulars,
): Promise<ParticularsReference> {
  const id = randomness.uuid();
  const salt = randomness.bytes(32);
  const commitment = createHash('sha256').update(salt).update(canonicalBytes(particulars)).digest('hex');
  await stores.particulars.add({ id, dossierId, salt, commitment, particulars });
  return { id, commitment };
}
