import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#law/calendar-day';
import type { HandoverSigner, SignatureVerifier } from './signing-key.js';

/**
 * The profile `vcp-handover-1` of HTTP message signatures (RFC 9421) with Content-Digest (RFC 9530), the same in both
 * directions: one signature; it covers method and target URI and, with a body, its type and digest; created, nonce,
 * keyid, alg and tag are all present. Anything looser is refused.
 */
export const profileTag = 'vcp-handover-1';
/** A request is taken this many seconds before and after the moment it says it was made. */
export const windowSeconds = 300;

export type HttpMessage = {
  readonly method: string;
  /** Absolute, as the sender addressed it. */
  readonly targetUri: string;
  /** Header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** Absent or empty for a request without a body. */
  readonly body?: Uint8Array;
};

export type SignatureFault =
  | 'unsigned'
  | 'malformed'
  | 'outside-profile'
  | 'unknown-key'
  | 'outside-window'
  | 'digest-mismatch'
  | 'bad-signature';

export type CheckedRequest =
  | { readonly ok: true; readonly keyId: string; readonly nonce: string; readonly created: number }
  | { readonly ok: false; readonly fault: SignatureFault };

const bare = ['@method', '@target-uri'] as const;
const withBody = [...bare, 'content-type', 'content-digest'] as const;
const label = 'vcp';

type Signing = { readonly signer: HandoverSigner; readonly at: Instant; readonly nonce: string };

/** Headers that sign a request; with a body, its type and digest among them. */
export async function signatureHeaders(
  request: {
    readonly method: string;
    readonly targetUri: string;
    readonly contentType?: string;
    readonly body?: Uint8Array;
  },
  { signer, at, nonce }: Signing,
): Promise<Readonly<Record<string, string>>> {
  const { method, targetUri, contentType = 'application/json', body } = request;
  const content: Readonly<Record<string, string>> =
    body === undefined ? {} : { 'content-type': contentType, 'content-digest': contentDigest(body) };
  const components = body === undefined ? bare : withBody;
  const created = Math.floor(Date.parse(at) / 1_000);
  const parameters = `(${components.map((name) => `"${name}"`).join(' ')});created=${created};nonce="${nonce}";keyid="${signer.keyId}";alg="${signer.algorithm}";tag="${profileTag}"`;
  const message = { method, targetUri, header: (name: string) => content[name] };
  const base = signatureBase(message, components, parameters);
  if (base === undefined) throw new RangeError('a request to be signed has every covered component');
  const signature = Buffer.from(await signer.sign(Buffer.from(base))).toString('base64');
  return { ...content, 'signature-input': `${label}=${parameters}`, signature: `${label}=:${signature}:` };
}

/** Everything that can be told from the request alone; whoever calls refuses a nonce that was used before. */
export function checkRequest(
  message: HttpMessage,
  { verifiers, at }: { readonly verifiers: readonly SignatureVerifier[]; readonly at: Instant },
): CheckedRequest {
  const input = message.header('signature-input');
  const given = message.header('signature');
  if (input === undefined || given === undefined) return refused('unsigned');
  const parsed = parseInput(input);
  const signature = parsed === undefined ? undefined : parseSignature(given, parsed.label);
  if (parsed === undefined || signature === undefined) return refused('malformed');
  const { components, parameters, created, nonce, keyId, algorithm, tag } = parsed;
  const hasBody = message.body !== undefined && message.body.length > 0;
  const required: readonly string[] = hasBody ? withBody : bare;
  const covers = components.length === required.length && required.every((name) => components.includes(name));
  if (tag !== profileTag || !covers) return refused('outside-profile');
  const verifier = verifiers.find((each) => each.keyId === keyId && each.algorithm === algorithm);
  if (verifier === undefined) return refused('unknown-key');
  if (Math.abs(Date.parse(at) / 1_000 - created) > windowSeconds) return refused('outside-window');
  const base = signatureBase(message, components, parameters);
  if (base === undefined) return refused('outside-profile');
  if (!verifier.verify(Buffer.from(base), signature)) return refused('bad-signature');
  if (hasBody && !isDigestOf(message.header('content-digest'), message.body)) {
    return refused('digest-mismatch');
  }
  return { ok: true, keyId, nonce, created };
}

export function contentDigest(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

function isDigestOf(header: string | undefined, body: Uint8Array): boolean {
  const expected = Buffer.from(contentDigest(body));
  const given = Buffer.from(header ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** RFC 9421 section 2.5. Undefined when a covered header is missing. */
function signatureBase(
  { method, targetUri, header }: Omit<HttpMessage, 'body'>,
  components: readonly string[],
  parameters: string,
): string | undefined {
  const values = components.map((name) => {
    if (name === '@method') return method;
    return name === '@target-uri' ? targetUri : header(name)?.trim();
  });
  if (values.some((value) => value === undefined)) return undefined;
  const lines = components.map((name, index) => `"${name}": ${values[index]}`);
  return [...lines, `"@signature-params": ${parameters}`].join('\n');
}

type Input = {
  readonly label: string;
  readonly components: readonly string[];
  /** The inner list with its parameters, verbatim: what was signed. */
  readonly parameters: string;
  readonly created: number;
  readonly nonce: string;
  readonly keyId: string;
  readonly algorithm: string;
  readonly tag: string;
};

const inputForm =
  /^([a-z][a-z0-9_-]{0,31})=(\(("[a-z@-]+"(?: "[a-z@-]+")*)\)((?:;[a-z]+=(?:\d{1,12}|"[^"\\;]{1,256}"))+))$/;
const nonceForm = /^[\w+/=.-]{16,128}$/;

/** One signature with the five parameters of the profile, each once; anything else is malformed. */
function parseInput(text: string): Input | undefined {
  const [, name, parameters, list = '', tail = ''] = inputForm.exec(text.trim()) ?? [];
  if (name === undefined || parameters === undefined) return undefined;
  const values = new Map<string, string>();
  for (const pair of tail.slice(1).split(';')) {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    if (values.has(key)) return undefined;
    values.set(key, value);
  }
  const quoted = (key: string): string | undefined => /^"(.*)"$/.exec(values.get(key) ?? '')?.[1];
  const created = values.get('created');
  const nonce = quoted('nonce');
  const keyId = quoted('keyid');
  const algorithm = quoted('alg');
  const tag = quoted('tag');
  if (values.size !== 5 || created === undefined || !/^\d+$/.test(created)) return undefined;
  if (nonce === undefined || !nonceForm.test(nonce) || keyId === undefined) return undefined;
  if (algorithm === undefined || tag === undefined) return undefined;
  const components = list.split(' ').map((each) => each.slice(1, -1));
  return { label: name, components, parameters, created: Number(created), nonce, keyId, algorithm, tag };
}

function parseSignature(text: string, expected: string): Buffer | undefined {
  const [, name, encoded = ''] = /^([a-z][a-z0-9_-]{0,31})=:([A-Za-z0-9+/]+={0,2}):$/.exec(text.trim()) ?? [];
  return name === expected ? Buffer.from(encoded, 'base64') : undefined;
}

function refused(fault: SignatureFault): CheckedRequest {
  return { ok: false, fault };
}
