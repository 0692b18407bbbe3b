import type { CalendarYear } from '#law/calendar/calendar-year';
import { type CalendarOverview, type NamedMove, calendarPageSize } from '#usecases/clocks/calendar-views';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { MovesTable, NoticeContents } from './calendar-parts.js';
import { noticeStateColour, noticeStateText } from './calendar-words.js';

type ListProps = { readonly visit: Visit; readonly overview: CalendarOverview; readonly page: number };

/** 放假安排 — the years by which the portal counts, and every notice that was entered. */
export function CalendarListPage({ visit, overview, page }: ListProps) {
  const t = visit.say;
  const { years, notices, total, names } = overview;
  const pages = pageItems(page, Math.ceil(total / calendarPageSize), paths.calendarNotices);
  return (
    <Layout visit={visit} title={t('放假安排', 'Holiday notices')} active="calendar">
      <PageHeading content={t('放假安排', 'Holiday notices')} />
      <p class="govuk-body">
        {t(
          '系统按下列通知计算工作日。没有通知的年份暂按周一至周五计算，相关期限标为暂定。',
          'Working days are counted by these notices. For a year without one Monday to Friday is assumed, and dates that touch it are provisional.',
        )}
      </p>
      {overview.mayPropose ? (
        <Button content={t('录入放假安排', 'Enter a holiday notice')} href={paths.newCalendarNotice()} />
      ) : null}
      <Table
        caption={t('已生效的年度', 'Years in force')}
        captionClasses="govuk-table__caption--m"
        head={[{ content: t('年度', 'Year') }, { content: t('发文字号', 'Number of the notice') }]}
        rows={years.map(({ year, notice }) => [{ content: String(year) }, { content: notice.number }])}
      />
      {total === 0 ? (
        <p class="govuk-body">
          {t(
            '还没有人录入过放假安排；以上年度随系统提供。',
            'Nobody has entered a notice yet; these years come with the program.',
          )}
        </p>
      ) : (
        <Table
          caption={t('录入记录', 'Notices entered')}
          captionClasses="govuk-table__caption--m"
          stackOnMobile
          head={[
            { content: t('年度', 'Year') },
            { content: t('状态', 'State') },
            { content: t('录入', 'Entered') },
            { content: t('复核', 'Decided') },
          ]}
          rows={notices.map((notice) => [
            {
              content: (
                <Link
                  href={paths.calendarNotice(notice.id)}
                  content={`${notice.content.year} · ${notice.content.notice.number}`}
                />
              ),
            },
            { content: <Tag content={noticeStateText(t, notice)} colour={noticeStateColour(notice)} /> },
            {
              content: (
                <>
                  {names.get(notice.proposedBy)} <Moment at={notice.proposedAt} language={visit.language} />
                </>
              ),
            },
            {
              content:
                notice.decision === undefined ? (
                  t('尚未', 'Not yet')
                ) : (
                  <>
                    {names.get(notice.decision.decidedBy)}{' '}
                    <Moment at={notice.decision.decidedAt} language={visit.language} />
                  </>
                ),
            },
          ])}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

type CheckProps = {
  readonly visit: Visit;
  readonly content: CalendarYear;
  readonly preview: { readonly moves: readonly NamedMove[]; readonly total: number };
};

/** What was entered and what it would move, before it is handed to a second person. */
export function CalendarCheckPage({ visit, content, preview }: CheckProps) {
  const t = visit.say;
  const title = t(`核对 ${content.year} 年放假安排`, `Check the holidays of ${content.year}`);
  return (
    <Layout visit={visit} title={title} active="calendar" back={paths.newCalendarNotice()}>
      <PageHeading content={title} />
      <NoticeContents visit={visit} content={content} />
      <MovedSoFar visit={visit} {...preview} />
      <form method="post" action={paths.proposeCalendarNotice()}>
        <input type="hidden" name="content" value={JSON.stringify(content)} />
        <div class="govuk-button-group">
          <Button
            content={t('提交复核', 'Hand to a second person')}
            name="then"
            value="propose"
            preventDoubleClick
          />
          <Button content={t('返回修改', 'Correct it')} variant="secondary" name="then" value="edit" />
        </div>
      </form>
    </Layout>
  );
}

/** The first of the dates a notice would move. */
export function MovedSoFar({
  visit,
  moves,
  total,
}: {
  readonly visit: Visit;
  readonly moves: readonly NamedMove[];
  readonly total: number;
}) {
  const t = visit.say;
  if (total === 0) {
    return (
      <p class="govuk-body app-empty">{t('没有未办结的期限会因此改变。', 'No open date would move.')}</p>
    );
  }
  return (
    <>
      <MovesTable
        visit={visit}
        moves={moves}
        caption={t(`生效后会改变的期限：${total} 个`, `Dates that would move: ${total}`)}
      />
      {total > moves.length ? (
        <p class="govuk-body">{t(`以上为前 ${moves.length} 个。`, `The first ${moves.length} of them.`)}</p>
      ) : null}
    </>
  );
}
