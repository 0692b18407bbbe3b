import { fileNameParameters } from '../http/file-answer.js';

/** A proof file of somebody's own receipt (C2SP tlog-proof): to keep, for its holder alone. */
export function receiptFileAnswer(text: string, fileName: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; ${fileNameParameters(fileName)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}
