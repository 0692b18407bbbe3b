/** The invariants of the whole registry, checked from what is stored. Throws at the first one that does not hold. */
import { type Ministry, ministries } from '#handover/ministry';
import { expect } from 'vitest';
import { join as joinParticulars } from '#dossier/particulars';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { dayInChina } from '#law/calendar-day';
import { checkFilingNumber } from '#law/identifiers/filing-number';
import { leafHash, rootOfLeaves } from '#log/merkle';
import { openCheckpoint } from '#log/checkpoint';
import { ed25519Verifier, parseVerifierKey } from '#log/verifier-key';
import { parseEntry } from '#register/parse-entry';
import type { Deps } from '#usecases/ports';
import type { StoredEvent } from '#usecases/ports/dossiers';
import type { StoredDeadline } from '#usecases/ports/deadlines';
import { projectReport } from '#usecases/report/project-report';
import { reportDeadlines } from '#usecases/report/report-deadlines';
import { projectCase } from '#usecases/project-case';
import { deadlinesOf } from '#usecases/clocks/deadlines-of';
import { checkReceipts } from './check-receipts.js';
import type { PublishDeps } from '#usecases/log/publishing-steps';

type NumberedDossier = Extract<BegunDossier, { status: 'filed' | 'cancelled' }>;

export type Registry = {
  readonly dossiers: number;
  readonly filed: ReadonlyMap<string, string>;
};

/**
 * Projections equal a replay; every numbered dossier has one number; every decision one notice per receiver;
 * a leaf for the filing, for each recorded change and for the cancellation, and one for each receipt;
 * numbers are consecutive; the published checkpoint opens and its root is that of the stored leaves.
 */
export async function checkRegistry(deps: Deps & PublishDeps): Promise<Registry> {
  const { read } = deps.persistence;
  const filed = new Map<string, string>();
  const numbers: string[] = [];
  const leaves: string[] = [];
  let acts = 0;
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
    for (const { version, event } of events) {
      if (!decisions.has(event.type)) continue;
      acts += 1;
      await checkTold(deps, dossierId, version);
      for (const ministry of ministries) {
        expect(await read.handover.isHanded(ministry, dossierId, version)).toBe(true);
      }
    }
    if (state.status !== 'filed' && state.status !== 'cancelled') continue;
    numbers.push(state.number);
    leaves.push(...leavesOf(state, events));
    if (state.status === 'filed') filed.set(dossierId, state.number);
    await checkEntry(deps, state);
  }
  await checkReports(deps);
  checkNumbers(deps, numbers);
  await checkLog(deps, leaves);
  for (const ministry of ministries) await checkHandover(deps, ministry, acts);
  return { dossiers: ids.length, filed };
}

/** The line and the dates of every report say what its acts say. */
async function checkReports({ persistence: { read } }: Deps): Promise<void> {
  for (const reportId of await read.reports.allReports()) {
    const events = await read.reports.load(reportId);
    expect(await read.reports.summary(reportId)).toEqual(projectReport(reportId, events));
    expect(byKey(await read.deadlines.ofSubject('report', reportId))).toEqual(
      byKey(reportDeadlines(reportId, events)),
    );
  }
}

/** Acts that are handed to the two ministries and told to the operator. */
const decisions: ReadonlySet<string> = new Set([
  'FilingRecorded',
  'ChangeRecorded',
  'ContactUpdated',
  'FilingCancelled',
]);

/** One leaf for the filing, one for each recorded change, one for the cancellation: `number revision`. */
function leavesOf({ number }: NumberedDossier, events: readonly StoredEvent[]): readonly string[] {
  const entered = events.filter(({ event }) =>
    ['FilingRecorded', 'ChangeRecorded', 'FilingCancelled'].includes(event.type),
  );
  return entered.map((_, index) => `${number} ${index + 1}`);
}

/** The newest public entry says what the dossier says. */
async function checkEntry({ persistence }: Deps, state: NumberedDossier): Promise<void> {
  const row = await persistence.read.register.current(Number.MAX_SAFE_INTEGER, state.number);
  const { facts } = currentDeclaration(state);
  expect(row?.entry).toMatchObject({
    status: state.status,
    platform: { name: facts.platform.name.trim() },
    filedOn: dayInChina(state.filedAt),
  });
  expect(row?.entry.endedOn).toBe(state.status === 'cancelled' ? state.endedOn : undefined);
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
function checkNumbers({ legal }: Deps, numbers: readonly string[]): void {
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

async function checkLog(deps: Deps & PublishDeps, expected: readonly string[]): Promise<void> {
  const { log } = deps.persistence.read;
  const size = await log.size();
  const receipts = new Set(await checkReceipts(deps));
  expect(size).toBe(expected.length + receipts.size);
  const leaves: Buffer[] = [];
  const entered: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const bytes = await log.entryBytes(index);
    if (bytes === undefined) throw new Error(`leaf ${index} is missing`);
    leaves.push(leafHash(bytes));
    if (receipts.has(index)) continue;
    const entry = parseEntry(bytes);
    entered.push(entry === undefined ? 'unreadable' : `${entry.number} ${entry.revision}`);
  }
  expect((await log.leafHashes(0, size)).map((hash) => Buffer.from(hash))).toEqual(leaves);
  expect(entered.sort()).toEqual([...expected].sort());
  const head = await log.head();
  if (head === undefined) return;
  expect(Buffer.from(head.rootHash)).toEqual(rootOfLeaves(leaves.slice(0, head.treeSize)));
  const key = parseVerifierKey(deps.signer.vkey);
  const verifier = key === undefined ? undefined : ed25519Verifier(key);
  if (verifier === undefined) throw new Error('the log has no verifier key');
  expect(openCheckpoint(Buffer.from(head.note), deps.signer.name, [verifier]).kind).toBe('opened');
}
