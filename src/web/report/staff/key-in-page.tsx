import type { RegisterRow } from '#usecases/ports/register';
import { Button } from '../../components/button/button.js';
import { FileUpload } from '../../components/file-upload/file-upload.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import { PageHeading } from '../../components/page-heading/page-heading.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { acceptedFiles, filesHint } from '../file-refusal.js';
import { FactsSection } from '../form/facts-section.js';
import { GroundsSection } from '../form/grounds-section.js';
import { PlatformSection } from '../form/platform-section.js';
import { type FormErrors, errorSummary } from '../form/report-errors.js';
import { NamedFields } from '../form/reporter-section.js';
import type { TypedReport } from '../form/typed-report.js';
import { channelText, keyedChannels } from '../words/status-words.js';

/** What is said of a call or a letter beside the report itself, as typed. */
export type TypedArrival = {
  readonly channel: string;
  /** `2026-03-05` and `14:30`, Beijing time. */
  readonly day: string;
  readonly time: string;
};

export type KeyInPageProps = {
  readonly visit: Visit;
  readonly typed: TypedReport;
  readonly arrival: TypedArrival;
  readonly errors: FormErrors;
  /** Id the report will have: a second press is the first. */
  readonly reportId: string;
  readonly sought?: string | undefined;
  readonly entries: readonly RegisterRow[];
};

/** 代为登记 — what came by telephone, letter, mail or visit, on the same track as what comes online. */
export function KeyInPage(props: KeyInPageProps) {
  const { visit, errors } = props;
  const t = visit.say;
  return (
    <Layout
      visit={visit}
      title={t('登记举报', 'Enter a report')}
      active="reports"
      back={paths.reports()}
      errors={errors.size > 0}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors.size > 0 ? <ErrorSummary errors={errorSummary(errors)} /> : null}
          <PageHeading
            caption={t('电话、来信、来访、邮件', 'Telephone, letter, in person, mail')}
            content={t('登记举报', 'Enter a report')}
          />
          <form method="post" action={paths.keyInReport()} enctype="multipart/form-data" novalidate>
            <button
              type="submit"
              name="do"
              value="continue"
              class="govuk-visually-hidden"
              tabindex={-1}
              aria-hidden="true"
            >
              {t('登记', 'Enter')}
            </button>
            <input type="hidden" name="report" value={props.reportId} />
            <Arrival {...props} />
            <PlatformSection {...props} />
            <GroundsSection {...props} />
            <FactsSection {...props} detailSuspected />
            <Reporter {...props} />
            <FileUpload
              name="files"
              label={t('来信的扫描件等（可以不传）', 'Scans and the like (optional)')}
              labelClasses="govuk-label--s"
              hint={filesHint(t)}
              errorMessage={errors.get('files')}
              multiple
              attributes={{ accept: acceptedFiles }}
            />
            <Button content={t('登记', 'Enter the report')} name="do" value="continue" preventDoubleClick />
          </form>
        </div>
      </div>
    </Layout>
  );
}

function Arrival({ visit, arrival, errors }: KeyInPageProps) {
  const t = visit.say;
  return (
    <>
      <Radios
        name="channel"
        legend={t('怎样收到的', 'How it came')}
        legendClasses="govuk-fieldset__legend--s"
        classes="govuk-radios--inline"
        errorMessage={errors.get('channel')}
        value={arrival.channel}
        items={keyedChannels.map((channel) => ({ value: channel, content: channelText(t, channel) }))}
      />
      <Input
        name="received-day"
        type="date"
        label={t('收到的日期', 'Day it was received')}
        labelClasses="govuk-label--s"
        hint={t('期限从这一天起算，例如 2026-03-05', 'The period runs from this day, such as 2026-03-05')}
        value={arrival.day}
        errorMessage={errors.get('received-day')}
        classes="govuk-input--width-10"
      />
      <Input
        name="received-time"
        type="time"
        label={t('收到的时间（北京时间）', 'Time (UTC+8)')}
        labelClasses="govuk-label--s"
        value={arrival.time}
        errorMessage={errors.get('received-time')}
        classes="govuk-input--width-5"
      />
    </>
  );
}

function Reporter(props: KeyInPageProps) {
  const { visit, typed, errors } = props;
  const t = visit.say;
  return (
    <section aria-labelledby="reporter-heading">
      <h2 class="govuk-heading-m" id="reporter-heading">
        {t('四、举报人', '4. The reporter')}
      </h2>
      <Radios
        name="reporter"
        legend={t('举报人是否愿意留下姓名', 'Does the reporter give a name?')}
        legendClasses="govuk-fieldset__legend--s"
        errorMessage={errors.get('reporter')}
        value={typed.reporter.kind}
        items={[
          { value: 'anonymous', content: t('匿名', 'Anonymous') },
          { value: 'named', content: t('实名', 'With a name'), conditional: <NamedFields {...props} /> },
        ]}
      />
    </section>
  );
}
