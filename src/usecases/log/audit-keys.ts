import { cosignatureVerifier } from '#log/cosignature';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from '#log/verifier-key';
import { publicationKey } from './sign-publication.js';

/** Verifiers of the log's Ed25519 keys, of its cosignatures on its own heads, and of the witnesses. */
export function auditKeys(
  logKeys: readonly string[],
  witnessKeys: readonly string[],
): { readonly logKeys: readonly NoteVerifier[]; readonly cosigners: readonly NoteVerifier[] } {
  const own = logKeys.map(publicationKey);
  const witnesses = witnessKeys.flatMap((vkey) => parseVerifierKey(vkey) ?? []);
  return {
    logKeys: logKeys.flatMap((vkey) => {
      const key = parseVerifierKey(vkey);
      return (key && ed25519Verifier(key)) ?? [];
    }),
    cosigners: [...own, ...witnesses].flatMap((key) => cosignatureVerifier(key) ?? []),
  };
}
