/**
 * `npm test`: everything, on a fresh clone too. `npm test -- unit` runs one stage, `npm test -- lint types` two.
 * The last line is always `N passed, N failed`; the process fails when anything did.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstalled, home } from './ensure-installed.mjs';
import { countPlaywright, countVitest } from './test-reports.mjs';

const node = process.execPath;
const inModules = (...path) => join(home, 'node_modules', ...path);
const results = join(home, 'test-results');
const notRunFile = join(results, 'not-run.txt');

/** Quick ones, each counted as one test. They use little, so they run side by side. */
const checks = {
  format: [inModules('oxfmt', 'bin', 'oxfmt'), '--check'],
  lint: [join('scripts', 'lint.mjs')],
  types: [inModules('typescript', 'bin', 'tsc'), '--noEmit'],
  walls: [join('scripts', 'walls.mjs')],
  build: [join('scripts', 'build.mjs')],
};
const stages = [...Object.keys(checks), 'unit', 'browser'];

const totals = { passed: 0, failed: 0, skipped: 0 };
const problems = [];
const notRun = [];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((stage) => !stages.includes(stage));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. There are: ${stages.join(', ')}.`);
  process.exit(1);
}
const isWanted = (stage) => wanted.length === 0 || wanted.includes(stage);

ensureInstalled();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// The browser tests run what was built, so they bring the build with them.
const chosen = Object.keys(checks).filter(
  (name) => isWanted(name) || (name === 'build' && isWanted('browser')),
);
const failedChecks = new Set(await Promise.all(chosen.map(runCheck)));
if (isWanted('unit')) await runUnit();
if (isWanted('browser')) await runBrowser();
finish();

/** Gives back its name if it failed. Output is held until the end, so that the checks do not mix their lines. */
async function runCheck(name) {
  const { code, output, seconds } = await run(checks[name], { quiet: true });
  heading(name, seconds, code === 0 ? 'good' : 'FAILED');
  if (code === 0) {
    totals.passed += 1;
    return undefined;
  }
  console.log(output.trim());
  problems.push(`${name}: see above`);
  return name;
}

async function runUnit() {
  const report = join(results, 'unit.json');
  heading('unit');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code, seconds } = await run([inModules('vitest', 'vitest.mjs'), ...args]);
  add('unit', countVitest(report, code), seconds);
}

async function runBrowser() {
  if (failedChecks.has('build')) {
    problems.push('browser: not run, because the build failed');
    return;
  }
  let chromium;
  try {
    chromium = ensureChromium();
  } catch (error) {
    notRun.push(`browser tests: ${error.message}`);
    return;
  }
  const report = join(results, 'browser.json');
  heading('browser');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  if (chromium !== undefined) env.CHROMIUM = chromium;
  const args = ['test', '--reporter=dot,json'];
  const { code, seconds } = await run([inModules('@playwright', 'test', 'cli.js'), ...args], { env });
  add('browser', countPlaywright(report, code), seconds);
}

function add(stage, count, seconds) {
  totals.passed += count.passed;
  totals.failed += count.failed;
  totals.skipped += count.skipped;
  problems.push(...count.problems.map((problem) => `${stage}: ${problem}`));
  const isGood = count.failed === 0 && count.problems.length === 0;
  heading(stage, seconds, isGood ? 'good' : 'FAILED');
}

function finish() {
  if (existsSync(notRunFile)) notRun.push(...readFileSync(notRunFile, 'utf8').trim().split('\n'));
  for (const reason of notRun) console.log(`Not run: ${reason}`);
  // CI has everything or says so by failing; a person may work without a browser.
  if (process.env.CI === 'true') problems.push(...notRun);
  for (const problem of problems) console.log(`Failed: ${problem}`);
  if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
  const failed = totals.failed + problems.length;
  const nothingRan = totals.passed + failed === 0;
  process.exitCode = failed > 0 || nothingRan ? 1 : 0;
  console.log(`${totals.passed} passed, ${failed} failed`);
}

function heading(stage, seconds, outcome) {
  const time = seconds === undefined ? '' : ` ${seconds.toFixed(1)} s`;
  console.log(`== ${stage}${outcome === undefined ? '' : `: ${outcome}`}${time}`);
}

async function run(command, { quiet = false, env = process.env } = {}) {
  const started = performance.now();
  const child = spawn(node, command, {
    cwd: home,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output, seconds: (performance.now() - started) / 1000 };
}
