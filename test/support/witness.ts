/** A witness as a real process (`sandbox/witness.ts`). */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../sandbox/witness.ts', import.meta.url));

type Ready = {
  readonly name: string;
  readonly url: string;
  readonly controlUrl: string;
  readonly vkey: string;
};

/** Keeps its address, its key and what it cosigned over `stop` and `start`. */
export class Witness {
  #child: ChildProcess | undefined;
  #ready: Ready | undefined;
  readonly #dir = mkdtempSync(join(tmpdir(), 'witness-'));

  /** `logs` are the verifier keys it knows. */
  constructor(
    readonly name: string,
    readonly logs: readonly string[],
  ) {}

  async start(): Promise<void> {
    const kept = this.#ready === undefined ? {} : { port: Number(new URL(this.#ready.url).port) };
    const options = { name: `${this.name}.example`, dir: this.#dir, logs: this.logs, ...kept };
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=source', program, JSON.stringify(options)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#child = child;
    const ended = once(child, 'exit').then(([code]: number[]) => {
      throw new Error(`the witness ended with ${code} before it listened`);
    });
    ended.catch(() => undefined);
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
    this.#ready = JSON.parse(line) as Ready;
  }

  /** `kill -9`. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    this.#child = undefined;
  }

  get ready(): Ready {
    if (this.#ready === undefined) throw new Error('the witness was not started');
    return this.#ready;
  }

  /** As it stands in the settings. */
  get setting() {
    const { vkey, url } = this.ready;
    return { name: this.name, vkey, url };
  }

  async behave(behaviour: 'ok' | 'hang' | 'error' | 'forget' | 'forge'): Promise<void> {
    await fetch(this.ready.controlUrl, { method: 'POST', body: JSON.stringify({ behaviour }) });
  }

  /** How often it was asked to cosign. */
  async asked(): Promise<number> {
    return ((await (await fetch(this.ready.controlUrl)).json()) as { asked: number }).asked;
  }
}
