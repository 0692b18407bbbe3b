import type { RegisterRow } from '#usecases/ports/register';
import { Button } from '../../components/button/button.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReportPage } from '../report-page.js';
import { FactsSection } from './facts-section.js';
import { GroundsSection } from './grounds-section.js';
import { PlatformSection } from './platform-section.js';
import { type FormErrors, errorSummary } from './report-errors.js';
import { ReporterSection } from './reporter-section.js';
import type { TypedReport } from './typed-report.js';
import { TicketFields, type Waiting, WaitNotice } from './wait-notice.js';

export type FormPageProps = {
  readonly visit: Visit;
  readonly typed: TypedReport;
  readonly errors: FormErrors;
  readonly ticket: string;
  /** What was looked for in the register; absent before anything was. */
  readonly sought?: string | undefined;
  /** The entries to choose from: those found, and the one chosen before. */
  readonly entries: readonly RegisterRow[];
  /** A number that a platform shows and that is not in the register. */
  readonly unknownNumber?: string | undefined;
  /** What the detail check stopped at. */
  readonly detailSuspected?: boolean | undefined;
  /** Why the form was not taken though nothing in it is wrong. */
  readonly waiting?: Waiting | undefined;
};

/** 填写举报 — everything that is asked, on one page; nothing of it is sent anywhere before the last step. */
export function FormPage(props: FormPageProps) {
  const { visit, errors, waiting } = props;
  const t = visit.say;
  return (
    <ReportPage
      visit={visit}
      title={t('填写举报', 'Write a report')}
      caption={stepCaption(visit, 1)}
      back={paths.report()}
      errors={errorSummary(errors)}
      notice={waiting === undefined ? undefined : <WaitNotice visit={visit} waiting={waiting} />}
    >
      <form method="post" action={paths.startReport()} novalidate>
        {/* The first button is what the Enter key presses: it must go on, not search. */}
        <button
          type="submit"
          name="do"
          value="continue"
          class="govuk-visually-hidden"
          tabindex={-1}
          aria-hidden="true"
        >
          {t('继续', 'Continue')}
        </button>
        <TicketFields ticket={props.ticket} />
        <Trap visit={visit} />
        <PlatformSection {...props} />
        <GroundsSection {...props} />
        <FactsSection {...props} />
        <ReporterSection {...props} />
        <Button content={t('继续', 'Continue')} name="do" value="continue" preventDoubleClick />
      </form>
      <p class="govuk-body">
        {t(
          '下一步可以添加证据材料。在最后一步按下“提交举报”之前，举报没有提交。',
          'Next you can add evidence. Nothing is lodged before you press “Lodge the report” in the last step.',
        )}
      </p>
    </ReportPage>
  );
}

export function stepCaption({ say }: Pick<Visit, 'say'>, step: number): string {
  return say(`举报 · 第 ${step} 步，共 4 步`, `Report · step ${step} of 4`);
}

/** A box that no person sees or reaches; programs that fill in every box give themselves away. */
function Trap({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <div class="app-trap" aria-hidden="true">
      <label for="homepage">{t('请留空', 'Leave this empty')}</label>
      <input type="text" id="homepage" name="homepage" tabindex={-1} autocomplete="off" value="" />
    </div>
  );
}
