import type { Context, Hono } from 'hono';
import { entryByNumber } from '#usecases/register/entry-by-number';
import { entriesBefore, findEntries } from '#usecases/register/find-entries';
import { registerOfDay } from '#usecases/register/register-as-at';
import { page } from '../http/answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import type { AsAt } from './as-at.js';
import { EntryPage } from './entry-page.js';
import { NoRegisterOfDayPage } from './no-register-of-day-page.js';
import { publicPage } from './public-page.js';
import { RegisterPage, registerPageSize } from './register-page.js';
import { type RegisterView, readRegisterView } from './register-view.js';
import { readTypedDay } from './typed-day.js';
import { UnknownNumberPage } from './unknown-number-page.js';

/** 备案公示: the list and its entries, of today or, with `asAt`, as they stood at the end of a past day. */
export function addRegister(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.register(), async (c) => {
    const view = readRegisterView((name) => c.req.query(name));
    const asked = await askedDay(c, portal, view);
    if (asked instanceof Response) return asked;
    const { typed, status, before } = view;
    const shared = { typed, ...(status && { status }), ...(asked && { asAt: asked.checkpoint }) };
    const found =
      before === undefined
        ? await findEntries(portal, { ...shared, page: view.page, pageSize: registerPageSize })
        : await entriesBefore(portal, { ...shared, beforeLeaf: before, limit: registerPageSize });
    return publicPage(c, <RegisterPage visit={c.get('visit')} view={view} found={found} asAt={asked} />);
  });

  app.get(`${paths.register()}/:number`, async (c) => {
    const asked = await askedDay(
      c,
      portal,
      readRegisterView((name) => c.req.query(name)),
    );
    return asked instanceof Response ? asked : entryAnswer(c, portal, asked);
  });
}

async function entryAnswer(c: Context<PortalEnv>, portal: Portal, asAt: AsAt | undefined): Promise<Response> {
  const typed = c.req.param('number') ?? '';
  const visit = c.get('visit');
  const answer = await entryByNumber(portal, typed, asAt?.checkpoint);
  switch (answer.kind) {
    case 'impossible':
    case 'unknown': {
      const head = asAt?.checkpoint ?? (await portal.publicHead.current());
      const isPossible = answer.kind === 'unknown';
      const unknown = (
        <UnknownNumberPage
          visit={visit}
          number={isPossible ? answer.number : typed}
          at={head?.publishedAt ?? visit.now}
          isPossible={isPossible}
          asAt={asAt}
        />
      );
      return page(c, unknown, 404);
    }
    case 'filed':
    case 'cancelled': {
      // One entry has one address, however its number was written.
      const { number } = answer;
      const address =
        asAt === undefined ? paths.registerEntry(number) : paths.registerEntryAsAt(number, asAt.day);
      if (number !== typed) return c.redirect(address, 302);
      return publicPage(
        c,
        <EntryPage visit={visit} found={answer} publicUrl={portal.publicUrl} asAt={asAt} />,
      );
    }
    default:
      return answer satisfies never;
  }
}

/** The past day that is asked for, or the page that says why there is no register of it. */
async function askedDay(
  c: Context<PortalEnv>,
  portal: Portal,
  view: RegisterView,
): Promise<AsAt | Response | undefined> {
  if (view.asAt === undefined) return undefined;
  const visit = c.get('visit');
  const day = readTypedDay(view.asAt);
  if (day === undefined) {
    return page(c, <NoRegisterOfDayPage visit={visit} view={view} reason={{ kind: 'no-day' }} />, 422);
  }
  const register = await registerOfDay(portal, day);
  if (register.kind === 'kept') return register;
  return page(c, <NoRegisterOfDayPage visit={visit} view={view} reason={register} day={day} />, 404);
}
