/**
 * Builds the verifiers from `src/verifier` and `src/log`: `verify.mjs`, one readable file without dependencies that runs
 * on Node 20 from any folder, and `verify.html`, one page that works from a saved file with the network cut.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const banner = `// 登记日志查验工具。只读取给出的文件，不联网；用法：node verify.mjs --help
// The verifier of the register's log. Reads the files it is given, no network. Usage: node verify.mjs --help
// Built from src/verifier and src/log of the portal's sources; not minified, to be read.
`;

async function singleFile() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/verifier/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.0',
    conditions: ['source'],
    charset: 'utf8',
    banner: { js: banner },
    tsconfigRaw: {},
    write: false,
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

const page = 'src/verifier/page';

/** `[[vkey]]` and `[[tool]]` stay in it for whoever serves or exports it (`fillVerifyPage`). */
async function wholePage() {
  const [html, style, script] = await Promise.all([
    readFile(path.join(root, page, 'page.html'), 'utf8'),
    bundled('page.css', {}),
    bundled('page.ts', {
      alias: { 'node:crypto': path.join(root, page, 'browser-crypto.ts') },
      inject: [path.join(root, page, 'buffer-global.ts')],
      format: 'iife',
    }),
  ]);
  if (/<\/(script|style)|\[\[/i.test(script + style)) throw new Error('the page would end in its own script');
  const csp = [
    "default-src 'none'",
    `script-src '${sha256(script)}'`,
    `style-src '${sha256(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    ['[[csp]]', csp],
    ['<!-- style -->', `<style>${style}</style>`],
    ['<!-- script -->', `<script>${script}</script>`],
  ].reduce((text, [place, value]) => {
    if (!text.includes(place)) throw new Error(`page.html has no place for ${place}`);
    return text.replace(place, () => value);
  }, html);
}

async function bundled(name, options) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`${page}/${name}`],
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: {},
    write: false,
    logLevel: 'warning',
    ...options,
  });
  return result.outputFiles[0].text.trim();
}

function sha256(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Writes `verify.mjs` and `verify.html` into `outDir`. */
export async function buildVerifier({ outDir }) {
  await mkdir(outDir, { recursive: true });
  const [tool, html] = await Promise.all([singleFile(), wholePage()]);
  await writeFile(path.join(outDir, 'verify.mjs'), tool);
  await writeFile(path.join(outDir, 'verify.html'), html);
}
