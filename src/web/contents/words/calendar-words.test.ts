import { expect, test } from 'vitest';
import { sayIn } from '../../layout/visit.js';
import { calendarsText } from './calendar-words.js';

test.each<[versions: readonly string[], zh: string, en: string]>([
  [['2023: 国办发明电〔2022〕16号'], '2023 年：国办发明电〔2022〕16号', '2023: 国办发明电〔2022〕16号'],
  [
    ['2026: 样例通知', '2027: none'],
    '2026 年：样例通知；2027 年：尚未公布',
    '2026: 样例通知; 2027: not yet published',
  ],
])('%j', (versions, zh, en) => {
  expect([calendarsText(sayIn('zh'), versions), calendarsText(sayIn('en'), versions)]).toEqual([zh, en]);
});
