import { z } from '@hono/zod-openapi';
import { changeKinds } from '#law/article-06-change';
import { allContentItems } from '#law/filing-contents';
import { evidencePlaces } from '#usecases/filing/evidence-places';
import { contentsSchema, documentSchema } from './document-schema.js';

const both = z.object({ zh: z.string(), en: z.string() });
const day = z.string().openapi({ format: 'date' });
const instant = z.string().openapi({ format: 'date-time' });
const id = z.string().openapi({ format: 'uuid' });
const pointer = z.string().openapi({ description: 'JSON Pointer (RFC 6901) into the document' });

export const citationSchema = both.extend({
  instrument: z.string(),
  article: z.int(),
  paragraph: z.int().optional(),
  item: z.int().optional(),
});

export const validationSchema = z
  .object({
    ready: z.boolean().openapi({ description: '没有妨碍提交的问题 / nothing stands in the way' }),
    findings: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['missing', 'impossible', 'doubtful', 'question']),
        blocks: z.boolean(),
        item: z.string(),
        pointer,
        citation: citationSchema,
        message: both,
        details: z.record(z.string(), z.string()).optional(),
      }),
    ),
    obstacles: z.array(z.object({ code: z.string(), pointer, message: both })),
    scope: z.object({ result: z.enum(['filing-required', 'not-required', 'incomplete']) }),
    reviewDueOnIfSubmittedNow: day,
    changed: z.array(pointer).optional(),
  })
  .openapi('FilingValidation');

/** What is to be lodged: a first filing, or a correction or change of one that exists. */
export const requestSchema = z
  .strictObject({
    purpose: z
      .enum(['filing', 'correction', 'change'])
      .optional()
      .openapi({ description: 'Default: filing' }),
    filing: z
      .uuid()
      .optional()
      .openapi({ description: '补正、变更的备案 / the filing corrected or changed' }),
    document: documentSchema,
  })
  .openapi('FilingRequest');

export const fileSchema = z.object({
  item: z.enum(evidencePlaces),
  id,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});

export const draftSchema = z
  .object({
    id,
    purpose: z.enum(['filing', 'correction', 'change']),
    filing: id.optional(),
    evidence: z.array(fileSchema),
    validation: validationSchema,
    updatedAt: instant,
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .openapi('FilingDraft', {
    description: '草稿：不是提交；在页面上也能看到。Not an act; the pages show it too.',
  });

const clock = z.object({
  key: z.string(),
  name: both,
  bearer: z.enum(['authority', 'operator', 'receiver']),
  state: z.enum(['open', 'met', 'lapsed']),
  closedAt: instant.optional(),
  dueOn: day,
  startsOn: day,
  rawDueOn: day,
  provisional: z.boolean(),
  period: z.object({ length: z.int(), unit: z.enum(['working-day', 'calendar-day']) }),
  citation: citationSchema,
  calendarVersions: z.array(z.string()),
  days: z.array(
    z.object({ day, kind: z.string(), ordinal: z.int().optional(), holiday: z.string().optional() }),
  ),
});

export const lodgedSchema = z
  .object({
    filing: id,
    /** Version of the act in the dossier. */
    act: z.int(),
    of: z.enum(['filing', 'correction', 'change', 'contact', 'cancellation']),
    receivedAt: instant,
    submission: z.int().optional(),
    receiptNumber: z.string().optional(),
    dueOn: day.optional().openapi({ description: '依法答复的最后一天 / by when the law requires an answer' }),
    number: z.string().optional(),
    links: z.object({ self: z.string(), filing: z.string(), page: z.string() }),
  })
  .openapi('Lodged', { description: '回执 / receipt; it can be fetched again at `links.self`' });

export const receiptSchema = lodgedSchema
  .extend({
    document: z
      .object({ version: z.literal(1), scope: z.record(z.string(), z.string()), contents: contentsSchema })
      .optional()
      .openapi({ description: '提交的内容 / what was submitted' }),
  })
  .openapi('FilingReceipt');

const listed = z.object({
  id,
  number: z.string().optional(),
  platformName: z.string(),
  status: z.string(),
  statusText: both,
  nextStep: both,
  receivedAt: instant,
  dueOn: day,
  dueProvisional: z.boolean(),
  links: z.object({ self: z.string(), page: z.string() }),
});

export const filingsSchema = z
  .object({
    items: z.array(listed),
    drafts: z.array(
      z.object({ id, purpose: z.string(), platformName: z.string(), updatedAt: instant, self: z.string() }),
    ),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  })
  .openapi('OwnFilings');

const point = z.object({
  number: z.int(),
  item: z.enum(allContentItems as [string, ...string[]]),
  label: both,
  pointer,
  defect: z.enum(['untrue', 'incomplete']),
  defectText: both,
  reason: z.string(),
  citation: citationSchema,
});

export const filingSchema = z
  .object({
    id,
    version: z.int().openapi({ description: 'Of the last act; sent back where a person would have read it' }),
    number: z.string().optional(),
    platformName: z.string(),
    status: z.string(),
    statusText: both,
    nextStep: both,
    submissions: z.array(z.object({ number: z.int(), receivedAt: instant, receipt: z.string() })),
    clocks: z.array(clock),
    notice: z
      .object({ round: z.int(), sentAt: instant, points: z.array(point) })
      .optional()
      .openapi({ description: '等待补正的通知 / the notice that waits for an answer' }),
    changes: z.array(
      z.object({
        change: z.int(),
        kind: z.enum(changeKinds),
        changedOn: day,
        receivedAt: instant,
        examineBy: day,
      }),
    ),
    returned: z
      .object({ change: z.int(), points: z.array(point) })
      .optional()
      .openapi({ description: '最近一次变更被退回 / the last change was returned' }),
    plannedEndOn: day.optional(),
    acts: z.array(z.object({ at: instant, title: both, text: both })),
    links: z.object({ self: z.string(), document: z.string(), page: z.string() }),
  })
  .openapi('OwnFiling');

export const operatorProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    validation: validationSchema.optional(),
    draft: id.optional(),
    evidence: z.array(z.object({ fileName: z.string(), sha256: z.string() })).optional(),
    scope: z.string().optional(),
  })
  .openapi('OperatorProblem', { description: 'RFC 9457; `code` is stable' });
