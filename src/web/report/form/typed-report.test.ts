import { expect, it } from 'vitest';
import { sayIn } from '../../layout/visit.js';
import { formErrors } from './report-errors.js';
import { answersOf, emptyReport, typedOf } from './typed-report.js';
import { durationText } from './wait-notice.js';

const say = sayIn('zh');

it('a kept draft comes back into its boxes', () => {
  const answers = {
    platform: { kind: 'unfiled', name: '样例平台', address: '' },
    grounds: ['unfiled'],
    text: '样例：没有备案编号',
    keepsDetail: false,
    reporter: { kind: 'named', name: '样例', contact: '', mail: 'a@sample.example' },
  } as const;
  expect(answersOf(typedOf(answers))).toEqual(answers);
});

it('what was not chosen is told as a choice, not as empty boxes', () => {
  const problems = [
    { field: 'name', code: 'missing' },
    { field: 'grounds', code: 'missing' },
    { field: 'text', code: 'missing' },
  ] as const;
  const errors = formErrors(say, emptyReport, problems);
  expect([...errors.keys()]).toEqual(['choice', 'grounds-filing', 'text', 'reporter']);
});

it('a platform chosen as not filed wants a name', () => {
  const typed = { ...emptyReport, platform: { ...emptyReport.platform, kind: 'unfiled' as const } };
  const errors = formErrors(say, typed, [{ field: 'name', code: 'missing' }]);
  expect(errors.get('platform-name')).toBe('请填写平台名称');
});

it.each([
  [3, ' 3 秒'],
  [120, ' 120 秒'],
  [121, ' 3 分钟'],
  [1_800, ' 30 分钟'],
])('%i seconds are said as people say them', (seconds, text) => {
  expect(durationText(say, seconds)).toBe(text);
});
