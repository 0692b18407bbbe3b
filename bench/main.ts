/** Runs the sections that were asked for, one after another, and writes what they measured. See README.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type SectionName, readOptions, sectionNames } from './options.js';
import { growthSection } from './growth/growth-section.js';
import { pageSection } from './pages/page-section.js';
import { registerSection } from './register/register-section.js';
import { firstLine, loadText, machineTable } from './report/machine.js';
import { type BenchPostgres, startBenchPostgres } from './server/postgres.js';
import { startSection } from './start/start-section.js';
import { appendSection } from './submissions/append-section.js';
import { decisionSection } from './submissions/decision-section.js';
import { submissionSection } from './submissions/submission-section.js';

const resultsFile = fileURLToPath(new URL('./RESULTS.md', import.meta.url));

const titles: Readonly<Record<SectionName, string>> = {
  register: 'The public register',
  submissions: 'Submissions',
  decisions: 'Decisions',
  appends: 'Appends to the log',
  start: 'Start and memory',
  pages: 'Pages',
  growth: 'Ten thousand and a million',
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const startedAt = new Date();
  const postgres = await startBenchPostgres();
  if (postgres === undefined) console.log('PostgreSQL is not here: only what does without it is measured.');
  try {
    const machine = machineTable(versionsOf(postgres));
    const parts: string[] = [];
    for (const name of options.sections) {
      console.log(`== ${titles[name]}`);
      parts.push(`## ${titles[name]}\n\n${await measure(name, options, postgres)}`);
    }
    const minutes = (Date.now() - startedAt.getTime()) / 60_000;
    const load = `Load at the end: ${loadText()}.`;
    const report = `${opening(options, startedAt, minutes)}\n${machine}\n\n${load}\n\n${parts.join('\n')}`;
    console.log(`\n${report}`);
    if (options.sections.length < sectionNames.length) return;
    writeFileSync(resultsFile, report);
    console.log('Written to bench/RESULTS.md');
  } finally {
    await postgres?.stop();
  }
}

async function measure(
  name: SectionName,
  options: BenchOptions,
  postgres: BenchPostgres | undefined,
): Promise<string> {
  const missing = 'Not measured: no PostgreSQL.\n';
  switch (name) {
    case 'register':
      return postgres === undefined ? missing : registerSection(options, postgres);
    case 'submissions':
      return postgres === undefined ? missing : submissionSection(options, postgres);
    case 'decisions':
      return postgres === undefined ? missing : decisionSection(options, postgres);
    case 'appends':
      return postgres === undefined ? missing : appendSection(options, postgres);
    case 'start':
      return startSection(options, postgres);
    case 'pages':
      return pageSection(options, postgres);
    case 'growth':
      return postgres === undefined ? missing : growthSection(options, postgres);
    default:
      return name satisfies never;
  }
}

function versionsOf(postgres: BenchPostgres | undefined): Readonly<Record<string, string>> {
  return {
    PostgreSQL: postgres?.version ?? 'none',
    nginx: firstLine('sh', ['-c', 'nginx -v 2>&1 || true']).replace('nginx version: ', ''),
    wrk: firstLine('sh', ['-c', 'wrk -v 2>&1 || true']).replace(/ Copyright.*/, ''),
  };
}

function opening({ rounds, roundSeconds }: BenchOptions, startedAt: Date, minutes: number): string {
  return `# Results

Written by \`npm run bench\` on ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC in ${minutes.toFixed(0)} minutes; how it measures and how to read
it is in [README.md](README.md). Figures are medians of ${rounds} rounds of ${roundSeconds} s, peers in turn, with (lowest–highest). Where
the spread is wide the machine was not quiet: trust ratios within a table before absolute figures.
`;
}

try {
  await main();
  // A pool or a job that still waits must not keep a finished benchmark.
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
