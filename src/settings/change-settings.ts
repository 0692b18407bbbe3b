import { z } from 'zod';

/** Article 6: how changes are handled. */
export const changeSettingsSchema = z.strictObject({});
