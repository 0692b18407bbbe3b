import { expect, it } from 'vitest';
import { readQrSvg } from '../../../test/support/read-qr.js';
import { qrCodeOf, quietSquares } from './qr-code.js';
import { QrSvg } from './qr-svg.js';
import { written } from './written.js';

it.each([
  'https://filing.example/register/%E6%BC%8F%E5%A4%872023000015',
  'https://a-rather-long-name-of-a-portal.filing.example:8443/register/%E6%BC%8F%E5%A4%872023000015',
  'https://filing.example/',
])('a telephone reads from the picture: %s', (address) => {
  const picture = written(<QrSvg code={qrCodeOf(address)} title="样例" />);
  expect(readQrSvg(picture)).toBe(address);
});

it('has four squares of nothing around it, and reads with a part of it hidden', () => {
  const address = 'https://filing.example/register/%E6%BC%8F%E5%A4%872023000015';
  const code = qrCodeOf(address);
  const picture = written(<QrSvg code={code} title="样例" />);
  expect(picture).toContain(`viewBox="-${quietSquares} -${quietSquares} ${code.size + 8} ${code.size + 8}"`);
  const middle = Math.floor(code.size / 2);
  // Five squares by five, as if a stamp stood on them.
  const hidden = Array.from({ length: 5 }, (_, row) => `M${middle - 2} ${middle - 2 + row}h5v1h-5z`).join('');
  expect(readQrSvg(picture.replace(code.path, code.path + hidden))).toBe(address);
});
