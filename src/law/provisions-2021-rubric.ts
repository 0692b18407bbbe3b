import { type Citation, provisions } from './citation.js';
import { isBlank } from './content-findings.js';
import { type FilingContents, type RuleSet, ruleSets } from './filing-contents.js';
import type { Finding } from './finding.js';
import { logRetention } from './log-retention.js';
import { redFlags } from './provisions-2021-red-flags.js';
import { firstAssertion } from './rule-text-reading.js';

/**
 * Reads the six rule sets for sentences that may conflict with the 2021 Provisions. It only ever asks: a machine does
 * not understand rules, so each finding is a `question` with the words that raised it, and none blocks.
 */
export function rubricFindings(rules: FilingContents['rules']): readonly Finding[] {
  const flagged = redFlags.flatMap(({ code, citation, sets, ...reading }) =>
    sets.flatMap((set) => {
      const quote = firstAssertion(rules[set].text, reading);
      return quote === undefined ? [] : [question(set, code, citation, { quote })];
    }),
  );
  return [...flagged, ...retentionFindings(rules), ...absenceFindings(rules)];
}

/** 接收日志 — the receipt log is kept for six months at least (Article 5 of the Provisions). */
function retentionFindings(rules: FilingContents['rules']): readonly Finding[] {
  const citation = provisions(5);
  const readings = ruleSets.map((set) => ({ set, retention: logRetention(rules[set].text) }));
  const short = readings.flatMap(({ set, retention }) =>
    retention.kind === 'short' ? [question(set, 'rubric.log-retention-short', citation, retention)] : [],
  );
  const said = readings.some(({ retention }) => retention.kind !== 'absent');
  if (said || !isReadable(rules.collection)) return short;
  return [question('collection', 'rubric.log-retention-absent', citation)];
}

type Absence = {
  readonly code: string;
  readonly set: RuleSet;
  readonly citation: Citation;
  readonly anyOf: RegExp;
};

/** What each rule set can be expected to mention. */
const absences: readonly Absence[] = [
  {
    code: 'rubric.contact-path-absent',
    set: 'remediation',
    citation: provisions(6),
    anyOf: /通知|告知|通报|联系|邮件|电话|推送|notif|inform|contact|mail/iu,
  },
  {
    code: 'rubric.fix-with-publication-absent',
    set: 'publication',
    citation: provisions(9, 1, 5),
    anyOf: /修补|修复|补丁|防范措施|缓解|fix|patch|mitigat/iu,
  },
  {
    code: 'rubric.identity-check-absent',
    set: 'identity',
    citation: provisions(9, 1, 7),
    anyOf: /实名|核实|核验|认证|验证|身份证|verif|identity|real[- ]name/iu,
  },
  {
    code: 'rubric.grading-absent',
    set: 'classification',
    citation: provisions(11),
    anyOf: /等级|级别|分级|高危|严重|grade|grading|severity|level|critical/iu,
  },
];

function absenceFindings(rules: FilingContents['rules']): readonly Finding[] {
  return absences
    .filter(({ set, anyOf }) => isReadable(rules[set]) && !anyOf.test(rules[set].text))
    .map(({ set, code, citation }) => question(set, code, citation));
}

/** An attachment may say what the text leaves out, and is read by a human anyway. */
function isReadable({ text, evidence }: FilingContents['rules'][RuleSet]): boolean {
  return evidence.length === 0 && !isBlank(text);
}

function question(
  set: RuleSet,
  code: string,
  citation: Citation,
  details?: { readonly quote: string },
): Finding {
  const place = { item: `rules-${set}`, field: 'text' } as const;
  return {
    code,
    level: 'question',
    citation,
    ...place,
    ...(details === undefined ? {} : { details: { quote: details.quote } }),
  };
}
