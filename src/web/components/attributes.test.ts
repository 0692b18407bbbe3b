import { expect, test } from 'vitest';
import { extraAttributes } from './attributes.js';

test.each(['onclick', 'ONLOAD', 'href', 'src', 'style', 'formaction', 'srcdoc'])(
  '%s must not come in as an extra attribute',
  (name) => {
    expect(() => extraAttributes({ [name]: 'x' })).toThrow(name);
  },
);

test('other attributes pass as they are', () => {
  expect(extraAttributes({ 'data-number': 3, 'aria-label': '编号' })).toEqual({
    'data-number': 3,
    'aria-label': '编号',
  });
});
