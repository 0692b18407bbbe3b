/**
 * Comma-separated values (RFC 4180), for people who open them in a spreadsheet.
 *
 * A spreadsheet runs a cell that begins with one of these as a formula, and entries hold what operators typed. Such a
 * value gets an apostrophe in front, which shows: the file stays harmless and the change can be seen. The exact values
 * are in the NDJSON and JSON files.
 */
const startsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/;

export function csvLine(values: readonly (string | number | undefined)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = startsLikeFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
