/** What a client says it already has. */
export type Conditions = {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
};

/** What an answer can be recognised by. */
export type Validators = { readonly etag: string; readonly lastModified?: string | undefined };

/**
 * True when the visitor already has this very answer (RFC 9110 §13.1.2, compared weakly as that section asks).
 * `If-Modified-Since` is looked at only where no tag was sent: it has whole seconds, a tag is exact (§13.1.3).
 */
export function alreadyHas(
  { ifNoneMatch, ifModifiedSince }: Conditions,
  { etag, lastModified }: Validators,
): boolean {
  if (ifNoneMatch === undefined) return isNotNewer(lastModified, ifModifiedSince);
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}

const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** A date that is not an HTTP date says nothing. */
function isNotNewer(lastModified: string | undefined, since: string | undefined): boolean {
  if (lastModified === undefined || since === undefined || !httpDate.test(since)) return false;
  return Date.parse(lastModified) <= Date.parse(since);
}
