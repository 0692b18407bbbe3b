import type { Evidence } from '#law/filing-contents';

/** Pictures and PDF can be shown by a browser without running what is in them; a DOCX is downloaded only. */
const previewable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'application/pdf']);

export function isPreviewable(mediaType: string): boolean {
  return previewable.has(mediaType);
}

/**
 * Other people's files come with a policy of their own: nothing in them runs, loads anything or belongs to this site.
 * A browser that cannot show a PDF under such a policy still offers the download beside it.
 */
const sandbox =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The file, to keep or to look at. The caller has made sure that `preview` is asked only for what can be shown. */
export function evidenceResponse(
  { evidence, bytes }: { readonly evidence: Evidence; readonly bytes: Uint8Array },
  disposition: 'attachment' | 'inline',
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': disposition === 'inline' ? evidence.mediaType : 'application/octet-stream',
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `${disposition}; ${fileNameParameters(evidence.fileName)}`,
      'Content-Security-Policy': sandbox,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
function fileNameParameters(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
