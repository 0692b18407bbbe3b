import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A static copy of the log: its checkpoint, tiles and entry bundles, by their addresses below the log's prefix. */
export type MirrorFiles = {
  /** Undefined when there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  /** Every file there, by its address. */
  list(): Promise<readonly string[]>;
};

/** The log's folder in a mirror: the folder given, or `log` in it; undefined when neither holds a checkpoint. */
export async function openMirror(directory: string): Promise<MirrorFiles | undefined> {
  for (const folder of [join(directory, 'log'), directory]) {
    const found = await stat(join(folder, 'checkpoint')).catch(() => undefined);
    if (found?.isFile() === true) return mirrorIn(folder);
  }
  return undefined;
}

function mirrorIn(folder: string): MirrorFiles {
  return {
    read: async (path) => {
      try {
        return await readFile(join(folder, ...path.split('/')));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    list: async () => {
      const entries = await readdir(join(folder, 'tile'), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          relative(folder, join(entry.parentPath ?? entry.path, entry.name))
            .split(sep)
            .join('/'),
        );
    },
  };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
