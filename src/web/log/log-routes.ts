import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { parseTilePath } from '#log/tiles';
import { proveConsistency } from '#usecases/log/prove-consistency';
import { proveEntry } from '#usecases/log/prove-entry';
import { openToAll } from '../api/answer.js';
import { acceptedEncoding } from '../http/accepted-encoding.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import {
  badRequest,
  fileToKeep,
  forMinutes,
  forSeconds,
  immutable,
  methodNotAllowed,
  notThere,
  textAnswer,
} from './log-answers.js';

type LogPortal = Pick<Portal, 'persistence' | 'publicHead' | 'logTiles' | 'logIdentity'>;

const tilePaths = `${paths.logTile('tile')}/*`;
const proofsPaths = [
  paths.logConsistency(':from'),
  paths.logConsistency(':from', ':to'),
  paths.logProof(':leafIndex'),
] as const;

/**
 * 公示日志 as files (C2SP tlog-tiles) and proofs from it, for programs of anybody: read-only, no cookies, every origin.
 * Only what a published checkpoint covers is given.
 */
export async function logRoutes(portal: LogPortal, assetsDir: string): Promise<Hono<PortalEnv>> {
  const app = new Hono<PortalEnv>();
  const verifier = await builtVerifier(assetsDir);
  const files = [
    paths.logCheckpoint(),
    paths.logKeys(),
    paths.logPolicy(),
    paths.logVerifier(),
    tilePaths,
    ...proofsPaths,
  ];
  for (const path of files) app.use(path, openToAll);
  app.get(paths.logCheckpoint(), (c) => checkpoint(portal, c));
  app.get(paths.logKeys(), (c) =>
    textAnswer(c, portal.logIdentity.vkeys.map((vkey) => `${vkey}\n`).join(''), forMinutes),
  );
  app.get(paths.logPolicy(), (c) => textAnswer(c, portal.logIdentity.policy, forMinutes));
  app.get(paths.logVerifier(), (c) => {
    if (verifier === undefined) return notThere(c, 'The verifier was not built: npm run build makes it.');
    const headers = { ...fileToKeep('verify.mjs'), 'Content-Type': 'text/javascript; charset=utf-8' };
    return textAnswer(c, verifier, forMinutes, headers);
  });
  app.get(tilePaths, (c) => tile(portal, c));
  app.get(paths.logConsistency(':from'), (c) => consistency(portal, c));
  app.get(paths.logConsistency(':from', ':to'), (c) => consistency(portal, c));
  app.get(paths.logProof(':leafIndex'), (c) => proof(portal, c));
  for (const path of files) app.all(path, methodNotAllowed);
  return app;
}

/** `npm run build` puts it beside the assets. */
function builtVerifier(assetsDir: string): Promise<string | undefined> {
  return readFile(join(assetsDir, 'verify.mjs'), 'utf8').catch(() => undefined);
}

async function checkpoint({ persistence }: LogPortal, c: Context<PortalEnv>): Promise<Response> {
  // Not from memory: a witness may have cosigned since.
  const head = await persistence.read.log.head();
  if (head === undefined) return notThere(c, 'Nothing has been published yet. Ask again in some seconds.');
  return textAnswer(c, head.note, forSeconds);
}

/** A bundle of entries is text, and packs to a fifth; hashes do not pack. */
const packers = {
  gzip: promisify(gzip),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
} as const;

async function tile({ logTiles, publicHead }: LogPortal, c: Context<PortalEnv>): Promise<Response> {
  const wanted = parseTilePath(c.req.path.slice(paths.log().length));
  if (wanted === undefined) {
    return badRequest(
      c,
      'Not the address of a tile. They read tile/<level>/<number> or tile/entries/<number>, the number in groups of three digits (x001/x234/067), a partial tile with .p/<width> behind it: c2sp.org/tlog-tiles',
    );
  }
  const bytes = await logTiles.read(wanted);
  if (bytes === undefined) {
    const size = (await publicHead.current())?.treeSize ?? 0;
    return notThere(
      c,
      `The newest checkpoint covers ${size} entries, and not all of this tile. Ask for the tiles of that size: ${paths.logCheckpoint()}`,
    );
  }
  const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': immutable };
  if (wanted.level !== 'entries') return c.body(new Uint8Array(bytes), 200, headers);
  const varying = { ...headers, Vary: 'Accept-Encoding' };
  const encoding = acceptedEncoding(c.req.header('Accept-Encoding'));
  if (encoding === 'identity') return c.body(new Uint8Array(bytes), 200, varying);
  const body = new Uint8Array(await packers[encoding](bytes));
  return c.body(body, 200, { ...varying, 'Content-Encoding': encoding });
}

async function consistency(portal: LogPortal, c: Context<PortalEnv>): Promise<Response> {
  const from = wholeNumber(c.req.param('from'));
  const given = c.req.param('to');
  const to = given === undefined ? undefined : wholeNumber(given);
  if (from === undefined || (given !== undefined && to === undefined)) {
    return badRequest(c, 'Sizes are whole numbers: consistency/<older size>, or with /<newer size>.');
  }
  const file = await proveConsistency(portal, from, to);
  if (file === undefined) {
    return notThere(
      c,
      'There is no published checkpoint of that size, or the older size is beyond it. Keep the checkpoints you compare.',
    );
  }
  return textAnswer(c, file, forSeconds, fileToKeep(`consistency-${from}-${to ?? 'newest'}.txt`));
}

async function proof(portal: LogPortal, c: Context<PortalEnv>): Promise<Response> {
  const leafIndex = wholeNumber(c.req.param('leafIndex'));
  const given = c.req.query('size');
  const size = given === undefined ? undefined : wholeNumber(given);
  if (leafIndex === undefined || (given !== undefined && size === undefined)) {
    return badRequest(
      c,
      'A leaf and a size are whole numbers: proof/<leaf index>, or with ?size=<tree size>.',
    );
  }
  const file = await proveEntry(portal, leafIndex, size);
  if (file === undefined) {
    return notThere(
      c,
      'No published checkpoint of that size covers this leaf. Without ?size= the newest one is taken.',
    );
  }
  return textAnswer(c, file, forSeconds, fileToKeep(`leaf-${leafIndex}.tlog-proof`));
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
