import { type DeadLetter, deadLettersPageSize } from '#usecases/messages/dead-letters';
import type { Page } from '#usecases/ports/casework';
import { Button } from '../components/button/button.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { deliveryText } from './delivery-state.js';
import { subjectText } from './inbox-page.js';

type DeadLettersPageProps = {
  readonly visit: Visit;
  readonly letters: Page<DeadLetter>;
  /** From 1. */
  readonly pageNumber: number;
  /** One was just queued again. */
  readonly retried: boolean;
};

/** 未送达 — mails and short messages that were given up, for administrators. */
export function DeadLettersPage({ visit, letters, pageNumber, retried }: DeadLettersPageProps) {
  const t = visit.say;
  const title = t('未送达的邮件和短信', 'Mails and short messages not delivered');
  const pages = pageItems(pageNumber, Math.ceil(letters.total / deadLettersPageSize), paths.deadLetters);
  return (
    <Layout visit={visit} title={title} back={paths.staffAccounts()}>
      {retried ? (
        <NotificationBanner type="success" heading={t('已重新排队发送。', 'It is queued again.')} />
      ) : null}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {t(
          '多次发送失败、系统已停止重试的邮件和短信。消除原因后可以重新发送；收件人在系统内仍能看到消息。',
          'What was given up after several attempts. Send it again once the cause is gone; its recipient still sees the message in the portal.',
        )}
      </p>
      {letters.rows.length === 0 ? (
        <p class="govuk-body">{t('没有未送达的邮件和短信。', 'Nothing is undelivered.')}</p>
      ) : (
        <Table
          caption={t(`共 ${letters.total} 件`, `${letters.total} in all`)}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          head={[
            { content: t('内容', 'What') },
            { content: t('收件地址', 'Address') },
            { content: t('写成时间', 'Written') },
            { content: t('情况', 'State') },
            { content: t('操作', 'Action') },
          ]}
          rows={letters.rows.map((letter) => row(visit, letter))}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

function row(visit: Visit, letter: DeadLetter) {
  const { say: t, language } = visit;
  const { delivery, maskedAddress } = letter;
  const subject = letterText(visit, letter);
  return [
    { content: subject },
    { content: maskedAddress },
    { content: <Moment at={delivery.createdAt} language={language} /> },
    {
      content: (
        <>
          {deliveryText(visit, delivery)}
          <br />
          <code class="app-text">{delivery.lastError}</code>
        </>
      ),
    },
    {
      content: (
        <form method="post" action={paths.retryDeadLetter(delivery.id)}>
          <Button
            variant="secondary"
            content={
              <>
                {t('重新发送', 'Send again')}
                <span class="govuk-visually-hidden"> {subject}</span>
              </>
            }
          />
        </form>
      ),
    },
  ];
}

function letterText(visit: Visit, { delivery, subject, read }: DeadLetter): string {
  if (subject !== undefined) return subject;
  if (delivery.content.kind === 'short-message') return visit.say('验证码短信', 'A code by short message');
  return subjectText(visit, { read });
}
