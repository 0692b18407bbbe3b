import { expect, test } from 'vitest';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { Link } from './link.js';

test('an address that someone typed is a link, or plain text when it is not safe', () => {
  expect(rendered(<Link href="https://src.example.cn/" content="样例平台" external />)).toBe(
    '<a class="govuk-link" href="https://src.example.cn/" rel="noopener noreferrer nofollow">样例平台</a>',
  );
  expect(rendered(<Link href="javascript:alert(1)" content="样例平台" />)).toBe('<span>样例平台</span>');
});
