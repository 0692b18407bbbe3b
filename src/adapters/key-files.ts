import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The portal's own secrets, 32 bytes each. */
export type PortalKeys = {
  /** Seals personal particulars, drafts and evidence. Lost: they cannot be read any more. */
  readonly data: Uint8Array;
  /** Ed25519 seed that signs checkpoints. Lost: a new log must be begun. */
  readonly log: Uint8Array;
  /** Ed25519 seed that signs what is handed to the two ministries. Lost: they have to be given a new public key. */
  readonly handover: Uint8Array;
};

const keyBytes = 32;

/** Reads the keys, making each at first start: base64 in a file that only its owner can read. */
export async function portalKeys(directory: string): Promise<PortalKeys> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    data: await keyFile(join(directory, 'data.key')),
    log: await keyFile(join(directory, 'log-signing.key')),
    handover: await keyFile(join(directory, 'handover-signing.key')),
  };
}

/** The key in a file, made when the file is not there. */
export async function keyFile(path: string): Promise<Uint8Array> {
  try {
    // `wx` fails when the file exists, so that of two starts at once only one makes the key.
    await writeFile(path, `${randomBytes(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  await chmod(path, 0o600);
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== keyBytes) {
    throw new Error(`${path} does not hold a key of ${keyBytes} bytes in base64; restore it from the backup`);
  }
  return key;
}
