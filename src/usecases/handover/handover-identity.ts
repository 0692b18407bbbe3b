import { acknowledgementPayloadType, packagePayloadType } from '#handover/envelope';
import { profileTag, windowSeconds } from '#handover/http-signature';
import { packageSchema } from '#handover/package-schema';
import type { Deps } from '../ports.js';

export { packageSchema };

/** What a receiver needs to verify us: our keys as a JWK set (RFC 7517), and the names of the protocol. */
export function handoverIdentity({ handover }: Pick<Deps, 'handover'>) {
  const { keyId, publicJwk } = handover.signer;
  return {
    keys: [{ ...publicJwk, kid: keyId, use: 'sig', alg: 'EdDSA' }],
    profile: profileTag,
    windowSeconds,
    payloadTypes: { package: packagePayloadType, acknowledgement: acknowledgementPayloadType },
  };
}
