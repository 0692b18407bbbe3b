import type { ReportPeriods } from '#law/article-09-reports';
import { Button } from '../components/button/button.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Link } from '../components/link/link.js';
import { Table } from '../components/table/table.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { OtherChannels } from './other-channels.js';
import { ReportPage } from './report-page.js';

type StartPageProps = { readonly visit: Visit; readonly periods: ReportPeriods };

/** 举报 — what can be reported, how it goes on, and what is known of whoever reports. */
export function StartPage({ visit, periods }: StartPageProps) {
  const t = visit.say;
  return (
    <ReportPage
      visit={visit}
      title={t('举报漏洞收集平台', 'Report a vulnerability-collection platform')}
      description={t(
        '漏洞收集平台涉嫌违反法律法规的，任何人都可以匿名或者实名举报。',
        'Anybody can report a collection platform that seems to break the law, with or without a name.',
      )}
      aside={<Aside visit={visit} />}
    >
      <p class="govuk-body-l">
        {t(
          '漏洞收集平台涉嫌违反法律法规的，任何人都可以举报（第九条）；没有备案的平台也可以举报。不需要登录。',
          'Anybody may report a collection platform that seems to break the law (Article 9), also one that was never filed. No account is needed.',
        )}
      </p>
      <Button content={t('开始举报', 'Start a report')} href={paths.startReport()} isStart />
      <p class="govuk-body">
        <Link
          href={paths.reportTrack()}
          content={t('已经举报过：用查询码查看进度', 'Reported before: follow it with your code')}
        />
      </p>
      <WhatBelongsHere visit={visit} />
      <HowItGoesOn visit={visit} periods={periods} />
      <WhoYouAre visit={visit} />
      <OtherChannels visit={visit} />
    </ReportPage>
  );
}

function Aside({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <div class="app-callout">
      <h2 class="govuk-heading-s">{t('查询进度', 'Follow a report')}</h2>
      <p>
        <Link href={paths.reportTrack()} content={t('输入查询码', 'Enter your code')} />
      </p>
      {visit.viewer !== undefined ? (
        <p>
          <Link href={paths.ownReports()} content={t('我的举报', 'My reports')} />
        </p>
      ) : null}
    </div>
  );
}

function WhatBelongsHere({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <>
      <h2 class="govuk-heading-m">{t('可以举报什么', 'What can be reported')}</h2>
      <p class="govuk-body">
        {t(
          '收集网络产品安全漏洞的平台，例如：没有备案或者首页不标注备案编号；提前公开漏洞或者公开在用系统的细节；买卖漏洞、借漏洞敲诈；向境外提供未公开的漏洞；不核实用户身份、不留存日志。填写时会列出全部事由和依据，可以多选。',
          'Platforms that collect vulnerabilities of network products, for instance: not filed, or no filing number on the home page; disclosing too early, or details of systems in use; trading in vulnerabilities or extorting with them; giving undisclosed ones to other countries; not checking who its users are. The form lists every ground with its legal basis; choose as many as apply.',
        )}
      </p>
      <h2 class="govuk-heading-m">{t('不在这里处理的', 'What does not belong here')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            '漏洞本身：请报送网络安全威胁和漏洞信息共享平台或者产品提供者，不要写在举报里。',
            'Vulnerabilities themselves: report them to the threat and vulnerability sharing platform or to the product’s provider, not in a report.',
          )}
        </li>
        <li>
          {t(
            '正在发生的网络攻击、诈骗等违法犯罪：请向公安机关报案。',
            'Attacks, fraud and other crimes under way: go to the police.',
          )}
        </li>
        <li>
          {t(
            '对本站办理备案的意见：请使用页脚的联系方式。',
            'Complaints about how this site handles a filing: use the contact at the foot of the page.',
          )}
        </li>
      </ul>
      <WarningText
        content={t(
          '请不要粘贴尚未公开的漏洞细节、利用代码或者他人的个人信息。说清楚平台做了什么即可。',
          'Do not paste details of undisclosed vulnerabilities, exploit code or other people’s personal data. Say what the platform did; that is enough.',
        )}
      />
    </>
  );
}

