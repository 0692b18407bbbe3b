import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { startYearMax, startYearMin } from '#law/working-days';
import { type PublicPeriod, statutoryDeadline } from '#usecases/register/statutory-deadline';
import { citationFull } from '../contents/words/citation-text.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { sayIn } from '../layout/visit.js';
import { deadlineNoteWords } from '../public-register/words.js';
import { refuseParameters, stableCaching } from './answer.js';
import { problemResponse } from './problem-response.js';
import { deadlineQuery, deadlineSchema } from './schemas.js';

export const deadlineRoute = createRoute({
  method: 'get',
  path: '/api/v1/deadlines',
  operationId: 'computeDeadline',
  tags: ['deadlines'],
  summary: '期限计算 / Last day of a statutory period and the days counted',
  'x-examples': [
    { path: '/api/v1/deadlines?rule=review&from=2023-01-13', status: 200 },
    { path: '/api/v1/deadlines?rule=change&from=2023-01-05', status: 200 },
    { path: '/api/v1/deadlines?rule=transition', status: 200 },
    { path: '/api/v1/deadlines?rule=review', status: 400 },
  ],
  request: { query: deadlineQuery },
  responses: {
    200: { description: 'The deadline', content: { 'application/json': { schema: deadlineSchema } } },
    400: problemResponse('A parameter needs correcting'),
  },
});

/** The calculator for machines. */
export function addDeadlines(api: OpenAPIHono<PortalEnv>, { legal }: Pick<Portal, 'legal'>): void {
  api.openapi(deadlineRoute, (c) => {
    const { rule, from } = c.req.valid('query');
    const computed = statutoryDeadline(legal, rule, from);
    switch (computed.kind) {
      case 'start-missing':
        return refuseParameters(c, [
          {
            parameter: 'from',
            detail:
              '填写起算日，例如 2023-01-13。/ Give the day the period starts from, for example 2023-01-13.',
          },
        ]);
      case 'out-of-range':
        return refuseParameters(c, [
          {
            parameter: 'from',
            detail: `填写 ${startYearMin} 年至 ${startYearMax} 年之间的日期。/ Give a day in ${startYearMin} to ${startYearMax}.`,
          },
        ]);
      case 'computed':
        c.header('Cache-Control', stableCaching);
        return c.json(resource(rule, computed), 200);
      default:
        return computed satisfies never;
    }
  });
}

type Computed = Extract<ReturnType<typeof statutoryDeadline>, { kind: 'computed' }>;

function resource(rule: PublicPeriod, { deadline, notes }: Computed) {
  const { citation, length, unit } = deadline.rule;
  return {
    rule,
    citation: {
      instrument: citation.instrument,
      article: citation.article,
      ...(citation.paragraph === undefined ? {} : { paragraph: citation.paragraph }),
      zh: citationFull(sayIn('zh'), citation),
      en: citationFull(sayIn('en'), citation),
    },
    period: { length, unit },
    from: deadline.startsOn,
    dueOn: deadline.dueOn,
    rawDueOn: deadline.rawDueOn,
    provisional: deadline.provisional,
    calendarVersions: [...deadline.calendarVersions],
    notes: notes.map((code) => ({ code, zh: deadlineNoteWords[code][0], en: deadlineNoteWords[code][1] })),
    days: deadline.days.map((counted) => ({ ...counted })),
  };
}
