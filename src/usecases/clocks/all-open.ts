import type { Stores } from '../ports.js';
import type { StoredDeadline } from '../ports/deadlines.js';

/** Read at a time, so that however many are open do not sit in memory. */
const pageSize = 500;

/** Every open deadline, page by page in the order of their names; what opens or closes meanwhile may be missed. */
export async function* openPages({
  deadlines,
}: Pick<Stores, 'deadlines'>): AsyncGenerator<readonly StoredDeadline[]> {
  let last: StoredDeadline | undefined;
  do {
    const page = await deadlines.openAfter(last, pageSize);
    if (page.length > 0) yield page;
    last = page.length < pageSize ? undefined : page.at(-1);
  } while (last !== undefined);
}