function HowItGoesOn({ visit, periods }: StartPageProps) {
  const t = visit.say;
  const days = (count: number) => t(`${count} 个工作日`, `${count} working days`);
  return (
    <>
      <Table
        caption={t('接下来怎么办理', 'How it goes on')}
        captionClasses="govuk-table__caption--m"
        stackOnMobile
        head={[
          { content: t('步骤', 'Step') },
          { content: t('期限', 'Within') },
          { content: t('您会看到', 'What you see') },
        ]}
        rows={[
          [
            { content: t('是否受理', 'Accepted or not') },
            { content: days(periods.acceptanceWorkingDays) },
            {
              content: t(
                '受理；或者不予受理、转送其他机关，并写明理由',
                'Accepted; or not accepted or passed on, with the reason',
              ),
            },
          ],
          [
            { content: t('核查', 'Verified') },
            { content: days(periods.verificationWorkingDays) },
            {
              content: t(
                '属实、部分属实、不属实或者无法核实，由两名工作人员先后确认',
                'Founded, partly founded, unfounded or unverifiable, confirmed by a second person',
              ),
            },
          ],
          [
            { content: t('告知实名举报人', 'A named reporter is told') },
            { content: days(periods.informingWorkingDays) },
            {
              content: t(
                '核查结果，以及可以告知的处理情况',
                'The outcome, and what may be told of the measures',
              ),
            },
          ],
        ]}
      />
      <InsetText>
        {t(
          '《办法》没有规定举报的办理期限，以上是本站公布并遵守的期限。经核查属实的，依法依规对平台予以处理（第九条）。',
          'The Measures set no period for reports; these are the periods this site has published and keeps. What proves true is dealt with according to law (Article 9).',
        )}
      </InsetText>
    </>
  );
}

function WhoYouAre({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <>
      <h2 class="govuk-heading-m">{t('匿名、实名，由您决定', 'With or without your name: you decide')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <strong>{t('匿名', 'Anonymous')}</strong>
          {t(
            '：不问姓名和联系方式。您会得到一个查询码，凭它查看进度、补充材料、回答提问。查询码只显示一次，本站只保存由它算出的校验值，丢失后谁也找不回来。',
            ': no name, no contact. You get a retrieval code with which you follow the report, add to it and answer questions. It is shown once; only a value computed from it is kept, and nobody can recover it.',
          )}
        </li>
        <li>
          <strong>{t('实名', 'With your name')}</strong>
          {t(
            '：留下姓名和联系方式，核查结束后会告知您结果。身份信息加密保存；工作人员要查看，须写明理由并经另一人同意，您会看到每次查看的时间和理由。',
            ': leave a name and a contact and you are told the outcome. They are kept encrypted; staff can open them only for a stated reason and with a second person’s release, and you see when and why that happened.',
          )}
        </li>
        <li>
          <strong>{t('登录账户', 'Signed in')}</strong>
          {t(
            '：举报会出现在“我的举报”里，不用另外保管查询码。',
            ': the report appears under “My reports”; there is no code to keep.',
          )}
        </li>
      </ul>
      <p class="govuk-body">
        {t(
          '被举报的平台在任何情况下都看不到举报人。本站不保存举报人的 IP 地址，也不做任何访问统计。',
          'The platform reported never sees who reported it. This site keeps no IP address of reporters and counts no visits.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          '但匿名不是绝对的：您的网络服务商和本机浏览器的历史记录可能留下访问过本站的痕迹；照片和文档里也可能带有作者、位置等信息。需要格外小心的，请用隐私窗口和不属于工作单位的网络与设备，并在上传前清除文件信息。',
          'Anonymous is not invisible: your network provider and your browser’s history may show that you were here, and pictures and documents may carry an author or a place. If you have to be careful, use a private window and a network and device that are not your employer’s, and clean files before you upload them.',
        )}
      </p>
    </>
  );
}
