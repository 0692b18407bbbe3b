/** What a witness keeps over restarts: its key, and the head it cosigned last of each log. Plain files. */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { TreeHead } from '#log/proof';

export type WitnessedHead = TreeHead & {
  /** The checkpoint with the witness's own line, for whoever asks what it saw last. */
  readonly note: string;
};

export class WitnessState {
  readonly seed: Buffer;

  constructor(readonly directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const keyFile = join(directory, 'witness.key');
    if (!existsSync(keyFile)) {
      writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    }
    this.seed = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'base64');
  }

  head(originHash: string): WitnessedHead | undefined {
    const path = this.#file(originHash);
    if (!existsSync(path)) return undefined;
    const { size, root, note } = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    return { size, root: Buffer.from(root, 'base64'), note };
  }

  /** On the disk before anything is answered: a witness that forgets has cosigned for a fork. */
  keep(originHash: string, { size, root, note }: WitnessedHead): void {
    const path = this.#file(originHash);
    const beside = `${path}.new`;
    const file = openSync(beside, 'w', 0o600);
    writeSync(file, JSON.stringify({ size, root: root.toString('base64'), note } satisfies Stored));
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, path);
  }

  #file(originHash: string): string {
    return join(this.directory, `${originHash}.json`);
  }
}

type Stored = { readonly size: number; readonly root: string; readonly note: string };

/** How the protocol names a log in addresses. */
export function hashOfOrigin(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}
