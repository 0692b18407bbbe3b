import { z } from 'zod';
import { defaultReportPeriods } from '#law/article-09-reports';
import { defaultFloodLimits } from '#usecases/report/report-settings';

const workingDays = (usual: number) => z.number().int().min(1).max(120).default(usual);
const count = (usual: number, max: number) => z.number().int().min(1).max(max).default(usual);

const periodsSchema = z.strictObject({
  acceptanceWorkingDays: workingDays(defaultReportPeriods.acceptanceWorkingDays),
  verificationWorkingDays: workingDays(defaultReportPeriods.verificationWorkingDays),
  informingWorkingDays: workingDays(defaultReportPeriods.informingWorkingDays),
});

const floodSchema = z.strictObject({
  reportsPerHour: count(defaultFloodLimits.reportsPerHour, 100_000),
  reportsPerDay: count(defaultFloodLimits.reportsPerDay, 1_000_000),
  wrongCodesPerTenMinutes: count(defaultFloodLimits.wrongCodesPerTenMinutes, 100_000),
  messagesPerHour: count(defaultFloodLimits.messagesPerHour, 100_000),
  fillSecondsMin: z.number().int().min(0).max(60).default(defaultFloodLimits.fillSecondsMin),
});

const mailboxSchema = z.strictObject({
  /** `imaps://user:secret@mail.example:993`; `imap://` only for a server on the same machine. */
  url: z
    .string()
    .regex(/^imaps?:\/\//, 'must begin with imaps://, e.g. imaps://user:secret@mail.example:993'),
  folder: z.string().min(1).default('INBOX'),
  /** Where mails go that became reports or messages; made when it is not there. */
  processedFolder: z.string().min(1).default('Processed'),
  everySeconds: z.number().int().min(5).max(3_600).default(60),
});

/** Article 9: reports by the public. */
export const reportSettingsSchema = z.strictObject({
  periods: periodsSchema.prefault({}),
  flood: floodSchema.prefault({}),
  /** Absent: no mailbox is read. */
  mailbox: mailboxSchema.optional(),
});
