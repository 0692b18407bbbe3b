/** Text values for the sentence shown, e.g. the expected check character. */
export type IdentifierDetails = Readonly<Record<string, string>>;

/**
 * What can be said of an identifier somebody typed. Real data is dirty and genuine numbers can fail their own check,
 * so there are three answers:
 * - `good`: has the form of such an identifier and passes its checks.
 * - `doubtful`: may be genuine; a reviewer confirms it. Never a dead end.
 * - `impossible`: cannot be such an identifier.
 *
 * `normal` is the one written form for storing and comparing.
 */
export type IdentifierCheck<Parts = unknown, DoubtfulParts = unknown> =
  | Good<Parts>
  | (Doubtful & DoubtfulParts)
  | Impossible;

export type Good<Parts = unknown> = { readonly verdict: 'good'; readonly normal: string } & Parts;

export type Doubtful = {
  readonly verdict: 'doubtful';
  readonly normal: string;
  /** Code of the doubt, e.g. `check-character`. */
  readonly reason: string;
  readonly details?: IdentifierDetails;
};

export type Impossible = {
  readonly verdict: 'impossible';
  readonly reason: string;
  readonly details?: IdentifierDetails;
};

export function doubtful(normal: string, reason: string, details?: IdentifierDetails): Doubtful {
  return { verdict: 'doubtful', normal, reason, ...(details === undefined ? {} : { details }) };
}

export function impossible(reason: string, details?: IdentifierDetails): Impossible {
  return { verdict: 'impossible', reason, ...(details === undefined ? {} : { details }) };
}

/** Nothing typed as an identifier is longer than this; longer text is refused before any pattern sees it. */
export const identifierLengthMax = 200;

/** Spaces, zero-width characters, soft hyphen, byte-order mark, bidirectional marks: not seen, so not meant. */
const invisible = /\s|\p{Default_Ignorable_Code_Point}|[\u2028-\u202E]/gu;
const dashes = /[\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/gu;
const traditional: Readonly<Record<string, string>> = { 備: '备', 號: '号', 證: '证' };

/** The text without anything invisible, in compatibility form, with plain dashes. Letters keep their case. */
export function withoutDisguise(typed: string): string {
  return typed.normalize('NFKC').replace(invisible, '').replace(dashes, '-');
}

/** The form identifiers are compared in: as `withoutDisguise`, upper case, 備號證 simplified. */
export function normalise(typed: string): string {
  return withoutDisguise(typed)
    .toUpperCase()
    .replace(/[備號證]/gu, (character) => traditional[character] ?? character);
}

/** Normalised text, or the answer for what is empty or far too long to be any identifier. */
export function readIdentifier(typed: string): { readonly text: string } | Impossible {
  if (typed.length > identifierLengthMax) return impossible('too-long', { max: String(identifierLengthMax) });
  const text = normalise(typed);
  return text === '' ? impossible('empty') : { text };
}
