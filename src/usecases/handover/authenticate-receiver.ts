import { type HttpMessage, type SignatureFault, checkRequest, windowSeconds } from '#handover/http-signature';
import type { Ministry } from '#handover/ministry';
import { instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';

export type ReceiverRefusal =
  | SignatureFault
  /** No key of this ministry is configured. */
  | 'no-receiver'
  /** The same request was taken before. */
  | 'replayed';

export type AuthenticatedReceiver =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: ReceiverRefusal };

/**
 * Tells whether a request comes from the ministry's system, now, and for the first time. The nonce is stored before
 * the request is served, so that of two copies at once one is refused; it is kept until the request is too old anyway.
 */
export async function authenticateReceiver(
  { persistence, clock, handover }: Pick<Deps, 'persistence' | 'clock' | 'handover'>,
  ministry: Ministry,
  message: HttpMessage,
): Promise<AuthenticatedReceiver> {
  const receiver = handover.receivers[ministry];
  if (receiver === undefined) return { ok: false, refusal: 'no-receiver' };
  const now = clock.machineNow();
  const checked = checkRequest(message, { verifiers: receiver.verifiers, at: now });
  if (!checked.ok) return { ok: false, refusal: checked.fault };
  const expiresAt = instantOf((checked.created + 2 * windowSeconds) * 1_000);
  const isFirst = await persistence.read.handover.useNonce(ministry, checked.nonce, expiresAt, now);
  return isFirst ? { ok: true } : { ok: false, refusal: 'replayed' };
}
