import type { DeadlineView } from '#usecases/clocks/explain-deadline';
import { Callout, CalloutFigure, type CalloutTone } from '../components/callout/callout.js';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { CountedPeriod } from '../contents/counted-period.js';
import { ruleName } from '../contents/words/rule-words.js';
import { urgencyText } from '../casework/case-words.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type WhyPageProps = { readonly visit: Visit; readonly view: DeadlineView };

const tones = {
  overdue: 'over',
  'due-today': 'over',
  near: 'near',
  ample: 'neutral',
} as const satisfies Record<string, CalloutTone>;

/** 为什么是这一天 — one stored deadline with everything that made it this date. */
export function WhyPage({ visit, view }: WhyPageProps) {
  const t = visit.say;
  const { stored, explained, urgency } = view;
  const { deadline } = stored;
  return (
    <Layout visit={visit} title={t('为什么是这一天', 'Why this date')} active="deadlines">
      <div class="app-measure">
        <PageHeading
          caption={ruleName(t, deadline.rule.code)}
          content={t('为什么是这一天', 'Why this date')}
        />
        <About visit={visit} view={view} />
        <Callout tone={urgency === undefined ? 'neutral' : tones[urgency.nearness]}>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {deadline.provisional
              ? t('最后一天（暂定）', 'Last day (provisional)')
              : t('最后一天', 'Last day')}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <CalloutFigure>
              <Day of={deadline.dueOn} language={visit.language} />
            </CalloutFigure>
          </p>
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            {t('到当日 24:00（北京时间，UTC+8）届满。', 'It ends at 24:00 (UTC+8) on that day.')}{' '}
            {urgency === undefined ? <Closed visit={visit} view={view} /> : urgencyText(t, urgency)}
          </p>
        </Callout>
        <p class="govuk-body">
          {t('起算日：', 'Counted from ')}
          <Day of={deadline.startsOn} language={visit.language} />
        </p>
        <CountedPeriod visit={visit} deadline={explained} />
        {explained.dueOn === deadline.dueOn ? null : (
          <p class="govuk-body">
            {t(
              '放假安排后来有更新，按新的安排计算为 ',
              'The arrangement was updated later; by the new one it is ',
            )}
            <Day of={explained.dueOn} language={visit.language} />
            {t(
              '。已经办结的，以办理时的日期为准。',
              '. What was done by then keeps the date it was measured by.',
            )}
          </p>
        )}
        <Moves visit={visit} view={view} />
        <p class="govuk-body">
          <Link
            href={paths.deadlines()}
            content={t('用期限计算器核对', 'Check it with the calculator')}
            noVisited
          />
        </p>
      </div>
    </Layout>
  );
}

function About({ visit, view }: WhyPageProps) {
  const { stored, platformName, asStaff } = view;
  const t = visit.say;
  const link = (href: string, content: string) => (
    <p class="govuk-body">
      <Link href={href} content={content} noVisited />
    </p>
  );
  const { subject, subjectId } = stored;
  switch (subject) {
    case 'dossier':
      return link(
        asStaff ? paths.case(subjectId) : paths.filing(subjectId),
        platformName ?? t('查看备案', 'See the filing'),
      );
    case 'draft':
      return link(paths.draft(subjectId), t('查看草稿', 'See the draft'));
    case 'report':
      return link(paths.reportCase(subjectId), t('查看举报', 'See the report'));
    case 'handover': {
      const [ministry = '', sequence = ''] = subjectId.split('/');
      return link(paths.handedPackage(ministry, sequence), t('查看通报包', 'See the package'));
    }
    default:
      return subject satisfies never;
  }
}

function Closed({ visit, view }: WhyPageProps) {
  const { stored } = view;
  const t = visit.say;
  if (stored.closedAt === undefined) return <></>;
  return (
    <>
      {stored.state === 'met' ? t('已于 ', 'Done at ') : t('因情况变化，已于 ', 'Fell away at ')}
      <Moment at={stored.closedAt} language={visit.language} />
      {stored.state === 'met' ? t(' 办理。', '.') : t(' 不再需要办理。', '.')}
    </>
  );
}

function Moves({ visit, view }: WhyPageProps) {
  const t = visit.say;
  if (view.moves.length === 0) return <></>;
  return (
    <>
      <h2 class="govuk-heading-s">{t('因放假安排调整', 'Moved by holiday notices')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.moves.map(({ from, to, notice }) => (
          <li>
            {notice}
            {t('：', ': ')}
            <Day of={from.dueOn} language={visit.language} />
            {from.provisional ? t('（暂定）', ' (provisional)') : ''} →{' '}
            <Day of={to.dueOn} language={visit.language} />
          </li>
        ))}
      </ul>
    </>
  );
}
