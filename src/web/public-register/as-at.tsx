import type { CalendarDay } from '#law/calendar-day';
import type { StoredCheckpoint } from '#usecases/ports/log';
import { Button } from '../components/button/button.js';
import { Day } from '../components/day.js';
import { Details } from '../components/details/details.js';
import { Input } from '../components/input/input.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

export type AsAt = { readonly day: CalendarDay; readonly checkpoint: StoredCheckpoint };

type AsAtBannerProps = {
  readonly visit: Visit;
  readonly asAt: AsAt;
  /** The same page today. */
  readonly today: string;
  /** Of the entry shown, in the register of that day. */
  readonly proof?: string;
};

/** 这是 2023 年 3 月 1 日结束时的公示 — before anything else, for nobody may take the past for today. */
export function AsAtBanner({ visit, asAt, today, proof }: AsAtBannerProps) {
  const t = visit.say;
  const { day, checkpoint } = asAt;
  return (
    <>
      <NotificationBanner title={t('历史公示', 'The register of a past day')}>
        <p class="govuk-notification-banner__heading">
          {t(`这是 ${chineseDay(day)}结束时的公示`, 'This is the register as it stood at the end of ')}
          {visit.language === 'zh' ? null : <Day of={day} language={visit.language} style="plain" />}
          {t('（北京时间）。', ' (Beijing time).')}
        </p>
        <p class="govuk-body">
          <Link href={today} content={t('回到今天的公示', 'Back to the register of today')} noVisited />
        </p>
      </NotificationBanner>
      <Details summary={t('怎么证明当日的公示就是这样', 'How that day’s register can be proved')}>
        <p>
          {t(
            `当日结束时最新的签名检查点覆盖日志的前 ${checkpoint.treeSize} 项，签署并公布于 `,
            `The newest signed checkpoint at the end of that day covers the first ${checkpoint.treeSize} entries of the log; it was published at `,
          )}
          <Moment at={checkpoint.publishedAt} language={visit.language} precision="seconds" />
          {t(
            '。本页只显示这些日志项里的备案。',
            '. This page shows what is in these entries and nothing else.',
          )}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {proof === undefined ? null : (
            <li>
              <Link
                href={proof}
                content={t(
                  '本项在当日日志中的证明（.tlog-proof）',
                  'Proof that this entry was in that day’s log',
                )}
              />
            </li>
          )}
          <li>
            <Link
              href={paths.logConsistency(checkpoint.treeSize)}
              content={t(
                '当日的日志是今天日志的开头：一致性证明',
                'That day’s log is the beginning of today’s: consistency proof',
              )}
            />
          </li>
        </ul>
        <ScrollPane label={t('当日的签名检查点原文', 'The signed checkpoint of that day')}>
          <pre class="app-code">{checkpoint.note}</pre>
        </ScrollPane>
      </Details>
    </>
  );
}

function chineseDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

type AsAtFormProps = {
  readonly visit: Visit;
  readonly action: string;
  /** What was typed before. */
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
  /** Further conditions that stay as they are. */
  readonly keep: Readonly<Record<string, string>>;
};

/** 查看过去某一天的公示 */
export function AsAtForm({ visit, action, typed, error, keep }: AsAtFormProps) {
  const t = visit.say;
  return (
    <Details summary={t('查看过去某一天的公示', 'See the register of a past day')} open={typed !== undefined}>
      <form action={action} method="get">
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Input
          id="as-at"
          name="asAt"
          value={typed}
          label={t('日期', 'Day')}
          hint={t(
            '例如 2023-03-01。显示当日结束时（北京时间）的公示。',
            'For example 2023-03-01. Shown is the register at the end of that day, Beijing time.',
          )}
          errorMessage={error}
          classes="govuk-input--width-10"
          inputMode="numeric"
        />
        <Button content={t('查看', 'Show')} classes="govuk-button--secondary" />
      </form>
    </Details>
  );
}
