import { Button } from '../../components/button/button.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReportPage } from '../report-page.js';
import { FactsSection } from './facts-section.js';
import { GroundsSection } from './grounds-section.js';
import { PlatformSection } from './platform-section.js';
import type { FormPageProps } from './form-props.js';
import { errorSummary } from './report-errors.js';
import { stepCaption } from './step-caption.js';
import { ReporterSection } from './reporter-section.js';
import { TicketFields, WaitNotice } from './wait-notice.js';

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
