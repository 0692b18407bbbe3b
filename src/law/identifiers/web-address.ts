import { isHostName, mixesAlphabets, unicodeHost } from './host-name.js';
import { doubtful, type IdentifierCheck, impossible, withoutDisguise } from './identifier.js';
import { isUnreachableAddress } from './network-address.js';

export type WebAddressParts = {
  /** The address with the host in A-labels, for fetching and linking. */
  readonly ascii: string;
  /** Host in A-labels, without port. */
  readonly host: string;
};

/** A doubtful address has its parts too: it can be linked and compared. */
export type WebAddressCheck = IdentifierCheck<WebAddressParts, WebAddressParts>;

export const webAddressLengthMax = 2048;

/** Names that by their meaning never lead to a public page. */
const privateNames =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa|localdomain|onion)$/;
/** RFC 2606 names, kept free for examples and tests. */
const reservedNames = /(?:^|\.)(?:test|example|invalid)$/;

/**
 * 网址 of a page on the public Internet: http or https, no user name, a host the public can reach. `normal` has the host
 * in Unicode, `ascii` in A-labels; the path stays percent-encoded.
 */
export function checkWebAddress(typed: string): WebAddressCheck {
  if (typed.length > webAddressLengthMax) return impossible('too-long', { max: String(webAddressLengthMax) });
  const text = plainAuthority(typed);
  if (text === '') return impossible('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return impossible('scheme-missing');
  if (scheme !== 'http' && scheme !== 'https') return impossible('scheme', { scheme });
  if (/^[^/?#\\]*@/.test(text.slice(scheme.length + 3))) return impossible('user-name');
  if (!URL.canParse(text)) return impossible('form');
  const url = new URL(text);
  const unreachable = isUnreachableAddress(url.hostname);
  return unreachable === undefined ? checkNamed(url) : checkNumbered(url, unreachable);
}

function checkNamed(url: URL): WebAddressCheck {
  const host = url.hostname.replace(/\.$/, '');
  if (!isHostName(host)) return impossible('form');
  if (!host.includes('.') || privateNames.test(host)) return impossible('not-public', { host });
  const unicode = unicodeHost(host);
  const ascii = written(url, host);
  const normal = written(url, unicode);
  if (reservedNames.test(host)) return { ...doubtful(normal, 'reserved-name', { host }), ascii, host };
  if (mixesAlphabets(unicode)) return { ...doubtful(normal, 'mixed-alphabets', { host }), ascii, host };
  return { verdict: 'good', normal, ascii, host };
}

function checkNumbered(url: URL, unreachable: boolean): WebAddressCheck {
  const host = url.hostname;
  if (unreachable) return impossible('not-public', { host });
  const ascii = written(url, host);
  return { ...doubtful(ascii, 'numeric-host', { host }), ascii, host };
}

function written(url: URL, host: string): string {
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${url.protocol}//${host}${port}${url.pathname}${url.search}${url.hash}`;
}

/** Scheme and host may be typed full-width; compatibility forms in a path can be meant and are kept. */
function plainAuthority(typed: string): string {
  const text = typed.trim();
  const end = /^[^:：]*[:：][/／]{2}[^/／?？#＃]*/u.exec(text)?.[0].length ?? text.length;
  return withoutDisguise(text.slice(0, end)) + text.slice(end).replace(/^[／]/u, '/').trim();
}
