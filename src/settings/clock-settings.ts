import { z } from 'zod';

/** Reminders and the watch. */
export const clockSettingsSchema = z.strictObject({});
