import { type IdentifierCheck, impossible, normalise, readIdentifier } from './identifier.js';
import { mod11_2 } from './iso7064.js';

/**
 * 备案编号 — the number issued on filing. Its official form is not public, so it is a setting such as
 * `漏备{year}{serial:5}{check}`: literal text, the year, the serial with its width, and a check character (ISO 7064
 * MOD 11-2 over all digits before it).
 */
export type FilingNumberPattern = {
  /** The setting as written, normalised. */
  readonly text: string;
  readonly pieces: readonly PatternPiece[];
  /** Largest serial of a year. */
  readonly serialMax: number;
};

export type PatternPiece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'year' }
  | { readonly kind: 'serial'; readonly width: number }
  | { readonly kind: 'check' };

export type FilingNumberParts = { readonly year: number; readonly serial: number };

/** Used where nothing else is configured. */
export const defaultPatternText = '漏备{year}{serial:5}{check}';

export type PatternFault =
  | 'year-not-once'
  | 'serial-not-once'
  | 'check-not-once'
  | 'check-before-digits'
  | 'serial-width'
  | 'unknown-piece'
  | 'stray-brace'
  | 'literal-character'
  | 'too-long';

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: FilingNumberPattern }
  /** `explanation` is for the person who configures the system. */
  | { readonly ok: false; readonly fault: PatternFault; readonly explanation: string };

const patternLengthMax = 60;
const serialWidthMin = 3;
const serialWidthMax = 9;

/** Reads the setting; says which fault it has. */
export function parsePattern(setting: string): ParsedPattern {
  if (setting.length > patternLengthMax)
    return fault('too-long', `longer than ${patternLengthMax} characters`);
  const pieces: PatternPiece[] = [];
  for (const [part] of setting.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/gu)) {
    const piece = readPiece(part);
    if ('ok' in piece) return piece;
    pieces.push(piece);
  }
  const misplaced = misplacedPiece(pieces);
  if (misplaced !== undefined) return misplaced;
  const width = pieces.find((piece) => piece.kind === 'serial')?.width ?? serialWidthMin;
  const text = pieces.map(writtenPiece).join('');
  return { ok: true, pattern: { text, pieces, serialMax: 10 ** width - 1 } };
}

/** Writes a number. @throws RangeError when the serials of the year are used up: widen the pattern. */
export function formatFilingNumber(
  pattern: FilingNumberPattern,
  { year, serial }: FilingNumberParts,
): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > pattern.serialMax) {
    throw new RangeError(`serial ${serial} does not fit ${pattern.text}`);
  }
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`not a year: ${year}`);
  let number = '';
  for (const piece of pattern.pieces) number += formatPiece(piece, { year, serial }, number);
  return number;
}

/**
 * Reads a number somebody typed: full-width digits, blanks, a label such as 备案编号： before it and a forgotten prefix
 * are taken as meant. A wrong check character is impossible here, for every number was issued by this system.
 */
export function checkFilingNumber(
  pattern: FilingNumberPattern,
  typed: string,
): IdentifierCheck<FilingNumberParts> {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const { year, serial, check } = expressionOf(pattern).exec(withoutLabel(read.text, pattern))?.groups ?? {};
  if (year === undefined || serial === undefined || check === undefined) return impossible('form');
  const parts = { year: Number(year), serial: Number(serial) };
  if (parts.serial < 1 || parts.year < 1000) return impossible('form');
  const normal = formatFilingNumber(pattern, parts);
  const issued = expressionOf(pattern).exec(normal)?.groups?.['check'];
  return issued === check ? { verdict: 'good', normal, ...parts } : impossible('check-character');
}

function readPiece(part: string): PatternPiece | (ParsedPattern & { ok: false }) {
  if (part === '{year}') return { kind: 'year' };
  if (part === '{check}') return { kind: 'check' };
  if (part === '{' || part === '}') return fault('stray-brace', 'a brace without its partner');
  const width = /^\{serial:(\d{1,2})\}$/.exec(part)?.[1];
  if (width !== undefined) {
    const value = Number(width);
    if (value >= serialWidthMin && value <= serialWidthMax) return { kind: 'serial', width: value };
    return fault('serial-width', `{serial:n} takes ${serialWidthMin} to ${serialWidthMax} digits`);
  }
  if (part.startsWith('{')) return fault('unknown-piece', `${part} is none of {year}, {serial:5}, {check}`);
  const text = normalise(part);
  if (!/^[\p{L}\p{N}〔〕()[\].:/-]+$/u.test(text)) {
    return fault('literal-character', `"${part}" holds a blank or a sign that people cannot copy safely`);
  }
  return { kind: 'literal', text };
}

function misplacedPiece(pieces: readonly PatternPiece[]): ParsedPattern | undefined {
  const kinds = pieces.map((piece) => piece.kind);
  for (const kind of ['year', 'serial', 'check'] as const) {
    if (kinds.filter((each) => each === kind).length !== 1) {
      return fault(
        `${kind}-not-once`,
        `the pattern needs {${kind === 'serial' ? 'serial:5' : kind}} exactly once`,
      );
    }
  }
  if (kinds.indexOf('check') < Math.max(kinds.indexOf('year'), kinds.indexOf('serial'))) {
    return fault('check-before-digits', '{check} must stand after {year} and {serial:n}');
  }
  return undefined;
}

function fault(code: PatternFault, explanation: string): ParsedPattern & { ok: false } {
  return { ok: false, fault: code, explanation };
}

function writtenPiece(piece: PatternPiece): string {
  switch (piece.kind) {
    case 'literal':
      return piece.text;
    case 'year':
    case 'check':
      return `{${piece.kind}}`;
    case 'serial':
      return `{serial:${piece.width}}`;
    default:
      return piece satisfies never;
  }
}

function formatPiece(piece: PatternPiece, { year, serial }: FilingNumberParts, before: string): string {
  switch (piece.kind) {
    case 'literal':
      return piece.text;
    case 'year':
      return String(year);
    case 'serial':
      return String(serial).padStart(piece.width, '0');
    case 'check':
      return mod11_2(before.replace(/\D/g, ''));
    default:
      return piece satisfies never;
  }
}

function expressionOf({ pieces }: FilingNumberPattern): RegExp {
  const source = pieces.map((piece, at) => {
    switch (piece.kind) {
      case 'literal': {
        const text = piece.text.replace(/[()[\].]/g, String.raw`\$&`);
        return at === 0 || at === pieces.length - 1 ? `(?:${text})?` : text;
      }
      case 'year':
        return String.raw`(?<year>\d{4})`;
      case 'serial':
        return String.raw`(?<serial>\d{${piece.width}})`;
      case 'check':
        return String.raw`(?<check>[\dX])`;
      default:
        return piece satisfies never;
    }
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** Drops `备案编号：` and the like, and dashes people put between groups where the pattern has none. */
function withoutLabel(text: string, pattern: FilingNumberPattern): string {
  const bare = text
    .replace(/^(?:漏洞收集平台)?(?:备案)?(?:编号|号码|号)(?:为|是)?:?/u, '')
    .replace(/[。.,;]$/u, '');
  return pattern.text.includes('-') ? bare : bare.replaceAll('-', '');
}
