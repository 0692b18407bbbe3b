import type { Instant } from '#law/calendar-day';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type AsAt, AsAtBanner } from './as-at.js';

type UnknownNumberPageProps = {
  readonly visit: Visit;
  readonly number: string;
  /** Of the newest checkpoint, or now when nothing was published yet. */
  readonly at: Instant;
  /** False when what was asked for cannot be a number at all. */
  readonly isPossible: boolean;
  /** The past day whose register was asked. */
  readonly asAt?: AsAt | undefined;
};

/** 查无此号 — an answer about the register, not an error. */
export function UnknownNumberPage({ visit, number, at, isPossible, asAt }: UnknownNumberPageProps) {
  const t = visit.say;
  const title = t('备案公示中没有这个编号', 'This number is not in the register');
  return (
    <Layout visit={visit} title={title} active="register">
      {asAt === undefined ? null : (
        <AsAtBanner visit={visit} asAt={asAt} today={paths.registerEntry(number)} />
      )}
      <PageHeading content={title} />
      <p class="govuk-body">
        {t('截至 ', 'As of ')}
        <Moment at={at} language={visit.language} />
        {t('，备案公示中没有编号为', ' the register has no entry with the number ')}
        {t('“', '“')}
        <strong class="app-text">{number}</strong>
        {t('”的备案。', '”.')}
      </p>
      {isPossible ? null : (
        <p class="govuk-body">
          {t(
            '它也不符合备案编号的写法，可能抄错了字符。',
            'Nor is it written like a filing number; a character may be wrong.',
          )}
        </p>
      )}
      <p class="govuk-body">
        <Link href={paths.checkNumber(number)} content={t('核验这个编号', 'Check this number')} />
      </p>
      <p class="govuk-body">
        <Link
          href={paths.register()}
          content={t('按平台名称、主办者或网址查询', 'Search by platform, host or address')}
        />
      </p>
      <p class="govuk-body">
        {t('平台标着这个编号却查不到？', 'A platform shows this number? ')}
        <Link
          href={isPossible ? paths.startReport(number) : paths.startReport()}
          content={t('举报这个平台', 'Report that platform')}
          noVisited
        />
      </p>
    </Layout>
  );
}
