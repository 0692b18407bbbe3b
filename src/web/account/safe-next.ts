import { paths } from '../paths.js';

const anywhere = 'http://portal.invalid';

/**
 * The page to go to after signing in, when the text names one of this site; otherwise undefined. Browsers read
 * `//host`, `/\host` and addresses with tabs or newlines in them as other sites.
 */
export function safeNext(text: string | undefined): string | undefined {
  if (text === undefined || !text.startsWith('/') || !/^[\x21-\x7e]+$/.test(text) || text.includes('\\'))
    return undefined;
  let url: URL;
  try {
    url = new URL(text, anywhere);
  } catch {
    return undefined;
  }
  if (url.origin !== anywhere) return undefined;
  // Dot segments are gone by now, and what is left could begin with two slashes.
  if (url.pathname.startsWith('//')) return undefined;
  const leadsOut: readonly string[] = [paths.signIn(), paths.signOut()];
  return leadsOut.includes(url.pathname) ? undefined : url.pathname + url.search;
}
