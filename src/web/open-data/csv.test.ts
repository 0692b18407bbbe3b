import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.js';

describe('a line of comma-separated values', () => {
  it.each([
    [['a', 1, undefined, ''], 'a,1,,\r\n'],
    [['样例，平台', 'a,b'], '样例，平台,"a,b"\r\n'],
    [['say "yes"'], '"say ""yes"""\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
  ])('%j', (values, line) => {
    expect(csvLine(values)).toBe(line);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=HYPERLINK("x","y")',
  ])('does not let a spreadsheet run %j', (text) => {
    const line = csvLine([text]);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('can be read back, whatever was typed', () => {
    assert(
      property(array(string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (values) => {
        const read = parsedLine(csvLine(values));
        expect(read.map((value, index) => (value === `'${values[index]}` ? values[index] : value))).toEqual(
          values,
        );
      }),
    );
  });
});

/** RFC 4180 read by another hand: one character after another. */
function parsedLine(line: string): readonly string[] {
  const values: string[] = [];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (line.charAt(at + 1) === '"') {
        value += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',' || line.startsWith('\r\n', at)) {
      values.push(value);
      value = '';
      if (character === '\r') at += 1;
    } else value += character;
  }
  return values;
}
