import { z } from 'zod';

/** Article 6: how changes are handled. */
export const changeSettingsSchema = z.strictObject({
  /** Whether contact details change by decision; by default they are recorded at once, and handed over. */
  contactReviewed: z.boolean().default(false),
});
