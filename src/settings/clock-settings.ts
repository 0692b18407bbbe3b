import { z } from 'zod';

const steps = z
  .array(z.int('must be whole days').min(1).max(60))
  .max(10, 'at most ten reminders')
  .refine((days) => new Set(days).size === days.length, { error: 'names a day twice' });

/** Reminders and the watch. */
export const clockSettingsSchema = z.strictObject({
  /** Reminders to the staff this many working days before a date; on the day itself there is one always. */
  remindStaffWorkingDaysBefore: steps.default([3, 1]),
  /** Reminders to operators this many days before a date; 1 is the day before the last, e.g. day 29 of thirty. */
  remindOperatorDaysBefore: steps.default([10, 3, 1]),
  /** Supervisors are told when a date has passed, and again each time this many working days have gone by. */
  escalateEveryWorkingDays: z.int().min(1).max(60).default(5),
  /** Hour of the day in UTC+8 before which nobody is told anything. */
  tellFromHour: z.int().min(0).max(23).default(8),
});
