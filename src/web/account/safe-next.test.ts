import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.js';

describe('where sign-in may lead', () => {
  const cases: readonly (readonly [typed: string | undefined, next: string | undefined, why: string])[] = [
    ['/filings', '/filings', 'a page of this site'],
    ['/casework?page=2&status=received', '/casework?page=2&status=received', 'with its query'],
    ['/a/../filings', '/filings', 'tidied'],
    [undefined, undefined, 'nothing asked'],
    ['', undefined, 'nothing asked'],
    ['filings', undefined, 'not from the root'],
    ['https://elsewhere.example/', undefined, 'another site'],
    ['//elsewhere.example/', undefined, 'another site without scheme'],
    ['/\\elsewhere.example/', undefined, 'browsers read \\ as /'],
    ['/\t/elsewhere.example/', undefined, 'browsers drop the tab'],
    ['/.//elsewhere.example/', undefined, 'two slashes after tidying'],
    ['/%0d%0aSet-Cookie:x', '/%0d%0aSet-Cookie:x', 'stays encoded, so no header is split'],
    ['/x\r\nSet-Cookie:x', undefined, 'a newline'],
    ['javascript:alert(1)', undefined, 'not a page'],
    ['/signout', undefined, 'would sign out again'],
    ['/signin', undefined, 'would lead in circles'],
  ];
  it.each(cases)('%j → %j: %s', (typed, next) => {
    expect(safeNext(typed)).toBe(next);
  });
});
