import { createHmac } from 'node:crypto';
import type { ShortMessages } from '#usecases/messages/short-messages';

export type GatewaySettings = {
  readonly url: string;
  /** Known to both sides; never sent. */
  readonly secret: string;
  /** Seconds since 1970, for the signature. */
  readonly nowSeconds: () => number;
};

const timeoutMilliseconds = 10_000;

/**
 * Short messages through a gateway that takes JSON by HTTPS: `POST {id, to, text}`, signed with HMAC-SHA-256 over
 * `timestamp.body`. The gateway refuses a wrong or old signature and takes an id once, so that an attempt whose answer
 * was lost is not a second message.
 */
export function httpShortMessages({ url, secret, nowSeconds }: GatewaySettings): ShortMessages {
  return {
    send: async ({ to, text }, id) => {
      const body = JSON.stringify({ id, to, text });
      const timestamp = String(nowSeconds());
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          'X-Timestamp': timestamp,
          'X-Signature': createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      // The answer's words are the gateway's business; only whether it took the message counts.
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the short-message gateway answered ${response.status}`);
    },
  };
}
