/**
 * Builds the style sheet, the client scripts and the icon into `dist/assets`, under names that carry the hash of
 * their content, each beside its .br and .gz, with `assets.json` (the shape of `Assets` in src/web/layout/visit.ts) to find them by what they are for.
 *
 *   node scripts/build-assets.mjs [--dev]
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compileAsync } from 'sass';

import { buildVerifier } from './build-verifier.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const sources = path.join(root, 'src/web/assets');

async function styleSheet({ dev }) {
  const { css } = await compileAsync(path.join(sources, 'app.scss'), {
    // MoJ's files name govuk-frontend by its place under node_modules, ours by its package name.
    loadPaths: [root, path.join(root, 'node_modules')],
    style: dev ? 'expanded' : 'compressed',
    quietDeps: true,
    logger: { warn: warnUnlessDependency },
  });
  return (
    css
      // The packages' pictures belong to parts not in use here, or are drawn with a character instead.
      .replaceAll(/background-image:\s*url\(["']?\/assets\/images\/[^)]*\);?/g, '')
      // Each component names another font for paper; Chinese pages print in the font of the screen.
      .replaceAll(/@media print\s*\{[^{}]+\{\s*font-family:\s*sans-serif;?\s*\}\s*\}/g, '')
  );
}

/** `quietDeps` lets the packages' own @warn through: about names they will rename, nothing we could do. */
function warnUnlessDependency(message, { stack, deprecation }) {
  if (!deprecation && stack?.includes('node_modules/')) return;
  process.stderr.write(`${message}\n${stack ?? ''}\n`);
}

async function script(name, format, { dev }) {
  const result = await build({
    entryPoints: [path.join(sources, name)],
    bundle: true,
    format,
    // Browsers that know modules; older ones get the page without script.
    target: 'es2020',
    minify: !dev,
    legalComments: 'none',
    tsconfigRaw: {},
    write: false,
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

function compressions(content) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return { '.br': brotliCompressSync(content, { params }), '.gz': gzipSync(content, { level: 9 }) };
}

/** Writes one file under its hashed name; resolves to its address and what it costs over the wire. */
async function writeAsset(outDir, name, text) {
  const content = Buffer.from(text);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  const fileName = `${stem}-${hash}${ext}`;
  const compressed = compressions(content);
  await writeFile(path.join(outDir, fileName), content);
  for (const [suffix, bytes] of Object.entries(compressed)) {
    await writeFile(path.join(outDir, fileName + suffix), bytes);
  }
  return { address: `/assets/${fileName}`, brotliBytes: compressed['.br'].length };
}

/**
 * Builds all assets into `outDir`, which is emptied first. With `dev` nothing is minified.
 * Resolves to one row per file: `{ address, brotliBytes }`.
 */
export async function buildAssets({ outDir = path.join(root, 'dist/assets'), dev = false } = {}) {
  const [css, js, jsEnabled, icon] = await Promise.all([
    styleSheet({ dev }),
    script('app.ts', 'esm', { dev }),
    script('js-enabled.ts', 'iife', { dev }),
    readFile(path.join(sources, 'icon.svg'), 'utf8'),
  ]);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const written = {
    css: await writeAsset(outDir, 'app.css', css),
    js: await writeAsset(outDir, 'app.js', js),
    jsEnabled: await writeAsset(outDir, 'js-enabled.js', jsEnabled),
    icon: await writeAsset(outDir, 'icon.svg', icon),
  };
  const manifest = Object.fromEntries(Object.entries(written).map(([role, asset]) => [role, asset.address]));
  // Under a name that stays, for people to keep.
  await buildVerifier({ outDir });
  await writeFile(path.join(outDir, 'assets.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return Object.values(written);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { address, brotliBytes } of await buildAssets({ dev: process.argv.includes('--dev') })) {
    process.stdout.write(`${address}  ${(brotliBytes / 1000).toFixed(1)} kB\n`);
  }
}
