import type { FoundEntries } from '#usecases/register/find-entries';
import { Cards } from '../components/cards/cards.js';
import { Link } from '../components/link/link.js';
import { Search } from '../components/search/search.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AsOf, EntryTable, NotRecognition } from './entry-parts.js';

type HomePageProps = {
  readonly visit: Visit;
  readonly recent: FoundEntries;
  /** Platforms filed now. */
  readonly filed: number;
};

/** 首页 — look up first; then what one can do here; then what is new. */
export function HomePage({ visit, recent, filed }: HomePageProps) {
  const t = visit.say;
  return (
    <Layout
      visit={visit}
      title={visit.site.name[visit.language]}
      description={t(
        '查询已备案的网络产品安全漏洞收集平台，在线办理备案。',
        'Look up filed vulnerability collection platforms and file one online.',
      )}
      hero={<Hero visit={visit} recent={recent} filed={filed} />}
    >
      <Tiles visit={visit} />
      {recent.rows.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{t('最近公布', 'Newest entries')}</h2>
          <p class="govuk-body">
            {t(
              '还没有公布过备案。备案决定作出后，会立即显示在这里。',
              'Nothing has been published yet. A platform appears here as soon as it is filed.',
            )}
          </p>
        </>
      ) : (
        <>
          <EntryTable
            visit={visit}
            rows={recent.rows}
            caption={t('最近公布', 'Newest entries')}
            captionClasses="govuk-table__caption--m"
          />
          <p class="govuk-body">
            <Link href={paths.register()} content={t('查看全部备案', 'See the whole register')} />
          </p>
        </>
      )}
      <NotRecognition say={t} />
    </Layout>
  );
}

function Hero({ visit, recent, filed }: HomePageProps) {
  const t = visit.say;
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        {t('查询已备案的漏洞收集平台', 'Look up filed vulnerability collection platforms')}
      </h1>
      <Search
        action={paths.register()}
        id="q"
        name="q"
        label={t('备案编号、平台名称、主办者或网址', 'Number, platform, host or address')}
        inputAttributes={{ maxlength: 200 }}
      />
      <p class="govuk-body govuk-!-margin-bottom-0">
        {t(`共 ${filed} 个有效备案`, `${filed} platform${filed === 1 ? '' : 's'} filed`)}
        {' · '}
        <AsOf asOf={recent.asOf} visit={visit} />
        {' · '}
        <Link href={paths.check()} content={t('核验备案编号', 'Check a number')} noVisited />
      </p>
    </>
  );
}

function Tiles({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <Cards
      cards={[
        {
          title: t('办理备案', 'File a platform'),
          href: paths.file(),
          text: t(
            '先做几个问题的自查，约 30 分钟填完，随时保存。',
            'A short self-check first, then about 30 minutes; drafts are saved as you go.',
          ),
        },
        {
          title: t('变更或者注销', 'Change or cancel'),
          href: `${paths.guide()}#change`,
          text: t(
            '信息变化后 30 日内变更，业务终止当日注销，都在“我的备案”办理；注销可以预先申请。',
            'Change within 30 days of a change, cancel on the day business ends, both under My filings; a cancellation can be planned ahead.',
          ),
        },
        {
          title: t('举报', 'Report a platform'),
          href: paths.report(),
          text: t(
            '平台涉嫌违法违规的，任何人都可以匿名或者实名举报，没有备案的也可以；凭查询码查看进度。',
            'Anybody can report a platform that seems to break the law, with or without a name, filed or not, and follow it with a code.',
          ),
        },
      ]}
    />
  );
}
