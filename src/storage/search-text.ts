/** Texts in the form in which searches compare them: NFKC (full-width letters), lower case, single blanks. */
export function searchText(...texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** A LIKE pattern that finds `text` anywhere; `%`, `_` and `\` stand for themselves. */
export function containsPattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
