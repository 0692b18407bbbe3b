import { Button } from '../components/button/button.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Link } from '../components/link/link.js';
import { type Visit, hasRole } from '../layout/visit.js';
import { paths } from '../paths.js';
import { FilingPage } from './page-parts.js';

/** 办理备案: what it is, what is needed, how long it takes. */
export function StartPage({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <FilingPage
      visit={visit}
      title={t('办理漏洞收集平台备案', 'File a vulnerability-collection platform')}
      aside={<Account visit={visit} />}
    >
      <p class="govuk-body-l">
        {t(
          '在境内设立面向公共互联网、收集非自身网络产品漏洞的平台，应当备案。单位和个人都可以在这里办理，全程网上办理，随时可以提交。',
          'Platforms in China that collect vulnerabilities of products not their own from the public Internet have to be filed. Organisations and individuals file here, entirely online, at any hour.',
        )}
      </p>
      <Button content={t('开始自查', 'Start with the self-check')} href={paths.fileScope()} isStart />
      <h2 class="govuk-heading-m">{t('需要准备什么', 'What you need')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            '平台名称、首页网址、ICP 许可或备案号，以及全部发布渠道',
            'Name and home page of the platform, its ICP licence or filing number, every publication channel',
          )}
        </li>
        <li>
          {t(
            '主办单位或者主办个人的名称和证件号码，主要负责人和联系人的姓名、联系方式',
            'Name and document number of the host; names and contacts of the person in charge and the contact person',
          )}
        </li>
        <li>
          {t(
            '六项规则：收集、验证评估、通知修补、发布、用户身份核实、分类分级',
            'Six rule sets: collection, verification, telling those who fix, publication, user identity, classification',
          )}
        </li>
        <li>
          {t(
            '等级保护备案相关材料；暂时无法取得的，可以说明原因',
            'Multi-level protection material, or the reason why it cannot be obtained',
          )}
        </li>
        <li>{t('执行国家标准、行业标准的情况', 'How national and industry standards are followed')}</li>
      </ul>
      <p class="govuk-body">
        {t(
          '材料齐备时，填写大约需要 30 分钟。每一页都可以保存，离开后再回来继续。',
          'With everything at hand it takes about 30 minutes. Each page can be saved; leave and come back as you like.',
        )}
      </p>
      <h2 class="govuk-heading-m">{t('多长时间办结', 'How long it takes')}</h2>
      <p class="govuk-body">
        {t(
          '信息齐全、符合要求的，自收到之日起 10 个工作日内予以备案并发放备案编号（第五条）。信息不真实或者不完整的，10 个工作日内一次告知需要补正的全部内容。',
          'Complete and lawful filings are filed and numbered within 10 working days of receipt (Article 5). Where something is untrue or incomplete, one notice within 10 working days names everything to be corrected.',
        )}{' '}
        <Link href={paths.deadlines()} content={t('计算期限', 'Calculate a date')} />
      </p>
      <InsetText>
        {t(
          '备案不是行政许可，不收取费用，也不代表对平台或者产品的认可。',
          'Filing is not a licence and costs nothing. It is no recognition of a platform or product.',
        )}
      </InsetText>
    </FilingPage>
  );
}

function Account({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  if (visit.viewer !== undefined) {
    return hasRole(visit.viewer, 'operator') ? (
      <div class="app-callout">
        <h2 class="govuk-heading-s">{t('继续办理', 'Continue')}</h2>
        <p>
          <Link href={paths.filings()} content={t('我的备案和草稿', 'My filings and drafts')} />
        </p>
      </div>
    ) : (
      <></>
    );
  }
  return (
    <div class="app-callout">
      <h2 class="govuk-heading-s">{t('账户', 'Account')}</h2>
      <p>{t('自查不需要登录。填写备案需要账户。', 'The self-check needs no account, the filing does.')}</p>
      <p>
        <Link href={paths.signIn(paths.filings())} content={t('登录', 'Sign in')} />
        {t(' 或者 ', ' or ')}
        <Link href={paths.registerAccount()} content={t('注册账户', 'create an account')} />
      </p>
    </div>
  );
}
