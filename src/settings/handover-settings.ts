import { z } from 'zod';

/** Article 5: the receivers of the two ministries. */
export const handoverSettingsSchema = z.strictObject({});
