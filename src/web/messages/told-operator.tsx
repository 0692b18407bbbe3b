import type { ShownMessage } from '#usecases/messages/inbox';
import { Moment } from '../components/moment.js';
import { Table } from '../components/table/table.js';
import type { Visit } from '../layout/visit.js';
import { DeliveryState } from './delivery-state.js';
import { subjectText } from './inbox-page.js';

type ToldOperatorProps = { readonly visit: Visit; readonly told: readonly ShownMessage[] };

/** 送达情况 — what the operator of a case was sent, for staff: a notice that never arrived must be seen. */
export function ToldOperator({ visit, told }: ToldOperatorProps) {
  const { say: t, language } = visit;
  if (told.length === 0) return <></>;
  return (
    <Table
      caption={t('发给备案主体的消息', 'Messages to the operator')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('消息', 'Message') },
        { content: t('时间', 'Time') },
        { content: t('送达情况', 'Delivery') },
      ]}
      rows={told.map((shown) => [
        { content: subjectText(visit, shown) },
        { content: <Moment at={shown.message.createdAt} language={language} /> },
        {
          content: (
            <>
              <DeliveryState visit={visit} deliveries={shown.message.deliveries} />
              {shown.message.readAt === undefined ? (
                t('未在系统内打开', 'Not opened in the portal')
              ) : (
                <>
                  {t('已在系统内打开 ', 'Opened in the portal ')}
                  <Moment at={shown.message.readAt} language={language} />
                </>
              )}
            </>
          ),
        },
      ])}
    />
  );
}
