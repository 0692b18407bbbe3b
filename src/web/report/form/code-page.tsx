import { Button } from '../../components/button/button.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReportPage } from '../report-page.js';
import { stepCaption } from './step-caption.js';
import { KeptCode } from './kept-code.js';

type CodePageProps = {
  readonly visit: Visit;
  /** In groups, as it is read out. */
  readonly code: string;
  /** Lodging was pressed without saying that the code was kept. */
  readonly notKept: boolean;
};

/** 查询码 — shown before anything is lodged and never after: nobody can lose it by one click. */
export function CodePage({ visit, code, notKept }: CodePageProps) {
  const t = visit.say;
  const error = t('请先保存查询码，再勾选', 'Keep the code first, then tick the box');
  return (
    <ReportPage
      visit={visit}
      title={t('请保存好查询码', 'Keep this code')}
      caption={stepCaption(visit, 4)}
      back={paths.reportCheck()}
      errors={notKept ? [{ content: error, href: '#kept' }] : []}
    >
      <p class="govuk-body">
        {t(
          '凭查询码可以查看办理进度、补充材料、回答提问。请抄写、复制、下载或者打印，放在只有您能看到的地方。',
          'With this code you follow the report, add to it and answer questions. Write it down, copy, download or print it, and keep it where only you can see it.',
        )}
      </p>
      <KeptCode visit={visit} code={code}>
        <form method="post" action={paths.reportCodeFile()}>
          <Button variant="secondary" content={t('下载为文本文件', 'Download as text')} />
        </form>
      </KeptCode>
      <WarningText
        content={t(
          '提交之后查询码不再显示。本站不保存查询码，丢失后任何人都无法找回或者补发。',
          'After you lodge the report the code is not shown again. It is not stored; nobody can recover or replace it.',
        )}
      />
      <form method="post" action={paths.reportCode()} novalidate>
        <Checkboxes
          name="kept"
          errorMessage={notKept ? error : undefined}
          items={[{ value: 'yes', content: t('我已经保存好查询码', 'I have kept the code') }]}
        />
        <Button content={t('提交举报', 'Lodge the report')} preventDoubleClick />
      </form>
      <p class="govuk-body">
        {t(
          '按下“提交举报”之前，举报还没有提交；填写的内容保留两小时。',
          'Nothing is lodged before you press “Lodge the report”; what you wrote is kept for two hours.',
        )}
      </p>
    </ReportPage>
  );
}

/** What the text file says: enough to know in a year what it is for, and nothing about the report. */
export function codeFileText({ say }: Pick<Visit, 'say'>, code: string, trackingUrl: string): string {
  return [
    say('举报查询码', 'Retrieval code of a report'),
    '',
    code,
    '',
    say(`查询进度：${trackingUrl}`, `To follow the report: ${trackingUrl}`),
    say(
      '本站不保存查询码，丢失后无法找回。请放在只有您能看到的地方。',
      'The code is not stored and cannot be recovered. Keep it where only you can see it.',
    ),
    '',
  ].join('\r\n');
}
