import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { fillVerifierPage, policyOfPage } from '#verifier/fill-page';
import { acceptedEncoding, type Encoding } from '../http/accepted-encoding.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';

/** A file as it leaves, in every way it can be packed. */
type Packed = { readonly etag: string; readonly as: Readonly<Record<Encoding, Buffer>> };

/** Old copies must not outlive a change of key for long. */
const caching = 'public, max-age=300';

/**
 * 查验证明: the page (to be used here or saved) and the single file, built beforehand. A portal that runs without its
 * built assets has neither.
 */
export async function verifierRoutes(
  { logIdentity, publicUrl }: Pick<Portal, 'logIdentity' | 'publicUrl'>,
  assetsDir: string,
): Promise<Hono<PortalEnv>> {
  const app = new Hono<PortalEnv>();
  const [template, tool] = await Promise.all([
    builtFile(join(assetsDir, 'verify.html')),
    builtFile(join(assetsDir, 'verify.mjs')),
  ]);
  if (template === undefined || tool === undefined) return app;
  const toolUrl = `${publicUrl}${paths.logVerifier()}`;
  const html = fillVerifierPage(template, { vkeys: logIdentity.vkeys, toolUrl, homeUrl: `${publicUrl}/` });
  const page = pack(html);
  const file = pack(tool);
  // In a header it can also forbid frames, which a page cannot say of itself.
  const policy = `${policyOfPage(html)}; frame-ancestors 'none'`;
  app.get(paths.verifierPage(), (c) =>
    answer(c, page, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }),
  );
  app.get(paths.logVerifier(), (c) =>
    answer(c, file, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Disposition': 'attachment; filename="verify.mjs"',
    }),
  );
  return app;
}

async function builtFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function pack(text: string): Packed {
  const identity = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    etag: `W/"${createHash('sha256').update(identity).digest('hex').slice(0, 20)}"`,
    as: { identity, gzip: gzipSync(identity, { level: 9 }), br: brotliCompressSync(identity, { params }) },
  };
}

function answer(
  c: Context<PortalEnv>,
  { etag, as }: Packed,
  headers: Readonly<Record<string, string>>,
): Response {
  const encoding = acceptedEncoding(c.req.header('Accept-Encoding'));
  return c.body(new Uint8Array(as[encoding]), 200, {
    ...headers,
    'Cache-Control': caching,
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
}
