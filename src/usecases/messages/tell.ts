import type { Deps, Stores } from '../ports.js';
import type { Notice } from './notice.js';

/** Who is told. A reporter without account is told by mail only, and only if they left an address. */
export type Recipient =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'mail'; readonly mail: string; readonly language: 'zh' | 'en' };

export type TellDeps = Pick<Deps, 'clock' | 'randomness'>;

/**
 * Tells somebody something, in the transaction of what it tells of: a line in the portal's inbox, and a mail and, where
 * the settings say so, a short message that the delivery job sends. `once` makes a repeated telling the same one.
 */
export async function tell(
  _deps: TellDeps,
  _stores: Stores,
  _telling: { readonly to: Recipient; readonly notice: Notice; readonly once?: string },
): Promise<void> {}
