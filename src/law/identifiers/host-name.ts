import { decodePunycode } from './punycode.js';

export type HostName = {
  /** A-labels, lower case: `xn--fiqs8s`. */
  readonly ascii: string;
  /** U-labels: `中国`. Equals `ascii` where the label does not survive the way back. */
  readonly unicode: string;
};

/** A host name as the URL standard reads it; undefined when it is none. Takes no port, path or user name. */
export function asciiHost(typed: string): HostName | undefined {
  if (/[/\\?#@:[\]%]/.test(typed) || !URL.canParse(`https://${typed}/`)) return undefined;
  const ascii = new URL(`https://${typed}/`).hostname.replace(/\.$/, '');
  if (!isHostName(ascii)) return undefined;
  return { ascii, unicode: unicodeHost(ascii) };
}

/** Letters, digits and inner hyphens in labels of at most 63 octets, 253 in all. */
export function isHostName(ascii: string): boolean {
  if (ascii.length > 253) return false;
  return ascii.split('.').every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
}

/** The Unicode form for people. A label is shown decoded only if encoding it again gives the same label. */
export function unicodeHost(ascii: string): string {
  return ascii.split('.').map(unicodeLabel).join('.');
}

function unicodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const decoded = decodePunycode(label.slice(4));
  if (decoded === undefined || !URL.canParse(`https://${decoded}/`)) return label;
  return new URL(`https://${decoded}/`).hostname === label ? decoded : label;
}

/** Whether one label mixes look-alike alphabets (Latin, Greek, Cyrillic), as forged names do. */
export function mixesAlphabets(unicode: string): boolean {
  return unicode
    .split('.')
    .some(
      (label) =>
        [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u].filter((script) =>
          script.test(label),
        ).length > 1,
    );
}
