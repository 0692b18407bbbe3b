import { type ShownMessage, messagesPageSize } from '#usecases/messages/inbox';
import type { Page } from '#usecases/ports/casework';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { DeliveryState } from './delivery-state.js';
import { templateOf } from './templates/template-of.js';

type MessagesPageProps = {
  readonly visit: Visit;
  readonly messages: Page<ShownMessage>;
  /** From 1. */
  readonly pageNumber: number;
  /** Short messages are on. */
  readonly canChoosePhone: boolean;
};

/** 消息 — what the portal told this person, by mail too. */
export function MessagesPage({ visit, messages, pageNumber, canChoosePhone }: MessagesPageProps) {
  const t = visit.say;
  const title = t('消息', 'Messages');
  const pages = pageItems(pageNumber, Math.ceil(messages.total / messagesPageSize), paths.messages);
  return (
    <Layout visit={visit} title={title} active="messages">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {t(
          '系统发给您的消息都在这里，同时发送到您的邮箱。',
          'Everything the portal told you is here; it is mailed to you as well.',
        )}
      </p>
      {canChoosePhone ? (
        <p class="govuk-body">
          <Link href={paths.phone()} content={t('短信提醒设置', 'Short messages')} />
        </p>
      ) : null}
      {(visit.unreadMessages ?? 0) === 0 ? null : (
        <form method="post" action={paths.readAllMessages()}>
          <Button content={t('全部标为已读', 'Mark all as read')} variant="secondary" />
        </form>
      )}
      {messages.rows.length === 0 ? (
        <p class="govuk-body">
          {messages.total === 0
            ? t('还没有消息。', 'No messages yet.')
            : t('这一页没有消息。', 'No messages on this page.')}
        </p>
      ) : (
        <MessageTable visit={visit} messages={messages} />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

function MessageTable({ visit, messages }: Pick<MessagesPageProps, 'visit' | 'messages'>) {
  const t = visit.say;
  return (
    <Table
      caption={t(`共 ${messages.total} 条`, `${messages.total} in all`)}
      captionClasses="govuk-table__caption--s"
      stackOnMobile
      head={[
        { content: t('消息', 'Message') },
        { content: t('时间', 'Time') },
        { content: t('邮件和短信', 'Mail and short message') },
      ]}
      rows={messages.rows.map((shown) => [
        { content: <Subject visit={visit} shown={shown} /> },
        { content: <Moment at={shown.message.createdAt} language={visit.language} /> },
        { content: <DeliveryState visit={visit} deliveries={shown.message.deliveries} /> },
      ])}
    />
  );
}

function Subject({ visit, shown }: { readonly visit: Visit; readonly shown: ShownMessage }) {
  const { message } = shown;
  const link = <Link href={paths.message(message.id)} content={subjectText(visit, shown)} />;
  if (message.readAt !== undefined) return link;
  return (
    <>
      <strong>{link}</strong> <Tag content={visit.say('未读', 'Unread')} />
    </>
  );
}

/** The subject of the mail is the title of the message. */
export function subjectText(
  { say, language }: Pick<Visit, 'say' | 'language'>,
  { read }: Pick<ShownMessage, 'read'>,
): string {
  if (read === undefined) return say('内容已不存在', 'No longer available');
  return templateOf(read.facts, { say, language }).subject;
}
