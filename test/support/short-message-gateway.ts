/** The sandbox's short-message gateway as a real process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../sandbox/short-message-gateway.ts', import.meta.url));

export type TakenMessage = { readonly id: string; readonly to: string; readonly text: string };

export class ShortMessageGateway {
  #child: ChildProcess | undefined;
  #url = '';

  constructor(readonly secret: string) {}

  get url(): string {
    return `${this.#url}/messages`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, SECRET: this.secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    this.#url = line;
  }

  async taken(): Promise<readonly TakenMessage[]> {
    return (await (await fetch(`${this.#url}/taken`)).json()) as readonly TakenMessage[];
  }

  /** Answers everything with this from now on. */
  async answerWith(status: number): Promise<void> {
    await fetch(`${this.#url}/behaviour`, { method: 'POST', body: JSON.stringify({ status }) });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
