import { z } from 'zod';

/** How much one client may ask of the register at a time. */
export const publicReadSettingsSchema = z.strictObject({
  /** Searches and pages of lists a minute; a bulk file counts as thirty. */
  perMinute: z.number().int().min(1).max(1_000_000).default(600),
  /**
   * How many reverse proxies stand in front of the portal, each of which adds one address to `X-Forwarded-For`. With 0
   * the address of the connection counts, and nobody is limited whose address is of this machine or a private network.
   */
  proxies: z.number().int().min(0).max(9).default(0),
});
