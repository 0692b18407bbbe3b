import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import type { ReceiverAnswer, ReceiverEndpoint } from '#usecases/ports/handover';

export type ReceiverAddress = {
  /** Absolute, `https:`. */
  readonly url: string;
  /** Files with certificates in PEM. */
  readonly caFile?: string | undefined;
  readonly certificateFile?: string | undefined;
  readonly certificateKeyFile?: string | undefined;
  /** From the first byte out to the last byte in. */
  readonly timeoutSeconds: number;
};

/** An acknowledgement has some hundred bytes. */
const answerBytesMax = 64 * 1024;

/** The server of a ministry. TLS is always verified; without `caFile` by the authorities everybody knows. */
export async function httpsReceiver(address: ReceiverAddress): Promise<ReceiverEndpoint> {
  const url = new URL(address.url);
  if (url.protocol !== 'https:') throw new RangeError(`${address.url}: a receiver is reached over https`);
  const { caFile, certificateFile, certificateKeyFile, timeoutSeconds } = address;
  const tls = {
    ...(caFile === undefined ? {} : { ca: await readFile(caFile) }),
    ...(certificateFile === undefined ? {} : { cert: await readFile(certificateFile) }),
    ...(certificateKeyFile === undefined ? {} : { key: await readFile(certificateKeyFile) }),
  };
  return { url: address.url, post: (headers, body) => post(url, { headers, body, tls, timeoutSeconds }) };
}

type Post = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly tls: object;
  readonly timeoutSeconds: number;
};

function post(url: URL, { headers, body, tls, timeoutSeconds }: Post): Promise<ReceiverAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      ...tls,
      // A connection of its own: one that was kept may be dead, and packages are few.
      agent: false,
      headers: { ...headers, 'content-length': String(body.length), accept: 'application/json' },
    });
    const limit = setTimeout(() => {
      sent.destroy(new Error(`the receiver did not answer within ${timeoutSeconds} seconds`));
    }, timeoutSeconds * 1_000);
    const fail = (error: Error): void => {
      clearTimeout(limit);
      reject(error);
    };
    sent.on('error', fail);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > answerBytesMax) sent.destroy(new Error('the receiver answered with too much'));
        else chunks.push(chunk);
      });
      answer.on('error', fail);
      answer.on('aborted', () => fail(new Error('the receiver cut the connection')));
      answer.on('end', () => {
        clearTimeout(limit);
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.end(body);
  });
}
