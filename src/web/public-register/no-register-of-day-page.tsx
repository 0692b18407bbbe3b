import type { CalendarDay } from '#law/calendar-day';
import type { RegisterOfDay } from '#usecases/register/register-as-at';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AsAtForm } from './as-at.js';
import { hrefOf, kept, today } from './register-page.js';
import type { RegisterView } from './register-view.js';

type Reason = Exclude<RegisterOfDay, { kind: 'kept' }> | { readonly kind: 'no-day' };

type NoRegisterOfDayPageProps = {
  readonly visit: Visit;
  readonly view: RegisterView;
  readonly reason: Reason;
  readonly day?: CalendarDay;
};

/** Why the register of a day cannot be shown, and what can be done instead. */
export function NoRegisterOfDayPage({ visit, view, reason, day }: NoRegisterOfDayPageProps) {
  const t = visit.say;
  const title = t('没有这一天的历史公示', 'There is no register of that day');
  const error =
    reason.kind === 'no-day'
      ? t('请输入存在的日期，例如 2023-03-01', 'Enter a day that exists, for example 2023-03-01')
      : undefined;
  return (
    <Layout
      visit={visit}
      title={error === undefined ? title : t(`错误：${title}`, `Error: ${title}`)}
      active="register"
    >
      <PageHeading content={title} />
      <p class="govuk-body">
        {day === undefined ? null : (
          <>
            <Day of={day} language={visit.language} style="plain" />
            {t('：', ': ')}
          </>
        )}
        <Explained visit={visit} reason={reason} />
      </p>
      <AsAtForm
        visit={visit}
        action={paths.register()}
        typed={view.asAt}
        error={error}
        keep={kept(today(view))}
      />
      <p class="govuk-body">
        <Link
          href={hrefOf(today(view))}
          content={t('查看今天的公示', 'See the register of today')}
          noVisited
        />
      </p>
    </Layout>
  );
}

function Explained({ visit, reason }: { readonly visit: Visit; readonly reason: Reason }) {
  const t = visit.say;
  switch (reason.kind) {
    case 'no-day':
      return <>{t('输入的不是一个存在的日期。', 'What was typed is not a day that exists.')}</>;
    case 'not-ended':
      return (
        <>
          {t(
            '这一天在北京时间还没有结束，当日的公示还可能变化。请选择今天以前的日期，今天是 ',
            'that day has not ended in Beijing, and its register may still change. Choose a day before today, ',
          )}
          <Day of={reason.today} language={visit.language} style="plain" />
          {t('。', '.')}
        </>
      );
    case 'nothing-yet':
      return (
        <>
          {t(
            '这一天结束时还没有公布过任何备案。请选择较晚的日期。',
            'nothing had been published by the end of that day. Choose a later day.',
          )}
        </>
      );
    default:
      return reason satisfies never;
  }
}
