import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { proveEntry } from '#usecases/log/prove-entry';
import { entryByNumber, type FoundEntry } from '#usecases/register/entry-by-number';
import { page } from '../http/answer.js';
import { fileNameParameters } from '../http/file-answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { setVisit } from '../http/visit.js';
import { paths } from '../paths.js';
import { UnknownNumberPage } from '../public-register/unknown-number-page.js';
import { BadgeSvg } from './badge-svg.js';
import { CertificateShelf } from './certificate/certificate-shelf.js';
import { qrCodeOf } from './qr-code.js';
import { QrSvg, qrTitle } from './qr-svg.js';
import { written } from './written.js';

type EntryFile = {
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** `Cache-Control`. */
  readonly caching: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const svg = 'image/svg+xml; charset=utf-8';
/** A page that shows a badge learns of a cancellation within a minute, and asks the portal once a minute at most. */
const badgeCaching = 'public, max-age=60, must-revalidate';
/** A code leads to the same address for ever. */
const qrCaching = 'public, max-age=86400';
/** Nobody is to print the certificate of yesterday: asking again costs a 304. */
const certificateCaching = 'public, no-cache';

/** Any proof stays good; a newer checkpoint, or one that more witnesses have signed, is better. */
const proofCaching = 'public, no-cache';

/** Nothing in these files runs, loads or belongs to a session: any site may show them. */
const openToEverySite = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/**
 * Files made of one entry. They are the same for everybody and may stand on other people's pages, so they are
 * answered before anybody's session is looked at.
 */
export function entryFileRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const shelf = new CertificateShelf(portal);
  const at = (file: string): string => `${paths.register()}/:number/${file}`;

  app.get(at('badge.svg'), async (c) => {
    const asked = await lookUp(c, portal, paths.entryBadge);
    if (asked.kind === 'moved') return asked.answer;
    if (asked.kind === 'unknown') return noPicture(c, asked.number);
    const { number, status } = asked.found.current.entry;
    return fileAnswer(c, {
      mediaType: svg,
      caching: badgeCaching,
      body: written(<BadgeSvg number={number} status={status} />),
    });
  });

  app.get(at('qr.svg'), async (c) => {
    const asked = await lookUp(c, portal, paths.entryQr);
    if (asked.kind === 'moved') return asked.answer;
    if (asked.kind === 'unknown') return noPicture(c, asked.number);
    const { number } = asked.found;
    const code = qrCodeOf(`${portal.publicUrl}${paths.registerEntry(number)}`);
    const body = written(<QrSvg code={code} title={qrTitle(number)} />);
    return fileAnswer(c, { mediaType: svg, caching: qrCaching, body });
  });

  app.get(at('certificate.pdf'), async (c) => {
    const asked = await lookUp(c, portal, paths.entryCertificate);
    if (asked.kind === 'moved') return asked.answer;
    if (asked.kind === 'unknown') return noPage(c, portal, asked);
    const body = await shelf.of(asked.found);
    if (body === undefined) return comeAgain(c);
    return fileAnswer(c, {
      mediaType: 'application/pdf',
      caching: certificateCaching,
      body,
      headers: {
        'Content-Disposition': `inline; ${fileNameParameters(`备案凭证-${asked.found.number}.pdf`)}`,
      },
    });
  });

  for (const path of [at('proof'), at('proof/:revision')]) {
    app.get(path, async (c) => {
      const revision = c.req.param('revision');
      const asked = await lookUp(c, portal, (number) =>
        paths.entryProof(number, revision === undefined ? undefined : Number(revision)),
      );
      if (asked.kind === 'moved') return asked.answer;
      if (asked.kind === 'unknown') return noPage(c, portal, asked);
      const { number, current, history } = asked.found;
      const version =
        revision === undefined ? current : history.find((row) => String(row.entry.revision) === revision);
      const body = version === undefined ? undefined : await proveEntry(portal, version.leafIndex);
      if (version === undefined || body === undefined) return noVersion(c);
      const fileName = `${number}-${version.entry.revision}.tlog-proof`;
      return fileAnswer(c, {
        mediaType: 'text/plain; charset=utf-8',
        caching: proofCaching,
        body,
        headers: { 'Content-Disposition': `attachment; ${fileNameParameters(fileName)}` },
      });
    });
  }
  return app;
}

type Asked =
  | { readonly kind: 'found'; readonly found: FoundEntry }
  /** One entry has one address, however its number was written. */
  | { readonly kind: 'moved'; readonly answer: Response }
  | { readonly kind: 'unknown'; readonly number: string; readonly isPossible: boolean };

async function lookUp(
  c: Context<PortalEnv>,
  portal: Portal,
  addressOf: (number: string) => string,
): Promise<Asked> {
  const typed = c.req.param('number') ?? '';
  const answer = await entryByNumber(portal, typed);
  switch (answer.kind) {
    case 'impossible':
      return { kind: 'unknown', number: typed.slice(0, 60), isPossible: false };
    case 'unknown':
      return { kind: 'unknown', number: answer.number, isPossible: true };
    case 'filed':
    case 'cancelled':
      if (answer.number === typed) return { kind: 'found', found: answer };
      return { kind: 'moved', answer: c.redirect(addressOf(answer.number), 302) };
    default:
      return answer satisfies never;
  }
}

function fileAnswer(c: Context<PortalEnv>, { mediaType, body, caching, headers = {} }: EntryFile): Response {
  return c.body(body, 200, {
    'Content-Type': mediaType,
    'Cache-Control': caching,
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    ...headers,
    ...openToEverySite,
  });
}

/** Where a picture is expected, a picture says that there is no such entry; nobody may keep it. */
function noPicture(c: Context<PortalEnv>, number: string): Response {
  return c.body(written(<BadgeSvg number={number} status="unknown" />), 404, {
    'Content-Type': svg,
    'Cache-Control': 'no-store',
    ...openToEverySite,
  });
}

async function noPage(
  c: Context<PortalEnv>,
  portal: Portal,
  { number, isPossible }: Extract<Asked, { kind: 'unknown' }>,
): Promise<Response> {
  const head = await portal.publicHead.current();
  setVisit(c, portal, undefined);
  const visit = c.get('visit');
  const at = head?.publishedAt ?? visit.now;
  return page(c, <UnknownNumberPage visit={visit} number={number} at={at} isPossible={isPossible} />, 404);
}

function noVersion(c: Context<PortalEnv>): Response {
  return c.text('这个编号没有这个版本。/ This number has no such version.', 404, {
    'Cache-Control': 'no-store',
  });
}

function comeAgain(c: Context<PortalEnv>): Response {
  return c.text(
    '正在生成的凭证太多，请稍后再试。/ Too many certificates are being drawn; try again shortly.',
    503,
    {
      'Cache-Control': 'no-store',
      'Retry-After': '5',
    },
  );
}
