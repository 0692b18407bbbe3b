import { normalise } from '#law/identifiers/identifier';
import { registrableHost } from './host-of.js';
import { nameBreaths, soundGrams, soundPattern, soundSought, soundText, soundWays } from './name-sounds.js';
import type { PublicDisclosure, PublicEntry } from './public-entry.js';
import { textGrams, textPieces } from './text-grams.js';

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

/** What the reader looks for, ready to be asked of an index and to be compared. */
export type SoughtWords = {
  /** Is part of a line of `SearchFields.text`; '' finds everything. */
  readonly text: string;
  /** Or matches `SearchFields.sound`, as a regular expression; absent when letters were not what was typed. */
  readonly soundPattern?: string;
  /** Of each entry found the pieces hold all of one of these. */
  readonly ways: readonly (readonly string[])[];
};

/** What somebody typed as words to be found: text, and letters as the sound of a name. */
export function soughtWords(typed: string): SoughtWords {
  return wordsOf(searchQuery(typed), soundSought(typed.slice(0, searchTermLengthMax)));
}

/** For a text already in the form that is compared. */
export function soughtText(text: string): SoughtWords {
  return wordsOf(text, '');
}

function wordsOf(text: string, sound: string): SoughtWords {
  if (text === '') return { text, ways: [] };
  return {
    text,
    ...(sound === '' ? {} : { soundPattern: soundPattern(sound) }),
    ways: [textPieces(text), ...soundWays(sound)],
  };
}

/** Whether an entry with these fields is found: what an index must agree with. */
export function isFoundBy(
  { text, sound }: Pick<SearchFields, 'text' | 'sound'>,
  { text: sought, soundPattern: pattern }: SoughtWords,
): boolean {
  return text.includes(sought) || (pattern !== undefined && new RegExp(pattern).test(sound));
}

/** Whether one name alone would be found. */
export function isNameFoundBy(name: string, words: SoughtWords): boolean {
  return isFoundBy({ text: searchTerm(name), sound: soundText(nameBreaths(name)) }, words);
}

const hostLike = /^(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?(?<path>\/|$)/u;

/**
 * The text that is sought: the host if an address was typed, else the whole text. A host needs no `www.`, for it is
 * found inside a longer one; 。 is how a Chinese keyboard writes its dots. Entries are found by the Unicode and the
 * A-label form, and names may hold dots too.
 */
export function searchQuery(typed: string): string {
  const bounded = typed.slice(0, searchTermLengthMax);
  const term = searchTerm(bounded);
  const host =
    registrableHost(bounded)?.ascii ?? hostLike.exec(term.replaceAll(/[。｡]/gu, '.'))?.groups?.['host'];
  return host === undefined ? term : host.replace(/^www\.(?=[^.]+\.)/, '');
}

export type SearchFields = {
  /** Terms for number, platform, host and domain, one a line. */
  readonly text: string;
  /** How platform and host are read aloud (`name-sounds.ts`). */
  readonly sound: string;
  /** Pieces of both, for an index. */
  readonly grams: readonly string[];
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
  const text = [...new Set(terms)].join(separator);
  const breaths = [...namesOf(entry), individualName, ...earlier.flatMap(namesOf)].flatMap(nameBreaths);
  return {
    text,
    sound: soundText(breaths),
    grams: [...textGrams(text), ...soundGrams(breaths)],
    homeHost: registrableHost(platform.homePageUrl)?.ascii ?? '',
  };
}

/** What an entry is known by. A person's name is never among it: it must be erasable. */
function termsOf(entry: PublicEntry): readonly string[] {
  const home = registrableHost(entry.platform.homePageUrl);
  return [...namesOf(entry), home?.ascii ?? '', home?.unicode ?? ''];
}

function namesOf({ platform, host }: PublicEntry): readonly string[] {
  return [platform.name, host.kind === 'organisation' ? host.name : ''];
}
