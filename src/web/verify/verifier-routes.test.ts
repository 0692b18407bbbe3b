import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildVerifier } from '../../../scripts/build-verifier.mjs';
import { sampleOrigin, samplePolicy, sampleSigner } from '../../../test/support/sample-log.js';
import { verifierRoutes } from './verifier-routes.js';

const logIdentity = { origin: sampleOrigin, vkeys: [sampleSigner.vkey], policy: samplePolicy };
const portal = { logIdentity, publicUrl: 'https://register.example' };
let folder: string;
let app: Awaited<ReturnType<typeof verifierRoutes>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vcp-verifier-'));
  await buildVerifier({ outDir: folder });
  app = await verifierRoutes(portal, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy of the page admits its own script and style, and nothing else', async () => {
  const response = await app.request('/verify');
  const html = await response.text();
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  expect([scripts.length, styles.length, html.match(/<script/g)?.length]).toEqual([1, 1, 1]);
  const header = response.headers.get('Content-Security-Policy') ?? '';
  expect(header.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(scripts[0] ?? '')}`,
    `style-src ${hashOf(styles[0] ?? '')}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
  // The same within the page, for when it is opened from a file.
  expect(html).toContain(`content="${header.replace("; frame-ancestors 'none'", '')}"`);
  expect(html).not.toMatch(/\s(?:style|on[a-z]+)="|\[\[|<link rel="stylesheet"|src="/);
});

test('the page knows the key of this log and where the single file is', async () => {
  const html = await (await app.request('/verify')).text();
  expect(html.replaceAll('&#43;', '+')).toContain(sampleSigner.vkey);
  expect(html).toContain('href="https://register.example/log/verify.mjs"');
});

test('a key with signs of HTML in its name stays text', async () => {
  const odd = await verifierRoutes(
    { ...portal, logIdentity: { ...logIdentity, vkeys: ['</textarea><b>"+1'] } },
    folder,
  );
  const html = await (await odd.request('/verify')).text();
  expect(html).toContain('&#60;/textarea&#62;&#60;b&#62;&#34;+1');
});

test('the single file is kept under its name', async () => {
  const response = await app.request('/log/verify.mjs');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="verify.mjs"');
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toContain('node verify.mjs --help');
});

test.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
] as const)('packed with %s it is the same', async (encoding, unpack) => {
  for (const path of ['/verify', '/log/verify.mjs']) {
    const whole = Buffer.from(await (await app.request(path)).arrayBuffer());
    const response = await app.request(path, { headers: { 'Accept-Encoding': encoding } });
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    const packed = Buffer.from(await response.arrayBuffer());
    expect(packed.length).toBeLessThan(50_000);
    expect(unpack(packed).equals(whole)).toBe(true);
  }
});

test('without its built assets a portal has no verifier, and says nothing else', async () => {
  const bare = await verifierRoutes(portal, join(folder, 'nowhere'));
  expect((await bare.request('/verify')).status).toBe(404);
});
