import { Hono } from 'hono';
import { clockInChina, parseDay, parseInstant } from '#law/calendar-day';
import { recentCodes, recentMails } from '#usecases/messages/recent-mails';
import { Gallery } from '../components/gallery/gallery.js';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import type { Demonstration, Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { mailAnswer } from '../messages/mail-answer.js';
import { templateRoutes } from '../messages/template-routes.js';
import { paths } from '../paths.js';
import { ClockPage } from './clock-page.js';
import { MailPage } from './mail-page.js';

/** Pages that exist in the demonstration only. */
export function demonstrationRoutes(
  portal: Pick<Portal, 'persistence' | 'wordNotice' | 'publicUrl' | 'site'>,
  demonstration: Demonstration,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get(paths.demonstration(), (c) => {
    const visit = c.get('visit');
    return page(c, <ClockPage visit={visit} {...chinaDayAndTime(visit.now)} />);
  });

  app.post(paths.demonstration(), async (c) => {
    const form = await readForm(c);
    if (form.text('reset') !== '') {
      await demonstration.setClock(undefined);
      return seeOther(c, paths.demonstration());
    }
    const day = form.text('day').trim();
    const time = form.text('time').trim();
    const wanted = parseDay(day) === undefined ? undefined : parseInstant(`${day}T${time}:00+08:00`);
    if (wanted === undefined) {
      return page(c, <ClockPage visit={c.get('visit')} day={day} time={time} isRefused />, 422);
    }
    await demonstration.setClock(wanted);
    return seeOther(c, paths.demonstration());
  });

  app.get(paths.demonstrationMail(), async (c) => {
    const mails = await recentMails(portal);
    const codes = await recentCodes(portal);
    return page(c, <MailPage visit={c.get('visit')} mails={mails} codes={codes} />);
  });

  app.get(paths.demonstrationMailHtml(':mailId'), async (c) => {
    const mails = await recentMails(portal);
    const html = mails.find(({ id }) => id === c.req.param('mailId'))?.mail.html;
    return html === undefined ? failurePage(c, { kind: 'not-found' }) : mailAnswer(html);
  });

  app.route(
    '/',
    templateRoutes(portal, {
      list: paths.demonstrationMessages,
      one: paths.demonstrationMessage,
      html: paths.demonstrationMessageHtml,
    }),
  );

  app.get(paths.demonstrationComponents(), (c) => page(c, <Gallery visit={c.get('visit')} />));

  return app;
}

function chinaDayAndTime(now: Parameters<typeof clockInChina>[0]): { day: string; time: string } {
  const [day = '', time = ''] = clockInChina(now).split(' ');
  return { day, time: time.slice(0, 5) };
}
