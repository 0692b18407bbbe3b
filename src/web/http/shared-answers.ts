import { createMiddleware } from 'hono/factory';
import type { PublicHead } from '#usecases/register/public-head';
import { acceptedEncoding } from './accepted-encoding.js';
import { alreadyHas, type Conditions } from './conditions.js';
import { isForMachines } from './for-machines.js';
import type { PortalEnv } from './portal.js';

/** A whole answer, ready to be sent: only status 200, only what is the same for everybody. */
export type SharedAnswer = {
  /** With `Content-Length`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** One character a byte (latin1): head and body then leave in one write, which is most of what an answer costs. */
  readonly body: string;
};

/** The parts of a request that such an answer may depend on. */
export type SharedRequest = {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly cookie: string | undefined;
  readonly acceptEncoding: string | undefined;
};

/** Memory for kept answers: some 20,000 of them. */
const bytesMaxDefault = 96 * 1024 * 1024;
/** What an entry costs beside its body, roughly. */
const overheadBytes = 1_200;

/**
 * Answers of public pages and of the API, rendered once and kept as bytes for as long as the register stands still:
 * when a checkpoint is published everything is forgotten. Which answers may be kept is said by the answers
 * themselves: `Cache-Control: public` and an `ETag`. The least recently used give way.
 */
export class SharedAnswers {
  readonly #answers = new Map<string, SharedAnswer>();
  readonly #head: Pick<PublicHead, 'freshSize'>;
  readonly #bytesMax: number;
  #treeSize = -1;
  #bytes = 0;

  constructor(head: Pick<PublicHead, 'freshSize'>, bytesMax = bytesMaxDefault) {
    this.#head = head;
    this.#bytesMax = bytesMax;
  }

  /** The size of the register that kept answers are about; undefined when that must be asked for first. */
  freshSize(): number | undefined {
    return this.#head.freshSize();
  }

  find(request: SharedRequest): SharedAnswer | undefined {
    const size = this.#head.freshSize();
    if (size === undefined || size !== this.#treeSize) return undefined;
    const key = keyOf(request);
    if (key === undefined) return undefined;
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    // Last in the order of the map = used last.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** `treeSize` is the size that was fresh before the answer was made; it is kept only if it still is. */
  keep(request: SharedRequest, answer: SharedAnswer, treeSize: number): void {
    const key = keyOf(request);
    if (key === undefined || request.method !== 'GET' || this.#head.freshSize() !== treeSize) return;
    if (treeSize !== this.#treeSize) this.#forgetAll(treeSize);
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#bytes += costOf(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#drop(oldest);
    }
  }

  /** Something beside the register changed what these answers say: the holiday calendar. */
  forget(): void {
    this.#forgetAll(-1);
  }

  #forgetAll(treeSize: number): void {
    this.#answers.clear();
    this.#bytes = 0;
    this.#treeSize = treeSize;
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (answer === undefined) return;
    this.#answers.delete(key);
    this.#bytes -= costOf(key, answer);
  }
}

function costOf(key: string, { body }: SharedAnswer): number {
  return body.length + key.length * 2 + overheadBytes;
}

/** Longer addresses are answered but not kept. */
const targetLengthMax = 512;

/** Undefined for what must not be shared: a signed-in visitor, another method. */
function keyOf({ method, target, cookie, acceptEncoding }: SharedRequest): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || target.length > targetLengthMax) return undefined;
  const encoding = acceptedEncoding(acceptEncoding);
  if (cookie === undefined || isForMachines(target)) return `${encoding} ${target}`;
  if (/(?:^|;\s*)session=/.test(cookie)) return undefined;
  const language = /(?:^|;\s*)lang=en(?:;|$)/.test(cookie) ? 'en' : '';
  const size = /(?:^|;\s*)text=large(?:;|$)/.test(cookie) ? 'large' : '';
  return `${encoding}${language}${size} ${target}`;
}

/** Answers from what is kept, keeps what may be kept, and answers 304 to whoever already has it. */
export function sharedAnswersFirst(answers: SharedAnswers) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const request = {
      method: c.req.method,
      target: pathname + search,
      cookie: c.req.header('Cookie'),
      acceptEncoding: c.req.header('Accept-Encoding'),
    };
    const conditions = {
      ifNoneMatch: c.req.header('If-None-Match'),
      ifModifiedSince: c.req.header('If-Modified-Since'),
    };
    const kept = answers.find(request);
    if (kept !== undefined) {
      c.res = replyWith(kept, conditions);
      return;
    }
    const sizeBefore = answers.freshSize();
    await next();
    if (c.get('isStreamed') === true) return;
    const answer = await taggedAnswer(request.method, c.res);
    if (answer === undefined) return;
    if (sizeBefore !== undefined && mayBeKept(answer)) answers.keep(request, answer, sizeBefore);
    // Assigning over an answer would merge the headers of both.
    c.res = undefined;
    c.res = replyWith(answer, conditions);
  });
}

/** The whole answer, read to its end, when it has a tag to compare. */
async function taggedAnswer(method: string, response: Response): Promise<SharedAnswer | undefined> {
  const etag = response.headers.get('ETag');
  // What sets a cookie is for one visitor, and several of them would not survive being read into one.
  if (response.headers.has('Set-Cookie')) return undefined;
  if (response.status !== 200 || etag === null || (method !== 'GET' && method !== 'HEAD')) return undefined;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = { ...Object.fromEntries(response.headers), 'content-length': String(body.length) };
  return { headers, etag, body: body.toString('latin1') };
}

function mayBeKept({ headers }: SharedAnswer): boolean {
  const dependsOn = (headers['vary'] ?? '').toLowerCase().split(/\s*,\s*/);
  // What else an answer depends on is not in the key.
  const isKeyed = dependsOn.every((name) => ['', 'cookie', 'accept-encoding'].includes(name));
  return isKeyed && /\bpublic\b/.test(headers['cache-control'] ?? '');
}

function replyWith({ headers, etag, body }: SharedAnswer, conditions: Conditions): Response {
  if (alreadyHas(conditions, { etag, lastModified: headers['last-modified'] }))
    return new Response(null, { status: 304, headers: headersOf304(headers) });
  return new Response(new Uint8Array(Buffer.from(body, 'latin1')), { status: 200, headers });
}

/** A 304 says nothing about the length of the body it does not have. */
export function headersOf304(headers: SharedAnswer['headers']): SharedAnswer['headers'] {
  const { 'content-length': _length, ...others } = headers;
  return others;
}
