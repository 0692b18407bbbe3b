/**
 * oxlint with the rules that need types, and the proof that those rules are on: without `--type-aware`, or without
 * its second program, it skips them and reports success.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { home } from './ensure-installed.mjs';

const plantedFaults = `
type Colour = 'red' | 'green';
export async function wait(): Promise<void> {}
export function forget(): void {
  wait();
}
export function name(colour: Colour): string {
  switch (colour) {
    case 'red':
      return '红';
  }
  return '';
}
`;
const expectedRules = ['no-floating-promises', 'switch-exhaustiveness-check'];

const oxlint = (args, options) =>
  spawnSync(
    process.execPath,
    [join(home, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--type-aware', ...args],
    options,
  );

const lint = oxlint([], { cwd: home, stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'vcp-lint-'));
// Where oxlint looks for its second program.
mkdirSync(join(folder, 'node_modules'));
symlinkSync(join(home, 'node_modules', '.bin'), join(folder, 'node_modules', '.bin'));
writeFileSync(
  join(folder, 'tsconfig.json'),
  '{ "compilerOptions": { "strict": true, "types": [] }, "files": ["planted.ts"] }',
);
writeFileSync(join(folder, 'planted.ts'), plantedFaults);
const planted = oxlint(['-c', join(home, '.oxlintrc.json')], { cwd: folder, encoding: 'utf8' });
rmSync(folder, { recursive: true });

const blind = expectedRules.filter((rule) => !planted.stdout.includes(rule));
if (blind.length > 0) console.error(`The linter did not see planted faults: ${blind.join(', ')} is not on.`);
process.exit(lint.status === 0 && blind.length === 0 ? 0 : 1);
