import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadMemory } from '#usecases/log/remembered-head';

type Head = NonNullable<Awaited<ReturnType<HeadMemory['read']>>>;

/**
 * `log-head` beside the log's key: size and root of the newest head that was signed, one a line. Read once; written
 * whole, so that a crash leaves the one before.
 *
 * @throws Error for people who run the portal, when the file says nothing that can be read.
 */
export function headFile(directory: string): HeadMemory {
  const path = join(directory, 'log-head');
  let known: Promise<Head | undefined> | undefined;
  return {
    read: () => {
      known ??= readHead(path);
      return known;
    },
    write: async (head) => {
      const beside = `${path}.${process.pid}.new`;
      await writeFile(beside, `${head.size}\n${head.root.toString('base64')}\n`, { mode: 0o600 });
      await rename(beside, path);
      known = Promise.resolve(head);
    },
  };
}

async function readHead(path: string): Promise<Head | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [, size = '', encoded = ''] = /^(\d{1,16})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  const root = Buffer.from(encoded, 'base64');
  if (root.length !== 32)
    throw new Error(`${path} is damaged: compare the register with a mirror, then remove it`);
  return { size: Number(size), root };
}
