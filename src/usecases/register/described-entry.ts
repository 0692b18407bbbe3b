import type { DescribedEntry } from '#register/entry-differences';
import type { RegisterRow } from '../ports/register.js';

/** A version as it is compared with another: with the name of an individual host where it is public. */
export function described({ entry, disclosure }: RegisterRow): DescribedEntry {
  const { platform, host } = entry;
  return { platform, host, ...(disclosure === undefined ? {} : { individualName: disclosure.name }) };
}
