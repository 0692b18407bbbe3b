/**
 * `npm run bench`: measures the built portal beside its peers and writes bench/RESULTS.md. What it measures and how to
 * read it: bench/README.md. Arguments are handed on: `npm run bench -- --only=register --rounds=3`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { ensureInstalled, home } from './ensure-installed.mjs';

ensureInstalled();

const { build } = await import('./build.mjs');
try {
  console.log('Building ...');
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const bench = spawn(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', join('bench', 'main.ts'), ...process.argv.slice(2)],
  { cwd: home, stdio: 'inherit' },
);
// Ctrl-C reaches the child as well; it stops its servers first.
process.on('SIGINT', () => undefined);
bench.once('close', (code) => {
  process.exitCode = code ?? 1;
});
