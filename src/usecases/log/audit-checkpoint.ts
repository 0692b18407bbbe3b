import { openCheckpoint } from '#log/checkpoint';
import { cosignedAt } from '#log/cosignature';
import { parseNote, parseSignatureLines } from '#log/signed-note';
import type { AuditedCheckpoint } from '../ports/log-audit.js';
import type { StoredCosignature } from '../ports/log.js';
import type { AuditDeps, LogFault } from './audit-fault.js';

type CheckpointDeps = Pick<AuditDeps, 'log' | 'origin' | 'logKeys' | 'cosigners'>;

/** Signatures, the line of heads, and when they were published. Roots and frontiers are compared with the leaves elsewhere. */
export async function checkpointFaults(
  deps: CheckpointDeps,
  checkpoints: readonly AuditedCheckpoint[],
  size: number,
): Promise<readonly LogFault[]> {
  const faults: LogFault[] = [];
  let before: AuditedCheckpoint | undefined;
  let timesAreSigned = false;
  for (const checkpoint of checkpoints) {
    const { treeSize, previousSize } = checkpoint;
    const found = (table: string, what: string): void => {
      faults.push({ table, row: String(treeSize), what });
    };
    if (treeSize > size) found('checkpoint', 'the log has fewer leaves');
    if (previousSize !== (before?.treeSize ?? 0)) found('checkpoint', 'it does not follow the one before');
    if (before !== undefined && before.signedAt > checkpoint.signedAt) {
      found('checkpoint', 'it is older than the one before');
    }
    for (const what of noteFaults(deps, checkpoint)) found('checkpoint', what);
    const cosignatures = await deps.log.cosignatures(treeSize);
    for (const each of cosignatures) {
      const what = cosignatureFault(deps, checkpoint, each);
      if (what !== undefined) found('checkpoint_cosignature', `${each.name}: ${what}`);
    }
    const own = cosignatures.find(({ name }) => name === deps.origin);
    for (const what of publicationFaults(checkpoint, own, timesAreSigned))
      found('checkpoint_publication', what);
    timesAreSigned ||= own !== undefined;
    before = checkpoint;
  }
  return faults;
}

function noteFaults(
  { origin, logKeys }: CheckpointDeps,
  { note, treeSize, rootHash }: AuditedCheckpoint,
): readonly string[] {
  const opened = openCheckpoint(Buffer.from(note), origin, logKeys);
  if (opened.kind === 'refused') return [`the note does not open: ${opened.fault}`];
  const { size, root } = opened.checkpoint;
  const says = size === treeSize && root.equals(Buffer.from(rootHash));
  return says ? [] : ['the note says another size or root'];
}

function cosignatureFault(
  { cosigners }: CheckpointDeps,
  { note }: AuditedCheckpoint,
  { name, keyId, line, cosignedAt: at }: StoredCosignature,
): string | undefined {
  const [parsed, more] = parseSignatureLines(line) ?? [];
  if (parsed === undefined || more !== undefined) return 'it is no signature line';
  if (parsed.name !== name || parsed.keyId !== keyId) return 'the line is of another key';
  const seconds = cosignedAt(parsed.signature);
  if (seconds === undefined || seconds * 1_000 !== Date.parse(at)) return 'the time is not the one signed';
  const cosigner = cosigners.find((one) => one.name === name && one.keyId === keyId);
  // A witness that is in the settings no more cannot be verified, and says nothing to anybody.
  if (cosigner === undefined) return undefined;
  const text = parseNote(Buffer.from(note))?.text ?? '';
  return cosigner.verify(text, parsed.signature) ? undefined : 'the signature is not good';
}

/** The log signs when it published; checkpoints from before it did were published when they were signed. */
function publicationFaults(
  { publishedAt, signedAt }: AuditedCheckpoint,
  own: StoredCosignature | undefined,
  timesAreSigned: boolean,
): readonly string[] {
  if (publishedAt === undefined) return own === undefined ? [] : ['the log signed that it was published'];
  if (own === undefined && timesAreSigned) return ['the log did not sign when it was published'];
  if (own === undefined) return publishedAt === signedAt ? [] : ['it was published when it was signed'];
  return [
    ...(own.cosignedAt === publishedAt ? [] : ['the time is not the one the log signed']),
    ...(Date.parse(signedAt) - Date.parse(publishedAt) < 1_000
      ? []
      : ['it was published before it was signed']),
  ];
}
