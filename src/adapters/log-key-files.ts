import { appendFile, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ed25519Signer, type NoteSigner } from '#log/signer';
import { keyFile } from './key-files.js';

/** The log's keys while one takes the place of another. */
export type LogKeys = {
  /** The current key first; during a rotation the next one signs beside it. */
  readonly signers: readonly [NoteSigner, ...NoteSigner[]];
  /** Verifier keys that signed earlier and only verify now. */
  readonly retired: readonly string[];
};

const currentFile = 'log-signing.key';
const nextFile = 'log-signing-next.key';
const retiredFile = 'log-retired-vkeys';

/** Reads the log's keys under its name; `current` is the seed that `portalKeys` gave. */
export async function readLogKeys(directory: string, name: string, current: Uint8Array): Promise<LogKeys> {
  const isRotating = (await textOf(join(directory, nextFile))) !== undefined;
  const next = isRotating ? [ed25519Signer(name, await keyFile(join(directory, nextFile)))] : [];
  const signers = [ed25519Signer(name, current), ...next] as const;
  const listed = (await textOf(join(directory, retiredFile)))?.split('\n').filter(Boolean) ?? [];
  const signing = new Set(signers.map(({ vkey }) => vkey));
  return { signers, retired: [...new Set(listed)].filter((vkey) => !signing.has(vkey)) };
}

/** Makes the next key. From the next start on both sign. Asked again, it names the same key. */
export async function beginRotation(directory: string, name: string): Promise<string> {
  return ed25519Signer(name, await keyFile(join(directory, nextFile))).vkey;
}

/**
 * The next key becomes the current one, the old one only verifies. First the old verifier key is written down, then the
 * files change places: a crash in between is finished by running it again. Throws when no rotation was begun.
 */
export async function finishRotation(
  directory: string,
  name: string,
): Promise<{ readonly retired: string; readonly current: string }> {
  if ((await textOf(join(directory, nextFile))) === undefined) {
    throw new Error('no rotation was begun: there is no next key');
  }
  const old = ed25519Signer(name, await keyFile(join(directory, currentFile))).vkey;
  const current = ed25519Signer(name, await keyFile(join(directory, nextFile))).vkey;
  await appendFile(join(directory, retiredFile), `${old}\n`, { mode: 0o600 });
  await rename(join(directory, nextFile), join(directory, currentFile));
  return { retired: old, current };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
