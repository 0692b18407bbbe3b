import { type Checkpoint, openCheckpoint, type OpenedCheckpoint, parseCheckpointText } from './checkpoint.js';
import { cosignatureVerifier, cosignedAt } from './cosignature.js';
import { isQuorum, type Policy } from './policy.js';
import { type NoteSignature, openNote, parseNote } from './signed-note.js';
import { ed25519Verifier, type NoteVerifier, type VerifierKey } from './verifier-key.js';

/** A checkpoint held against a trust policy (C2SP tlog-policy). */

/** A witness that has cosigned, and when it says it did. */
export type Cosigned = {
  /** As the policy names it. */
  readonly witness: string;
  readonly key: VerifierKey;
  /** Whole seconds since 1970 (UTC). */
  readonly seconds: number;
};

export type VerifiedCheckpoint =
  | {
      readonly kind: 'verified';
      readonly checkpoint: Checkpoint;
      readonly text: string;
      /** Log keys of the policy whose signature is good. */
      readonly logKeys: readonly VerifierKey[];
      readonly cosigned: readonly Cosigned[];
      /** Whether the witnesses that cosigned are enough; what follows from it is the caller's to say. */
      readonly quorum: boolean;
      /** Signatures that say nothing here: of unknown keys, or of kinds that cannot be verified. */
      readonly unchecked: readonly NoteSignature[];
    }
  | { readonly kind: 'refused'; readonly fault: CheckpointFault };

export type CheckpointFault = Extract<OpenedCheckpoint, { kind: 'refused' }>['fault'] | 'bad-cosignature';

/** Makes a verifier of a key; undefined for a kind of key it cannot verify. */
export type VerifierMaker = (key: VerifierKey) => NoteVerifier | undefined;

/** Verifiers for the kinds of key that this folder knows. */
export function logVerifier(key: VerifierKey): NoteVerifier | undefined {
  return ed25519Verifier(key);
}

/**
 * Verifies the log's signature and the cosignatures. One bad signature of a known key, log or witness, spoils the
 * checkpoint (C2SP signed-note). `verifierOf` may know further kinds of log keys, SM2 for one.
 */
export function verifyCheckpoint(
  note: Uint8Array,
  policy: Policy,
  verifierOf: VerifierMaker = logVerifier,
): VerifiedCheckpoint {
  const parsed = parseNote(note);
  if (parsed === undefined) return { kind: 'refused', fault: 'malformed' };
  const checkpoint = parseCheckpointText(parsed.text);
  if (checkpoint === undefined) return { kind: 'refused', fault: 'not-a-checkpoint' };
  const logs = policy.logs.map(({ key }) => key);
  const own = logs.filter(({ name }) => name === checkpoint.origin);
  if (own.length === 0) return { kind: 'refused', fault: 'other-origin' };
  // The log's keys alone, so that no witness can stand in for the log, whatever its name.
  const opened = openCheckpoint(
    note,
    checkpoint.origin,
    own.flatMap((key) => verifierOf(key) ?? []),
  );
  if (opened.kind === 'refused') return opened;

  const witnesses = policy.witnesses.flatMap(({ name, key }) => {
    const verifier = cosignatureVerifier(key);
    return verifier === undefined ? [] : [{ witness: name, key, verifier }];
  });
  const cosignatures = openNote(
    note,
    witnesses.map(({ verifier }) => verifier),
  );
  if (cosignatures.kind === 'refused' && cosignatures.fault === 'bad-signature') {
    return { kind: 'refused', fault: 'bad-cosignature' };
  }
  const lines = cosignatures.kind === 'opened' ? cosignatures.verified : [];
  const cosigned = lines.flatMap((line) => {
    const seconds = cosignedAt(line.signature);
    // Verified again only to tell apart keys whose name and id are the same.
    const by = witnesses.find(
      ({ verifier }) => isBy(verifier, line) && verifier.verify(opened.text, line.signature),
    );
    return seconds === undefined || by === undefined ? [] : [{ witness: by.witness, key: by.key, seconds }];
  });
  const checked = [...opened.verified, ...lines];
  return {
    kind: 'verified',
    checkpoint,
    text: opened.text,
    logKeys: own.filter((key) => opened.verified.some((line) => isBy(key, line))),
    cosigned,
    quorum: isQuorum(policy, new Set(cosigned.map(({ witness }) => witness))),
    unchecked: parsed.signatures.filter((line) => !checked.some((one) => isBy(one, line))),
  };
}

function isBy(key: Pick<NoteSignature, 'name' | 'keyId'>, line: NoteSignature): boolean {
  return key.name === line.name && key.keyId === line.keyId;
}
