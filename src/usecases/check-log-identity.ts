import { openCheckpoint } from '#log/checkpoint';
import { ed25519Verifier, parseVerifierKey } from '#log/verifier-key';
import type { Persistence } from './ports.js';

/**
 * A log has one name for as long as it lives, and keys that follow each other openly: whoever checked it yesterday must
 * be able to check it tomorrow. Run at start, before anything is signed, with every key that signs or has signed.
 *
 * @throws Error for people who run the portal, when the published head was signed under another name or key.
 */
export async function checkLogIdentity(
  persistence: { readonly read: Pick<Persistence['read'], 'log'> },
  { name, vkeys }: { readonly name: string; readonly vkeys: readonly string[] },
): Promise<void> {
  const head = await persistence.read.log.head();
  if (head === undefined) return;
  const verifiers = vkeys.flatMap((vkey) => {
    const key = parseVerifierKey(vkey);
    return (key && ed25519Verifier(key)) ?? [];
  });
  if (openCheckpoint(Buffer.from(head.note), name, verifiers).kind === 'opened') return;
  const origin = head.note.split('\n', 1)[0] ?? '';
  throw new Error(
    origin === name
      ? 'the register was signed with another key: restore log-signing.key in KEYS_DIR from the backup'
      : `the register was signed as ${origin} and would now be signed as ${name}: set LOG_ORIGIN=${origin}`,
  );
}
