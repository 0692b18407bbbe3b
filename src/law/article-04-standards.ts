import { evidenceFindings, found, isBlank, missing, type Place, textFindings } from './content-findings.js';
import type { Standard, StandardsContents } from './filing-contents.js';
import type { Finding } from './finding.js';
import { limits } from './limits.js';

const item = 'standards';

/** Offered for choosing; any other national or industry standard can be named. */
export const knownStandards = [
  { code: 'GB/T 30276-2020', title: '信息安全技术 网络安全漏洞管理规范' },
  { code: 'GB/T 30279-2020', title: '信息安全技术 网络安全漏洞分类分级指南' },
  { code: 'GB/T 28458-2020', title: '信息安全技术 网络安全漏洞标识与描述规范' },
] as const;

/** Article 4(5): how the platform is run under national and industry standards, in words or in an attachment. */
export function standardsFindings(contents: StandardsContents): readonly Finding[] {
  const { standards, statement, evidence } = contents;
  if (standards.length > limits.standardsMax) {
    return [found({ item, field: '' }, 'impossible', 'too-many', { max: String(limits.standardsMax) })];
  }
  const described =
    evidence.length > 0 ||
    !isBlank(statement) ||
    standards.some(({ implementation }) => !isBlank(implementation));
  return [
    ...standards.flatMap(standardFindings),
    ...textFindings({ item, field: 'statement' }, statement, { max: limits.statementCharsMax }),
    ...(described ? [] : [missing({ item, field: 'statement' })]),
    ...evidenceFindings(item, evidence),
  ];
}

function standardFindings({ code, implementation }: Standard, index: number): readonly Finding[] {
  const place: Place = { item, field: `${index}.code` };
  const asText = textFindings(place, code, { max: limits.standardCodeCharsMax, required: true });
  const unusual =
    asText.length === 0 && !/^[A-Z]{1,6}(?:\/[A-Z]{1,2})? ?[\d.]{1,9}(?:[-—–]\d{4})?/u.test(code.trim());
  return [
    ...asText,
    ...(unusual ? [found(place, 'doubtful', 'standard-code.unusual-form')] : []),
    ...textFindings({ item, field: `${index}.implementation` }, implementation, {
      max: limits.implementationCharsMax,
    }),
  ];
}
