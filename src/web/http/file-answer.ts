/** What is told of a file when it is handed out. */
type HandedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * Other people's files come with a policy of their own: nothing in them runs, loads anything or belongs to this site.
 * A browser that cannot show a PDF under such a policy still offers the download beside it.
 */
const sandbox =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The file to keep, or to look at where `isPreviewable` says so; anything else is kept, whatever was asked. */
export function fileAnswer({ fileName, mediaType, bytes }: HandedFile, asked: 'keep' | 'look'): Response {
  const inline = asked === 'look' && isPreviewable(mediaType);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': inline ? mediaType : 'application/octet-stream',
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; ${fileNameParameters(fileName)}`,
      'Content-Security-Policy': sandbox,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

/** Pictures and PDF can be shown by a browser without running what is in them; a DOCX is downloaded only. */
export function isPreviewable(mediaType: string): boolean {
  return previewable.has(mediaType);
}

const previewable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'application/pdf']);

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
export function fileNameParameters(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
