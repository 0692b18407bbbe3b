import type { RegisterRow } from '#usecases/ports/register';
import { Button } from '../../components/button/button.js';
import { Details } from '../../components/details/details.js';
import { TypedText } from '../../components/typed-text.js';
import { paths } from '../../paths.js';
import { GroundsSection } from '../form/grounds-section.js';
import { PlatformSection } from '../form/platform-section.js';
import { type FormErrors, errorSummary } from '../form/report-errors.js';
import type { TypedReport } from '../form/typed-report.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';

export type IdentifyPageProps = Pick<ActPageProps, 'visit' | 'subject'> & {
  readonly typed: TypedReport;
  readonly errors: FormErrors;
  readonly sought?: string | undefined;
  readonly entries: readonly RegisterRow[];
  /** What the reporter wrote; absent when this person may not read it. */
  readonly text: string | undefined;
};

/** 确认平台和事由 — what a mail or a caller could not say in the form: which platform, and for what. */
export function IdentifyPage(props: IdentifyPageProps) {
  const { visit, subject, errors, text } = props;
  const t = visit.say;
  return (
    <ActFrame
      visit={visit}
      subject={subject}
      title={t('确认平台和事由', 'Identify the platform and the grounds')}
      errors={errorSummary(errors)}
    >
      <p class="govuk-body">
        {t(
          '按照举报的内容确认被举报的平台和事由，举报人会看到。办理过该平台备案的人须回避这件举报，包括您本人。',
          'Say from the report which platform it is about and for what; the reporter sees it. Whoever decided on the filing of that platform then keeps out of this report, yourself included.',
        )}
      </p>
      {text === undefined ? null : (
        <Details summary={t('举报写的情况', 'What the report says')} open>
          <TypedText text={text} />
        </Details>
      )}
      <form method="post" action={paths.reportAct(subject.reportId, 'identify')} novalidate>
        <button
          type="submit"
          name="do"
          value="identify"
          class="govuk-visually-hidden"
          tabindex={-1}
          aria-hidden="true"
        >
          {t('确认', 'Record')}
        </button>
        <Version subject={subject} />
        <PlatformSection {...props} />
        <GroundsSection {...props} />
        <Button
          content={t('确认平台和事由', 'Record the platform and the grounds')}
          name="do"
          value="identify"
          preventDoubleClick
        />
      </form>
    </ActFrame>
  );
}
