/** A browser without a window: keeps cookies, posts forms as a browser would, does not follow redirects by itself. */
import type { Hono } from 'hono';
import type { PortalEnv } from '#web/http/portal';

export type Answer = {
  readonly status: number;
  readonly text: string;
  /** Path a redirect leads to. */
  readonly location: string | undefined;
  readonly headers: Headers;
};

export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly web: Hono<PortalEnv>,
    readonly origin: string,
  ) {}

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#send(path, { method: 'GET', headers });
  }

  /** Urlencoded, or multipart as soon as a field is a file. */
  async post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const own = { Origin: this.origin, 'Sec-Fetch-Site': 'same-origin', ...headers };
    return this.#send(path, { method: 'POST', headers: own, body: bodyOf(fields) });
  }

  /** Posts and follows the redirect, which must come. */
  async postAndFollow(path: string, fields: Fields): Promise<Answer> {
    const answer = await this.post(path, fields);
    if (answer.location === undefined) {
      throw new Error(
        `POST ${path} answered ${answer.status} without a redirect:\n${visibleText(answer.text)}`,
      );
    }
    return this.get(answer.location);
  }

  async signIn(mail: string, password: string): Promise<void> {
    const answer = await this.post('/signin', { mail, password });
    if (answer.status !== 303)
      throw new Error(`sign-in answered ${answer.status}: ${visibleText(answer.text)}`);
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '') headers.set('Cookie', cookies);
    const response = await this.web.request(new URL(path, this.origin).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('Location');
    return {
      status: response.status,
      text: await response.text(),
      location: location === null ? undefined : location.replace(this.origin, ''),
      headers: response.headers,
    };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split('=', 2);
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const multipart = Object.values(fields).some((value) => value instanceof File);
  const body = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) {
      if (body instanceof FormData) body.append(name, value, value.name);
    } else for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body;
}

/** What a person would read, for messages of failed tests. */
export function visibleText(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1_500);
}
