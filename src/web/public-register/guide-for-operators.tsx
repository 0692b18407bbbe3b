import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { Table } from '../components/table/table.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { Paragraph, Part, TextList } from './reading-page.js';

type Props = { readonly visit: Visit };

/** 我要备案 — who, what, how, by when, and afterwards. */
export function GuideForOperators({ visit }: Props) {
  const t = visit.say;
  return (
    <>
      <Part visit={visit} id="operator" title={['谁需要备案', 'Who must file']}>
        <Paragraph
          visit={visit}
          text={[
            '在境内设立、面向公共互联网、收集他人网络产品安全漏洞的平台，无论主办者是单位还是个人，都需要备案（第二条）。只为修补自己的产品、网络和系统而收集漏洞的，不需要。拿不准的，先做自查；自查结果不影响自愿备案。',
            'Platforms in China, on the public Internet, that collect vulnerabilities of other people’s network products, whether run by an organisation or an individual (Article 2). Collecting only to patch one’s own products, networks and systems is exempt. If unsure, take the self-check; you may file voluntarily in any case.',
          ]}
        />
        <Paragraph
          visit={visit}
          text={[
            '新平台应当在上线之前完成备案（第八条）。',
            'A new platform files before it goes online (Article 8).',
          ]}
        />
      </Part>
      <Part visit={visit} title={['需要准备什么', 'What to prepare']}>
        <Prepare visit={visit} />
        <Paragraph
          visit={visit}
          text={[
            '附件接受 PDF、PNG、JPEG 和 DOCX，每个不超过 20 MB。不需要注册资本、股权、承诺书等材料，也没有等级保护级别的门槛。',
            'Files may be PDF, PNG, JPEG or DOCX, up to 20 MB each. No registered capital, shareholding or sealed commitment is asked for, and no particular protection level.',
          ]}
        />
      </Part>
      <Part visit={visit} title={['怎么办', 'Steps']}>
        <TextList
          visit={visit}
          isOrdered
          items={[
            ['注册账户，验证邮箱。', 'Register an account and verify the mail address.'],
            ['回答自查问题。', 'Answer the self-check.'],
            [
              '逐页填写，随时保存，可以分几次完成。',
              'Fill in page by page; what you typed is saved and you can return.',
            ],
            [
              '检查全部内容后提交。任何时间都可以提交，以北京时间为准。',
              'Check everything and submit, at any hour; Beijing time (UTC+8) counts.',
            ],
            [
              '在“我的备案”查看进展。需要补正的，会一次列明全部问题，改好再提交。',
              'Follow it under My filings. A correction notice lists every defect at once; correct and submit again.',
            ],
            [
              '予以备案后，收到备案编号，平台进入公示。',
              'When it is filed you receive the number, and the platform enters the register.',
            ],
          ]}
        />
        <Button content={t('开始办理', 'Start')} href={paths.file()} isStart />
      </Part>
      <Part visit={visit} title={['多久有答复', 'How long it takes']}>
        <TextList
          visit={visit}
          items={[
            [
              '信息真实、齐全、合法的，自收到之日起 10 个工作日内予以备案（第五条第一款）。',
              'A true, complete and lawful filing is filed within 10 working days of receipt (Article 5, paragraph 1).',
            ],
            [
              '信息不真实或者不齐全的，10 个工作日内通知补正（第五条第二款）。',
              'If information is untrue or incomplete, you are told to correct it within 10 working days (Article 5, paragraph 2).',
            ],
          ]}
        />
        <p class="govuk-body">
          <Link href={paths.deadlines()} content={t('计算具体日期', 'Compute the date')} />
        </p>
      </Part>
      <Afterwards visit={visit} />
    </>
  );
}

function Prepare({ visit }: Props) {
  const t = visit.say;
  const rows: readonly (readonly [zh: string, en: string, item: number])[] = [
    [
      '平台名称、首页网址、ICP 许可或备案号，全部漏洞信息发布渠道',
      'Name, home page, ICP licence or filing number, every publication channel',
      1,
    ],
    [
      '主办单位或者主办个人的名称和证件号码；主要负责人、联系人的姓名和联系方式',
      'Host: name and document number; person in charge and contact: names and how to reach them',
      2,
    ],
    [
      '六项规则：收集、验证评估、通知修补、发布、用户身份核实、分类分级管理',
      'Six sets of rules: collection, verification, telling who must fix, publication, identity checks, classification',
      3,
    ],
    [
      '通过通信网络安全防护管理系统取得的等级保护备案相关材料；暂时无法取得的，说明原因',
      'Multi-level protection material; if it cannot be obtained yet, the reason',
      4,
    ],
    ['执行国家标准、行业标准的情况', 'How national and industry standards are followed', 5],
    ['主管部门要求的其他信息', 'Other information the authority asks for', 6],
  ];
  const numerals = ['一', '二', '三', '四', '五', '六'];
  return (
    <Table
      head={[{ content: t('内容', 'Item') }, { content: t('依据', 'Basis') }]}
      rows={rows.map(([zh, en, item]) => [
        { content: t(zh, en) },
        {
          content: (
            <span class="app-number">
              {t(`第四条（${numerals[item - 1] ?? item}）`, `Article 4(${item})`)}
            </span>
          ),
        },
      ])}
    />
  );
}

function Afterwards({ visit }: Props) {
  return (
    <>
      <Part visit={visit} title={['备案之后', 'After filing']}>
        <Paragraph
          visit={visit}
          text={[
            '在平台首页底部标明备案编号（第五条第三款），方便用户核验。请用文字标明，不要做成图片；不要写成“认证”“认可”等字样，也不得用于广告宣传。',
            'Show the number at the foot of the home page (Article 5, paragraph 3), as text rather than a picture. Do not call it a certification, and do not advertise with it.',
          ]}
        />
      </Part>
      <Part visit={visit} id="change" title={['变更和注销', 'Change and cancellation']}>
        <TextList
          visit={visit}
          items={[
            [
              '备案信息发生变化的，自变化之日起 30 日内变更（第六条）。30 日按自然日计算，最后一天是休息日的顺延。',
              'When filed information changes, change the filing within 30 days (Article 6), counted in calendar days; a last day that is a day off moves on.',
            ],
            [
              '不再从事漏洞收集业务的，在业务终止当日注销（第七条），没有宽限期。编号随之停用，不再发给别的平台。',
              'Whoever stops collecting cancels on the very day business ends (Article 7), without grace. The number is retired and never given to another platform.',
            ],
            [
              '登录后在“我的备案”打开这个平台，选择“办理变更”或者“办理注销”。变更只需修改变化的内容并写明变化日期；只变更联系方式的，提交即登记。变更主办者单独办理。注销可以为今后的某一天预先申请，到时自动生效。',
              'Sign in, open the platform under My filings and choose to change or to cancel. Change only what changed and say since when; contact details alone are recorded at once. Another host is a case of its own. A cancellation can be planned for a day to come and takes effect by itself.',
            ],
          ]}
        />
      </Part>
    </>
  );
}
