/**
 * `npm run build`: TypeScript to dist/ and the assets beside it. Does nothing when nothing has changed.
 * `--assets-only` is for `npm run dev`, which runs the TypeScript as it is.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

import { ensureInstalled, home } from './ensure-installed.mjs';
import { isProgram } from './is-program.mjs';

const dist = join(home, 'dist');
const stamp = join(dist, '.inputs');

/** Says whether there was anything to do; throws when the build fails. */
export async function build({ assetsOnly = false } = {}) {
  const outDir = join(dist, 'assets');
  if (assetsOnly) {
    const buildAssets = await assetsBuilder();
    await buildAssets({ outDir, dev: true });
    return true;
  }
  if (await isBuilt()) return false;
  const inputs = await hashOfInputs();
  // From nothing, so that a file deleted from src is not served from dist.
  await rm(dist, { recursive: true, force: true });
  const buildAssets = await assetsBuilder();
  await copyPlainFiles();
  await Promise.all([compile(), buildAssets({ outDir, dev: false })]);
  await writeFile(stamp, inputs);
  return true;
}

/** Whether dist comes from the sources as they are now. */
export async function isBuilt() {
  const [inputs, built] = await Promise.all([hashOfInputs(), readFile(stamp, 'utf8').catch(() => '')]);
  return inputs === built;
}

/** Loaded late: its tools are not there before `ensureInstalled`. */
async function assetsBuilder() {
  const { buildAssets } = await import('./build-assets.mjs');
  return buildAssets;
}

async function compile() {
  const tsc = join(home, 'node_modules', 'typescript', 'bin', 'tsc');
  const compiler = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: home,
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => compiler.once('close', resolve));
  if (code !== 0) throw new Error('TypeScript does not compile, see above');
}

/** What runs as it is written (the database's worker) and data beside code. Assets have their own builder. */
async function copyPlainFiles() {
  const plain = (await filesUnder('src')).filter((path) => ['.mjs', '.sql', '.json'].includes(extname(path)));
  for (const path of plain.filter((file) => !relative('src', file).startsWith('web'))) {
    await cp(join(home, path), join(dist, relative('src', path)));
  }
}

async function hashOfInputs() {
  const roots = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  const files = [...roots, ...(await filesUnder('src')), ...(await filesUnder('scripts'))];
  const built = files.filter((path) => !/[.]test[.]tsx?$/.test(path));
  const hashes = await Promise.all(
    built.map(async (path) => `${path} ${sha256(await readFile(join(home, path)))}`),
  );
  hashes.sort((a, b) => (a < b ? -1 : 1));
  return sha256([process.versions.node, ...hashes].join('\n'));
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

async function filesUnder(folder) {
  const entries = await readdir(join(home, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath ?? entry.path, entry.name)));
}

if (isProgram(import.meta.url)) {
  ensureInstalled();
  const started = performance.now();
  try {
    const built = await build({ assetsOnly: process.argv.includes('--assets-only') });
    console.log(
      built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s` : 'dist is up to date',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
