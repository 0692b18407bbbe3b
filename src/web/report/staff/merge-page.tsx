import type { ReportSummary } from '#usecases/ports/report-list';
import { Button } from '../../components/button/button.js';
import { Input } from '../../components/input/input.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Radios } from '../../components/radios/radios.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { GroundsList } from '../grounds-list.js';
import { refusalText } from '../words/refusal-words.js';
import { statusText } from '../words/status-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { actTextMax } from './plain-act-page.js';
import { platformName } from '../words/platform-words.js';

type ChoosePageProps = ActPageProps & {
  /** Open reports on the same platform; those with a ground in common first. */
  readonly suggested: readonly ReportSummary[];
  readonly own: Pick<ReportSummary, 'grounds'>;
};

/** 并案, first step: into which report. Nothing happens yet. */
export function ChooseMergePage(props: ChoosePageProps) {
  const { visit, subject, suggested, own, refusal, typed } = props;
  const t = visit.say;
  const error = refusal === undefined ? undefined : refusalText(t, refusal);
  return (
    <ActFrame {...props} title={t('并入另一件举报', 'Merge into another report')} field="into">
      <p class="govuk-body">
        {t(
          '同一平台、同一件事的举报可以合并办理。这一件并入您选择的一件，由那一件继续；两位举报人互不知情，都会被告知结果。',
          'Reports of the same thing on the same platform can be handled as one. This one joins the one you choose, which goes on; the reporters do not learn of each other, and each is told the outcome.',
        )}
      </p>
      <form method="get" action={paths.reportAct(subject.reportId, 'merge')} novalidate>
        {suggested.length === 0 ? (
          <p class="govuk-body">
            {t('没有找到同一平台的其他举报。', 'No other report on this platform was found.')}
          </p>
        ) : (
          <Radios
            name="into"
            legend={t('同一平台的其他举报', 'Other reports on this platform')}
            legendClasses="govuk-fieldset__legend--s"
            errorMessage={error}
            value={typed('into')}
            items={suggested.map((other) => ({
              value: other.reportId,
              content: (
                <>
                  {platformName(t, other.platform)} · {statusText(t, other.status)} ·{' '}
                  <Moment at={other.receivedAt} language={visit.language} />
                </>
              ),
              hint: commonText(visit, own, other),
            }))}
          />
        )}
        <Input
          name="other"
          label={t('或者填写另一件举报的编号', 'Or give the reference of another report')}
          value={typed('other')}
          errorMessage={suggested.length === 0 ? error : undefined}
          autocomplete="off"
          spellcheck={false}
          attributes={{ maxlength: 64 }}
        />
        <Button content={t('下一步：对照', 'Next: compare')} />
      </form>
    </ActFrame>
  );
}

function commonText({ say }: Visit, own: Pick<ReportSummary, 'grounds'>, other: ReportSummary): string {
  const common = other.grounds.filter((ground) => own.grounds.includes(ground)).length;
  return common === 0
    ? say('事由不同', 'Other grounds')
    : say(`有 ${common} 项相同的事由`, `Grounds in common: ${common}`);
}

type ConfirmPageProps = ActPageProps & { readonly own: ReportSummary; readonly other: ReportSummary };

/** 并案, second step: both side by side, then the act that cannot be undone. */
export function ConfirmMergePage(props: ConfirmPageProps) {
  const { visit, subject, own, other, refusal, typed } = props;
  const t = visit.say;
  return (
    <ActFrame {...props} title={t('确认并案', 'Confirm the merger')} field="reason">
      <div class="app-sides">
        <Side visit={visit} title={t('这一件（将并入）', 'This one (joins)')} report={own} />
        <Side visit={visit} title={t('那一件（继续办理）', 'That one (goes on)')} report={other} />
      </div>
      <WarningText content={t('并案后不能分开。', 'A merger cannot be undone.')} />
      <form method="post" action={paths.reportAct(subject.reportId, 'merge')} novalidate>
        <Version subject={subject} />
        <input type="hidden" name="into" value={other.reportId} />
        <input type="hidden" name="into-version" value={String(other.version)} />
        <Textarea
          name="reason"
          rows={3}
          label={t('并案的理由', 'Reason')}
          labelClasses="govuk-label--s"
          value={typed('reason')}
          errorMessage={refusal === undefined ? undefined : refusalText(t, refusal)}
          attributes={{ maxlength: actTextMax }}
        />
        <Button content={t('确认并案', 'Merge')} preventDoubleClick />
      </form>
    </ActFrame>
  );
}

function Side({
  visit,
  title,
  report,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly report: ReportSummary;
}) {
  const t = visit.say;
  return (
    <SummaryList
      card={{ title }}
      rows={[
        {
          key: t('平台', 'Platform'),
          value: (
            <Link
              href={paths.reportCase(report.reportId)}
              content={platformName(t, report.platform)}
              noVisited
            />
          ),
        },
        { key: t('状态', 'Status'), value: statusText(t, report.status) },
        { key: t('收到', 'Received'), value: <Moment at={report.receivedAt} language={visit.language} /> },
        { key: t('事由', 'Grounds'), value: <GroundsList visit={visit} grounds={report.grounds} /> },
      ]}
    />
  );
}
