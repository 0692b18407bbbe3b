import { openCheckpoint } from '#log/checkpoint';
import type { NoteSigner } from '#log/signer';
import { ed25519Verifier, parseVerifierKey } from '#log/verifier-key';
import type { Persistence } from './ports.js';

/**
 * A log has one name and one key for as long as it lives: whoever checked it yesterday must be able to check it
 * tomorrow. Run at start, before anything is signed.
 *
 * @throws Error for people who run the portal, when the published head was signed under another name or key.
 */
export async function checkLogIdentity(
  persistence: { readonly read: Pick<Persistence['read'], 'log'> },
  signer: NoteSigner,
): Promise<void> {
  const head = await persistence.read.log.head();
  if (head === undefined) return;
  const key = parseVerifierKey(signer.vkey);
  const verifier = key === undefined ? undefined : ed25519Verifier(key);
  const opened =
    verifier === undefined ? undefined : openCheckpoint(Buffer.from(head.note), signer.name, [verifier]);
  if (opened?.kind === 'opened') return;
  const origin = head.note.split('\n', 1)[0] ?? '';
  throw new Error(
    origin === signer.name
      ? 'the register was signed with another key: restore log-signing.key in KEYS_DIR from the backup'
      : `the register was signed as ${origin} and would now be signed as ${signer.name}: set LOG_ORIGIN=${origin}`,
  );
}
