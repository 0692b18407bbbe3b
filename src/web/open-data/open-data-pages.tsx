import { Hono } from 'hono';
import { formatFilingNumber } from '#law/identifiers/filing-number';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { publicPage } from '../public-register/public-page.js';
import { ApiPage } from './api-page.js';
import { readApi } from './read-api.js';
import { LicencePage } from './licence-page.js';
import { OpenDataPage } from './open-data-page.js';

type Pages = Pick<Portal, 'readLimit' | 'openData' | 'publicUrl' | 'legal'>;

/** What people read about the data; `document` is the OpenAPI document of this portal. */
export function openDataPages(portal: Pages, document: string): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const { readLimit, openData, publicUrl, legal } = portal;
  const api = readApi(document);
  const number = formatFilingNumber(legal.numberPattern, { year: 2023, serial: 1 });
  app.get(paths.openData(), (c) =>
    publicPage(
      c,
      <OpenDataPage
        visit={c.get('visit')}
        perMinute={readLimit.perMinute}
        publicUrl={publicUrl}
        number={number}
      />,
    ),
  );
  app.get(paths.licence(), (c) =>
    publicPage(c, <LicencePage visit={c.get('visit')} licence={openData.licence} />),
  );
  app.get(paths.api(), (c) =>
    publicPage(c, <ApiPage visit={c.get('visit')} api={api} publicUrl={publicUrl} />),
  );
  app.get('/api', (c) => c.redirect(paths.api(), 308));
  return app;
}
