import { type Instant, parseInstant } from '#law/calendar-day';
import { canonicalBytes } from '#register/canonical-json';
import { type EnvelopeFault, acknowledgementPayloadType, openEnvelope } from './envelope.js';
import { type Ministry, isMinistry } from './ministry.js';
import type { SignatureVerifier } from './signing-key.js';

/** 签收 — a ministry's word, under its own key, that it has a package: evidence that can be verified later. */
export const acknowledgementFormat = 'vcp-handover-acknowledgement/1';

export type Acknowledgement = {
  readonly format: typeof acknowledgementFormat;
  readonly ministry: Ministry;
  readonly sequence: number;
  /** Digest of the package it has. */
  readonly digest: string;
  /** When it took the package in, by its own clock. */
  readonly receivedAt: Instant;
};

export type ReadAcknowledgement =
  | { readonly ok: true; readonly acknowledgement: Acknowledgement; readonly keyId: string }
  | { readonly ok: false; readonly fault: EnvelopeFault };

export function acknowledgementBytes(acknowledgement: Acknowledgement): Buffer {
  return canonicalBytes(acknowledgement);
}

/** Reads a signed acknowledgement; nothing in it is believed before its signature. */
export function readAcknowledgement(
  envelope: unknown,
  verifiers: readonly SignatureVerifier[],
): ReadAcknowledgement {
  const opened = openEnvelope(envelope, acknowledgementPayloadType, verifiers);
  if (!opened.ok) return opened;
  const acknowledgement = parsePayload(opened.payload);
  if (acknowledgement === undefined) return { ok: false, fault: 'malformed' };
  return { ok: true, acknowledgement, keyId: opened.keyId };
}

function parsePayload(payload: Buffer): Acknowledgement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, ministry, sequence, digest, receivedAt } = value as Partial<Record<string, unknown>>;
  const at = typeof receivedAt === 'string' ? parseInstant(receivedAt) : undefined;
  if (format !== acknowledgementFormat || at === undefined) return undefined;
  if (typeof ministry !== 'string' || !isMinistry(ministry)) return undefined;
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1) return undefined;
  if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)) return undefined;
  return { format, ministry, sequence, digest, receivedAt: at };
}
