/**
 * Builds the verifier from `src/verifier` and `src/log`: `verify.mjs`, one readable file without dependencies that runs
 * on Node 20 from any folder.
 */
import { mkdir, writeFile } from 'node:fs/promises';
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

/** Writes `verify.mjs` into `outDir`. */
export async function buildVerifier({ outDir }) {
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'verify.mjs'), await singleFile());
}
