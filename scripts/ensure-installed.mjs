/**
 * Makes sure that the right Node runs and that node_modules is what package-lock.json says. Uses only what Node
 * brings, because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const oldestNode = [20, 19];

/** Runs `npm ci` when something is missing or has another version. Ends the process when that fails. */
export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) ...');
  // Under `npm start` this is npm's own program; the development tools build the product, so they come too.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: home, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('npm ci failed. Is the package registry reachable? Run "npm ci" by hand to see why.');
    process.exit(1);
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** npm writes what it installed to node_modules/.package-lock.json; packages for other systems are left out. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const installed = present[path];
    return installed === undefined
      ? optional === true || devOptional === true
      : installed.version === version;
  });
}

function packagesOf(lockfile) {
  try {
    const { '': _project, ...packages } = JSON.parse(readFileSync(join(home, lockfile), 'utf8')).packages;
    return packages;
  } catch {
    return {};
  }
}
