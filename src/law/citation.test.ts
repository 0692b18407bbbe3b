import { expect, it } from 'vitest';
import { civilCode, measures, provisions } from './citation.js';

it.each([
  ['Article 4, paragraph 1, item (3) of the Measures', measures(4, 1, 3), 'measures-2022 4 1 3'],
  ['Article 8 of the Measures', measures(8), 'measures-2022 8 - -'],
  ['Article 9(1) of the 2021 Provisions', provisions(9, 1, 1), 'provisions-2021 9 1 1'],
  ['Article 203 of the Civil Code', civilCode(203), 'civil-code 203 - -'],
])('cites %s', (_place, { instrument, article, paragraph, item }, written) => {
  expect(`${instrument} ${article} ${paragraph ?? '-'} ${item ?? '-'}`).toBe(written);
});
