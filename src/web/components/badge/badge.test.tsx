// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { Badge } from './badge.js';

test('a badge of a colour', () => {
  expect(rendered(<Badge content="齐全" colour="green" />)).toBe(
    '<span class="moj-badge moj-badge--green">齐全</span>',
  );
});
