import type { PublicEntry } from '#register/public-entry';
import type { ListedEntry } from '#usecases/register/find-entries';
import type { StoredCheckpoint } from '#usecases/ports/log';
import type { RegisterRow } from '#usecases/ports/register';
import type { WholeRow } from '#usecases/register/whole-register';
import { paths } from '../paths.js';
import { notRecognition } from '../public-register/words.js';

/** With every answer of the register: what filing is not. */
export const notice = { zh: notRecognition[0], en: notRecognition[1] };

/** An entry of a bulk file. */
export function registerItem(row: WholeRow) {
  const [disclosure] = disclosures(row);
  return {
    entry: entry(row.entry),
    statusChangedOn: row.statusSince,
    leafIndex: row.leafIndex,
    ...(disclosure === undefined ? {} : { disclosure }),
  };
}

/** An entry of a list. */
export function item(row: ListedEntry) {
  const [disclosure] = disclosures(row);
  return {
    entry: entry(row.entry),
    statusChangedOn: row.statusSince,
    ...(row.formerly === undefined ? {} : { formerly: { ...row.formerly } }),
    leafIndex: row.leafIndex,
    ...(disclosure === undefined ? {} : { disclosure }),
    links: links(row.entry),
  };
}

export function entry(of: PublicEntry) {
  return { ...of, platform: { ...of.platform, channels: [...of.platform.channels] } };
}

/** Opens the commitment to an individual's name; none when it is erased or not public. */
export function disclosures({ entry: { revision }, disclosure }: RegisterRow) {
  if (disclosure === undefined) return [];
  return [{ revision, name: disclosure.name, salt: Buffer.from(disclosure.salt).toString('base64') }];
}

export function checkpoint({ treeSize, rootHash, publishedAt, note }: StoredCheckpoint) {
  const [origin = ''] = note.split('\n', 1);
  return { origin, treeSize, rootHash: Buffer.from(rootHash).toString('base64'), publishedAt, note };
}

export function links({ number, revision }: PublicEntry) {
  return {
    self: paths.apiEntry(number),
    page: paths.registerEntry(number),
    canonical: paths.apiRevision(number, revision),
  };
}
