import { Button } from '../components/button/button.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Input } from '../components/input/input.js';
import { Moment } from '../components/moment.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type ClockPageProps = {
  readonly visit: Visit;
  readonly day: string;
  readonly time: string;
  readonly isRefused?: boolean;
};

/** Sets the portal's clock, so that statutory periods can be watched. */
export function ClockPage({ visit, day, time, isRefused = false }: ClockPageProps) {
  const t = visit.say;
  const wrong = t(
    '请填写存在的日期和时间，例如 2023-01-13 和 09:00',
    'Enter a day and time that exist, for example 2023-01-13 and 09:00',
  );
  return (
    <Layout visit={visit} title={t('演示时钟', 'Demonstration clock')} errors={isRefused}>
      {isRefused ? (
        <ErrorSummary title={t('请改正', 'There is a problem')} errors={[{ content: wrong, href: '#day' }]} />
      ) : null}
      <h1 class="govuk-heading-l">{t('演示时钟', 'Demonstration clock')}</h1>
      <p class="govuk-body">
        {t('门户现在的时间是', 'The portal’s time is now')}{' '}
        <Moment at={visit.now} language={visit.language} />
      </p>
      <p class="govuk-body">
        {t(
          '法定期限按门户的时间计算。设到另一天，就能看到期限临近、届满和超期时的样子；已经发生的办理记录不会改变。',
          'Statutory periods run by the portal’s time. Set another day to watch a period come near, end and pass; what was done before stays as it was.',
        )}
      </p>
      <form method="post" action={paths.demonstration()} novalidate>
        <Input
          id="day"
          name="day"
          label={t('日期', 'Day')}
          hint={t('例如 2023-01-13', 'For example 2023-01-13')}
          value={day}
          classes="govuk-input--width-10"
          errorMessage={isRefused ? wrong : undefined}
        />
        <Input
          id="time"
          name="time"
          label={t('时间（北京时间）', 'Time (UTC+8)')}
          hint={t('例如 09:00', 'For example 09:00')}
          value={time}
          classes="govuk-input--width-5"
        />
        <div class="govuk-button-group">
          <Button content={t('设定时间', 'Set the clock')} />
          <Button
            content={t('恢复真实时间', 'Back to real time')}
            variant="secondary"
            name="reset"
            value="yes"
          />
        </div>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.demonstrationMail()}>
          {t('演示邮箱：系统发出的邮件', 'Demonstration mailbox: mails the portal wrote')}
        </a>
      </p>
    </Layout>
  );
}
