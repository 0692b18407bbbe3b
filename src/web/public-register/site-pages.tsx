import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { LinkList, Paragraph, Part, ReadingPage, TextList } from './reading-page.js';

type Props = { readonly visit: Visit };

/** 网站地图 */
export function SiteMapPage({ visit }: Props) {
  return (
    <ReadingPage
      visit={visit}
      title={['网站地图', 'Site map']}
      lead={['本网站的全部栏目。', 'Every part of this site.']}
    >
      <Part visit={visit} title={['查询', 'Look up']}>
        <LinkList
          visit={visit}
          links={[
            { href: paths.home(), text: ['首页', 'Home'] },
            { href: paths.register(), text: ['备案公示', 'Public register'] },
            { href: paths.check(), text: ['核验备案编号', 'Check a number'] },
            { href: paths.verifierPage(), text: ['查验证明', 'Verify a proof'] },
            { href: paths.deadlines(), text: ['期限计算', 'Deadlines'] },
            { href: paths.openData(), text: ['开放数据', 'Open data'] },
            { href: paths.log(), text: ['公示日志', 'Public log'] },
            { href: paths.verifierPage(), text: ['核验证明文件', 'Verify a proof'] },
          ]}
        />
      </Part>
      <Part visit={visit} title={['办事', 'Services']}>
        <LinkList
          visit={visit}
          links={[
            { href: paths.file(), text: ['办理备案', 'File a platform'] },
            { href: paths.filings(), text: ['我的备案（需要登录）', 'My filings (sign in)'] },
            { href: paths.guide(), text: ['办事指南', 'Guide'] },
            { href: paths.report(), text: ['举报', 'Report a platform'] },
            { href: paths.reportTrack(), text: ['查询举报进度', 'Follow a report'] },
          ]}
        />
      </Part>
      <Part visit={visit} title={['账户', 'Account']}>
        <LinkList
          visit={visit}
          links={[
            { href: paths.signIn(), text: ['登录', 'Sign in'] },
            { href: paths.registerAccount(), text: ['注册', 'Register'] },
            { href: paths.forgottenPassword(), text: ['找回口令', 'Forgotten password'] },
          ]}
        />
      </Part>
      <Part visit={visit} title={['关于本站', 'About']}>
        <LinkList
          visit={visit}
          links={[
            { href: paths.accessibility(), text: ['无障碍声明', 'Accessibility'] },
            { href: paths.privacy(), text: ['个人信息保护', 'Personal information'] },
          ]}
        />
      </Part>
    </ReadingPage>
  );
}

