import { problemSchema } from './schemas.js';

/** An error as the document of the API describes it. */
export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** What every address that reads the database can answer besides. */
export const failureResponse = {
  500: problemResponse('系统出现问题，incident 是问题编号 / Something broke; incident finds the record'),
} as const;

/** For addresses whose answers cost something: see `http/read-limit.ts`. */
export const limitedResponses = {
  429: {
    ...problemResponse(
      '请求太多，请按 Retry-After 再试；这不说明任何平台是否备案 / Too many requests: try again after Retry-After. This says nothing about whether anything is filed',
    ),
    headers: {
      'Retry-After': {
        description: '多少秒后可以再试 / Seconds to wait',
        schema: { type: 'integer' as const, minimum: 1 },
      },
    },
  },
  ...failureResponse,
} as const;
