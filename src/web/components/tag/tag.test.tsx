import { expect, test } from 'vitest';
import {
  compareWithFixtures,
  type Content,
  contentOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { Tag } from './tag.js';

compareWithFixtures<Content>('tag', { compared: 12 }, (options) => (
  <Tag content={contentOf(options)} classes={options.classes} attributes={options.attributes} />
));

test('a colour is the class of that name', () => {
  expect(rendered(<Tag content="有效" colour="green" />)).toBe(
    '<strong class="govuk-tag govuk-tag--green">有效</strong>',
  );
});
