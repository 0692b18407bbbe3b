import { z } from '@hono/zod-openapi';
import { parseDay } from '#law/calendar-day';
import { channelKinds } from '#law/filing-contents';
import { entryPageSizeMax } from '#usecases/register/find-entries';
import { changesMax } from '#usecases/register/register-changes';
import { sampleNumber } from './sample-numbers.js';
import { publicPeriods } from '#usecases/register/statutory-deadline';

const statuses = ['filed', 'cancelled'] as const;

/** A number as typed in an address; `1e3`, blanks and signs are not what anyone means. */
export function wholeNumber(max: number, example: number) {
  const message = `填写 1 到 ${max} 的整数。/ Give a whole number from 1 to ${max}.`;
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/, message)
    .transform(Number)
    .refine((value) => value <= max, message)
    .openapi({ type: 'integer', minimum: 1, maximum: max, example });
}

/** A position of the log, from 0. */
const leafPosition = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,14})$/, '填写日志位置，从 0 起。/ Give a position of the log, from 0.')
  .transform(Number)
  .openapi({ type: 'integer', minimum: 0 });

export const changesQuery = z.strictObject({
  after: leafPosition.optional().openapi({
    description:
      '只给出此日志位置之后的变更；不填则从头开始。Only what came after this position of the log; absent: from the beginning.',
    example: 0,
  }),
  limit: wholeNumber(changesMax, 100).optional(),
});

const calendarDay = z
  .string()
  .transform((text, context) => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({
      code: 'custom',
      message: '填写存在的日期，例如 2023-01-13。/ Give a day that exists, for example 2023-01-13.',
    });
    return z.NEVER;
  })
  .openapi({ type: 'string', format: 'date', example: '2023-01-13' });

export const pageNumberMax = 1_000_000;

export const registerQuery = z.strictObject({
  q: z.string().max(200, '最多 200 个字符。/ At most 200 characters.').optional().openapi({
    description: '备案编号、平台名称、主办者或网址。Number, platform, host or address, as typed.',
  }),
  status: z
    .enum(statuses, '填写 filed 或 cancelled。/ Give filed or cancelled.')
    .optional()
    .openapi({ description: '已备案 filed，已注销 cancelled' }),
  filedFrom: calendarDay.optional().openapi({ description: '备案日期不早于 / filed on or after this day' }),
  filedTo: calendarDay.optional().openapi({ description: '备案日期不晚于 / filed on or before this day' }),
  page: wholeNumber(pageNumberMax, 1).optional(),
  pageSize: wholeNumber(entryPageSizeMax, 20).optional(),
});

export const numberParameter = z.object({
  number: z.string().openapi({
    description: '备案编号，可以照原样输入。As typed: full-width digits, blanks and a prefix are understood.',
    example: sampleNumber,
  }),
});

export const revisionParameters = numberParameter.extend({ revision: wholeNumber(pageNumberMax, 1) });

export const deadlineQuery = z.strictObject({
  rule: z
    .enum(publicPeriods, '填写 review、change 或 transition。/ Give review, change or transition.')
    .openapi({
      description: '审核 review（第五条）、变更 change（第六条）、过渡期 transition（第八条）',
      example: 'review',
    }),
  from: calendarDay.optional().openapi({
    description:
      '起算日，不计入期间；transition 可以不填。The day the period starts from, not counted; not needed for transition.',
  }),
});

