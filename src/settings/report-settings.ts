import { z } from 'zod';

/** Article 9: reports by the public. */
export const reportSettingsSchema = z.strictObject({});
