import type { ReportThread } from '#usecases/report/read-report';
import { Button } from '../../components/button/button.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { paths } from '../../paths.js';
import { MessageForm } from '../message-form.js';
import { Messages } from '../messages.js';
import { Version } from './act-page.js';
import type { CasePageProps } from './case-props.js';
import { actTextMax } from './plain-act-page.js';

/** What is said to the reporter, and what colleagues note among themselves. */
export function CaseExchange(props: CasePageProps) {
  const { visit, view, problem } = props;
  const t = visit.say;
  const { actions, reportId, threads } = view;
  return (
    <>
      <section aria-labelledby="messages">
        <h2 class="govuk-heading-m" id="messages">
          {t('与举报人往来', 'Messages with the reporter')}
        </h2>
        {threads.map((thread, index) => (
          <Thread {...props} thread={thread} index={index} />
        ))}
      </section>
      {actions.includes('note') ? (
        <section aria-labelledby="notes">
          <h2 class="govuk-heading-m" id="notes">
            {t('内部备注', 'Notes among colleagues')}
          </h2>
          <form method="post" action={paths.reportAct(reportId, 'note')} novalidate class="app-no-print">
            <Version subject={view} />
            <Textarea
              name="note"
              rows={3}
              label={t(
                '备注（举报人看不到，写入办理过程）',
                'Note (not seen by the reporter, kept in the history)',
              )}
              labelClasses="govuk-label--s"
              value={problem?.kind === 'note' ? problem.text : ''}
              errorMessage={problem?.kind === 'note' ? problem.error : undefined}
              attributes={{ maxlength: actTextMax }}
            />
            <Button content={t('保存备注', 'Keep the note')} variant="secondary" preventDoubleClick />
          </form>
        </section>
      ) : null}
    </>
  );
}

type ThreadProps = CasePageProps & { readonly thread: ReportThread; readonly index: number };

/** One reporter's messages; with merged reports there are several, and none sees another's. */
function Thread({ visit, view, problem, thread, index }: ThreadProps) {
  const t = visit.say;
  const here = problem?.kind === 'message' && problem.thread === thread.reportId ? problem : undefined;
  return (
    <>
      {view.threads.length === 1 ? null : (
        <h3 class="govuk-heading-s">
          {index === 0
            ? t('这件举报的举报人', 'The reporter of this report')
            : t(`并入的举报 ${index} 的举报人`, `The reporter of merged report ${index}`)}
        </h3>
      )}
      {view.readable ? (
        <Messages
          visit={visit}
          messages={thread.messages}
          files={thread.attachments}
          reader="authority"
          nameOf={view.nameOf}
          hrefOf={(id) => paths.reportCaseFile(view.reportId, id)}
        />
      ) : (
        <p class="govuk-body app-quiet">{t('不能查看。', 'Not open to you.')}</p>
      )}
      {view.actions.includes('message') ? (
        <MessageForm
          visit={visit}
          id={index === 0 ? 'message' : `message-${index + 1}`}
          action={paths.reportAct(view.reportId, 'message')}
          label={t('给举报人写信', 'Write to the reporter')}
          hint={t(
            '提问、请其补充材料，或者说明进展。举报人凭查询码阅读；不要写办理人员和其他举报人的信息。',
            'A question, a request for more, or how things stand. The reporter reads it with the code; leave out names of colleagues and other reporters.',
          )}
          text={here?.text}
          error={here?.error}
          withFiles={false}
        >
          <Version subject={view} />
          <input type="hidden" name="thread" value={thread.reportId} />
        </MessageForm>
      ) : null}
    </>
  );
}
