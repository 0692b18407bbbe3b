import { emptyContents, type Evidence, type FilingContents, type RuleSet } from '#law/filing-contents';

/** An attachment; its bytes exist nowhere. */
export const sampleEvidence: Evidence = {
  id: 'evidence-1',
  fileName: '样例备案证明.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1000,
  sha256: 'a'.repeat(64),
};

const ruleTexts: Readonly<Record<RuleSet, string>> = {
  collection:
    '收集各类网络产品的安全漏洞，通过网站表单接收，接收日志留存不少于六个月，禁止危害网络安全的测试。',
  verification: '由两名审核人员在5个工作日内验证漏洞的危害和影响范围，不获取真实数据。',
  remediation:
    '验证后两日内通过邮件和电话通知网络产品提供者，说明产品名称、型号、版本、技术特点、危害和影响范围。',
  publication: '网络产品提供者提供修补措施后方可发布，并同时发布修补或者防范措施，不得夸大，不提供利用程序。',
  identity: '注册用户以手机号和居民身份证实名核验，资料加密保存。',
  classification: '按照国家标准分为超危、高危、中危、低危四个等级，分级控制知悉范围。',
};

/** A complete filing, without any finding, of an organisation that exists nowhere. */
export const completeFiling: FilingContents = {
  ...emptyContents,
  platform: {
    name: '样例漏洞收集平台',
    homePageUrl: 'https://src.example.com/',
    icpNumber: '京ICP备09050222号-1',
    channels: [],
    launch: { state: 'planned', on: '2027-06-01' },
  },
  host: {
    kind: 'organisation',
    name: '样例科技有限公司',
    documentKind: 'unified-social-credit-code',
    documentNumber: '91110105MA0000007L',
    nationality: '',
  },
  principal: { name: '样例负责人', phone: '010-62300271', mail: '' },
  contact: { name: '样例联系人', phone: '', mail: 'contact@example.com' },
  rules: {
    collection: { text: ruleTexts.collection, evidence: [] },
    verification: { text: ruleTexts.verification, evidence: [] },
    remediation: { text: ruleTexts.remediation, evidence: [] },
    publication: { text: ruleTexts.publication, evidence: [] },
    identity: { text: ruleTexts.identity, evidence: [] },
    classification: { text: ruleTexts.classification, evidence: [] },
  },
  mlps: {
    state: 'obtained',
    level: '2',
    certificateNumber: '11010899013-21001',
    issuedOn: '2026-03-01',
    unobtainableReason: '',
    evidence: [sampleEvidence],
  },
  standards: {
    standards: [
      { code: 'GB/T 30276-2020', implementation: '按该标准的发现、接收、验证和处置流程管理平台。' },
    ],
    statement: '',
    evidence: [],
  },
};
