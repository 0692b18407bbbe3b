import { Hono } from 'hono';
import { dayInChina } from '#law/calendar-day';
import { formatFilingNumber } from '#law/identifiers/filing-number';
import { startYearMax, startYearMin } from '#law/working-days';
import { entryByNumber } from '#usecases/register/entry-by-number';
import { countFiledPlatforms, findEntries } from '#usecases/register/find-entries';
import { publicPeriods, statutoryDeadline } from '#usecases/register/statutory-deadline';
import { page } from '../http/answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { CheckPage } from './check-page.js';
import { DeadlinePage } from './deadline-page.js';
import { GuidePage } from './guide-page.js';
import { HomePage } from './home-page.js';
import { publicPage } from './public-page.js';
import { addRegister } from './register-routes.js';
import { AccessibilityPage, PrivacyPage, SiteMapPage } from './site-pages.js';
import { readTypedDay } from './typed-day.js';

const recentShown = 5;

/** What the public reads: home page, register, checks, calculator, guide. */
export function publicRegisterRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(paths.home(), async (c) => {
    const recent = await findEntries(portal, { typed: '', page: 1, pageSize: recentShown });
    const filed = await countFiledPlatforms(portal);
    return publicPage(c, <HomePage visit={c.get('visit')} recent={recent} filed={filed} />);
  });

  addRegister(app, portal);

  app.get(paths.check(), async (c) => {
    const typed = c.req.query('number');
    const visit = c.get('visit');
    const example = exampleNumber(portal);
    if (typed === undefined) return publicPage(c, <CheckPage visit={visit} typed="" example={example} />);
    const answer = await entryByNumber(portal, typed);
    const view = <CheckPage visit={visit} typed={typed} answer={answer} example={example} />;
    const isEmpty = answer.kind === 'impossible' && answer.reason === 'empty';
    return isEmpty ? page(c, view, 422) : publicPage(c, view);
  });

  addCalculator(app, portal);
  addReading(app);
  return app;
}

/** A number of the configured form, for hints; serial 1 of a year before any was issued. */
function exampleNumber({ legal }: Pick<Portal, 'legal'>): string {
  return formatFilingNumber(legal.numberPattern, { year: 2022, serial: 1 });
}

function addCalculator(app: Hono<PortalEnv>, { legal }: Pick<Portal, 'legal'>): void {
  app.get(paths.deadlines(), (c) => {
    const visit = c.get('visit');
    const t = visit.say;
    const asked = c.req.query('rule');
    const period = publicPeriods.find((code) => code === asked) ?? 'review';
    const typedFrom = c.req.query('from');
    if (asked === undefined && typedFrom === undefined) {
      return page(c, <DeadlinePage visit={visit} period={period} typedFrom={dayInChina(visit.now)} />);
    }
    const typed = (typedFrom ?? '').trim().slice(0, 60);
    const from = typed === '' ? undefined : readTypedDay(typed);
    const wrong = (error: string) =>
      page(c, <DeadlinePage visit={visit} period={period} typedFrom={typed} error={error} />, 422);
    if (typed !== '' && from === undefined) {
      return wrong(t('请输入存在的日期，例如 2023-01-13', 'Enter a day that exists, for example 2023-01-13'));
    }
    const computed = statutoryDeadline(legal, period, from);
    switch (computed.kind) {
      case 'start-missing':
        return wrong(t('请输入起算日，例如 2023-01-13', 'Enter the start day, for example 2023-01-13'));
      case 'out-of-range':
        return wrong(
          t(
            `请输入 ${startYearMin} 年至 ${startYearMax} 年之间的日期`,
            `Enter a day between ${startYearMin} and ${startYearMax}`,
          ),
        );
      case 'computed':
        return page(
          c,
          <DeadlinePage
            visit={visit}
            period={period}
            typedFrom={from ?? computed.deadline.startsOn}
            computed={computed}
          />,
        );
      default:
        return computed satisfies never;
    }
  });
}

/** Pages to read; they change with the program only. */
function addReading(app: Hono<PortalEnv>): void {
  app.get(paths.guide(), (c) => publicPage(c, <GuidePage visit={c.get('visit')} />));
  app.get(paths.siteMap(), (c) => publicPage(c, <SiteMapPage visit={c.get('visit')} />));
  app.get(paths.accessibility(), (c) => publicPage(c, <AccessibilityPage visit={c.get('visit')} />));
  app.get(paths.privacy(), (c) => publicPage(c, <PrivacyPage visit={c.get('visit')} />));
}
