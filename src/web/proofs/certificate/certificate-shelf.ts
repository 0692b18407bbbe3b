import { setImmediate } from 'node:timers/promises';
import type { FoundEntry } from '#usecases/register/entry-by-number';
import { certificateContents, type CertificateSetting } from './certificate-contents.js';
import { drawCertificate } from './draw-certificate.js';

type Certificate = Uint8Array<ArrayBuffer>;

/** Some 100 KB each. */
const keptMax = 100;
/** Who comes when so many wait is asked to come again: drawing one takes a good part of a second of the only thread. */
const waitingMax = 10;

/** Certificates drawn once for an entry and a checkpoint, one after the other; the least recently used give way. */
export class CertificateShelf {
  readonly #kept = new Map<string, Promise<Certificate>>();
  readonly #setting: CertificateSetting;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(setting: CertificateSetting) {
    this.#setting = setting;
  }

  /** Undefined when too many are waiting. */
  of(found: FoundEntry): Promise<Certificate> | undefined {
    // A name may be erased between two checkpoints: what is shown of the host is part of what is kept.
    const { disclosure } = found.current;
    const key = `${found.number} ${found.asOf.treeSize} ${disclosure?.name ?? ''}`;
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    if (kept === undefined && this.#waiting >= waitingMax) return undefined;
    const certificate = kept ?? this.#draw(found, key);
    this.#kept.set(key, certificate);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptMax) break;
      this.#kept.delete(oldest);
    }
    return certificate;
  }

  async #draw(found: FoundEntry, key: string): Promise<Certificate> {
    const before = this.#last;
    this.#waiting += 1;
    const drawn = before
      // Whoever wants a page goes first: drawing holds up everybody.
      .then(() => setImmediate())
      .then(() => drawCertificate(certificateContents(found, this.#setting)))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#last = drawn.catch(() => this.#kept.delete(key));
    return drawn;
  }
}
