/** A program of an operator: speaks to the interface with its token and nothing else. */
import type { Hono } from 'hono';
import { completeFiling } from './complete-filing.js';
import { pdfBytes } from './evidence-files.js';
import { scope } from './operator-form.js';
import type { PortalEnv } from '#web/http/portal';

export type HeardAnswer = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
};

export type ProgramAnswer = {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- what came over the wire
  readonly json: any;
};

type Request = { readonly body?: unknown; readonly key?: string; readonly headers?: Record<string, string> };

export class OperatorProgram {
  constructor(
    readonly web: Hono<PortalEnv>,
    readonly origin: string,
    readonly token: string | undefined,
    /** Takes down every answer, to be held against the description of the interface. */
    readonly heard: HeardAnswer[] = [],
  ) {}

  async get(path: string): Promise<ProgramAnswer> {
    return this.send('GET', path);
  }

  async post(path: string, body: unknown, key?: string): Promise<ProgramAnswer> {
    return this.send('POST', path, key === undefined ? { body } : { body, key });
  }

  async upload(draft: string, item: string, bytes: Uint8Array, fileName = 'a.pdf'): Promise<ProgramAnswer> {
    const query = new URLSearchParams({ item, fileName }).toString();
    return this.send('POST', `/drafts/${draft}/evidence?${query}`, {
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  }

  async send(
    method: string,
    path: string,
    { body, key, headers = {} }: Request = {},
  ): Promise<ProgramAnswer> {
    const sent = new Headers(headers);
    if (this.token !== undefined) sent.set('Authorization', `Bearer ${this.token}`);
    if (key !== undefined) sent.set('Idempotency-Key', key);
    const isBytes = body instanceof Uint8Array || typeof body === 'string';
    if (body !== undefined && !sent.has('Content-Type')) sent.set('Content-Type', 'application/json');
    const payload =
      body === undefined
        ? {}
        : { body: isBytes ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) };
    const address = new URL(`/api/v1/operator${path}`, this.origin).href;
    const response = await this.web.request(address, { method, headers: sent, ...payload });
    const text = await response.text();
    const mediaType = (response.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    this.heard.push({ method, path, status: response.status, mediaType, body: text });
    return {
      status: response.status,
      headers: response.headers,
      json: text === '' ? undefined : JSON.parse(text),
    };
  }
}

/** A complete filing as a document: nothing is found in it once `mlps.pdf` is there. */
export function sampleDocument(more: { readonly name?: string } = {}) {
  const { platform, host, principal, contact, rules, mlps, standards } = completeFiling;
  return {
    version: 1,
    scope,
    contents: {
      platform: { ...platform, ...(more.name === undefined ? {} : { name: more.name }) },
      host: { ...host, principal, contact },
      rules: Object.fromEntries(Object.entries(rules).map(([set, { text }]) => [set, { text }])),
      mlps: { ...mlps, evidence: [{ fileName: 'mlps.pdf' }] },
      standards: { standards: standards.standards, statement: '' },
      other: { statement: '' },
    },
    declaration: { trueAndComplete: true },
  };
}

/** As above, for those who can obtain no material: no file is needed. A reviewer looks at the reason. */
export function documentWithoutFiles(more: { readonly name?: string } = {}) {
  const document = sampleDocument(more);
  const mlps = { state: 'unobtainable', unobtainableReason: '防护管理系统不开放个人账户' };
  return { ...document, contents: { ...document.contents, mlps } };
}

/** Draft, file, submission: what a program does with a filing that has files. Answers the receipt. */
export async function fileWithEvidence(
  program: OperatorProgram,
  key: string,
  document = sampleDocument(),
): Promise<ProgramAnswer> {
  const draft = await program.post('/drafts', { purpose: 'filing', document }, key);
  if (draft.status !== 201) return draft;
  const fileName = document.contents.mlps.evidence[0]?.fileName ?? '';
  const file = await program.upload(draft.json.id, 'mlps', pdfBytes, fileName);
  if (file.status !== 201) return file;
  const { declaration } = document;
  return program.post(`/drafts/${draft.json.id}/submission`, { declaration, evidence: [file.json.sha256] });
}
