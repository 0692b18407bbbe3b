import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  problems: string[];
}
type Counter = (path: string, exitCode: number) => Count;

const script = fileURLToPath(new URL('../scripts/test-reports.mjs', import.meta.url));
const { countVitest, countPlaywright } = (await import(script)) as Record<
  'countVitest' | 'countPlaywright',
  Counter
>;

const folder = mkdtempSync(join(tmpdir(), 'vcp-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function countOf(counter: Counter, report: object | undefined, exitCode: number): Count {
  const path = join(folder, report === undefined ? 'missing.json' : 'report.json');
  if (report !== undefined) writeFileSync(path, JSON.stringify(report));
  return counter(path, exitCode);
}

const oneTest = [{}];
const vitest = (passed: number, failed: number, files: object[]): object => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: files,
});
const playwright = (expected: number, unexpected: number, flaky: number, errors: object[] = []): object => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors,
});

describe('what the runners report', () => {
  it.each<[string, object | undefined, number, Partial<Count>]>([
    [
      'all good',
      vitest(3, 0, [{ assertionResults: oneTest }]),
      0,
      { passed: 3, failed: 0, skipped: 1, problems: [] },
    ],
    ['one failed', vitest(2, 1, [{ assertionResults: oneTest }]), 1, { passed: 2, failed: 1, problems: [] }],
    [
      'a file that does not load',
      vitest(2, 0, [{ name: 'a.test.ts', assertionResults: [], message: 'no such module\nat …' }]),
      1,
      { problems: ['a.test.ts: no test ran (no such module)'] },
    ],
    [
      'an unhandled error beside green tests',
      vitest(2, 0, [{ assertionResults: oneTest }]),
      1,
      { passed: 2, problems: ['vitest ended with exit code 1'] },
    ],
    ['no report', undefined, 0, { passed: 0, problems: ['vitest wrote no report (exit code 0)'] }],
  ])('vitest: %s', (_, report, exitCode, expected) => {
    expect(countOf(countVitest, report, exitCode)).toMatchObject(expected);
  });

  it.each<[string, object | undefined, number, Partial<Count>]>([
    ['all good', playwright(3, 0, 0), 0, { passed: 3, failed: 0, problems: [] }],
    [
      'one failed, one only at the second try',
      playwright(3, 1, 1),
      1,
      { passed: 3, failed: 2, problems: [] },
    ],
    ['no test', playwright(0, 0, 0), 0, { problems: ['Playwright ran no test'] }],
    ['a broken file', playwright(0, 0, 0, [{ message: 'cannot load\n…' }]), 1, { problems: ['cannot load'] }],
    ['no report', undefined, 1, { problems: ['Playwright wrote no report (exit code 1)'] }],
  ])('Playwright: %s', (_, report, exitCode, expected) => {
    expect(countOf(countPlaywright, report, exitCode)).toMatchObject(expected);
  });
});
