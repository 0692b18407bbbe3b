import type { Persistence } from '../ports.js';
import type { StoredCheckpoint } from '../ports/log.js';

/**
 * The newest published checkpoint, remembered: every public page asks for it, and it changes a few times a day.
 * What this process publishes is known at once; what another process publishes is known within a second.
 */
export type PublicHead = {
  /** Undefined until something was published. */
  current(): Promise<StoredCheckpoint | undefined>;
  /** Tree size of the head, 0 for none; undefined when it must be asked for again first. Never waits. */
  freshSize(): number | undefined;
  /** Called by whoever published. An older head than the one known is ignored: the log only grows. */
  published(head: StoredCheckpoint | undefined): void;
};

const freshMilliseconds = 1_000;
/** Asked again from this age on, beside the readers, so that while they come none of them has to wait. */
const renewMilliseconds = 500;

type Known = { readonly head: StoredCheckpoint | undefined; readonly askedAt: number };

/**
 * `milliseconds` is a stopwatch, not a clock: it only runs forward, and costs a reader of a kept answer next to
 * nothing.
 */
export function createPublicHead(
  persistence: { readonly read: Pick<Persistence['read'], 'log'> },
  milliseconds: () => number,
): PublicHead {
  let known: Known | undefined;
  let asking: Promise<StoredCheckpoint | undefined> | undefined;

  const keep = (head: StoredCheckpoint | undefined, askedAt: number): StoredCheckpoint | undefined => {
    const newest = newer(known?.head, head);
    known = { head: newest, askedAt: Math.max(askedAt, known?.askedAt ?? askedAt) };
    return newest;
  };
  const ageOf = ({ askedAt }: Known): number => milliseconds() - askedAt;
  const ask = async (): Promise<StoredCheckpoint | undefined> => {
    const askedAt = milliseconds();
    try {
      return keep(await persistence.read.log.head(), askedAt);
    } finally {
      asking = undefined;
    }
  };

  /** What is known, if it is still good. Many readers at once ask the database once. */
  const fresh = (): Known | undefined => {
    if (known === undefined) return undefined;
    const age = ageOf(known);
    if (age >= freshMilliseconds) return undefined;
    // A failure is for whoever has to wait for the answer, later.
    if (age >= renewMilliseconds && asking === undefined) (asking = ask()).catch(() => undefined);
    return known;
  };

  return {
    current: async () => {
      const good = fresh();
      if (good !== undefined) return good.head;
      asking ??= ask();
      return asking;
    },
    freshSize: () => {
      const good = fresh();
      return good === undefined ? undefined : (good.head?.treeSize ?? 0);
    },
    published: (head) => {
      keep(head, milliseconds());
    },
  };
}

function newer(
  one: StoredCheckpoint | undefined,
  other: StoredCheckpoint | undefined,
): StoredCheckpoint | undefined {
  return (other?.treeSize ?? 0) >= (one?.treeSize ?? 0) ? other : one;
}
