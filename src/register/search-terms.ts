import { normalise } from '#law/identifiers/identifier';
import { registrableHost } from './host-of.js';
import type { PublicDisclosure, PublicEntry } from './public-entry.js';

/**
 * How the register is searched. Writer and reader bring their texts into one form here, so that full-width letters,
 * blanks, capitals and 備 for 备 make no difference.
 */

/** Longer searches are cut: no name, number or host needs more. */
export const searchTermLengthMax = 200;

/** Stands between the searchable texts of an entry. Never part of a term, so that no search matches across two. */
const separator = '\n';

/** One text in the form that is compared: NFKC, lower case, nothing invisible, no blanks. */
export function searchTerm(text: string): string {
  // Removing a blank can bring a letter and its accent together: hence the second pass.
  return normalise(text).toLowerCase().normalize('NFKC');
}

/**
 * What the reader looks for: the host if an address was typed, else the whole text; '' finds everything. A host alone
 * needs no reading: entries are found by its Unicode and its A-label form, and names may hold dots too.
 */
export function searchQuery(typed: string): string {
  const bounded = typed.slice(0, searchTermLengthMax);
  const term = searchTerm(bounded);
  const hostBeforePath = /^(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?\//u.exec(term)?.groups?.[
    'host'
  ];
  return registrableHost(bounded)?.ascii ?? hostBeforePath ?? term;
}

export type SearchFields = {
  /** Terms for number, platform, host and domain, one a line. */
  readonly text: string;
  /** Host of the home page in A-labels; '' when the address has none. */
  readonly homeHost: string;
};

/**
 * What the writer stores beside an entry; with its earlier versions it is found by former names too. It holds an individual's name only when that is disclosed, and must be
 * written again without it when the disclosure is erased.
 */
export function registerSearchFields(
  entry: PublicEntry,
  disclosure?: PublicDisclosure,
  earlier: readonly PublicEntry[] = [],
): SearchFields {
  const { number, platform, host } = entry;
  const individualName = host.kind === 'individual' ? (disclosure?.name ?? '') : '';
  const terms = [number, ...termsOf(entry), individualName, ...earlier.flatMap(termsOf)]
    .map(searchTerm)
    .filter((term) => term !== '');
  const homeHost = registrableHost(platform.homePageUrl)?.ascii ?? '';
  return { text: [...new Set(terms)].join(separator), homeHost };
}

/** What an entry is known by. A person's name is never among it: it must be erasable. */
function termsOf({ platform, host }: PublicEntry): readonly string[] {
  const home = registrableHost(platform.homePageUrl);
  const hostName = host.kind === 'organisation' ? host.name : '';
  return [platform.name, hostName, home?.ascii ?? '', home?.unicode ?? ''];
}
