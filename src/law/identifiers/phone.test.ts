import { describe, expect, it } from 'vitest';
import { checkPhone } from './phone.js';

describe('telephone numbers', () => {
  it.each([
    ['13800138000', '13800138000', 'mobile'],
    ['+86 138 0013 8000', '13800138000', 'mobile'],
    ['0086-13800138000', '13800138000', 'mobile'],
    ['86 13800138000', '13800138000', 'mobile'],
    ['199 1234 5678', '19912345678', 'mobile'],
    ['010-62300271', '010-62300271', 'landline'],
    ['(010) 6230 0271', '010-62300271', 'landline'],
    ['（０１０）６２３００２７１', '010-62300271', 'landline'],
    ['051262300271', '0512-62300271', 'landline'],
    ['0851-1234567', '0851-1234567', 'landline'],
    ['010-62300271-8001', '010-62300271-8001', 'landline'],
    ['010-62300271转8001', '010-62300271-8001', 'landline'],
    ['010-62300271 ext. 8001', '010-62300271-8001', 'landline'],
    ['+86 10 6230 0271', '010-62300271', 'landline'],
    ['+86-755-12345678', '0755-12345678', 'landline'],
    ['4008108888', '400-810-8888', 'service'],
    ['+86 400 810 8888', '400-810-8888', 'service'],
    ['800-810-8888', '800-810-8888', 'service'],
    ['95598', '95598', 'short'],
    ['961234', '961234', 'short'],
    ['12321', '12321', 'short'],
    ['+852 2123 4567', '+852 21234567', 'hong-kong'],
    ['00853 28123456', '+853 28123456', 'macao'],
    ['+886 2 2345 6789', '+886 223456789', 'taiwan'],
    ['+886 (0)912 345 678', '+886 912345678', 'taiwan'],
  ])('%s is %s (%s)', (typed, normal, kind) => {
    expect(checkPhone(typed)).toEqual({ verdict: 'good', normal, kind });
  });

  it.each([
    ['+1 650 253 0000', '+16502530000', 'foreign-number'],
    ['62300271', '62300271', 'area-code-missing'],
  ])('%s is doubtful, written %s: %s', (typed, normal, reason) => {
    expect(checkPhone(typed)).toMatchObject({ verdict: 'doubtful', normal, reason });
  });

  it.each([
    ['12345678901', 'form'],
    ['1380013800', 'form'],
    ['138001380000', 'form'],
    ['+852 123', 'digit-count'],
    ['微信同号', 'illegal-character'],
    ['-', 'illegal-character'],
    ['', 'empty'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkPhone(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
