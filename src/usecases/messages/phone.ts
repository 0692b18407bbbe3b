import { createHash, timingSafeEqual } from 'node:crypto';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { AccountPhone } from '../ports/messages.js';

export const codeMinutes = 10;
/** A code of six digits is guessed once in a million; after this many wrong ones another must be asked for. */
const codeAttemptsMax = 5;
/** Between two codes, so that nobody is flooded. */
const codePauseSeconds = 60;

type PhoneDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness'>;

/** Puts the code into words; `web/messages` does. */
export type WordCode = (code: string, minutes: number) => string;

export type PhoneAsked = 'sent' | 'not-a-number' | 'too-soon';
export type PhoneConfirmed = 'confirmed' | 'wrong-code' | 'no-code';

/** 手机号 as people write it, in international form; mainland numbers may leave out +86. */
export function normalPhone(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

/** Sends a code to the number; until it is confirmed nothing else is sent there. */
export async function askPhone(
  { persistence, clock, randomness, wordCode }: PhoneDeps & { readonly wordCode: WordCode },
  { accountId, typed }: { readonly accountId: string; readonly typed: string },
): Promise<PhoneAsked> {
  const number = normalPhone(typed);
  if (number === undefined) return 'not-a-number';
  const now = clock.machineNow();
  const code = newCode(randomness);
  return persistence.transact(async ({ accounts, messages, outbox }) => {
    // The account's row is the lock: two requests at once send one code.
    await accounts.lockById(accountId);
    const before = await messages.phoneOf(accountId);
    if (before !== undefined && secondsBetween(before.codeSentAt, now) < codePauseSeconds) return 'too-soon';
    const codeHash = hashOf(accountId, code);
    await messages.putPhone(accountId, { number, codeHash, codeSentAt: now, attempts: 0 });
    await outbox.addShortMessage(randomness.uuid(), { to: number, text: wordCode(code, codeMinutes) }, now);
    return 'sent';
  });
}

/** From here on what the account is told goes to the number too. */
export async function confirmPhone(
  { persistence, clock }: Pick<PhoneDeps, 'persistence' | 'clock'>,
  { accountId, code }: { readonly accountId: string; readonly code: string },
): Promise<PhoneConfirmed> {
  const now = clock.machineNow();
  return persistence.transact(async ({ accounts, messages }) => {
    await accounts.lockById(accountId);
    const phone = await messages.phoneOf(accountId);
    if (phone?.codeHash === undefined || isSpent(phone, now)) return 'no-code';
    const given = Buffer.from(hashOf(accountId, code.trim()));
    if (!timingSafeEqual(given, Buffer.from(phone.codeHash))) {
      await messages.putPhone(accountId, { ...phone, attempts: phone.attempts + 1 });
      return 'wrong-code';
    }
    const { number, codeSentAt } = phone;
    await messages.putPhone(accountId, { number, codeSentAt, attempts: 0, verifiedAt: now });
    return 'confirmed';
  });
}

export async function removePhone(
  { persistence }: Pick<Deps, 'persistence'>,
  accountId: string,
): Promise<void> {
  await persistence.read.messages.removePhone(accountId);
}

export function ownPhone(
  { persistence }: Pick<Deps, 'persistence'>,
  accountId: string,
): Promise<AccountPhone | undefined> {
  return persistence.read.messages.phoneOf(accountId);
}

function isSpent({ codeSentAt, attempts }: AccountPhone, now: Instant): boolean {
  const endsAt = instantOf(Date.parse(codeSentAt) + codeMinutes * 60_000);
  return now > endsAt || attempts >= codeAttemptsMax;
}

function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** Six digits, evenly: numbers above the largest whole multiple are drawn again. */
function newCode(randomness: Deps['randomness']): string {
  for (;;) {
    const drawn = Buffer.from(randomness.bytes(4)).readUInt32BE();
    if (drawn < 4_294_000_000) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

function hashOf(accountId: string, code: string): string {
  return createHash('sha256').update(`${accountId}/${code}`).digest('hex');
}
