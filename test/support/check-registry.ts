/** The invariants of the whole registry, checked from what is stored. Throws at the first one that does not hold. */
import { type Ministry, ministries } from '#handover/ministry';
import { expect } from 'vitest';
import { join as joinParticulars } from '#dossier/particulars';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { checkFilingNumber } from '#law/identifiers/filing-number';
import { leafHash, rootOfLeaves } from '#log/merkle';
import { openCheckpoint } from '#log/checkpoint';
import { ed25519Verifier, parseVerifierKey } from '#log/verifier-key';
import { parseEntry } from '#register/parse-entry';
import type { Deps } from '#usecases/ports';
import type { StoredDeadline } from '#usecases/ports/deadlines';
import { projectCase } from '#usecases/project-case';
import { deadlinesOf } from '#usecases/clocks/deadlines-of';
import type { PublishDeps } from '#usecases/publish-checkpoint';

type Filed = Extract<BegunDossier, { status: 'filed' }>;

export type Registry = {
  readonly dossiers: number;
  readonly filed: ReadonlyMap<string, string>;
};

/**
 * Projections equal a replay; every filed dossier has one number, one decision notice per receiver and one leaf;
 * numbers are consecutive; the published checkpoint opens and its root is that of the stored leaves.
 */
export async function checkRegistry(deps: Deps & PublishDeps): Promise<Registry> {
  const { read } = deps.persistence;
  const filed = new Map<string, string>();
  const ids = await read.events.allDossiers();
  for (const dossierId of ids) {
    const events = await read.events.load(dossierId);
    expect(events.map((stored) => stored.version)).toEqual(events.map((_, index) => index + 1));
    const state = replay(events.map((stored) => stored.event));
    if (state.status === 'new') throw new Error(`dossier ${dossierId} has no submission`);
    const { facts, particulars } = currentDeclaration(state);
    const personal = await read.particulars.byId(particulars.id);
    expect(personal, `particulars of ${dossierId}`).toBeDefined();
    expect(joinParticulars(facts, personal).contact.name).not.toBe('');
    expect(await read.casework.byId(dossierId)).toEqual(projectCase(dossierId, events, personal).summary);
    expect(byKey(await read.deadlines.ofSubject('dossier', dossierId))).toEqual(
      byKey(deadlinesOf(dossierId, events)),
    );
    if (state.status === 'filed') {
      filed.set(dossierId, state.number);
      await checkTold(deps, dossierId, events.length);
      for (const ministry of ministries) {
        expect(await read.handover.isHanded(ministry, dossierId, events.length)).toBe(true);
      }
    }
  }
  checkNumbers(deps, [...filed.values()]);
  await checkLog(deps, [...filed.values()]);
  for (const ministry of ministries) await checkHandover(deps, ministry, filed.size);
  return { dossiers: ids.length, filed };
}

function byKey(deadlines: readonly StoredDeadline[]): readonly StoredDeadline[] {
  return [...deadlines].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The operator is told of the decision, once. */
async function checkTold({ persistence }: Deps, dossierId: string, version: number): Promise<void> {
  const told = await persistence.read.messages.about({ kind: 'dossier', id: dossierId }, undefined, 100);
  const acts = told.map(({ notice }) => (notice.kind === 'dossier-act' ? notice.version : undefined));
  expect(acts.filter((act) => act === version)).toHaveLength(1);
}

/** One package for each act, in a chain without a gap. */
async function checkHandover({ persistence }: Deps, ministry: Ministry, acts: number): Promise<void> {
  const packages = await persistence.read.handover.after(ministry, 0, acts + 1);
  expect(packages.map(({ handed }) => handed.sequence)).toEqual(packages.map((_, index) => index + 1));
  expect(packages).toHaveLength(acts);
  const digests = packages.map(({ handed }) => handed.digest);
  expect(packages.map(({ handed }) => handed.previous)).toEqual(
    [null, ...digests.slice(0, -1)].slice(0, acts),
  );
}

/** Distinct, well formed, and consecutive from 1 within each year. */
function checkNumbers({ legal }: Deps, numbers: readonly Filed['number'][]): void {
  const serials = new Map<number, number[]>();
  for (const number of numbers) {
    const checked = checkFilingNumber(legal.numberPattern, number);
    if (checked.verdict !== 'good') throw new Error(`${number} is not a filing number`);
    serials.set(checked.year, [...(serials.get(checked.year) ?? []), checked.serial]);
  }
  for (const ofYear of serials.values()) {
    expect(ofYear.sort((a, b) => a - b)).toEqual(ofYear.map((_, index) => index + 1));
  }
}

async function checkLog(deps: Deps & PublishDeps, numbers: readonly string[]): Promise<void> {
  const { log } = deps.persistence.read;
  const size = await log.size();
  expect(size).toBe(numbers.length);
  const leaves: Buffer[] = [];
  const entered: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const bytes = await log.entryBytes(index);
    if (bytes === undefined) throw new Error(`leaf ${index} is missing`);
    leaves.push(leafHash(bytes));
    entered.push(parseEntry(bytes)?.number ?? 'unreadable');
  }
  expect((await log.leafHashes(0, size)).map((hash) => Buffer.from(hash))).toEqual(leaves);
  expect(entered.sort()).toEqual([...numbers].sort());
  const head = await log.head();
  if (head === undefined) return;
  expect(Buffer.from(head.rootHash)).toEqual(rootOfLeaves(leaves.slice(0, head.treeSize)));
  const key = parseVerifierKey(deps.signer.vkey);
  const verifier = key === undefined ? undefined : ed25519Verifier(key);
  if (verifier === undefined) throw new Error('the log has no verifier key');
  expect(openCheckpoint(Buffer.from(head.note), deps.signer.name, [verifier]).kind).toBe('opened');
}
