import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssets } from '../../../scripts/build-assets.mjs';
import { parseAssets } from './assets.js';
import type { Assets } from './visit.js';

let outDir: string;
let assets: Assets;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'assets-'));
  await buildAssets({ outDir, dev: false });
  assets = parseAssets(await readFile(join(outDir, 'assets.json'), 'utf8'));
});

afterAll(() => rm(outDir, { recursive: true }));

function fileOf(address: string): string {
  return join(outDir, address.replace('/assets/', ''));
}

async function bytes(path: string): Promise<number> {
  return (await stat(path)).size;
}

test('names carry a hash, and each file stands beside its compressed forms', async () => {
  for (const address of Object.values(assets)) {
    expect(address).toMatch(/^\/assets\/[a-z-]+-[0-9a-f]{12}\.(css|js|svg)$/);
    const content = await readFile(fileOf(address));
    expect(brotliDecompressSync(await readFile(`${fileOf(address)}.br`))).toEqual(content);
    expect(gunzipSync(await readFile(`${fileOf(address)}.gz`))).toEqual(content);
  }
  // Beside them their list, and the two verifiers, which keep their names.
  expect((await readdir(outDir)).length).toBe(4 * 3 + 1 + 2);
});

// 20 kB of script is the promise; 14 KiB of style leaves three quarters of a first view's 60 kB to the page itself.
test('over the wire, scripts take at most 20 kB and the style sheet 14 KiB', async () => {
  const scripts = (await bytes(`${fileOf(assets.js)}.br`)) + (await bytes(`${fileOf(assets.jsEnabled)}.br`));
  expect(scripts).toBeLessThanOrEqual(20_000);
  expect(await bytes(`${fileOf(assets.css)}.br`)).toBeLessThanOrEqual(14 * 1024);
});

test('the style sheet asks for nothing else: no font, no picture, no import', async () => {
  const css = await readFile(fileOf(assets.css), 'utf8');
  expect(css).not.toMatch(/@font-face|url\(|@import|GDS Transport/);
  expect(css).toContain('#0b4a8f');
});

test('a manifest that lacks a file is refused with what to do', () => {
  expect(() => parseAssets('{"css":"/assets/a.css"}')).toThrow('build of the assets');
});
