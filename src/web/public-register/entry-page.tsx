import type { EntryVersion, FoundEntry } from '#usecases/register/entry-by-number';
import { Channels } from '../contents/platform-values.js';
import { Breadcrumbs } from '../components/breadcrumbs/breadcrumbs.js';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import { publicColumnText, publicColumnValue } from '../contents/public-columns.js';
import { Timeline } from '../components/timeline/timeline.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { EntryInHand } from '../proofs/entry-in-hand.js';
import { ShowNumber } from '../proofs/show-number.js';
import { type AsAt, AsAtBanner } from './as-at.js';
import { hostText, NotRecognition, siteText, StatusTag } from './entry-parts.js';
import { LogRecord } from './log-record.js';

type EntryProps = { readonly visit: Visit; readonly found: FoundEntry };
type EntryPageProps = EntryProps & {
  /** Scheme and host people type: what is taken elsewhere leads back here. */
  readonly publicUrl: string;
  /** The past day it is shown as at. */
  readonly asAt?: AsAt | undefined;
};

/** One public entry: what was declared, its history, and the record that nobody can change unseen. */
export function EntryPage({ visit, found, publicUrl, asAt }: EntryPageProps) {
  const t = visit.say;
  const { entry } = found.current;
  return (
    <Layout
      visit={visit}
      title={`${entry.platform.name} ${entry.number}`}
      active="register"
      description={t(
        `${entry.platform.name}，备案编号 ${entry.number}`,
        `${entry.platform.name}, filing number ${entry.number}`,
      )}
      beforeContent={
        <Breadcrumbs
          items={[
            { content: t('首页', 'Home'), href: paths.home() },
            { content: t('备案公示', 'Public register'), href: paths.register() },
            { content: entry.number },
          ]}
        />
      }
    >
      {asAt === undefined ? null : (
        <AsAtBanner
          visit={visit}
          asAt={asAt}
          today={paths.registerEntry(entry.number)}
          proof={paths.logProof(found.current.leafIndex, asAt.checkpoint.treeSize)}
        />
      )}
      <PageHeading
        caption={t(`备案编号 ${entry.number}`, `Filing number ${entry.number}`)}
        content={entry.platform.name}
      />
      <Retired visit={visit} entry={entry} />
      <Declared visit={visit} found={found} />
      <NotRecognition say={t} />
      {asAt === undefined ? <EntryInHand visit={visit} entry={entry} publicUrl={publicUrl} /> : null}
      <h2 class="govuk-heading-m">{t('历史版本', 'History')}</h2>
      <History visit={visit} found={found} />
      {asAt === undefined ? <ShowNumber visit={visit} entry={entry} publicUrl={publicUrl} /> : null}
      <LogRecord visit={visit} found={found} />
      <p class="govuk-body">
        {t('信息不实，或者平台涉嫌违法违规？', 'Something here is untrue, or the platform breaks the law? ')}
        <Link
          href={paths.startReport(entry.number)}
          content={t('举报这个平台', 'Report this platform')}
          noVisited
        />
      </p>
    </Layout>
  );
}

/** A cancelled entry stays to be read, and says first of all that it is no more. */
function Retired({
  visit,
  entry,
}: {
  readonly visit: Visit;
  readonly entry: FoundEntry['current']['entry'];
}) {
  const t = visit.say;
  if (entry.status !== 'cancelled') return <></>;
  return (
    <WarningText
      content={
        <>
          {t('已注销，编号已停用。', 'Cancelled; the number is out of use. ')}
          {entry.endedOn === undefined ? null : (
            <>
              {t('这个平台的业务于 ', 'The business of this platform ended on ')}
              <Day of={entry.endedOn} language={visit.language} style="plain" />
              {t(' 终止。', '. ')}
            </>
          )}
          {t(
            '编号不会发给别的平台；下面是注销前公示的内容。',
            'Its number is never given to another platform. Below is what was public before the cancellation.',
          )}
        </>
      }
    />
  );
}

