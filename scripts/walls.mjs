/**
 * `npm run walls`: who may import whom (`.dependency-cruiser.mjs`).
 *
 * `--root` and `--floor` are for the test that plants a violation.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import walls, { typesOnly } from '../.dependency-cruiser.mjs';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { root: { type: 'string', default: home }, floor: { type: 'string', default: '60' } },
});

const tool = join(home, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const result = spawnSync(
  process.execPath,
  [
    tool,
    ...['src', 'sandbox', 'bench'].filter((folder) => existsSync(join(values.root, folder))),
    '--config',
    join(home, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
  ],
  { cwd: values.root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
if (!result.stdout.startsWith('{')) {
  console.error(`dependency-cruiser gave no report:\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

const { modules, summary } = JSON.parse(result.stdout);
const files = modules.map((module) => module.source).filter((path) => /^src\/.*\.tsx?$/.test(path));
const violations = [...summary.violations.map(inWords), ...files.flatMap(valuesWhereTypesOnly)];
for (const violation of violations) console.error(violation);

// Without a parser for our TypeScript the tool finds nothing, and therefore nothing wrong.
const tooFew = files.length < Number(values.floor);
if (tooFew) console.error(`Too few files were looked at (floor ${values.floor}): is @swc/core installed?`);

console.log(`${files.length} files, ${violations.length} violations`);
process.exit(tooFew || violations.length > 0 ? 1 : 0);

function inWords({ rule, from, to, cycle }) {
  const path = cycle === undefined ? to : cycle.map((step) => step.name).join(' -> ');
  const comment = walls.forbidden.find((forbidden) => forbidden.name === rule.name)?.comment;
  return `${from} -> ${path}\n    ${rule.name}. ${comment}`;
}

function valuesWhereTypesOnly(file) {
  if (/[.]test[.]tsx?$/.test(file)) return [];
  return typesOnly
    .filter(({ room }) => file.startsWith(`src/${room}/`))
    .flatMap(({ room, of, comment }) => {
      const taken = new RegExp(
        `^(?:import|export)\\s+(?!type\\b)[^;]*?from\\s+'#(?:${of.join('|')})/[^']*'`,
        'gm',
      );
      const source = readFileSync(join(values.root, file), 'utf8');
      return [...source.matchAll(taken)].map(
        ([statement]) => `${file}: ${statement}\n    ${room} may only "import type" from there. ${comment}`,
      );
    });
}
