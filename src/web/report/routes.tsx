import { Hono } from 'hono';
import { requireSignedIn } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { publicPage } from '../public-register/public-page.js';
import { draftRoutes } from './form/draft-routes.js';
import { formRoutes } from './form/form-routes.js';
import { staffReportRoutes } from './staff/case-routes.js';
import { StartPage } from './start-page.js';
import { trackRoutes } from './track/track-routes.js';

/** Reports by the public (Article 9), from both sides. */
export function reportRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(paths.report(), async (c) =>
    publicPage(c, <StartPage visit={c.get('visit')} periods={portal.reports.periods} />),
  );
  formRoutes(app, portal);
  draftRoutes(app, portal);
  // Anybody with an account may have reported something.
  app.use(paths.ownReports(), requireSignedIn);
  app.use(`${paths.ownReports()}/*`, requireSignedIn);
  trackRoutes(app, portal);
  staffReportRoutes(app, portal);
  return app;
}
