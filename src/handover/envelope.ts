import type { HandoverSigner, SignatureVerifier } from './signing-key.js';

/**
 * DSSE (Dead Simple Signing Envelope) v1: the payload travels as the very bytes that were signed, so that nobody has
 * to write them again to verify them, and several signatures (Ed25519, SM2) can stand side by side.
 */
export type Envelope = {
  readonly payloadType: string;
  /** Base64 of the payload's bytes. */
  readonly payload: string;
  readonly signatures: readonly EnvelopeSignature[];
};

export type EnvelopeSignature = { readonly keyid: string; readonly sig: string };

export const packagePayloadType = 'application/vnd.vcp.handover-package+json; version=1';
export const acknowledgementPayloadType = 'application/vnd.vcp.handover-acknowledgement+json; version=1';

export type EnvelopeFault = 'malformed' | 'other-payload-type' | 'unknown-key' | 'bad-signature';

export type OpenedEnvelope =
  | { readonly ok: true; readonly payload: Buffer; readonly keyId: string }
  | { readonly ok: false; readonly fault: EnvelopeFault };

const signaturesMax = 4;

export async function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  signer: HandoverSigner,
): Promise<Envelope> {
  const signature = await signer.sign(preAuthentication(payloadType, payload));
  return {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid: signer.keyId, sig: Buffer.from(signature).toString('base64') }],
  };
}

/** Believes an envelope with one good signature of a known key; signatures of unknown keys say nothing. */
export function openEnvelope(
  value: unknown,
  payloadType: string,
  verifiers: readonly SignatureVerifier[],
): OpenedEnvelope {
  if (!isEnvelope(value)) return { ok: false, fault: 'malformed' };
  if (value.payloadType !== payloadType) return { ok: false, fault: 'other-payload-type' };
  const payload = decodeBase64(value.payload);
  if (payload === undefined) return { ok: false, fault: 'malformed' };
  const signed = preAuthentication(payloadType, payload);
  let isKnown = false;
  for (const { keyid, sig } of value.signatures) {
    const verifier = verifiers.find((each) => each.keyId === keyid);
    if (verifier === undefined) continue;
    isKnown = true;
    const signature = decodeBase64(sig);
    if (signature !== undefined && verifier.verify(signed, signature)) {
      return { ok: true, payload, keyId: keyid };
    }
  }
  return { ok: false, fault: isKnown ? 'bad-signature' : 'unknown-key' };
}

/** DSSE's PAE: lengths in front of both parts, so that they cannot trade bytes. */
export function preAuthentication(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Strict: what Node would forgive is refused, so that one payload has one spelling. */
function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { payloadType, payload, signatures } = value as Partial<Record<keyof Envelope, unknown>>;
  if (typeof payloadType !== 'string' || typeof payload !== 'string' || !Array.isArray(signatures))
    return false;
  if (signatures.length < 1 || signatures.length > signaturesMax) return false;
  return signatures.every(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'keyid' in each &&
      typeof each.keyid === 'string' &&
      'sig' in each &&
      typeof each.sig === 'string',
  );
}
