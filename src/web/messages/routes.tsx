import { type Context, Hono } from 'hono';
import { staffRoles } from '#usecases/accounts/staff-roles';
import { deadLetters, retryDeadLetter } from '#usecases/messages/dead-letters';
import { countUnread, inboxOf, markAllRead, openMessage } from '#usecases/messages/inbox';
import { page, seeOther } from '../http/answer.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { DeadLettersPage } from './dead-letters-page.js';
import { MessagesPage } from './inbox-page.js';
import { phoneRoutes } from './phone-routes.js';
import { templateRoutes } from './template-routes.js';
import { MessagePage } from './message-page.js';

type MessagePortal = Pick<
  Portal,
  'persistence' | 'clock' | 'randomness' | 'publicUrl' | 'site' | 'shortMessagesOn'
>;

/** The inbox inside the portal, and for administrators what could not be delivered. */
export function messageRoutes(portal: MessagePortal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  addInbox(app, portal);
  addDeadLetters(app, portal);
  if (portal.shortMessagesOn) app.route('/', phoneRoutes(portal));
  app.use(paths.messageTemplates(), requireRole('administrator'));
  app.use(`${paths.messageTemplates()}/*`, requireRole('administrator'));
  app.route(
    '/',
    templateRoutes(portal, {
      list: paths.messageTemplates,
      one: paths.messageTemplate,
      html: paths.messageTemplateHtml,
    }),
  );
  return app;
}

function addInbox(app: Hono<PortalEnv>, portal: MessagePortal): void {
  const signedIn = requireRole('operator', ...staffRoles);

  app.get(paths.messages(), signedIn, async (c) => {
    const pageNumber = pageNumberOf(c);
    const messages = await inboxOf(portal, { accountId: actorOf(c).accountId, page: pageNumber });
    const shown = { messages, pageNumber, canChoosePhone: portal.shortMessagesOn };
    return page(c, <MessagesPage visit={c.get('visit')} {...shown} />);
  });

  app.post(paths.readAllMessages(), signedIn, async (c) => {
    await markAllRead(portal, actorOf(c).accountId);
    return seeOther(c, paths.messages());
  });

  // Opening marks it read. That is no act: it changes nothing but this person's own marker, and a browser that only
  // fetches ahead has not shown it to anybody.
  app.get(paths.message(':messageId'), signedIn, async (c) => {
    const messageId = c.req.param('messageId') ?? '';
    const { accountId } = actorOf(c);
    const shown = await openMessage(portal, { accountId, messageId, seen: !isFetchedAhead(c) });
    if (shown === undefined) return failurePage(c, { kind: 'not-found' });
    const visit = await stillUnread(c, portal);
    return page(c, <MessagePage visit={visit} shown={shown} />);
  });
}

/** The header's figure was counted before this message was opened. */
async function stillUnread(c: Context<PortalEnv>, portal: MessagePortal): Promise<Visit> {
  const unreadMessages = await countUnread(portal, actorOf(c).accountId);
  return { ...c.get('visit'), unreadMessages };
}

function isFetchedAhead(c: Context<PortalEnv>): boolean {
  const purpose = c.req.header('Sec-Purpose') ?? c.req.header('Purpose') ?? '';
  return c.req.method === 'HEAD' || purpose.includes('prefetch');
}

function addDeadLetters(app: Hono<PortalEnv>, portal: MessagePortal): void {
  const administrator = requireRole('administrator');

  app.get(paths.deadLetters(), administrator, async (c) => {
    const pageNumber = pageNumberOf(c);
    const letters = await deadLetters(portal, { actor: actorOf(c), page: pageNumber });
    if (!letters.ok) return failurePage(c, letters.failure);
    const retried = c.req.query('done') === 'retried';
    const shown = { letters: letters.value, pageNumber, retried };
    return page(c, <DeadLettersPage visit={c.get('visit')} {...shown} />);
  });

  app.post(paths.retryDeadLetter(':deliveryId'), administrator, async (c) => {
    const deliveryId = c.req.param('deliveryId') ?? '';
    const done = await retryDeadLetter(portal, { actor: actorOf(c), deliveryId });
    if (!done.ok) return failurePage(c, done.failure);
    return seeOther(c, paths.retriedDeadLetter());
  });
}

function pageNumberOf(c: Context<PortalEnv>): number {
  const text = c.req.query('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
