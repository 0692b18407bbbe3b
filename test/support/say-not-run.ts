/** What tests could not run, for want of a program on this machine. */
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const results = join(import.meta.dirname, '..', '..', 'test-results');

/** A person at a terminal reads what was left out; CI, which is told everything once, fails. */
export async function sayNotRun(reason: string, { CI } = process.env): Promise<void> {
  if (CI === 'true') throw new Error(`CI must run everything. Not run: ${reason}`);
  console.warn(`Not run: ${reason}`);
  await mkdir(results, { recursive: true });
  await appendFile(join(results, 'not-run.txt'), `${reason}\n`);
}
