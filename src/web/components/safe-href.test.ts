import { expect, test } from 'vitest';
import { safeHref } from './safe-href.js';

test.each([
  '/register?q=样例',
  '?page=2',
  '#host-name',
  'guide',
  'guide/part:2',
  '/a?next=javascript:alert(1)',
  'https://src.example.cn/',
  'HTTP://example.cn',
  'mailto:contact@example.cn',
  'tel:+861012345678',
  '//example.cn/path',
])('%s stays as it is', (href) => {
  expect(safeHref(href)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00A0javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.cn/1',
  'file:///etc/passwd',
])('%j is no link', (href) => {
  expect(safeHref(href)).toBeUndefined();
});
