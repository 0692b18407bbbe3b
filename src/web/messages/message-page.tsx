import type { ShownMessage } from '#usecases/messages/inbox';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Moment } from '../components/moment.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { DeliveryState } from './delivery-state.js';
import { subjectText } from './inbox-page.js';
import { NoticeBody } from './notice-body.js';
import { templateOf } from './templates/template-of.js';

type MessagePageProps = { readonly visit: Visit; readonly shown: ShownMessage };

/** One message, in the words of its mail. */
export function MessagePage({ visit, shown }: MessagePageProps) {
  const { say: t, language } = visit;
  const { message, read } = shown;
  const title = subjectText(visit, shown);
  return (
    <Layout visit={visit} title={title} active="messages" back={paths.messages()}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-s app-quiet">
        <Moment at={message.createdAt} language={language} />
      </p>
      {read === undefined ? (
        <p class="govuk-body">
          {t('这条消息所说的事项已不存在。', 'What this message was about is no longer there.')}
        </p>
      ) : (
        <>
          {read.isStillTrue ? null : (
            <InsetText>
              {t(
                '这条消息所说的事项已经处理，不需要再做什么。',
                'This has been dealt with since; nothing is left to do.',
              )}
            </InsetText>
          )}
          <NoticeBody blocks={templateOf(read.facts, { say: t, language }).blocks} />
        </>
      )}
      <h2 class="govuk-heading-s">{t('送达情况', 'Delivery')}</h2>
      <DeliveryState visit={visit} deliveries={message.deliveries} />
    </Layout>
  );
}
