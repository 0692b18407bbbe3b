import { describe, expect, it } from 'vitest';
import { day } from '../calendar-day.js';
import { checkResidencePermit, checkResidentIdentityCard } from './resident-identity-card.js';

const today = day('2026-11-22');

describe('居民身份证 (standard and synthetic samples)', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['110105 19491231 002Ｘ', '11010519491231002X'],
    ['110101200002290018', '110101200002290018'],
  ])('%s is good', (typed, normal) => {
    expect(checkResidentIdentityCard(typed, today)).toEqual({ verdict: 'good', normal });
  });

  it.each([
    ['110105194912310021', 'check-character'],
    ['440524188001010014', 'birth-date-long-ago'],
  ])('%s is doubtful: %s', (typed, reason) => {
    expect(checkResidentIdentityCard(typed, today)).toMatchObject({
      verdict: 'doubtful',
      normal: typed,
      reason,
    });
  });

  it('accepts the sample born in 1880 while its holder could live', () => {
    expect(checkResidentIdentityCard('440524188001010014', day('1999-07-01')).verdict).toBe('good');
  });

  it.each([
    ['110101190002290011', 'birth-date-not-a-day'],
    ['110101209912310015', 'birth-date-in-future'],
    ['110105491231002', 'first-generation'],
    ['990105194912310020', 'unknown-region'],
    ['810000199001010019', 'residence-permit-number'],
    ['1101051949123100', 'length'],
    ['11010519491231002Y', 'illegal-character'],
    ['1101051949123X0021', 'illegal-character'],
    ['', 'empty'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkResidentIdentityCard(typed, today)).toMatchObject({ verdict: 'impossible', reason });
  });

  it('takes the day of birth as past once it has come', () => {
    const bornToday = '110101200002290018';
    expect(checkResidentIdentityCard(bornToday, day('2000-02-28'))).toMatchObject({
      reason: 'birth-date-in-future',
    });
    expect(checkResidentIdentityCard(bornToday, day('2000-02-29')).verdict).toBe('good');
  });
});

describe('港澳台居民居住证', () => {
  it.each(['810000199001010019', '830000199001010012'])('%s is good', (number) => {
    expect(checkResidencePermit(number, today)).toEqual({ verdict: 'good', normal: number });
  });

  it.each([
    ['810000199001010018', 'doubtful', 'check-character'],
    ['110101200002290018', 'impossible', 'unknown-region'],
    ['810001199001010019', 'impossible', 'unknown-region'],
    ['820000199002300019', 'impossible', 'birth-date-not-a-day'],
    ['81000019900101001', 'impossible', 'length'],
  ])('%s is %s: %s', (number, verdict, reason) => {
    expect(checkResidencePermit(number, today)).toMatchObject({ verdict, reason });
  });
});
