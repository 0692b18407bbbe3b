/** Schemes a link may have; everything else (`javascript:`, `data:`, `vbscript:`, …) is no link here. */
const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address itself when it is safe to put into a link, a form's action or a source, undefined when it is not.
 *
 * hono/jsx escapes attributes but lets `javascript:` addresses pass. Browsers drop control characters and blanks
 * while looking for the scheme, so they are dropped here before looking too.
 */
export function safeHref(href: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  const asBrowsersSeeIt = href.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]/g, '');
  const scheme = /^([^/?#:]*):/.exec(asBrowsersSeeIt)?.[1];
  if (scheme === undefined) return href;
  return allowedSchemes.has(scheme.toLowerCase()) ? href : undefined;
}

/** As `safeHref`, for places where an element needs some address: the top of the page when it is not safe. */
export function hrefOrTop(href: string | undefined): string {
  return (href === undefined || href === '' ? undefined : safeHref(href)) ?? '#';
}