export const bothLanguages = z.object({ zh: z.string(), en: z.string() });
const hash = z
  .string()
  .openapi({ description: 'base64', example: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' });
export const instant = z.string().openapi({ format: 'date-time' });

export const checkpointSchema = z
  .object({
    origin: z.string().openapi({ description: 'Name of the log' }),
    treeSize: z.int(),
    rootHash: hash,
    publishedAt: instant,
    note: z.string().openapi({ description: 'The signed checkpoint, verbatim (C2SP tlog-checkpoint)' }),
  })
  .openapi('Checkpoint');

export const entrySchema = z
  .object({
    version: z.literal(1),
    number: z.string(),
    revision: z.int(),
    status: z.enum(statuses),
    platform: z.object({
      name: z.string(),
      homePageUrl: z.string(),
      icpNumber: z.string(),
      channels: z.array(z.object({ kind: z.enum(channelKinds), identifier: z.string() })),
    }),
    host: z.union([
      z.object({ kind: z.literal('organisation'), name: z.string() }),
      z.object({
        kind: z.literal('individual'),
        nameCommitment: z.string().openapi({ description: 'SHA-256 of salt and name, see disclosures' }),
      }),
    ]),
    filedOn: z.string().openapi({ format: 'date' }),
    endedOn: z
      .string()
      .optional()
      .openapi({ format: 'date', description: '注销日期：业务终止之日。With a cancelled entry only.' }),
    recordedAt: instant,
  })
  .openapi('Entry', { description: 'What was hashed into the log; nothing else is published.' });

export const disclosureSchema = z
  .object({
    revision: z.int(),
    name: z.string(),
    salt: z.string().openapi({ description: 'base64, 32 bytes; SHA-256(salt, name) is the commitment' }),
  })
  .openapi('Disclosure', { description: '主办个人的姓名，与登记的哈希承诺对应；依法删除后不再提供。' });

export const statusChangedOn = z.string().openapi({
  format: 'date',
  description: '状态变更日期：已备案为备案日期，已注销为注销日期。Since when the entry has its status.',
});

export const publicColumn = z.enum(['platform-name', 'home-page', 'icp-number', 'channels', 'host']);

const formerly = z
  .object({
    column: publicColumn,
    text: z.string(),
  })
  .openapi({ description: '曾用名：检索词只出现在较早的版本。Found by what only an earlier version says.' });

export const entryLinks = z.object({ self: z.string(), page: z.string(), canonical: z.string() });

export const listSchema = z
  .object({
    items: z.array(
      z.object({
        entry: entrySchema,
        statusChangedOn,
        formerly: formerly.optional(),
        leafIndex: z.int(),
        disclosure: disclosureSchema.optional(),
        links: entryLinks,
      }),
    ),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    asOf: checkpointSchema.nullable().openapi({ description: '数据截至；null while nothing was published' }),
    notice: bothLanguages,
    links: z.object({
      self: z.string(),
      first: z.string(),
      previous: z.string().optional(),
      next: z.string().optional(),
      last: z.string(),
    }),
  })
  .openapi('RegisterPage');

export const foundSchema = z
  .object({
    entry: entrySchema,
    statusChangedOn,
    leafIndex: z.int(),
    disclosures: z.array(disclosureSchema),
    history: z
      .array(
        z.object({
          entry: entrySchema,
          changed: z.array(publicColumn).openapi({
            description: '与前一版相比变化的公示栏目 / Public columns that differ from the version before',
          }),
          leafIndex: z.int(),
          canonical: z.string(),
        }),
      )
      .openapi({ description: 'All versions, newest first; the first is the entry above.' }),
    checkpoint: checkpointSchema,
    notice: bothLanguages,
    links: entryLinks,
  })
  .openapi('RegisterEntry');

export const deadlineSchema = z
  .object({
    rule: z.enum(publicPeriods),
    citation: bothLanguages.extend({
      instrument: z.string(),
      article: z.int(),
      paragraph: z.int().optional(),
    }),
    period: z.object({ length: z.int(), unit: z.enum(['working-day', 'calendar-day']) }),
    from: z.string().openapi({ format: 'date' }),
    dueOn: z.string().openapi({ format: 'date', description: 'Last day; it ends at 24:00 UTC+8.' }),
    rawDueOn: z.string().openapi({ format: 'date', description: 'Before it was moved off a free day.' }),
    provisional: z.boolean(),
    calendarVersions: z.array(z.string()),
    notes: z.array(bothLanguages.extend({ code: z.string() })),
    days: z.array(
      z.object({
        day: z.string().openapi({ format: 'date' }),
        kind: z.enum([
          'start',
          'working',
          'make-up',
          'weekend',
          'holiday',
          'calendar',
          'assumed-working',
          'assumed-weekend',
        ]),
        ordinal: z.int().optional(),
        holiday: z.string().optional(),
      }),
    ),
  })
  .openapi('Deadline');

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    incident: z.string().optional(),
  })
  .openapi('Problem', { description: 'RFC 9457' });