/** 无障碍声明 — what was done, what was not, whom to tell. */
export function AccessibilityPage({ visit }: Props) {
  return (
    <ReadingPage
      visit={visit}
      title={['无障碍声明', 'Accessibility']}
      lead={[
        '我们希望每个人都能独立查询和办理。',
        'We want everybody to be able to look up and file without help.',
      ]}
    >
      <Part visit={visit} title={['已经做到', 'What works']}>
        <TextList
          visit={visit}
          items={[
            [
              '全部功能可以只用键盘完成，焦点位置清楚可见。',
              'Everything can be done with the keyboard, and the focus is plain to see.',
            ],
            [
              '不依赖 JavaScript，没有验证码，没有限时的步骤。',
              'Nothing depends on JavaScript; there is no captcha and no step against the clock.',
            ],
            [
              '放大到 200% 或者在手机上，内容不丢失、不用左右滚动；很宽的表格和代码在自己的区域内滚动。',
              'At 200 % zoom or on a phone nothing is lost and the page does not scroll sideways; wide tables and code scroll in their own box.',
            ],
            [
              '页脚可以切换长者模式，使用更大的文字和按钮。',
              'Larger text can be switched on at the foot of each page.',
            ],
            [
              '状态和错误同时用文字表达，不只靠颜色。',
              'States and errors are said in words, never by colour alone.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['还没有做到', 'What does not']}>
        <TextList
          visit={visit}
          items={[
            [
              '还没有经过第三方按 GB/T 37668-2019 或者适老化规范的正式测评，本站不声称达到某一级别。',
              'No third party has assessed the site by GB/T 37668-2019 or the rules for older users; it claims no level.',
            ],
            [
              '还没有请使用读屏软件的用户系统地试用，目前只有自动检查和人工键盘检查。',
              'People who use screen readers have not tested it systematically; so far there are automatic checks and checks by keyboard.',
            ],
            [
              '没有内置语音朗读，请使用系统自带的读屏或者朗读功能。',
              'There is no built-in reading aloud; use that of your system.',
            ],
            [
              '操作者上传的附件由其自行制作，可能不便于读屏软件阅读。',
              'Files uploaded by operators are their own work and may not suit screen readers.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['反馈', 'Tell us']}>
        <Paragraph
          visit={visit}
          text={[
            '遇到障碍，请通过页脚的联系方式告诉我们：哪个页面、用什么设备和软件、想做什么。',
            'If something stands in your way, tell us by the contact at the foot of the page: which page, which device and software, what you wanted to do.',
          ]}
        />
      </Part>
    </ReadingPage>
  );
}

/** 个人信息保护 — what is kept of whom, and what is public. */
export function PrivacyPage({ visit }: Props) {
  return (
    <ReadingPage
      visit={visit}
      title={['个人信息保护', 'Personal information']}
      lead={[
        '只收集办理备案所必需的信息，只公开依法应当公示的内容。',
        'Only what filing needs is collected, and only what must be public is published.',
      ]}
    >
      <Part visit={visit} title={['收集什么', 'What is collected']}>
        <TextList
          visit={visit}
          items={[
            [
              '查询、核验和计算期限不需要登录，不记录是谁在查询。',
              'Searching, checking and computing need no sign-in, and who searches is not recorded.',
            ],
            [
              '注册账户需要邮箱和口令；口令只保存不可还原的哈希。',
              'An account needs a mail address and a password; of the password only a hash is kept.',
            ],
            [
              '备案按第四条填写主办者证件号码、主要负责人和联系人的联系方式，加密保存，与公示信息分开。',
              'A filing holds the host’s document number and contacts as Article 4 asks; they are kept encrypted, apart from what is public.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['举报人', 'Reporters']}>
        <TextList
          visit={visit}
          items={[
            [
              '匿名举报不问姓名和联系方式，不保存 IP 地址；查询码只保存由它算出的校验值。',
              'An anonymous report asks for no name and no contact, and no IP address is kept; of the retrieval code only a value computed from it.',
            ],
            [
              '实名举报人的姓名和联系方式加密保存，被举报的平台看不到；工作人员查看须写明理由并经另一人同意，举报人能看到这次查看。',
              'Name and contact of a named reporter are kept encrypted and never shown to the platform; staff open them for a stated reason and with a second person’s release, and the reporter sees that they did.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['公开什么', 'What is published']}>
        <TextList
          visit={visit}
          items={[
            [
              '公示平台名称、首页网址、ICP 号、发布渠道、主办者名称、备案编号、日期和状态。',
              'Platform, home page, ICP number, channels, name of the host, filing number, dates and status.',
            ],
            ['不公示证件号码、电话和邮箱。', 'Never document numbers, phone numbers or mail addresses.'],
            [
              '主办个人的姓名在日志中只有加盐的哈希，可以依法删除而不影响日志完整。',
              'The log holds only a salted hash of an individual’s name, which can be erased without harm to the log.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['Cookie', 'Cookies']}>
        <Paragraph
          visit={visit}
          text={[
            '只使用登录会话、语言和文字大小三个 Cookie；填写举报或者用查询码查看进度时，另有两个临时 Cookie，关闭浏览器或者按“结束查看”即失效。没有统计和广告，也不向任何第三方发送请求。',
            'Three cookies: the signed-in session, the language and the text size. While you write a report or follow one with its code there are two more, which end with the browser or with “End”. No statistics, no advertising, no request to any third party.',
          ]}
        />
      </Part>
    </ReadingPage>
  );
}
