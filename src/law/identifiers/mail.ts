import { asciiHost } from './host-name.js';
import { type IdentifierCheck, impossible, withoutDisguise } from './identifier.js';

export type MailParts = {
  /** The address with the domain in A-labels, for the mail server. */
  readonly ascii: string;
};

/** RFC 5321: the whole address, and the part before @, in octets. */
const addressBytesMax = 254;
const localBytesMax = 64;

/**
 * An electronic mail address, internationalised ones included. Pragmatic: one @, no quoted local part, a domain with a
 * dot. Whether anybody reads it, only a message sent there can tell.
 */
export function checkMail(typed: string): IdentifierCheck<MailParts> {
  if (typed.length > addressBytesMax * 2) return impossible('too-long', { max: String(addressBytesMax) });
  const text = withoutDisguise(typed).replace(/^mailto:/i, '');
  if (text === '') return impossible('empty');
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1) return impossible('form');
  const local = text.slice(0, at);
  const host = asciiHost(text.slice(at + 1));
  if (host === undefined || !host.ascii.includes('.') || /\.\d+$/.test(host.ascii))
    return impossible('domain');
  if (!isLocalPart(local)) return impossible('form');
  const ascii = `${local}@${host.ascii}`;
  if (new TextEncoder().encode(ascii).length > addressBytesMax) {
    return impossible('too-long', { max: String(addressBytesMax) });
  }
  return { verdict: 'good', normal: `${local}@${host.unicode}`, ascii };
}

function isLocalPart(local: string): boolean {
  if (new TextEncoder().encode(local).length > localBytesMax) return false;
  return /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local);
}
