import { type ReportGround, allReportGrounds } from '#law/article-09-reports';
import type { Say } from '../../layout/visit.js';

type Both = readonly [zh: string, en: string];

/** 举报事由, as somebody says it who knows the platform and not the law. The citation stands beside it. */
const groundLabels: Readonly<Record<ReportGround, Both>> = {
  'illegal-use-or-trade': [
    '利用漏洞危害网络安全，或者非法收集、出售、发布漏洞信息',
    'Using vulnerabilities to do harm, or collecting, selling or publishing them unlawfully',
  ],
  'no-channel-or-log': [
    '没有畅通的接收渠道，或者接收日志留存不足六个月',
    'No working channel to receive reports, or logs kept for less than six months',
  ],
  'published-before-fix': [
    '在产品提供者给出修补措施之前就公开漏洞',
    'Publishing before the provider of the product offered a fix',
  ],
  'details-of-systems-in-use': [
    '公开正在使用的网络、信息系统和设备的漏洞细节',
    'Publishing details about networks, systems or devices in use',
  ],
  'exaggeration-or-extortion': [
    '夸大漏洞危害、恶意炒作，或者借漏洞诈骗、敲诈勒索',
    'Exaggerating or hyping the harm, or using vulnerabilities for fraud or extortion',
  ],
  'exploit-tools': [
    '发布、提供专门用来利用漏洞的程序和工具',
    'Publishing or offering programs made to exploit vulnerabilities',
  ],
  'no-remedy-published': [
    '公开漏洞时没有同时给出修补或者防范措施',
    'Publishing a vulnerability without a fix or a precaution beside it',
  ],
  'published-during-major-event': [
    '国家举办重大活动期间，未经同意擅自发布漏洞',
    'Publishing without consent during major national events',
  ],
  'handed-abroad': [
    '把未公开的漏洞信息提供给产品提供者以外的境外组织或者个人',
    'Giving undisclosed vulnerabilities to organisations or persons abroad other than the provider',
  ],
  'leak-or-weak-management': [
    '内部管理不力，漏洞信息泄露或者被违规发布',
    'Weak internal control: vulnerabilities leaked or were published against the rules',
  ],
  'number-not-shown': [
    '首页底部没有标注备案编号，或者标注的编号不对',
    'No filing number at the foot of the home page, or a wrong one',
  ],
  'change-not-filed': [
    '名称、网址、主办者、规则等发生变化，没有办理变更',
    'Name, address, host or rules changed and the change was not filed',
  ],
  'not-cancelled': ['已经停止服务，没有注销备案', 'Out of business without cancelling the filing'],
  unfiled: ['没有备案，或者备案之前就上线', 'Not filed, or online before it was filed'],
  other: ['其他涉嫌违反法律法规的行为', 'Something else that seems to break the law'],
};

export function groundText(say: Say, ground: ReportGround): string {
  return say(...groundLabels[ground]);
}

type GroundGroup = { readonly id: string; readonly title: Both; readonly grounds: readonly ReportGround[] };

const publishing = [
  'published-before-fix',
  'details-of-systems-in-use',
  'exaggeration-or-extortion',
  'exploit-tools',
  'no-remedy-published',
  'published-during-major-event',
  'handed-abroad',
] as const satisfies readonly ReportGround[];

const filing = [
  'unfiled',
  'number-not-shown',
  'change-not-filed',
  'not-cancelled',
] as const satisfies readonly ReportGround[];

const handling = [
  'illegal-use-or-trade',
  'no-channel-or-log',
  'leak-or-weak-management',
] as const satisfies readonly ReportGround[];

/** The grounds as they are offered: what can be seen from outside first. Every ground stands in one group. */
export const groundGroups: readonly GroundGroup[] = [
  { id: 'filing', title: ['备案方面', 'About the filing'], grounds: filing },
  { id: 'publishing', title: ['发布漏洞方面', 'About publishing vulnerabilities'], grounds: publishing },
  {
    id: 'handling',
    title: ['收集、管理漏洞方面', 'About collecting and keeping vulnerabilities'],
    grounds: handling,
  },
  {
    id: 'others',
    title: ['其他', 'Other'],
    grounds: allReportGrounds.filter(
      (ground) => ![...filing, ...publishing, ...handling].some((known) => known === ground),
    ),
  },
];
