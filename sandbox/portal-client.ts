/** What a receiver asks of the portal: its keys, the feed, and to take an acknowledgement. */
import type { KeyObject } from 'node:crypto';
import { type Envelope, type Jwk, signRequest } from './protocol.js';

export type FeedPage = {
  readonly packages: readonly { readonly sequence: number; readonly envelope: Envelope }[];
  readonly hasMore: boolean;
};

export type PortalAnswer = { readonly status: number; readonly body: unknown };

type Sent = { readonly method: string; readonly uri: string; readonly body?: string };

export class PortalClient {
  #last: { readonly sent: Sent; readonly headers: Record<string, string> } | undefined;

  constructor(
    readonly portalUrl: string,
    readonly ministry: string,
    readonly key: KeyObject,
  ) {}

  async keys(): Promise<readonly Jwk[]> {
    const answer = await fetch(`${this.portalUrl}/handover/v1/keys`);
    const { keys } = (await answer.json()) as { keys: readonly Jwk[] };
    return keys;
  }

  async packagesAfter(sequence: number, now: number): Promise<FeedPage> {
    const uri = `${this.#feed()}/packages?after=${sequence}&limit=5`;
    const answer = await this.#send({ method: 'GET', uri }, now);
    if (answer.status !== 200) throw new Error(`the feed answered ${JSON.stringify(answer)}`);
    return answer.body as FeedPage;
  }

  async acknowledge(envelope: Envelope, now: number): Promise<PortalAnswer> {
    const body = JSON.stringify(envelope);
    return this.#send({ method: 'POST', uri: `${this.#feed()}/acknowledgements`, body }, now);
  }

  /** The very same request once more, as somebody who recorded it would send it. */
  async repeatLast(): Promise<PortalAnswer> {
    if (this.#last === undefined) throw new Error('nothing was sent yet');
    return deliver(this.#last.sent, this.#last.headers);
  }

  async #send(sent: Sent, now: number): Promise<PortalAnswer> {
    const headers = signRequest(sent, this.key, now);
    this.#last = { sent, headers };
    return deliver(sent, headers);
  }

  #feed(): string {
    return `${this.portalUrl}/handover/v1/${this.ministry}`;
  }
}

async function deliver({ method, uri, body }: Sent, headers: Record<string, string>): Promise<PortalAnswer> {
  const answer = await fetch(uri, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, body: await answer.json() };
}
