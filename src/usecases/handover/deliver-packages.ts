import type { Envelope } from '#handover/envelope';
import { signatureHeaders } from '#handover/http-signature';
import { type Ministry, ministries } from '#handover/ministry';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { ReceiverEndpoint, TrackedPackage } from '../ports/handover.js';
import { type AcknowledgeDeps, acceptAcknowledgement } from './accept-acknowledgement.js';

export type PushDeps = AcknowledgeDeps & Pick<Deps, 'randomness'>;

/** Each is served by a run of its own. */
export const pushedMinistries = ministries;

export type Pushed = { readonly acknowledged: number; readonly failed: number };

/** Minutes to wait after the first, second, … failed attempt; after the last one the package is a dead letter. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720];
export const pushAttemptsMax = waitMinutes.length + 1;

/** Pushed one after the other in a run; the rest waits for the next. */
const packagesPerRun = 20;
const errorCharactersMax = 300;
const nonceBytes = 18;

/**
 * Pushes to one ministry, in the order of the sequence: a package waits until the ones before it are acknowledged, by
 * whatever way. Each ministry has a run of its own, so that one that is slow or broken does not hold the other.
 *
 * 1. Read the first package that is not acknowledged. A crash here changed nothing.
 * 2. Send it, outside of any transaction: a slow receiver must not hold locks. A crash after this step sends it again
 *    at the next run; the receiver knows it by sequence and digest and acknowledges it again.
 * 3. Verify the acknowledgement and store it, or count the failure and set the next attempt. A crash after this is a
 *    package acknowledged. Whoever fetched and acknowledged it in the meantime was first, and theirs stands.
 */
export async function deliverPackages(deps: PushDeps, ministry: Ministry): Promise<Pushed> {
  const endpoint = deps.handover.receivers[ministry]?.endpoint;
  let acknowledged = 0;
  if (endpoint === undefined) return { acknowledged, failed: 0 };
  while (acknowledged < packagesPerRun) {
    const first = await deps.persistence.read.handover.firstOpen(ministry);
    if (first === undefined || !isDue(first, deps.clock.machineNow())) break;
    const fault = await tryPushing(deps, endpoint, first);
    if (fault !== undefined) {
      await countFailure(deps, first, fault);
      return { acknowledged, failed: 1 };
    }
    acknowledged += 1;
  }
  return { acknowledged, failed: 0 };
}

function isDue({ delivery }: TrackedPackage, now: Instant): boolean {
  return delivery.nextAttemptAt !== undefined && delivery.nextAttemptAt <= now;
}

async function countFailure(
  { persistence, clock }: PushDeps,
  { handed, delivery }: TrackedPackage,
  error: string,
): Promise<void> {
  const at = clock.machineNow();
  const nextAttemptAt = nextPush(delivery.attempts + 1, at);
  await persistence.transact(async (stores) =>
    stores.handover.markFailed(handed, { at, nextAttemptAt, error }),
  );
}

/** Undefined when the ministry has it and said so under its key; otherwise what went wrong, without personal data. */
async function tryPushing(
  deps: PushDeps,
  endpoint: ReceiverEndpoint,
  { handed }: TrackedPackage,
): Promise<string | undefined> {
  const envelope = await deps.persistence.read.handover.envelope(handed);
  if (envelope === undefined) return 'the content of the package was erased';
  let answer: Awaited<ReturnType<ReceiverEndpoint['post']>>;
  try {
    answer = await send(deps, endpoint, envelope);
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, errorCharactersMax);
  }
  if (answer.status !== 200) return `the receiver answered ${answer.status}`;
  const given = { channel: 'push', envelope: parsed(answer.body) } as const;
  const accepted = await acceptAcknowledgement(deps, handed.ministry, given);
  if (!accepted.ok) return `the acknowledgement was refused: ${accepted.refusal}`;
  const { sequence } = accepted.acknowledgement;
  return sequence === handed.sequence ? undefined : `the acknowledgement is of package ${sequence}`;
}

async function send(
  { handover, clock, randomness }: PushDeps,
  endpoint: ReceiverEndpoint,
  envelope: Envelope,
) {
  const body = Buffer.from(JSON.stringify(envelope));
  const nonce = Buffer.from(randomness.bytes(nonceBytes)).toString('base64url');
  const headers = await signatureHeaders(
    { method: 'POST', targetUri: endpoint.url, body },
    { signer: handover.signer, at: clock.machineNow(), nonce },
  );
  return endpoint.post(headers, body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `attempts` failed so far; undefined when no more are made. */
export function nextPush(attempts: number, now: Instant): Instant | undefined {
  const minutes = waitMinutes[attempts - 1];
  return minutes === undefined ? undefined : instantOf(Date.parse(now) + minutes * 60_000);
}
