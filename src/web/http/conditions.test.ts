import { describe, expect, it } from 'vitest';
import { alreadyHas } from './conditions.js';

const lastModified = 'Wed, 01 Mar 2023 02:00:00 GMT';

describe('If-None-Match', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('%s: %s', (ifNoneMatch, expected) => {
    const asked = { ifNoneMatch, ifModifiedSince: undefined };
    expect(alreadyHas(asked, { etag: '"a"' })).toBe(expected);
    expect(alreadyHas(asked, { etag: 'W/"a"' })).toBe(expected);
  });
});

describe('If-Modified-Since', () => {
  it.each([
    [lastModified, true],
    ['Thu, 02 Mar 2023 02:00:00 GMT', true],
    ['Wed, 01 Mar 2023 01:59:59 GMT', false],
    ['2023-03-02', false],
    ['nonsense', false],
    [undefined, false],
  ])('%s: %s', (ifModifiedSince, expected) => {
    expect(alreadyHas({ ifNoneMatch: undefined, ifModifiedSince }, { etag: '"a"', lastModified })).toBe(
      expected,
    );
  });

  it('gives way to a tag, and means nothing for what has no date', () => {
    const asked = { ifNoneMatch: '"old"', ifModifiedSince: lastModified };
    expect(alreadyHas(asked, { etag: '"a"', lastModified })).toBe(false);
    expect(alreadyHas({ ifNoneMatch: undefined, ifModifiedSince: lastModified }, { etag: '"a"' })).toBe(
      false,
    );
  });
});
