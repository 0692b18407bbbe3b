import { formatConsistencyFile } from '#log/consistency-file';
import { cosignatureVerifier, cosignedAt } from '#log/cosignature';
import { formatSignatureLine, parseNote, parseSignatureLines } from '#log/signed-note';
import { type NodeReader, proveConsistencyFromTiles } from '#log/tile-proof';
import { type NoteVerifier, parseVerifierKey } from '#log/verifier-key';
import { witnessSizeType } from '#log/witness';
import { instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { SignedCheckpoint, StoredCosignature } from '../ports/log.js';
import type { WitnessAnswer, WitnessLine } from '../ports/witnesses.js';
import { LogBroken } from './log-broken.js';
import type { WitnessPolicy, WitnessSetting } from './log-identity.js';

/** 见证 — others who see that the log only grows, and sign that they did. */
export type Witnessing = {
  /**
   * Asks every witness that has not cosigned this head, all at once, and keeps what they sign. Whoever does not answer
   * is left alone for a while. Throws LogBroken when a witness holds a longer or another log of this name.
   */
  ask(signed: SignedCheckpoint): Promise<void>;
  /** Whether so many have cosigned as the settings ask for before a head is published. */
  isEnough(signed: SignedCheckpoint): Promise<boolean>;
};

export type WitnessingDeps = {
  readonly persistence: { readonly read: Pick<Deps['persistence']['read'], 'log'> };
  readonly clock: Pick<Deps['clock'], 'machineNow'>;
  readonly line: WitnessLine;
  /** Told of every witness that did not cosign, and why. */
  readonly report: (trouble: { readonly witness: string; readonly why: string }) => void;
};

type Settings = WitnessPolicy & { readonly quorumRequired: boolean };

type Witness = {
  readonly name: string;
  readonly url: string | undefined;
  readonly verifier: NoteVerifier;
  failures: number;
  /** Not asked before, in milliseconds since 1970. */
  askAgainAt: number;
};

const pauseMillisecondsMin = 5_000;
const pauseMillisecondsMax = 300_000;
/** The witness may have moved on between two answers; then the next run asks again. */
const triesMax = 3;

export function createWitnessing(deps: WitnessingDeps, settings: Settings): Witnessing {
  const { log } = deps.persistence.read;
  const witnesses = settings.witnesses.map(witnessOf);
  const missing = async ({ treeSize }: SignedCheckpoint): Promise<readonly Witness[]> => {
    const have = new Set((await log.cosignatures(treeSize)).map(keyOf));
    return witnesses.filter(({ verifier }) => !have.has(keyOf(verifier)));
  };
  return {
    ask: async (signed) => {
      if (witnesses.every(({ url }) => url === undefined)) return;
      const now = Date.parse(deps.clock.machineNow());
      const asked = (await missing(signed)).filter(
        ({ url, askAgainAt }) => url !== undefined && askAgainAt <= now,
      );
      const outcomes = await Promise.allSettled(asked.map((witness) => askOne(deps, witness, signed)));
      const rejected = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      // All have been heard before one of them may stop the log: what they signed is kept.
      if (rejected.length > 0) throw rejected.find((reason) => reason instanceof LogBroken) ?? rejected[0];
    },
    isEnough: async (signed) => {
      if (!settings.quorumRequired || settings.quorum === 0) return true;
      return witnesses.length - (await missing(signed)).length >= settings.quorum;
    },
  };
}

async function askOne(deps: WitnessingDeps, witness: Witness, signed: SignedCheckpoint): Promise<void> {
  const outcome = await answerOf(deps, witness, signed).catch((error: unknown) => {
    if (error instanceof LogBroken) throw error;
    return { why: error instanceof Error ? `${error.message}${causeOf(error)}` : String(error) };
  });
  if ('cosignature' in outcome) {
    await deps.persistence.read.log.addCosignatures(signed.treeSize, [outcome.cosignature]);
    witness.failures = 0;
    witness.askAgainAt = 0;
    return;
  }
  witness.failures += 1;
  const pause = Math.min(pauseMillisecondsMin * 2 ** (witness.failures - 1), pauseMillisecondsMax);
  witness.askAgainAt = Date.parse(deps.clock.machineNow()) + pause;
  deps.report({ witness: witness.name, why: outcome.why });
}

type Heard = { readonly cosignature: StoredCosignature } | { readonly why: string };

async function answerOf(
  { persistence: { read }, line }: WitnessingDeps,
  witness: Witness,
  signed: SignedCheckpoint,
): Promise<Heard> {
  const { name, keyId } = witness.verifier;
  const nodes: NodeReader = (level, from, to) => read.log.nodes(level, from, to);
  let oldSize = await read.log.cosignedSize({ name, keyId });
  for (let tries = 0; tries < triesMax; tries += 1) {
    const hashes = await proveConsistencyFromTiles(nodes, oldSize, signed.treeSize);
    const body = formatConsistencyFile({ oldSize, hashes, note: signed.note });
    const answer = await line.post(`${witness.url}/add-checkpoint`, body);
    if (answer.status === 200) return cosignatureIn(answer, witness, signed);
    if (answer.status === 422) {
      throw new LogBroken(
        'forked',
        `the witness ${witness.name} holds another log of ${oldSize} leaves under our name`,
      );
    }
    const size = sizeIn(answer);
    if (size === undefined) return { why: `it answered ${answer.status}: ${answer.body.slice(0, 200)}` };
    if (size > signed.treeSize) {
      // Another process of ours may have been faster; then its head is in the database.
      const newest = await read.log.signedHead();
      if (newest !== undefined && newest.treeSize >= size) return { why: 'it has seen a newer head of ours' };
      throw new LogBroken(
        'rolled-back',
        `the witness ${witness.name} has seen ${size} leaves, and the log has ${signed.treeSize}: was an older copy restored?`,
      );
    }
    oldSize = size;
  }
  return { why: 'it named a different size each time' };
}

/** The size a witness cosigned last, with 409. */
function sizeIn({ status, mediaType, body }: WitnessAnswer): number | undefined {
  if (status !== 409 || mediaType !== witnessSizeType) return undefined;
  const size = /^\d{1,16}\n?$/.test(body) ? Number(body) : Number.NaN;
  return Number.isSafeInteger(size) ? size : undefined;
}

function cosignatureIn({ body }: WitnessAnswer, { verifier }: Witness, signed: SignedCheckpoint): Heard {
  const text = parseNote(Buffer.from(signed.note))?.text ?? '';
  for (const line of parseSignatureLines(body) ?? []) {
    const seconds = cosignedAt(line.signature);
    if (keyOf(line) !== keyOf(verifier) || seconds === undefined) continue;
    if (!verifier.verify(text, line.signature)) return { why: 'its cosignature is not good' };
    const { name, keyId } = verifier;
    const cosignature = {
      name,
      keyId,
      line: formatSignatureLine(line),
      cosignedAt: instantOf(seconds * 1_000),
    };
    return { cosignature };
  }
  return { why: 'it answered without a signature of its key' };
}

function witnessOf({ name, vkey, url }: WitnessSetting): Witness {
  const key = parseVerifierKey(vkey);
  const verifier = key && cosignatureVerifier(key);
  if (verifier === undefined) throw new RangeError(`the key of the witness ${name} cannot be verified here`);
  return { name, url, verifier, failures: 0, askAgainAt: 0 };
}

function keyOf({ name, keyId }: { readonly name: string; readonly keyId: string }): string {
  return `${name}+${keyId}`;
}

/** `fetch` says only that it failed; the reason stands behind it. */
function causeOf({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message})` : '';
}
