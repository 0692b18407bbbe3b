import { evidenceFindings, found, isBlank, missing, type Place, textFindings } from './content-findings.js';
import { type FilingContents, type RuleSet, ruleSets } from './filing-contents.js';
import type { Finding } from './finding.js';
import { limits } from './limits.js';
import { rubricFindings } from './provisions-2021-rubric.js';

/** A rule set in fewer characters than this can hardly be one; a reviewer looks. */
export const ruleTextCharsUsual = 20;

/** Article 4(3): six rule sets, each as text, as an attachment, or both; then the questions of the 2021 Provisions. */
export function rulesFindings(rules: FilingContents['rules']): readonly Finding[] {
  return [...ruleSets.flatMap((set) => ruleSetFindings(set, rules[set])), ...rubricFindings(rules)];
}

function ruleSetFindings(
  set: RuleSet,
  { text, evidence }: FilingContents['rules'][RuleSet],
): readonly Finding[] {
  const item = `rules-${set}` as const;
  const place: Place = { item, field: 'text' };
  const attached = evidenceFindings(item, evidence);
  if (isBlank(text) && evidence.length === 0) return [missing(place)];
  const asText = textFindings(place, text, { max: limits.ruleTextCharsMax });
  const short = evidence.length === 0 && asText.length === 0 && text.trim().length < ruleTextCharsUsual;
  return [...attached, ...asText, ...(short ? [found(place, 'doubtful', 'rule-text-very-short')] : [])];
}
