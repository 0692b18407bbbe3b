import { describe, expect, it } from 'vitest';
import { day } from '../calendar-day.js';
import { type DocumentKind, documentKinds } from '../filing-contents.js';
import { checkDocument, documentKindsFor } from './document.js';

const today = day('2026-11-22');

describe('documents by kind', () => {
  it.each<[DocumentKind, string, string]>([
    ['unified-social-credit-code', '91110000802100433B', 'good'],
    ['resident-identity-card', '11010519491231002X', 'good'],
    ['residence-permit-hmt', '810000199001010019', 'good'],
    ['mainland-travel-permit-hm', 'h12345678', 'good'],
    ['mainland-travel-permit-hm', 'M1234567801', 'good'],
    ['mainland-travel-permit-hm', 'H123456789', 'impossible'],
    ['mainland-travel-permit-hm', 'T12345678', 'impossible'],
    ['mainland-travel-permit-tw', '12345678', 'good'],
    ['mainland-travel-permit-tw', '1234567890（B）', 'good'],
    ['mainland-travel-permit-tw', '1234567890B', 'good'],
    ['mainland-travel-permit-tw', '1234567890', 'doubtful'],
    ['mainland-travel-permit-tw', '1234567', 'impossible'],
    ['passport-cn', 'E12345678', 'good'],
    ['passport-cn', 'ea1234567', 'good'],
    ['passport-cn', 'G12345678', 'good'],
    ['passport-cn', 'DE1234567', 'good'],
    ['passport-cn', 'S1234567', 'good'],
    ['passport-cn', 'EI1234567', 'doubtful'],
    ['passport-cn', 'E1234', 'impossible'],
    ['passport-foreign', 'C01X00T47', 'good'],
    ['passport-foreign', 'ABCDEFG', 'doubtful'],
    ['passport-foreign', 'A1', 'impossible'],
    ['passport-foreign', '护照12345', 'impossible'],
    ['permanent-residence-foreigner', 'ABC123456789012', 'good'],
    ['permanent-residence-foreigner', '911044199001010018', 'good'],
    ['permanent-residence-foreigner', '811044199001010018', 'impossible'],
  ])('%s %s: %s', (kind, number, verdict) => {
    expect(checkDocument(kind, number, today).verdict).toBe(verdict);
  });

  it('writes the two forms of an old Taiwan permit alike', () => {
    const forms = ['1234567890(b)', '1234567890B'].map((typed) =>
      checkDocument('mainland-travel-permit-tw', typed, today),
    );
    expect(forms).toEqual([
      { verdict: 'good', normal: '1234567890(B)' },
      { verdict: 'good', normal: '1234567890(B)' },
    ]);
  });

  it('answers for a kind no form of ours offers', () => {
    expect(checkDocument('driving-licence' as DocumentKind, '1', today)).toEqual({
      verdict: 'impossible',
      reason: 'unknown-document-kind',
    });
  });

  it('gives every kind to exactly one sort of host', () => {
    const offered = [...documentKindsFor('organisation'), ...documentKindsFor('individual')];
    expect(offered.toSorted()).toEqual([...documentKinds].toSorted());
    expect(documentKindsFor('organisation')).toEqual(['unified-social-credit-code']);
  });
});
