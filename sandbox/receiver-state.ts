/** What a receiver keeps over restarts: its keys, the packages it took in, the nonces it saw. Plain files. */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { type Envelope, type Package, type TrustedKey, openEnvelope, packageType } from './protocol.js';

export type Received = {
  readonly sequence: number;
  readonly digest: string;
  readonly kind: string;
  readonly number: string;
  readonly receivedAt: string;
  readonly envelope: Envelope;
};

export class ReceiverState {
  readonly key: KeyObject;
  readonly received: Received[];
  /** How often each sequence was delivered; the first time it is taken in. */
  readonly deliveries = new Map<number, number>();
  readonly #nonces: Set<string>;

  constructor(
    readonly directory: string,
    readonly ministry: string,
  ) {
    mkdirSync(directory, { recursive: true });
    const keyFile = this.#file('receiver-key.pem');
    if (!existsSync(keyFile)) {
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    }
    this.key = createPrivateKey(readFileSync(keyFile, 'utf8'));
    this.received = this.#lines('received.jsonl').map((line) => JSON.parse(line) as Received);
    this.#nonces = new Set(this.#lines('nonces.jsonl'));
  }

  /** A certificate for 127.0.0.1 that signs itself; the portal is given it as `caFile`. */
  async certificate(): Promise<{ readonly cert: string; readonly key: string; readonly caFile: string }> {
    const [certFile, keyFile] = [this.#file('tls-certificate.pem'), this.#file('tls-key.pem')];
    if (!existsSync(certFile)) {
      const names = [{ type: 7, ip: '127.0.0.1' } as const];
      const made = await generate([{ name: 'commonName', value: `sandbox ${this.ministry}` }], {
        keyType: 'ec',
        algorithm: 'sha256',
        notBeforeDate: new Date('2022-01-01'),
        notAfterDate: new Date('2099-01-01'),
        extensions: [
          { name: 'basicConstraints', cA: true, critical: true },
          { name: 'subjectAltName', altNames: names },
        ],
      });
      writeFileSync(keyFile, made.private, { mode: 0o600 });
      writeFileSync(certFile, made.cert);
    }
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), caFile: certFile };
  }

  get last(): Received | undefined {
    return this.received.at(-1);
  }

  /** False when the nonce was seen before. */
  takeNonce(nonce: string): boolean {
    if (this.#nonces.has(nonce)) return false;
    this.#nonces.add(nonce);
    appendFileSync(this.#file('nonces.jsonl'), `${nonce}\n`);
    return true;
  }

  /** Verifies signature, ministry, sequence and chain; takes a package in once. Throws a sentence when it is wrong. */
  takeIn(envelope: Envelope, keys: readonly TrustedKey[], now: number): Received {
    const payload = openEnvelope(envelope, packageType, keys);
    const handed = JSON.parse(payload.toString('utf8')) as Package;
    const digest = createHash('sha256').update(payload).digest('hex');
    if (handed.format !== 'vcp-handover-package/1') throw new Error('unknown format');
    if (handed.ministry !== this.ministry) throw new Error('for the other ministry');
    const { sequence } = handed;
    this.deliveries.set(sequence, (this.deliveries.get(sequence) ?? 0) + 1);
    const known = this.received.find((each) => each.sequence === sequence);
    if (known !== undefined) {
      if (known.digest !== digest) throw new Error(`package ${sequence} was another one before`);
      return known;
    }
    const expected = (this.last?.sequence ?? 0) + 1;
    if (sequence !== expected) throw new Error(`package ${sequence} came, ${expected} is missing`);
    if (handed.previous !== (this.last?.digest ?? null)) throw new Error('the chain is broken');
    const { kind, number } = handed.act;
    const taken = { sequence, digest, kind, number, receivedAt: new Date(now).toISOString(), envelope };
    appendFileSync(this.#file('received.jsonl'), `${JSON.stringify(taken)}\n`);
    this.received.push(taken);
    return taken;
  }

  #file(name: string): string {
    return join(this.directory, name);
  }

  #lines(name: string): readonly string[] {
    const path = this.#file(name);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  }
}
