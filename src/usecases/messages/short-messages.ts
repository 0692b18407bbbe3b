import type { ShortMessage } from '../ports/outbox.js';

/** 短信 — hands a short message to the gateway. */
export interface ShortMessages {
  /**
   * Resolves when the gateway has taken the message and throws when it has not. `id` is the same at every attempt, so
   * that the gateway can tell a repeated one.
   */
  send(shortMessage: ShortMessage, id: string): Promise<void>;
}
