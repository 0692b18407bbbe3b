import { Link } from '../components/link/link.js';
import { SubNavigation } from '../components/sub-navigation/sub-navigation.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { GuideForOperators } from './guide-for-operators.js';
import { LinkList, Paragraph, Part, ReadingPage, TextList } from './reading-page.js';

type Props = { readonly visit: Visit };

/** 办事指南 — by role; duties in our own words, with the article they come from. */
export function GuidePage({ visit }: Props) {
  const t = visit.say;
  return (
    <ReadingPage
      visit={visit}
      active="guide"
      title={['办事指南', 'Guide']}
      lead={[
        '办理备案全程在网上进行，不用到现场，不交纸质材料。',
        'Everything is done online. There is no visit and no paper.',
      ]}
    >
      <SubNavigation
        label={t('本页内容', 'On this page')}
        items={[
          { content: t('我要备案', 'Operators'), href: '#operator' },
          { content: t('变更和注销', 'Change, cancel'), href: '#change' },
          { content: t('查询与核验', 'Look up, check'), href: '#public' },
          { content: t('举报', 'Report'), href: '#report' },
          { content: t('审核人员', 'Reviewers'), href: '#reviewer' },
          { content: t('依据', 'Legal basis'), href: '#basis' },
        ]}
      />
      <GuideForOperators visit={visit} />
      <ForThePublic visit={visit} />
      <Reporting visit={visit} />
      <ForReviewers visit={visit} />
      <Basis visit={visit} />
    </ReadingPage>
  );
}

function ForThePublic({ visit }: Props) {
  const t = visit.say;
  return (
    <Part visit={visit} id="public" title={['查询与核验', 'Look up and check']}>
      <TextList
        visit={visit}
        items={[
          [
            '备案公示可以按编号、平台名称、主办者或者网址查询，不用登录，也没有验证码。',
            'Search the register by number, platform, host or address, without sign-in or captcha.',
          ],
          [
            '平台应当在首页底部标明备案编号。看到编号后，可以核验它是否存在、网址和主办者是否相符。',
            'A filed platform shows its number at the foot of its home page. Check that the number exists and that address and host match.',
          ],
          [
            '备案只说明主办者按规定登记了信息，不是对平台或者产品的认可；用备案做广告的，请不要轻信。',
            'Filing means only that the host registered as required. It recognises no platform or product: do not trust advertising that says so.',
          ],
        ]}
      />
      <p class="govuk-body">
        <Link href={paths.register()} content={t('查询备案公示', 'Search the register')} /> ·{' '}
        <Link href={paths.check()} content={t('核验备案编号', 'Check a number')} /> ·{' '}
        <Link href={paths.openData()} content={t('开放数据', 'Open data')} />
      </p>
    </Part>
  );
}

function Reporting({ visit }: Props) {
  const t = visit.say;
  const { reportPhone, reportMail } = visit.site;
  return (
    <Part visit={visit} id="report" title={['举报', 'Report a platform']}>
      <Paragraph
        visit={visit}
        text={[
          '平台涉嫌违反法律法规的，任何人都可以举报（第九条），没有备案的平台也可以举报。匿名、实名都可以，不需要登录；凭查询码查看进度、补充材料。请不要写入尚未公开的漏洞细节。',
          'Anybody may report a platform that seems to break the law (Article 9), also one that is not filed, with or without a name and without an account. A code lets you follow the report and add to it. Leave out details of undisclosed vulnerabilities.',
        ]}
      />
      <ul class="govuk-list">
        <li>
          <Link href={paths.report()} content={t('网上举报', 'Report online')} /> ·{' '}
          <Link href={paths.reportTrack()} content={t('查询举报进度', 'Follow a report')} />
        </li>
        {reportPhone === undefined ? null : (
          <li>
            {t('电话：', 'Phone: ')}
            <Link href={`tel:${reportPhone.replaceAll(/[^\d+]/g, '')}`} content={reportPhone} />
          </li>
        )}
        {reportMail === undefined ? null : (
          <li>
            {t('邮箱：', 'Mail: ')}
            <Link href={`mailto:${reportMail}`} content={reportMail} />
          </li>
        )}
      </ul>
    </Part>
  );
}

function ForReviewers({ visit }: Props) {
  return (
    <Part visit={visit} id="reviewer" title={['审核人员', 'Reviewers']}>
      <TextList
        visit={visit}
        items={[
          [
            '账户由管理员开立。登录后从收件箱开始，案件按应答日期排列，临近和超期的有文字标明。',
            'An administrator makes the account. Start from the inbox: cases are ordered by the date an answer is due, those near or past it are marked in words.',
          ],
          [
            '审核只看信息是否真实、齐全、合法。备案不是许可：不得增加条件，退回补正要一次列明全部问题并逐项写明依据。',
            'Review looks at truth, completeness and lawfulness only. Filing is not a licence: no further conditions, and one correction notice lists every defect with its basis.',
          ],
          [
            '予以备案由一人拟定、另一人决定，系统不接受同一个人。',
            'A filing is prepared by one person and decided by another; the system refuses the same one.',
          ],
        ]}
      />
    </Part>
  );
}

function Basis({ visit }: Props) {
  return (
    <Part visit={visit} id="basis" title={['依据', 'Legal basis']}>
      <TextList
        visit={visit}
        items={[
          ['《中华人民共和国网络安全法》', 'Cybersecurity Law'],
          ['《中华人民共和国数据安全法》', 'Data Security Law'],
          [
            '《网络产品安全漏洞管理规定》（工信部联网安〔2021〕66号），2021-09-01 起施行',
            'Provisions on the management of network product security vulnerabilities, in force 2021-09-01',
          ],
          [
            '《网络产品安全漏洞收集平台备案管理办法》（工信部网安〔2022〕146号），2023-01-01 起施行',
            'Measures for the filing of network product vulnerability collection platforms, in force 2023-01-01',
          ],
        ]}
      />
      <Paragraph
        visit={visit}
        text={[
          '本指南用自己的话说明办理事项，全文以工业和信息化部公布的文本为准。',
          'This guide explains in its own words; the text published by the ministry is the one that counts.',
        ]}
      />
      <LinkList
        visit={visit}
        links={[
          {
            href: 'https://www.miit.gov.cn/',
            text: [
              '工业和信息化部（www.miit.gov.cn）',
              'Ministry of Industry and Information Technology (www.miit.gov.cn)',
            ],
            external: true,
          },
          {
            href: 'https://beian.miit.gov.cn/',
            text: ['ICP 备案查询（beian.miit.gov.cn）', 'ICP filings (beian.miit.gov.cn)'],
            external: true,
          },
        ]}
      />
    </Part>
  );
}
