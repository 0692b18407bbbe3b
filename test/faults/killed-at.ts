/**
 * Ends the process with SIGKILL at the n-th point of an act. A point is the moment before a statement that writes,
 * before a commit, after a commit, and where an act reaches the outside (`reach`).
 */
import { Client } from 'pg';

type Walk = { readonly dieAt: number; count: number; armed: boolean };

const walk: Walk = { dieAt: 0, count: 0, armed: false };

const writes = /^\s*(with\b[\s\S]*\b)?(insert|update|delete)\b/i;

/** Watches every statement of the process from here on; nothing is counted before `walkPoints`. */
export function watchStatements(): void {
  const query: (this: Client, ...given: unknown[]) => unknown = Reflect.get(Client.prototype, 'query');
  Client.prototype.query = function (this: Client, ...given: unknown[]): unknown {
    const text = textOf(given[0]);
    if (writes.test(text)) reach(`before ${text.slice(0, 60)}`);
    if (!/^\s*commit\b/i.test(text)) return query.apply(this, given);
    reach('before commit');
    const answered = query.apply(this, given);
    return answered instanceof Promise
      ? answered.then((result: unknown) => {
          reach('after commit');
          return result;
        })
      : answered;
  } as typeof Client.prototype.query;
}

/** One point; a walk that is to end here ends here, and says where it was. */
export function reach(name: string): void {
  if (!walk.armed) return;
  walk.count += 1;
  if (walk.count !== walk.dieAt) return;
  process.stderr.write(`killed at point ${walk.count}: ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** Runs the act with its points counted from 1; 0 walks through. Answers how many points there were. */
export async function walkPoints(dieAt: number, act: () => Promise<unknown>): Promise<number> {
  Object.assign(walk, { dieAt, count: 0, armed: true });
  await act();
  walk.armed = false;
  return walk.count;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
