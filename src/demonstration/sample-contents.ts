import type { CalendarDay } from '#law/calendar-day';
import { type FilingContents, emptyContents } from '#law/filing-contents';
import type { ScopeAnswers } from '#law/article-02-scope';

/** What tells one sample filing from another. Every name says that it is a sample. */
export type Sample = {
  readonly platform: string;
  readonly host: string;
  /** Host name of the home page. */
  readonly site: string;
  readonly creditCode: string;
  readonly icpNumber: string;
  /** Day it is planned to go online. */
  readonly launchOn: CalendarDay;
};

export const scopeOfPlatform: ScopeAnswers = {
  inChina: 'yes',
  publicInternet: 'yes',
  collectsOthersProducts: 'yes',
  onlyOwnPatching: 'no',
};

const rules = {
  collection:
    '收集操作系统、数据库、工业控制设备等网络产品的安全漏洞。通过网页表单和加密邮件接收，拒绝任何未经授权的测试结果。接收日志保存不少于 6 个月。禁止破坏性测试，不得买卖漏洞。',
  verification:
    '由两名分析人员在 3 个工作日内复现并评估危害程度和影响范围，只在自有环境中验证，不接触真实数据。',
  remediation:
    '确认后 1 日内通知产品提供者，提供产品名称、型号、版本、漏洞技术特点、危害和影响范围；涉及上游组件的同时通知上游。',
  publication:
    '产品提供者发布修补措施后再公开，并同时提供修补或者防范措施。不公开在用系统的细节，不提供利用程序，不夸大危害；国家举办重大活动期间未经同意不发布；不向境外提供未公开的漏洞。',
  identity: '注册用户完成实名核验后才能提交；未成年人和境外用户由人工核实；核验数据加密保存。',
  classification: '参照 GB/T 30279-2020 分为超危、高危、中危、低危四级，按级别限定可以查看的人员。',
};

/** A complete filing of an organisation. */
export function organisationContents(sample: Sample): FilingContents {
  const person = { phone: '010-55550100', mail: `duty@${sample.site}` };
  return {
    ...emptyContents,
    platform: {
      name: sample.platform,
      homePageUrl: `https://${sample.site}/`,
      icpNumber: sample.icpNumber,
      channels: [
        { kind: 'website', identifier: `https://${sample.site}/advisories` },
        { kind: 'wechat', identifier: `${sample.platform}公众号` },
      ],
      launch: { state: 'planned', on: sample.launchOn },
    },
    host: {
      kind: 'organisation',
      name: sample.host,
      documentKind: 'unified-social-credit-code',
      documentNumber: sample.creditCode,
      nationality: '',
    },
    principal: { name: '样例负责人', ...person },
    contact: { name: '样例联系人', ...person },
    rules: {
      collection: { text: rules.collection, evidence: [] },
      verification: { text: rules.verification, evidence: [] },
      remediation: { text: rules.remediation, evidence: [] },
      publication: { text: rules.publication, evidence: [] },
      identity: { text: rules.identity, evidence: [] },
      classification: { text: rules.classification, evidence: [] },
    },
    mlps: {
      state: 'unobtainable',
      level: '',
      certificateNumber: '',
      issuedOn: '',
      unobtainableReason:
        '样例：主办单位只有 ICP 备案，通信网络安全防护管理系统没有为其开通账户，已向当地通信管理局咨询。',
      evidence: [],
    },
    standards: {
      standards: [
        { code: 'GB/T 30276-2020', implementation: '按接收、验证、处置、发布、跟踪五个环节建立流程。' },
        { code: 'GB/T 30279-2020', implementation: '按分级指南确定危害等级。' },
      ],
      statement: '每年对照标准自查一次，并保存记录。',
      evidence: [],
    },
    other: { statement: '', answers: {}, evidence: [] },
  };
}

/** A complete filing of an individual, with the standard's own specimen identity number. */
export function individualContents(sample: Sample): FilingContents {
  const contents = organisationContents(sample);
  return {
    ...contents,
    host: {
      kind: 'individual',
      name: sample.host,
      documentKind: 'resident-identity-card',
      documentNumber: '11010519491231002X',
      nationality: '',
    },
  };
}
