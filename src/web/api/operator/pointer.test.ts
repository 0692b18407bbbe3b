import { describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { checkContents } from '#law/article-04-contents';
import { allContentItems, emptyContents, type FilingContents } from '#law/filing-contents';
import { completeFiling } from '../../../../test/support/complete-filing.js';
import { documentOf } from './document-contents.js';
import { noScopeAnswers } from '#law/article-02-scope';
import { findingPointer, itemPointer } from './pointer.js';

function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof value !== 'object' || value === null || !(key in value))
        throw new Error(`${pointer}: no ${key}`);
      return (value as Record<string, unknown>)[key];
    }, document);
}

const question = { id: 'q-1', required: true, zh: '样例', en: 'Sample', basis: '样例' };
const form = { id: 'sample', questions: [question] };
const faulty: FilingContents = {
  ...completeFiling,
  platform: {
    ...completeFiling.platform,
    channels: [{ kind: 'website', identifier: 'x' }],
    launch: { state: 'online', on: '2026-13-01' },
  },
  host: { ...completeFiling.host, documentKind: 'passport-foreign', nationality: '' },
  contact: { name: '', phone: 'x', mail: 'y' },
  rules: { ...completeFiling.rules, identity: { text: '短', evidence: [] } },
  mlps: { ...completeFiling.mlps, level: '9', issuedOn: 'x', evidence: [] },
  standards: { standards: [{ code: '', implementation: '' }], statement: '', evidence: [] },
  other: { statement: '', answers: { 'q-1': '' }, evidence: [] },
};

describe('a finding points at a place that is in the document', () => {
  it.each([
    ['nothing declared', { ...emptyContents, other: { ...emptyContents.other, answers: { 'q-1': '' } } }],
    ['much of it wrong', faulty],
  ])('%s', (_case, contents) => {
    const findings = checkContents(contents, { today: day('2026-03-02'), form });
    expect(findings.length).toBeGreaterThan(10);
    const document = documentOf(contents, noScopeAnswers);
    for (const { item, field } of findings)
      expect(() => at(document, findingPointer(item, field))).not.toThrow();
  });

  it('and so does every item of a notice', () => {
    const document = documentOf(completeFiling, noScopeAnswers);
    for (const item of allContentItems) expect(() => at(document, itemPointer(item))).not.toThrow();
  });
});
