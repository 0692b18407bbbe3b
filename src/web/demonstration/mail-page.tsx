import type { Child } from 'hono/jsx';
import type { RecentMail } from '#usecases/messages/recent-mails';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type MailPageProps = {
  readonly visit: Visit;
  readonly mails: readonly RecentMail[];
  /** Short messages with a code. */
  readonly codes: readonly { readonly to: string; readonly text: string }[];
};

/** The mails the demonstration would have sent. Nothing leaves this machine. */
export function MailPage({ visit, mails, codes }: MailPageProps) {
  const t = visit.say;
  return (
    <Layout visit={visit} title={t('演示邮箱', 'Demonstration mailbox')}>
      <h1 class="govuk-heading-l">{t('演示邮箱', 'Demonstration mailbox')}</h1>
      <p class="govuk-body">
        {t(
          '演示系统不发送邮件。系统写好的邮件显示在这里，最新的在前。',
          'The demonstration sends no mail. What it would have sent is shown here, newest first.',
        )}
      </p>
      <p class="govuk-body">
        <Link
          href={paths.demonstrationMessages()}
          content={t(
            '消息模板：系统能够发出的全部消息',
            'Message templates: every message the portal can send',
          )}
        />
      </p>
      {codes.map(({ to, text }) => (
        <section class="app-mail">
          <h2 class="govuk-heading-s">{t('短信', 'Short message')}</h2>
          <p class="govuk-body-s">
            {t('收件号码：', 'To: ')}
            {to}
          </p>
          <p class="govuk-body">{text}</p>
        </section>
      ))}
      {mails.length === 0 ? (
        <p class="govuk-body">{t('还没有邮件。', 'No mail yet.')}</p>
      ) : (
        mails.map((queued) => (
          <section class="app-mail">
            <h2 class="govuk-heading-s">{queued.mail.subject}</h2>
            <p class="govuk-body-s">
              {t('收件人：', 'To: ')}
              {queued.mail.to} · <Moment at={queued.createdAt} language={visit.language} />
            </p>
            <p class="govuk-body app-text">{withLinks(queued.mail.text)}</p>
            {queued.mail.html === undefined ? null : (
              <p class="govuk-body">
                <Link
                  href={paths.demonstrationMailHtml(queued.id)}
                  content={
                    <>
                      {t('查看 HTML 部分', 'See the HTML part')}
                      <span class="govuk-visually-hidden"> {queued.mail.subject}</span>
                    </>
                  }
                />
              </p>
            )}
          </section>
        ))
      )}
    </Layout>
  );
}

/** Addresses in our own mails become links, as a mail program would show them. */
function withLinks(text: string): Child {
  return text.split(/(https?:\/\/[^\s]+)/).map((part) =>
    part.startsWith('http') ? (
      <a class="govuk-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
