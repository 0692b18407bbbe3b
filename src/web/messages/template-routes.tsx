import { type Context, Hono } from 'hono';
import { page } from '../http/answer.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import { composeMail } from './compose-mail.js';
import { mailAnswer } from './mail-answer.js';
import { type MessageExample, messageExamples } from './templates/examples.js';
import { TemplatePage, type TemplatePaths, TemplatesPage, wordsIn } from './templates-pages.js';

/** 消息模板 at any address: administrators have them, and the demonstration shows them to everybody. */
export function templateRoutes(
  { publicUrl, site }: Pick<Portal, 'publicUrl' | 'site'>,
  at: TemplatePaths,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const examples = messageExamples();
  const sender = { publicUrl, name: site.name };
  const asked = (c: Context<PortalEnv>): MessageExample | undefined =>
    examples.find(({ name }) => name === c.req.param('name'));

  app.get(at.list(), (c) => page(c, <TemplatesPage visit={c.get('visit')} examples={examples} at={at} />));

  app.get(at.one(':name'), (c) => {
    const example = asked(c);
    if (example === undefined) return failurePage(c, { kind: 'not-found' });
    return page(c, <TemplatePage visit={c.get('visit')} example={example} sender={sender} at={at} />);
  });

  app.get(at.html(':name'), (c) => {
    const example = asked(c);
    if (example === undefined) return failurePage(c, { kind: 'not-found' });
    const words = { zh: wordsIn(example, 'zh'), en: wordsIn(example, 'en') };
    return mailAnswer(composeMail(sender, words).html ?? '');
  });

  return app;
}