function Declared({ visit, found }: EntryProps) {
  const t = visit.say;
  const { entry } = found.current;
  const { platform, host } = entry;
  return (
    <SummaryList
      rows={[
        { key: t('状态', 'Status'), value: <StatusTag status={entry.status} say={t} /> },
        { key: t('备案编号', 'Filing number'), value: <span class="app-number">{entry.number}</span> },
        { key: t('平台名称', 'Platform'), value: platform.name },
        {
          key: t('首页网址', 'Home page'),
          value: (
            <>
              <Link href={platform.homePageUrl} content={platform.homePageUrl} external />
              {siteText(platform.homePageUrl) === platform.homePageUrl ? null : (
                <span class="app-quiet"> {t('（站外链接）', '(another site)')}</span>
              )}
            </>
          ),
        },
        { key: t('ICP 许可或备案号', 'ICP licence or filing number'), value: platform.icpNumber },
        {
          key: t('漏洞信息发布渠道', 'Publication channels'),
          value: <Channels visit={visit} channels={platform.channels} />,
        },
        {
          key:
            host.kind === 'organisation'
              ? t('主办单位', 'Host (organisation)')
              : t('主办个人', 'Host (individual)'),
          value: hostText(found.current, t),
        },
        {
          key: t('备案日期', 'Filed on'),
          value: <Day of={entry.filedOn} language={visit.language} style="plain" />,
        },
        entry.endedOn !== undefined && {
          key: t('业务终止日期', 'Business ended on'),
          value: <Day of={entry.endedOn} language={visit.language} style="plain" />,
        },
        {
          key: t('状态变更日期', 'Status since'),
          value: <Day of={found.statusSince} language={visit.language} style="plain" />,
        },
      ]}
    />
  );
}

function History({ visit, found }: EntryProps) {
  const t = visit.say;
  return (
    <Timeline
      headingLevel={3}
      items={found.history.map((row) => ({
        title: historyTitle(visit, row.entry.revision, row.entry.status),
        time: <Moment at={row.entry.recordedAt} language={visit.language} />,
        description: (
          <p class="govuk-body-s govuk-!-margin-bottom-0">
            <VersionText visit={visit} row={row} />
            <br />
            {t(`日志第 ${row.leafIndex} 号，`, `Log entry ${row.leafIndex}, `)}
            <Link
              href={paths.apiRevision(row.entry.number, row.entry.revision)}
              content={t('规范 JSON', 'canonical JSON')}
            />
            {t('，', ', ')}
            <Link
              href={paths.entryProof(row.entry.number, row.entry.revision)}
              content={t('证明文件', 'proof')}
            />
          </p>
        ),
      }))}
    />
  );
}

/** What a version says anew: of the first the whole, of a later one what changed in the public columns. */
function VersionText({ visit, row }: { readonly visit: Visit; readonly row: EntryVersion }) {
  const t = visit.say;
  const { entry, changed, disclosure } = row;
  if (entry.status === 'cancelled') {
    return <>{t('备案注销，编号停用。', 'The filing was cancelled and the number retired.')}</>;
  }
  if (entry.revision === 1) {
    return (
      <>
        {entry.platform.name} · {siteText(entry.platform.homePageUrl)} · {hostText(row, t)}
      </>
    );
  }
  if (changed.length === 0) {
    return (
      <>
        {t(
          '公示栏目没有变化（变更的是不公示的内容）。',
          'No public column changed: what changed is not public.',
        )}
      </>
    );
  }
  const { platform, host } = entry;
  const described = {
    platform,
    host,
    ...(disclosure === undefined ? {} : { individualName: disclosure.name }),
  };
  return (
    <>
      {changed.map((column, index) => (
        <>
          {index === 0 ? null : <br />}
          {publicColumnText(visit, column)}
          {t('变更为：', ' changed to: ')}
          {publicColumnValue(visit, described, column)}
        </>
      ))}
    </>
  );
}

function historyTitle({ say: t }: Visit, revision: number, status: 'filed' | 'cancelled'): string {
  if (status === 'cancelled') return t('注销', 'Cancelled');
  return revision === 1
    ? t('备案', 'Filed')
    : t(`变更（第 ${revision} 版）`, `Changed (version ${revision})`);
}
