/** Our own mails, which have their styles inline; nothing in them runs or loads anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** The HTML part of a mail as a page of its own, as a mail program would show it. */
export function mailAnswer(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=UTF-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
    },
  });
}
