import { type ContentItem, contentItems, type Evidence } from './filing-contents.js';
import type { Finding, FindingLevel } from './finding.js';
import { type IdentifierCheck, withoutDisguise } from './identifiers/identifier.js';
import { limits } from './limits.js';

/** The control a finding stands beside. */
export type Place = { readonly item: ContentItem; readonly field: string };

/** A finding with the citation of its item. */
export function found(
  place: Place,
  level: FindingLevel,
  code: string,
  details?: Readonly<Record<string, string>>,
): Finding {
  const { citation } = contentItems[place.item];
  return { code, level, citation, ...place, ...(details === undefined ? {} : { details }) };
}

/** 不齐全 — nothing was declared where Article 4 asks for something. */
export function missing(place: Place): Finding {
  return found(place, 'missing', 'missing');
}

/** Whether a text says nothing, invisible characters left aside. */
export function isBlank(text: string): boolean {
  return withoutDisguise(text) === '';
}

/** Control characters and lone surrogates cannot be stored, direction overrides disguise what is shown. */
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Findings on a free text: empty where it is required, too long, or holding what cannot be printed. */
export function textFindings(
  place: Place,
  text: string,
  rule: { readonly max: number; readonly required?: boolean },
): readonly Finding[] {
  if (text.length > rule.max) {
    const details = { max: String(rule.max), length: String(text.length) };
    return [found(place, 'impossible', 'too-long', details)];
  }
  if (isBlank(text)) return rule.required === true ? [missing(place)] : [];
  return unprintable.test(text.replace(/[\n\r\t]/g, ' '))
    ? [found(place, 'impossible', 'not-printable')]
    : [];
}

/**
 * Findings on an identifier: first as a text, then by its own check. The code is `phone.form`,
 * `icp-number.unknown-province` and so on: what was checked, and the reason the check gave.
 */
export function identifierFindings(
  place: Place,
  name: string,
  text: string,
  rule: {
    readonly max: number;
    readonly required?: boolean;
    readonly check: (typed: string) => IdentifierCheck;
  },
): readonly Finding[] {
  const asText = textFindings(place, text, rule);
  if (asText.length > 0 || isBlank(text)) return asText;
  const checked = rule.check(text);
  if (checked.verdict === 'good') return [];
  return [found(place, checked.verdict, `${name}.${checked.reason}`, checked.details)];
}

export function evidenceFindings(item: ContentItem, evidence: readonly Evidence[]): readonly Finding[] {
  if (evidence.length <= limits.evidencePerItemMax) return [];
  const details = { max: String(limits.evidencePerItemMax) };
  return [found({ item, field: 'evidence' }, 'impossible', 'too-many', details)];
}

/** A choice from a list: nothing chosen is missing, a value outside the list came from no form of ours. */
export function choiceFindings(place: Place, chosen: string, choices: readonly string[]): readonly Finding[] {
  if (chosen === '') return [missing(place)];
  return choices.includes(chosen) ? [] : [found(place, 'impossible', 'not-a-choice')];
}
