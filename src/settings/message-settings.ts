import { z } from 'zod';

/** Messages people get. */
export const messageSettingsSchema = z.strictObject({
  /** 短信网关; without it there are no short messages. */
  sms: z
    .strictObject({
      url: z.url({ protocol: /^https?$/, error: 'must be the address of the gateway, https://…' }),
      /** Signs every request (HMAC-SHA-256); the gateway knows the same. */
      secret: z.string().min(16, 'must have at least 16 characters'),
    })
    .optional(),
});
