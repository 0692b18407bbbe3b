import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleEvidence as proof } from '../../test/support/complete-filing.js';
import { checkContents } from './article-04-contents.js';
import { day } from './calendar-day.js';
import { contentItems, type FilingContents } from './filing-contents.js';
import { findingCodes } from './finding-codes.js';
import { defaultFormEdition } from './form-edition.js';

/** Anything at all in the shape of a filing, with honest-looking text mixed in so that checks get past their start. */
const anything = (() => {
  const honest = fc.constantFrom(
    '京ICP备09050222号-1',
    '91110105MA0000007L',
    '11010519491231002X',
    '2026-02-30',
    '2026-01-01',
    'https://example.com',
    'http://[::1',
    'xn--\u0000',
    '满90日自动公开PoC下载',
    'constructor',
    '__proto__',
    '\uD800',
    '1'.repeat(50_001),
  );
  const text = fc.oneof({ weight: 3, arbitrary: honest }, fc.string({ unit: 'binary' }), fc.string());
  const evidence = fc.array(fc.constant(proof), { maxLength: 25 });
  const person = fc.record({ name: text, phone: text, mail: text });
  const rule = fc.record({ text, evidence });
  const choice = <T extends string>(...choices: T[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...choices) }, text as fc.Arbitrary<T>);
  return fc.record<FilingContents>({
    platform: fc.record({
      name: text,
      homePageUrl: text,
      icpNumber: text,
      channels: fc.array(fc.record({ kind: choice('website', 'wechat', ''), identifier: text })),
      launch: fc.record({ state: choice('online', 'planned', ''), on: text }),
    }),
    host: fc.record({
      kind: choice('organisation', 'individual', ''),
      name: text,
      documentKind: choice('unified-social-credit-code', 'resident-identity-card', 'passport-foreign', ''),
      documentNumber: text,
      nationality: text,
    }),
    principal: person,
    contact: person,
    rules: fc.record({
      collection: rule,
      verification: rule,
      remediation: rule,
      publication: rule,
      identity: rule,
      classification: rule,
    }),
    mlps: fc.record({
      state: choice('obtained', 'unobtainable', ''),
      level: text,
      certificateNumber: text,
      issuedOn: text,
      unobtainableReason: text,
      evidence,
    }),
    standards: fc.record({
      standards: fc.array(fc.record({ code: text, implementation: text })),
      statement: text,
      evidence,
    }),
    other: fc.record({ statement: text, answers: fc.dictionary(text, text), evidence }),
  });
})();

describe('any text', () => {
  it('is answered with findings that are listed, cited and placed, and never thrown on', () => {
    const codes = new Set<string>(findingCodes);
    fc.assert(
      fc.property(anything, (contents) => {
        for (const finding of checkContents(contents, {
          today: day('2026-11-23'),
          form: defaultFormEdition,
        })) {
          expect(codes).toContain(finding.code);
          expect(Object.keys(contentItems)).toContain(finding.item);
          expect(finding.citation.article).toBeGreaterThan(0);
        }
      }),
      { seed: 146, numRuns: 300 },
    );
  });
});
