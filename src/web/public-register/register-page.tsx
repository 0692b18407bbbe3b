import type { FoundEntries, FurtherEntries } from '#usecases/register/find-entries';
import { entryStatuses, type RegisterView } from './register-view.js';
import { type AsAt, AsAtBanner, AsAtForm } from './as-at.js';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Search } from '../components/search/search.js';
import { SubNavigation } from '../components/sub-navigation/sub-navigation.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AsOf, EntryTable, NotRecognition } from './entry-parts.js';
import { entryStatusWords } from './words.js';

export const registerPageSize = 20;

type RegisterPageProps = {
  readonly visit: Visit;
  readonly view: RegisterView;
  readonly found: FoundEntries | FurtherEntries;
  /** The past day this is the register of. */
  readonly asAt?: AsAt | undefined;
};

/** 备案公示 — the list, newest first, with search and status. */
export function RegisterPage({ visit, view, found, asAt }: RegisterPageProps) {
  const t = visit.say;
  const pageCount = 'paged' in found ? Math.max(1, Math.ceil(found.paged / registerPageSize)) : 1;
  const pages = pageItems(view.page, pageCount, (page) => hrefOf({ ...view, page }));
  return (
    <Layout
      visit={visit}
      title={titleOf(visit, view)}
      active="register"
      description={t('已备案的网络产品安全漏洞收集平台。', 'Filed vulnerability collection platforms.')}
    >
      {asAt === undefined ? null : <AsAtBanner visit={visit} asAt={asAt} today={hrefOf(today(view))} />}
      <PageHeading content={t('备案公示', 'Public register')} />
      <Search
        action={paths.register()}
        id="q"
        name="q"
        value={view.typed}
        label={t('备案编号、平台名称、主办者或网址', 'Number, platform, host or address')}
        hint={t(
          '名称可以输入任意两个字，也可以输入拼音或者拼音首字母；编号可以照原样输入，全角或者带空格都可以。',
          'Any two characters of a name will do, pinyin or its initials too; type a number as you see it.',
        )}
        keep={kept({ ...view, typed: '' })}
        inputAttributes={{ maxlength: 200 }}
        classes="app-search"
      />
      <SubNavigation
        label={t('按状态筛选', 'Filter by status')}
        items={[undefined, ...entryStatuses].map((status) => ({
          content: status === undefined ? t('全部', 'All') : t(...entryStatusWords[status]),
          href: hrefOf({ ...allStatuses(view), ...(status === undefined ? {} : { status }) }),
          active: status === view.status,
        }))}
      />
      <p class="govuk-body">
        <Total visit={visit} found={found} /> · <AsOf asOf={found.asOf} visit={visit} />
      </p>
      {found.rows.length === 0 ? (
        <NothingFound visit={visit} view={view} found={found} pageCount={pageCount} />
      ) : (
        <EntryTable
          visit={visit}
          rows={found.rows}
          caption={t('备案，最新的在前', 'Entries, newest first')}
          captionClasses="govuk-visually-hidden"
          day={asAt?.day}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
      <ReadOn visit={visit} view={view} found={found} pageCount={pageCount} />
      <AsAtForm visit={visit} action={paths.register()} typed={view.asAt} keep={kept(today(view))} />
      <NotRecognition say={t} />
      <p class="govuk-body-s">
        <Link href={paths.openData()} content={t('以 JSON 格式获取公示数据', 'Get the register as JSON')} />
      </p>
    </Layout>
  );
}

function Total({ visit, found }: Pick<RegisterPageProps, 'visit' | 'found'>) {
  const t = visit.say;
  if (!('total' in found)) return <>{t('更早的备案', 'Earlier entries')}</>;
  const { total, hasMore } = found;
  if (hasMore) return <>{t(`超过 ${total} 项`, `more than ${total} found`)}</>;
  return <>{t(`共 ${total} 项`, `${total} found`)}</>;
}

/** 更早的备案 — pages lead to the newest of a long list, and this to the rest. */
function ReadOn({ visit, view, found, pageCount }: NothingFoundProps) {
  const t = visit.say;
  const last = found.rows.at(-1)?.leafIndex;
  const isLastPage =
    'total' in found && view.page === pageCount && (found.hasMore || found.total > found.paged);
  const before = 'total' in found ? (isLastPage ? last : undefined) : found.nextBefore;
  return (
    <>
      {before === undefined ? null : (
        <p class="govuk-body">
          <Link
            href={hrefOf({ ...view, page: 1, before })}
            content={t('继续查看更早的备案', 'Go on to earlier entries')}
            noVisited
          />
        </p>
      )}
      {view.before === undefined ? null : (
        <p class="govuk-body">
          <Link
            href={hrefOf(withoutBefore(view))}
            content={t('回到最新的备案', 'Back to the newest entries')}
            noVisited
          />
        </p>
      )}
    </>
  );
}

function withoutBefore({ before: _before, ...view }: RegisterView): RegisterView {
  return { ...view, page: 1 };
}

type NothingFoundProps = RegisterPageProps & { readonly pageCount: number };

/** Says that the search worked and found nothing: an error never looks like this. */
function NothingFound({ visit, view, found, pageCount }: NothingFoundProps) {
  const t = visit.say;
  if (!('total' in found))
    return <p class="govuk-body">{t('没有更早的备案了。', 'There are no earlier entries.')}</p>;
  if (found.total > 0) {
    return (
      <p class="govuk-body">
        {t(`没有第 ${view.page} 页。`, `There is no page ${view.page}. `)}
        <Link
          href={hrefOf({ ...view, page: pageCount })}
          content={t(`到最后一页（第 ${pageCount} 页）`, `Go to the last page (${pageCount})`)}
        />
      </p>
    );
  }
  if (view.typed === '' && view.status === undefined) {
    return (
      <p class="govuk-body">
        {t(
          '查询正常。备案公示中还没有备案；备案决定作出后，会立即显示在这里。',
          'The register works and is still empty. A platform appears here as soon as it is filed.',
        )}
      </p>
    );
  }
  return (
    <div>
      <h2 class="govuk-heading-m">{t('没有找到相符的备案', 'No matching entry')}</h2>
      <p class="govuk-body">
        {t(
          '查询正常完成，备案公示中没有相符的内容。没有找到不等于平台一定没有备案，请再试一试：',
          'The search worked; nothing in the register matches. Before you conclude that a platform is not filed, try this:',
        )}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            '核对编号的每一个字符，或者只输入其中一部分；',
            'compare every character of the number, or type a part of it',
          )}
        </li>
        <li>
          {t(
            '改用平台网址或者主办者的全称查询；',
            'search by the address of the platform or the full name of its host',
          )}
        </li>
        {view.status === undefined ? null : (
          <li>
            <Link
              href={hrefOf(allStatuses(view))}
              content={t('在全部状态中查询。', 'search in all states')}
            />
          </li>
        )}
        <li>
          <Link href={paths.register()} content={t('查看全部备案。', 'see the whole register')} />
        </li>
      </ul>
    </div>
  );
}

function allStatuses({ status: _status, before: _before, ...view }: RegisterView): RegisterView {
  return { ...view, page: 1 };
}

/** The same question to the register of today. */
export function today({ asAt: _asAt, before: _before, ...view }: RegisterView): RegisterView {
  return { ...view, page: 1 };
}

/** What a form keeps as hidden fields: all but the page. */
export function kept({ typed, status, asAt }: Omit<RegisterView, 'page'>): Readonly<Record<string, string>> {
  return {
    ...(typed === '' ? {} : { q: typed }),
    ...(status === undefined ? {} : { status }),
    ...(asAt === undefined ? {} : { asAt }),
  };
}

function titleOf({ say: t }: Visit, { typed, page }: RegisterView): string {
  const title =
    typed === '' ? t('备案公示', 'Public register') : t(`查询“${typed}”`, `Search for “${typed}”`);
  return page === 1 ? title : t(`${title}（第 ${page} 页）`, `${title} (page ${page})`);
}

export function hrefOf({ page, before, ...view }: RegisterView): string {
  return paths.registerSearch({
    ...kept(view),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(before === undefined ? {} : { before: String(before) }),
  });
}
