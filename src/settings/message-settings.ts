import { z } from 'zod';

/** Messages people get. */
export const messageSettingsSchema = z.strictObject({});
