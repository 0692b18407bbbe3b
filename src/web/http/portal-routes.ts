import type { Hono } from 'hono';
import { accountRoutes } from '../account/routes.js';
import { caseworkRoutes } from '../casework/routes.js';
import { demonstrationRoutes } from '../demonstration/routes.js';
import { filingRoutes } from '../filing/routes.js';
import { handoverFeedRoutes } from '../handover/feed-routes.js';
import { handoverRoutes } from '../handover/routes.js';
import { logRoutes } from '../log/log-routes.js';
import { logPageRoutes } from '../log/log-page-routes.js';
import { messageRoutes } from '../messages/routes.js';
import { entryFileRoutes } from '../proofs/entry-file-routes.js';
import { publicRegisterRoutes } from '../public-register/routes.js';
import { reportRoutes } from '../report/routes.js';
import { supervisionRoutes } from '../supervision/routes.js';
import { operatorApiRoutes } from '../api/operator/routes.js';
import { openDataPages } from '../open-data/open-data-pages.js';
import { apiRoutes } from '../api/routes.js';
import { healthRoutes } from './health.js';
import { createPipeline } from './pipeline.js';
import type { ErrorLog, Portal, PortalEnv } from './portal.js';
import type { SharedAnswers } from './shared-answers.js';
import { verifierRoutes } from '../verify/verifier-routes.js';
import { assetRoutes } from './static-assets.js';

type Surroundings = {
  readonly assetsDir: string;
  readonly logger: ErrorLog;
  readonly sharedAnswers: SharedAnswers;
};

/** Every capability of the portal, mounted. */
export async function portalRoutes(
  portal: Portal,
  { assetsDir, logger, sharedAnswers }: Surroundings,
): Promise<Hono<PortalEnv>> {
  const { demonstration } = portal;
  const api = apiRoutes(portal);
  return createPipeline({
    portal,
    logger,
    sharedAnswers,
    everybody: [
      // Before the open interface, so that what needs a token is never answered by it.
      operatorApiRoutes(portal),
      // Next: it also says which methods the others' addresses take.
      api.routes,
      await assetRoutes(assetsDir),
      await verifierRoutes(portal, assetsDir),
      healthRoutes(portal),
      entryFileRoutes(portal),
      handoverFeedRoutes(portal),
      await logRoutes(portal, assetsDir),
    ],
    capabilities: [
      publicRegisterRoutes(portal),
      logPageRoutes(portal),
      openDataPages(portal, api.document),
      accountRoutes(portal),
      filingRoutes(portal),
      caseworkRoutes(portal),
      messageRoutes(portal),
      handoverRoutes(portal),
      supervisionRoutes(portal),
      reportRoutes(portal),
      ...(demonstration === undefined ? [] : [demonstrationRoutes(portal, demonstration)]),
    ],
  });
}
