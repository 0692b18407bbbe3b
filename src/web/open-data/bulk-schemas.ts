import { z } from '@hono/zod-openapi';
import {
  bothLanguages,
  checkpointSchema,
  disclosureSchema,
  entrySchema,
  statusChangedOn,
} from '../api/schemas.js';

export const bulkItemSchema = z
  .object({
    entry: entrySchema,
    statusChangedOn,
    leafIndex: z.int(),
    disclosure: disclosureSchema.optional(),
  })
  .openapi('RegisterItem', { description: '一项备案的当前版本 / The current version of one entry' });

export const bulkFileSchema = z
  .object({
    asOf: checkpointSchema.nullable(),
    licence: z.object({ name: bothLanguages, url: z.string() }),
    notice: bothLanguages,
    items: z.array(bulkItemSchema),
  })
  .openapi('RegisterFile');
