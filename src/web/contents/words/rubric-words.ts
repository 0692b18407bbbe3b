import type { FindingCode } from '#law/finding-codes';
import type { FindingWords } from './words-context.js';

/** The sentence that raised the question, then what the 2021 Provisions expect. */
function quoted(zh: string, en: string): FindingWords {
  return ({ say, detail }) =>
    say(
      `“${detail('quote')}”：${zh}，请核对这样写是否合适`,
      `“${detail('quote')}”: ${en}. Check whether this is meant`,
    );
}

function absent(zh: string, en: string): FindingWords {
  return ({ say, label }) =>
    say(
      `${label}中没有看到${zh}，请核对是否需要补充`,
      `${label} does not mention ${en}. Check whether to add it`,
    );
}

/** Questions on the six rule sets; a person reads the rules, and none of these stops a submission. */
export const rubricWords = {
  'rubric.fixed-day-disclosure': quoted(
    '漏洞一般不得在网络产品提供者提供修补措施之前发布，规则不宜写明到期即公开',
    'vulnerabilities are not published before the provider offers a fix, so rules should not publish after a fixed time',
  ),
  'rubric.exploit-download': quoted(
    '不得发布或者提供专门用于利用漏洞从事危害活动的程序和工具',
    'programs and tools made for exploiting vulnerabilities must not be published or provided',
  ),
  'rubric.trade': quoted(
    '不得非法收集、出售漏洞信息',
    'vulnerability information must not be unlawfully collected or sold',
  ),
  'rubric.untargeted-testing': quoted(
    '测试应当取得授权，不宜写成任意目标',
    'testing needs authorisation, rules should not allow any target',
  ),
  'rubric.real-data': quoted(
    '验证漏洞不得获取、泄露真实数据',
    'verification must not take or disclose real data',
  ),
  'rubric.paying-clients-only': quoted(
    '发现漏洞应当及时通知网络产品提供者，不能只通知付费客户',
    'the provider is to be told in time, not only paying clients',
  ),
  'rubric.in-use-systems': quoted(
    '不得发布网络运营者在用系统的漏洞细节',
    'details about systems in use must not be published',
  ),
  'rubric.overseas': quoted(
    '未公开的漏洞信息不得提供给网络产品提供者之外的境外组织和个人',
    'undisclosed information must not go to organisations or persons abroad other than the provider',
  ),
  'rubric.anonymous-payment': quoted(
    '注册用户的身份应当核实，匿名收款与此不符',
    'the identity of registered users is to be verified, which anonymous payment contradicts',
  ),
  'rubric.log-retention-short': quoted(
    '漏洞信息接收日志应当留存不少于 6 个月',
    'logs of received reports are kept for at least six months',
  ),
  'rubric.log-retention-absent': absent(
    '接收日志的留存时间（不少于 6 个月）',
    'how long logs of received reports are kept (at least six months)',
  ),
  'rubric.contact-path-absent': absent(
    '如何通知网络产品提供者等责任主体',
    'how providers and others responsible are told',
  ),
  'rubric.fix-with-publication-absent': absent(
    '发布漏洞时同步发布修补或者防范措施',
    'that fixes or precautions are published together with the vulnerability',
  ),
  'rubric.identity-check-absent': absent('如何核实注册用户身份', 'how the identity of users is verified'),
  'rubric.grading-absent': absent('漏洞分级', 'how vulnerabilities are graded'),
} satisfies Partial<Record<FindingCode, FindingWords>>;
