import type { Actor } from '#dossier/actor';
import type { Declaration } from '#dossier/event-parts';
import { type RecordVersion, liveVersion } from '#dossier/live-record';
import { join } from '#dossier/particulars';
import type { FiledDossier } from '#dossier/state';
import { type Citation, measures } from '#law/citation';
import type { FilingContents } from '#law/filing-contents';
import { type LoadedDossier, loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Stores } from '../ports.js';

/** A dossier and the operator it belongs to. */
export type OwnDossier = { readonly actor: Actor; readonly dossierId: string };

export type LoadedFiled = LoadedDossier & { readonly state: FiledDossier };

/**
 * The operator's own dossier while it is filed. Somebody else's answers as if it did not exist; one that is not filed,
 * or no more, refuses (`not-allowed`).
 */
export async function ownFiled(
  stores: Stores,
  { actor, dossierId }: OwnDossier,
  citation: Citation = measures(6),
): Promise<Outcome<LoadedFiled>> {
  const loaded = await loadDossier(stores, dossierId);
  const { state } = loaded;
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  if (state.status !== 'filed') return fail({ kind: 'refusal', code: 'not-allowed', citation });
  return succeed({ ...loaded, state });
}

/** What a declaration says, with its particulars; empty where those were erased. */
export async function declaredContents(
  { particulars }: Pick<Stores, 'particulars'>,
  { facts, particulars: reference }: Declaration,
): Promise<FilingContents> {
  return join(facts, await particulars.byId(reference.id));
}

/** 备案信息 as it stands. */
export async function liveContents(stores: Stores, state: FiledDossier): Promise<FilingContents> {
  return declaredContents(stores, liveVersion(state).declaration);
}

/** @throws Error for a version the record never had. */
export function versionOf({ record }: Pick<FiledDossier, 'record'>, version: number): RecordVersion {
  const found = record.find((each) => each.version === version);
  if (found === undefined) throw new Error(`the live record has no version ${version}`);
  return found;
}
