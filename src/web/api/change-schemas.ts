import { z } from '@hono/zod-openapi';
import {
  bothLanguages,
  checkpointSchema,
  disclosureSchema,
  entryLinks,
  entrySchema,
  instant,
  publicColumn,
} from './schemas.js';

export const changeSchema = z
  .object({
    leafIndex: z.int().openapi({ description: '日志位置 / Position in the log; never used twice' }),
    change: z
      .enum(['filed', 'changed', 'cancelled'])
      .openapi({ description: '备案 filed，变更 changed，注销 cancelled' }),
    changed: z.array(publicColumn).openapi({
      description: '与前一版相比变化的公示栏目 / Public columns that differ from the version before',
    }),
    recordedAt: instant,
    entry: entrySchema,
    disclosure: disclosureSchema.optional(),
    links: entryLinks,
  })
  .openapi('Change');

export const changesSchema = z
  .object({
    changes: z.array(changeSchema).openapi({ description: '按日志顺序 / In the order of the log' }),
    upTo: z.int().nullable().openapi({
      description:
        '本次答复说明到的日志位置（含）；下次从它之后取。The last position of the log this answer speaks of: go on after it.',
    }),
    passedOver: z.int().openapi({
      description:
        '其间不含公示信息的日志位置数（回执承诺）。Positions in between that say nothing public: commitments of receipts.',
    }),
    hasMore: z.boolean().openapi({ description: '检查点内还有更多 / The checkpoint covers more' }),
    asOf: checkpointSchema.nullable(),
    notice: bothLanguages,
    links: z.object({ self: z.string(), next: z.string() }),
  })
  .openapi('Changes');
