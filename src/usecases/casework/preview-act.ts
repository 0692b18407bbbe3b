import type { Actor } from '#dossier/actor';
import type { DossierCommand } from '#dossier/commands';
import { decide } from '#dossier/decide';
import type { CorrectionRequested, DossierEvent } from '#dossier/events';
import { join } from '#dossier/particulars';
import type { Refusal } from '#dossier/refusal';
import { type BegunDossier, currentSubmission } from '#dossier/state';
import { dayInChina } from '#law/calendar-day';
import { type PublicEntry, composePublicEntry, saltBytes } from '#register/public-entry';
import { decisionContext } from '../act.js';
import { loadDossier } from '../load-dossier.js';
import { correctionCommand, recordProposal } from '../case-acts.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import { mayReadCase } from './case-access.js';

type CaseOf = { readonly actor: Actor; readonly dossierId: string };

/** What an act would do, decided by the same rules without doing it. */
export type Preview<T> =
  | { readonly possible: true; readonly outcome: T }
  | { readonly possible: false; readonly refusal: Refusal };

/** 补正通知 as it would be sent now: numbered, with reasons and legal basis. */
export async function previewCorrection(
  deps: Deps,
  reference: CaseOf,
): Promise<Outcome<Preview<CorrectionRequested>>> {
  return preview(deps, reference, {
    command: async (state, stores) => correctionCommand(stores, reference, state),
    outcome: (events) => events.find((event) => event.type === 'CorrectionRequested'),
  });
}

/** Whether 拟予备案 is possible: nothing marked and every doubt confirmed. */
export async function previewRecordProposal(
  deps: Deps,
  reference: CaseOf,
): Promise<Outcome<Preview<DossierEvent>>> {
  return preview(deps, reference, {
    command: async (state, stores) => recordProposal(stores, reference, state),
    outcome: (events) => events[0],
  });
}

/** What the public will see of a filing; its number is drawn only with the decision. */
export type EntryPreview = Omit<PublicEntry, 'number'> & {
  /** Name of an individual host, where the authority publishes it. */
  readonly individualName?: string;
};

/** 公示内容 if the filing is recorded now, composed by the same whitelist. */
export async function previewPublicEntry(
  deps: Deps,
  { actor, dossierId }: CaseOf,
): Promise<Outcome<EntryPreview>> {
  const { read } = deps.persistence;
  const { state } = await loadDossier(read, dossierId);
  if (state.status === 'new') return fail(notFound);
  if (!mayReadCase(state, actor)) return fail(forbidden);
  const { facts, particulars } = currentSubmission(state).declaration;
  const recordedAt = deps.clock.now();
  const { entry, disclosure } = composePublicEntry({
    number: 'not drawn yet',
    revision: 1,
    status: 'filed',
    contents: join(facts, await read.particulars.byId(particulars.id)),
    filedOn: dayInChina(recordedAt),
    recordedAt,
    individualNamePublic: deps.legal.individualNamePublic,
    salt: deps.randomness.bytes(saltBytes),
  });
  const { number: _notDrawn, ...shown } = entry;
  return succeed({ ...shown, ...(disclosure === undefined ? {} : { individualName: disclosure.name }) });
}

type Trial<T> = {
  readonly command: (state: BegunDossier, stores: Stores) => Promise<DossierCommand>;
  readonly outcome: (events: readonly DossierEvent[]) => T | undefined;
};

async function preview<T>(
  deps: Deps,
  { actor, dossierId }: CaseOf,
  trial: Trial<T>,
): Promise<Outcome<Preview<T>>> {
  const { read } = deps.persistence;
  const { state } = await loadDossier(read, dossierId);
  if (state.status === 'new') return fail(notFound);
  if (!mayReadCase(state, actor)) return fail(forbidden);
  const decision = decide(state, await trial.command(state, read), decisionContext(deps));
  if (!decision.ok) return succeed({ possible: false, refusal: decision.refusal });
  const outcome = trial.outcome(decision.events);
  if (outcome === undefined) throw new Error('an accepted act produced no event of its own kind');
  return succeed({ possible: true, outcome });
}
