/** Before each test file: a stray `console.error` fails the test that caused it. */
import { afterEach, beforeEach } from 'vitest';
import { format } from 'node:util';

const strays: string[] = [];

beforeEach(() => {
  strays.length = 0;
  console.error = (...args: unknown[]) => {
    strays.push(format(...args));
  };
});

afterEach(() => {
  if (strays.length > 0) throw new Error(`console.error was called:\n${strays.join('\n')}`);
});
