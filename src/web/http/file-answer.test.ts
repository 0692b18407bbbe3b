import { expect, test } from 'vitest';
import { fileAnswer } from './file-answer.js';

const bytes = Uint8Array.of(37, 80, 68, 70);

test.each<[mediaType: string, asked: 'keep' | 'look', contentType: string, disposition: RegExp]>([
  ['application/pdf', 'keep', 'application/octet-stream', /^attachment;/],
  ['application/pdf', 'look', 'application/pdf', /^inline;/],
  ['image/png', 'look', 'image/png', /^inline;/],
  ['text/html', 'look', 'application/octet-stream', /^attachment;/],
  ['image/svg+xml', 'look', 'application/octet-stream', /^attachment;/],
])('%s to %s: %s', async (mediaType, asked, contentType, disposition) => {
  const answer = fileAnswer({ fileName: '样例.pdf', mediaType, bytes }, asked);
  expect(answer.headers.get('Content-Type')).toBe(contentType);
  expect(answer.headers.get('Content-Disposition')).toMatch(disposition);
  expect(answer.headers.get('Content-Security-Policy')).toMatch(/^sandbox;/);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test.each([
  ['样例 (一).pdf', `filename="______.pdf"; filename*=UTF-8''%E6%A0%B7%E4%BE%8B%20%28%E4%B8%80%29.pdf`],
  ['a"b\r\nc.png', `filename="a_b__c.png"; filename*=UTF-8''a%22b%0D%0Ac.png`],
  ['\ud800.png', `filename="_.png"; filename*=UTF-8''%EF%BF%BD.png`],
])('%j cannot leave its header', (fileName, parameters) => {
  const { headers } = fileAnswer({ fileName, mediaType: 'image/png', bytes }, 'keep');
  expect(headers.get('Content-Disposition')).toBe(`attachment; ${parameters}`);
});
