import type { ReportAnswers } from '#usecases/ports/report-intake';
import type { ReportAttachment } from '#usecases/ports/sealed-reports';
import { Button } from '../../components/button/button.js';
import { InsetText } from '../../components/inset-text/inset-text.js';
import { Link } from '../../components/link/link.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { TypedText } from '../../components/typed-text.js';
import { fileSizeText } from '../../contents/words/labels.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { GroundsList } from '../grounds-list.js';
import { ReportPage } from '../report-page.js';
import { reporterText } from '../words/status-words.js';
import { stepCaption } from './step-caption.js';

type CheckPageProps = {
  readonly visit: Visit;
  readonly answers: ReportAnswers;
  readonly files: readonly ReportAttachment[];
  /** Name of the filed platform chosen. */
  readonly filedName?: string | undefined;
};

/** Everything once more, each part with the way back to it; nothing has been sent so far. */
export function CheckPage(props: CheckPageProps) {
  const { visit, answers } = props;
  const t = visit.say;
  const isSignedIn = answers.reporter.kind === 'signed-in';
  return (
    <ReportPage
      visit={visit}
      title={t('核对举报内容', 'Check your report')}
      caption={stepCaption(visit, 3)}
      back={paths.reportEvidence()}
    >
      <SummaryList rows={rows(props)} />
      <InsetText>
        {t(
          '请如实举报。故意捏造事实诬告他人的，依法承担责任；因了解不全面而与事实有出入的，不算诬告。',
          'Report truthfully. Making up facts to harm somebody has consequences under the law; being mistaken in good faith has none.',
        )}
      </InsetText>
      <form method="post" action={paths.reportCheck()}>
        <Button
          content={
            isSignedIn
              ? t('提交举报', 'Lodge the report')
              : t('下一步：领取查询码', 'Next: your retrieval code')
          }
          preventDoubleClick
        />
      </form>
      <p class="govuk-body">
        <Link
          href={paths.reportDiscard()}
          content={t('放弃并删除已填写的内容', 'Give up and delete what I wrote')}
          noVisited
        />
      </p>
    </ReportPage>
  );
}

function rows({ visit, answers, files, filedName }: CheckPageProps) {
  const t = visit.say;
  const change = (href: string, what: string) => [
    { content: t('修改', 'Change'), href, visuallyHiddenText: what },
  ];
  const form = (anchor: string) => `${paths.startReport()}#${anchor}`;
  return [
    {
      key: t('平台', 'Platform'),
      value: <PlatformText visit={visit} platform={answers.platform} filedName={filedName} />,
      actions: change(form('platform'), t('平台', 'platform')),
    },
    {
      key: t('事由', 'Grounds'),
      value: <GroundsList visit={visit} grounds={answers.grounds} />,
      actions: change(form('grounds'), t('事由', 'grounds')),
    },
    {
      key: t('具体情况', 'What you saw'),
      value: <TypedText text={answers.text} />,
      actions: change(form('facts'), t('具体情况', 'what you saw')),
    },
    {
      key: t('证据材料', 'Evidence'),
      value: filesText(visit, files),
      actions: change(paths.reportEvidence(), t('证据材料', 'evidence')),
    },
    {
      key: t('举报方式', 'Way of reporting'),
      value: <ReporterText visit={visit} reporter={answers.reporter} />,
      actions: change(form('reporter-heading'), t('举报方式', 'way of reporting')),
    },
  ];
}

type PlatformTextProps = {
  readonly visit: Visit;
  readonly platform: ReportAnswers['platform'];
  readonly filedName: string | undefined;
};

function PlatformText({ visit, platform, filedName }: PlatformTextProps) {
  const t = visit.say;
  if (platform.kind === 'filed') {
    return (
      <>
        {filedName ?? ''} <span class="app-number">{platform.number}</span>
      </>
    );
  }
  return (
    <>
      <span class="app-text app-block">{platform.name}</span>
      {platform.address === '' ? null : <span class="app-text app-block">{platform.address}</span>}
      <span class="app-quiet-line">
        {t('没有备案，或者没有在公示中找到', 'Not filed or not found in the register')}
      </span>
    </>
  );
}

function filesText(visit: Visit, files: readonly ReportAttachment[]) {
  if (files.length === 0) return visit.say('没有', 'None');
  return (
    <ul class="app-files">
      {files.map(({ fileName, sizeBytes }) => (
        <li>
          {fileName} <span class="app-quiet">{fileSizeText(sizeBytes, visit.language)}</span>
        </li>
      ))}
    </ul>
  );
}

function ReporterText({
  visit,
  reporter,
}: {
  readonly visit: Visit;
  readonly reporter: ReportAnswers['reporter'];
}) {
  const kind = reporterText(visit.say, reporter.kind);
  if (reporter.kind !== 'named') return <>{kind}</>;
  return (
    <>
      {kind}
      {[reporter.name, reporter.contact, reporter.mail]
        .filter((line) => line !== '')
        .map((line) => (
          <span class="app-text app-block">{line}</span>
        ))}
    </>
  );
}
