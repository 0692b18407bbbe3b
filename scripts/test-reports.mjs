/**
 * Counts what the test runners report. Their own totals are not enough: a file that fails to load counts no failed
 * test, and an unhandled error may leave all of them green.
 */
import { readFileSync } from 'node:fs';

/** `problems` are failures that no single test stands for; each is one line of text and counts as one. */
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @returns {{ passed: number, failed: number, skipped: number, problems: string[] }} */
export function countVitest(path, exitCode) {
  const report = readReport(path);
  if (report === undefined)
    return { ...nothing, problems: [`vitest wrote no report (exit code ${exitCode})`] };
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const empty = report.testResults.filter((file) => file.assertionResults.length === 0);
  const problems = empty.map(
    (file) => `${file.name}: no test ran${file.message ? ` (${firstLine(file.message)})` : ''}`,
  );
  return withExitCode('vitest', count, problems, exitCode);
}

/** @returns {{ passed: number, failed: number, skipped: number, problems: string[] }} */
export function countPlaywright(path, exitCode) {
  const report = readReport(path);
  if (report === undefined)
    return { ...nothing, problems: [`Playwright wrote no report (exit code ${exitCode})`] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const problems = report.errors.map((error) => firstLine(error.message ?? 'an error without words'));
  if (expected + unexpected + flaky + skipped === 0 && problems.length === 0)
    problems.push('Playwright ran no test');
  return withExitCode(
    'Playwright',
    { passed: expected, failed: unexpected + flaky, skipped },
    problems,
    exitCode,
  );
}

function withExitCode(runner, count, problems, exitCode) {
  const unexplained = exitCode !== 0 && count.failed === 0 && problems.length === 0;
  return { ...count, problems: unexplained ? [`${runner} ended with exit code ${exitCode}`] : problems };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function firstLine(text) {
  return text.trim().split('\n')[0];
}
