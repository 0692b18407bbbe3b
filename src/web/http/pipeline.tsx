import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { page } from './answer.js';
import { compressAnswers } from './compress-answers.js';
import { limitedSearches } from './limited-reads.js';
import { originCheck } from './origin-check.js';
import { isForMachines } from './for-machines.js';
import { paths } from '../paths.js';
import type { ErrorLog, Portal, PortalEnv } from './portal.js';
import { IncidentPage, NotFoundPage, TooLargePage } from './problem.js';
import { incidentProblem } from './problem-json.js';
import { securityHeaders } from './security-headers.js';
import { type SharedAnswers, sharedAnswersFirst } from './shared-answers.js';
import { setVisit, visitOf } from './visit.js';

/** One file of 20 MB and its form around it. */
const uploadBytesMax = 21 * 1024 * 1024;

type Pipeline = {
  readonly portal: Portal;
  readonly logger: ErrorLog;
  readonly sharedAnswers: SharedAnswers;
  /** Served before sessions are looked at: files, and whatever is the same for everybody. */
  readonly everybody: readonly Hono<PortalEnv>[];
  readonly capabilities: readonly Hono<PortalEnv>[];
};

/** The path of every request, in order. */
export function createPipeline({
  portal,
  logger,
  sharedAnswers,
  everybody,
  capabilities,
}: Pipeline): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  // Outermost, so that what is kept has every header.
  app.use(sharedAnswersFirst(sharedAnswers));
  app.use(securityHeaders);
  app.use(
    createMiddleware(async (_c, next) => {
      await portal.liveCalendar.freshen();
      return next();
    }),
  );
  for (const routes of everybody) app.route('/', routes);
  app.use(compressAnswers(1_024));
  app.use(
    bodyLimit({
      maxSize: uploadBytesMax,
      onError: (c) => {
        setVisit(c, portal, undefined);
        return page(c, <TooLargePage visit={c.get('visit')} />, 413);
      },
    }),
  );
  app.use(visitOf(portal));
  app.use(originCheck(portal.publicUrl));
  app.use(paths.register(), limitedSearches(portal));
  for (const routes of capabilities) app.route('/', routes);
  app.notFound((c) => {
    if (c.get('visit') === undefined) setVisit(c, portal, undefined);
    return page(c, <NotFoundPage visit={c.get('visit')} />, 404);
  });
  app.onError((error, c) => {
    const incident = portal.randomness.uuid().slice(0, 8);
    logger.error({ incident, method: c.req.method, path: c.req.path, err: error }, 'request failed');
    if (isForMachines(c.req.path)) return incidentProblem(incident);
    if (c.get('visit') === undefined) setVisit(c, portal, undefined);
    return page(c, <IncidentPage visit={c.get('visit')} incident={incident} />, 500);
  });
  return app;
}
