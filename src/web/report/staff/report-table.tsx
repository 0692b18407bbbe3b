import type { ReportPeriodKind } from '#law/article-09-reports';
import type { ReportedPlatform } from '#report/events';
import type { ReportRow } from '#usecases/report/report-inbox';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { urgencyColours, urgencyText } from '../../casework/case-words.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { groundText } from '../words/ground-words.js';
import { isPlatformNamed, platformName } from '../words/platform-words.js';
import { channelText, outcomeText, statusColours, statusText } from '../words/status-words.js';

type TableProps = { readonly visit: Visit; readonly rows: readonly ReportRow[]; readonly caption: string };

/** Reports, one a line; cards on a phone. */
export function ReportTable({ visit, rows, caption }: TableProps) {
  const t = visit.say;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--s"
      classes="app-inbox"
      stackOnMobile
      head={[
        { content: t('最晚日期', 'Due') },
        { content: t('平台和事由', 'Platform, grounds') },
        { content: t('状态', 'Status') },
        { content: t('办理人', 'Handler') },
        { content: t('收到时间', 'Received') },
      ]}
      rows={rows.map((row) => [
        { content: <Due visit={visit} row={row} /> },
        { content: <Platform visit={visit} row={row} /> },
        { content: <Status visit={visit} row={row} /> },
        { content: row.handlerName ?? t('尚未分派', 'Nobody') },
        {
          content: (
            <>
              <Moment at={row.summary.receivedAt} language={visit.language} />
              <span class="app-quiet-line">{channelText(t, row.summary.channel)}</span>
            </>
          ),
        },
      ])}
    />
  );
}

type CellProps = { readonly visit: Visit; readonly row: ReportRow };

/** What the next date is for. */
export function periodText(say: Say, kind: ReportPeriodKind): string {
  switch (kind) {
    case 'acceptance':
      return say('决定是否受理', 'Accept or not');
    case 'verification':
      return say('核查出结论', 'Outcome');
    case 'informing':
      return say('告知举报人', 'Tell the reporter');
    default:
      return kind satisfies never;
  }
}

function Due({ visit, row: { summary, urgency } }: CellProps) {
  const t = visit.say;
  if (summary.due === undefined) {
    return <span>{summary.closed ? t('已办结', 'Closed') : t('没有期限', 'No date')}</span>;
  }
  return (
    <>
      <strong class="app-number">
        <Day of={summary.due.dueOn} language={visit.language} />
      </strong>
      {summary.due.provisional ? t('（暂定）', ' (provisional)') : ''}
      {urgency === undefined ? null : (
        <>
          {' '}
          <Tag content={urgencyText(t, urgency)} colour={urgencyColours[urgency.nearness]} />
        </>
      )}
      <span class="app-quiet-line">{periodText(t, summary.due.kind)}</span>
    </>
  );
}

function Platform({ visit, row: { summary } }: CellProps) {
  const t = visit.say;
  const [first, ...more] = summary.grounds;
  return (
    <>
      <Link
        href={paths.reportCase(summary.reportId)}
        content={platformName(t, summary.platform)}
        classes="govuk-!-font-weight-bold"
        noVisited
      />
      <span class="app-quiet-line">{underName(t, summary.platform)}</span>
      {first === undefined ? null : (
        <span class="app-quiet-line">
          {groundText(t, first)}
          {more.length === 0 ? '' : t(`，等 ${more.length + 1} 项`, ` and ${more.length} more`)}
        </span>
      )}
    </>
  );
}

function underName(say: Say, platform: ReportedPlatform): string {
  if (platform.kind === 'filed') return platform.number;
  return isPlatformNamed(platform)
    ? say('未备案', 'Not filed')
    : say('由办理人确认', 'The handler says which it is');
}

function Status({ visit, row: { summary } }: CellProps) {
  const t = visit.say;
  return (
    <>
      <Tag content={statusText(t, summary.status)} colour={statusColours[summary.status]} />
      {summary.outcome === undefined ? null : (
        <span class="app-quiet-line">{outcomeText(t, summary.outcome)}</span>
      )}
      {summary.restricted ? <span class="app-quiet-line">{t('限制阅读', 'Restricted')}</span> : null}
      {summary.awaitsReply ? (
        <span class="app-quiet-line">{t('举报人有新的信息', 'New message of the reporter')}</span>
      ) : null}
      {summary.identityRequested ? (
        <span class="app-quiet-line">{t('有查看身份的申请', 'Identity asked for')}</span>
      ) : null}
    </>
  );
}
