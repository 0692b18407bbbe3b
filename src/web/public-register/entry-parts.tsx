import type { CalendarDay } from '#law/calendar-day';
import { unicodeHost } from '#law/identifiers/host-name';
import { checkWebAddress } from '#law/identifiers/web-address';
import type { StoredCheckpoint } from '#usecases/ports/log';
import type { RegisterRow } from '#usecases/ports/register';
import type { ListedEntry } from '#usecases/register/find-entries';
import type { EntryStatus } from '#register/public-entry';
import { Day } from '../components/day.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { publicColumnText } from '../contents/public-columns.js';
import { entryStatusWords, notRecognition } from './words.js';

export function StatusTag({ status, say }: { readonly status: EntryStatus; readonly say: Say }) {
  return <Tag content={say(...entryStatusWords[status])} colour={status === 'filed' ? 'green' : 'grey'} />;
}

/** Name of the host; an individual's only where it is disclosed. */
export function hostText({ entry: { host }, disclosure }: RegisterRow, say: Say): string {
  if (host.kind === 'organisation') return host.name;
  return disclosure?.name ?? say('个人（姓名不公开）', 'An individual (name not published)');
}

/** The host of an address for people; the address itself when it has none. */
export function siteText(url: string): string {
  const address = checkWebAddress(url);
  return address.verdict === 'impossible' ? url : unicodeHost(address.host);
}

export function NotRecognition({ say }: { readonly say: Say }) {
  return <InsetText>{say(...notRecognition)}</InsetText>;
}

type AsOfProps = { readonly asOf: StoredCheckpoint | undefined; readonly visit: Visit };

/** 数据截至 — the time of the checkpoint that covers what is shown. */
export function AsOf({ asOf, visit }: AsOfProps) {
  const t = visit.say;
  if (asOf === undefined) return <>{t('尚未公布过备案', 'Nothing has been published yet')}</>;
  return (
    <>
      {t('数据截至 ', 'As of ')}
      <Moment at={asOf.publishedAt} language={visit.language} />
    </>
  );
}

type EntryTableProps = {
  readonly visit: Visit;
  readonly rows: readonly ListedEntry[];
  readonly caption: string;
  readonly captionClasses: string;
  /** The past day they are of. */
  readonly day?: CalendarDay | undefined;
};

/** Entries as a table; cards on a phone. */
export function EntryTable({ visit, rows, caption, captionClasses, day }: EntryTableProps) {
  const t = visit.say;
  return (
    <Table
      caption={caption}
      captionClasses={captionClasses}
      stackOnMobile
      classes="app-entries"
      head={[
        { content: t('备案编号', 'Number') },
        { content: t('平台', 'Platform') },
        { content: t('主办者', 'Host') },
        { content: t('备案日期', 'Filed on') },
        { content: t('状态', 'Status') },
      ]}
      rows={rows.map((row) => [
        { content: <span class="app-number">{row.entry.number}</span> },
        {
          content: (
            <>
              <Link href={entryHref(row.entry.number, day)} content={row.entry.platform.name} noVisited />
              <br />
              <span class="app-quiet">{siteText(row.entry.platform.homePageUrl)}</span>
              <Formerly visit={visit} row={row} />
            </>
          ),
        },
        { content: hostText(row, t) },
        {
          content: (
            <span class="app-number">
              <Day of={row.entry.filedOn} language={visit.language} style="plain" />
            </span>
          ),
        },
        {
          content: (
            <>
              <StatusTag status={row.entry.status} say={t} />
              {row.entry.status === 'filed' ? null : (
                <span class="app-quiet-line app-number">
                  {t('自 ', 'since ')}
                  <Day of={row.statusSince} language={visit.language} style="plain" />
                </span>
              )}
            </>
          ),
        },
      ])}
    />
  );
}

function entryHref(number: string, day: CalendarDay | undefined): string {
  return day === undefined ? paths.registerEntry(number) : paths.registerEntryAsAt(number, day);
}

/** 曾用名 — why an entry was found that does not say so any more. */
function Formerly({ visit, row }: { readonly visit: Visit; readonly row: ListedEntry }) {
  const { formerly } = row;
  if (formerly === undefined) return <></>;
  const t = visit.say;
  return (
    <span class="app-quiet-line">
      {t(
        `曾经的${publicColumnText(visit, formerly.column)}：${formerly.text}`,
        `Formerly (${publicColumnText(visit, formerly.column)}): ${formerly.text}`,
      )}
    </span>
  );
}
