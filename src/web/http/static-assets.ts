import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { PortalEnv } from './portal.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type Asset = {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gz?: Buffer;
};

/** The built files, read once and served from memory; their names carry their hash, so they never change. */
export async function assetRoutes(directory: string): Promise<Hono<PortalEnv>> {
  const assets = await readAssets(directory);
  const app = new Hono<PortalEnv>();
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    const accepted = c.req.header('Accept-Encoding') ?? '';
    const headers = {
      'Content-Type': asset.mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    };
    if (asset.br !== undefined && /\bbr\b/.test(accepted)) {
      return c.body(new Uint8Array(asset.br), 200, { ...headers, 'Content-Encoding': 'br' });
    }
    if (asset.gz !== undefined && /\bgzip\b/.test(accepted)) {
      return c.body(new Uint8Array(asset.gz), 200, { ...headers, 'Content-Encoding': 'gzip' });
    }
    return c.body(new Uint8Array(asset.plain), 200, headers);
  });
  return app;
}

async function readAssets(directory: string): Promise<ReadonlyMap<string, Asset>> {
  const names = await readdir(directory);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const mediaType = mediaTypes[extname(name)];
    if (mediaType === undefined) continue;
    const read = async (suffix: string) =>
      names.includes(name + suffix) ? readFile(join(directory, name + suffix)) : undefined;
    const [plain, br, gz] = await Promise.all([readFile(join(directory, name)), read('.br'), read('.gz')]);
    assets.set(name, {
      mediaType,
      plain,
      ...(br === undefined ? {} : { br }),
      ...(gz === undefined ? {} : { gz }),
    });
  }
  return assets;
}
