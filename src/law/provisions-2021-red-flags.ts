import { type Citation, provisions } from './citation.js';
import { type RuleSet, ruleSets } from './filing-contents.js';
import type { Reading } from './rule-text-reading.js';

/** Words in a rule set that may conflict with the 2021 Provisions. */
export type RedFlag = Reading & {
  readonly code: string;
  readonly citation: Citation;
  readonly sets: readonly RuleSet[];
};

const count = String.raw`(?<![\d一二两三四五六七八九十百])[\d一二两三四五六七八九十百]{1,5}\s{0,3}(?:个?工作日|个自然日|日|天|个月|周)`;
const disclose = '(?:公开|披露|发布|公布)';

/**
 * What a reviewer would stop at, each with the provision it may touch.
 * Every repetition has a bound, so that reading takes time in proportion to the text, whatever it holds.
 */
export const redFlags: readonly RedFlag[] = [
  {
    code: 'rubric.fixed-day-disclosure',
    citation: provisions(9, 1, 1),
    sets: ruleSets,
    pattern: new RegExp(
      [
        `(?:满|超过|逾)\\s{0,3}${count}.{0,30}?${disclose}`,
        `${count}(?:之后|以后|后|期满|届满|到期).{0,30}?${disclose}`,
        `${count}.{0,20}?未.{0,8}?(?:修复|修补|响应|回应|回复|答复|确认|处置).{0,15}?${disclose}`,
        `(?:自动|默认)${disclose}`,
        '(?:public|publish\\w{0,12}|disclos\\w{0,12}).{0,40}?(?:after|within|in) \\d{1,5} (?:\\w{1,12} )?(?:days?|weeks?|months?)',
        'after \\d{1,5} (?:\\w{1,12} )?(?:days?|weeks?|months?).{0,40}?(?:public|publish\\w{0,12}|disclos\\w{0,12})',
        '\\d{1,5}[ -]days? (?:public )?disclosure',
      ].join('|'),
      'iu',
    ),
    // Counting from the fix is what Article 9 wants.
    unless: {
      within: 'clause',
      words:
        /(?<!未|没有|是否|否已|拒不|不)(?:修复|修补|补丁)(?:完成|方案|措施)?(?:后|发布|提供|上线)?(?:之日)?起?(?:满|后|[\d一二三四五六七八九十])|after (?:the )?(?:fix|patch)/iu,
    },
  },
  {
    code: 'rubric.exploit-download',
    citation: provisions(9, 1, 4),
    sets: ['publication', 'classification'],
    pattern:
      /(?:提供|开放|附带?|公布|公开|发布|分享|下载).{0,20}?(?:PoC|\bEXP\b|exploit|利用代码|利用工具|利用程序|攻击脚本)|(?:PoC|\bEXP\b|exploit|利用代码|利用工具|利用程序|攻击脚本).{0,15}?(?:下载|公开|发布|共享|提供|download)|(?:download|publish|provid|releas)\w{0,12}.{0,30}?(?:PoC|exploit)/iu,
    unless: { within: 'sentence', words: /提交|报送|上报|报告者|审核人员/u },
  },
  {
    code: 'rubric.trade',
    citation: provisions(4),
    sets: ruleSets,
    pattern:
      /(?:买卖|出售|售卖|贩卖|交易|拍卖|收购|转售).{0,10}?漏洞|漏洞.{0,6}?(?:买卖|交易|出售|收购|拍卖|售卖|转售)|(?:sell|sale of|buy|purchas|trad|broker|auction)\w{0,12}.{0,20}?vulnerabilit/iu,
  },
  {
    code: 'rubric.untargeted-testing',
    citation: provisions(4),
    sets: ['collection', 'verification'],
    pattern:
      /(?:任意|任何|所有|不限).{0,6}?(?:网站|系统|目标|厂商|单位).{0,15}?(?:测试|众测|渗透|扫描|挖掘)|(?:测试|众测|渗透|扫描|挖掘).{0,10}?(?:任意|任何|所有|不限).{0,6}?(?:网站|系统|目标|厂商|单位)|(?:test|scan)\w{0,12}.{0,15}?any (?:website|system|target)/iu,
    unless: { within: 'sentence', words: /授权|许可|同意|authori[sz]/iu },
  },
  {
    code: 'rubric.real-data',
    citation: provisions(9, 1, 3),
    sets: ['collection', 'verification'],
    pattern:
      /拖库|脱库|(?:下载|获取|导出|读取).{0,10}?(?:真实|用户|生产|业务)数据|(?:dump|download|extract)\w{0,12}.{0,15}?(?:real|user|production|customer) data/iu,
  },
  {
    code: 'rubric.paying-clients-only',
    citation: provisions(6),
    sets: ['remediation'],
    pattern:
      /(?<!不)(?:仅|只).{0,6}?(?:付费|会员|签约).{0,10}?(?:通知|告知|通报|推送)|(?<!不)(?:仅|只).{0,4}?(?:通知|告知|通报|推送).{0,8}?(?:付费|会员|签约)|only.{0,30}?pay\w{0,12} (?:client|customer|member)/iu,
  },
  {
    code: 'rubric.in-use-systems',
    citation: provisions(9, 1, 2),
    sets: ['publication'],
    pattern:
      /(?:公开|公布|发布|披露|展示).{0,15}?(?:受影响(?:的)?(?:单位|网站|系统|资产)|在用(?:的)?(?:网络|信息)?系统)|(?:受影响(?:的)?(?:单位|网站|系统|资产)|在用(?:的)?(?:网络|信息)?系统).{0,20}?(?:名单|清单|列表|公开|公布|披露)|list.{0,15}?affected (?:organi[sz]ations|sites|systems)/iu,
  },
  {
    code: 'rubric.overseas',
    citation: provisions(9, 1, 7),
    sets: ruleSets,
    pattern:
      /(?:向|给|与|至|到).{0,12}?(?:境外|海外|国外|外国|全球).{0,20}?(?:提供|共享|通报|披露|同步|推送|分享|发送|报送|交换|合作|发布)|(?:提供|共享|通报|披露|同步|推送|分享|发送|报送).{0,6}?(?:给|至|到|予).{0,8}?(?:境外|海外|国外|外国|全球)|overseas (?:organi[sz]ation|partner|individual|subscriber)|(?:global|worldwide|international) (?:advisory|mailing|disclosure) ?list/iu,
    // The provider of the product itself may be told wherever it is.
    unless: {
      within: 'sentence',
      words:
        /(?:境外|海外|国外|外国)(?:的)?(?:网络)?(?:产品)?(?:提供者|厂商|供应商)|overseas (?:vendor|provider)/iu,
    },
  },
  {
    code: 'rubric.anonymous-payment',
    citation: provisions(9, 1, 7),
    sets: ['collection', 'identity', 'classification'],
    pattern:
      /匿名.{0,12}?(?:支付|付款|奖励|收款|奖金|提现|注册|领取)|(?:比特币|加密货币|虚拟货币|USDT)|anonymous\w{0,12} (?:pay|reward|regist|account)\w{0,12}|cryptocurrenc/iu,
  },
];
