import type {
  ChannelKind,
  ContentGroup,
  ContentItem,
  DocumentKind,
  HostKind,
  RuleSet,
} from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { Language, Say } from '../../layout/visit.js';

/** A text in both languages, standing side by side. */
type Both = readonly [zh: string, en: string];

export const groupTitles: Readonly<Record<ContentGroup, Both>> = {
  platform: ['平台名称、网址与发布渠道', 'Platform: name, address, channels'],
  host: ['主办者、负责人与联系人', 'Host, person in charge, contact'],
  rules: ['六项规则', 'The six rule sets'],
  mlps: ['网络安全等级保护备案材料', 'Multi-level protection material'],
  standards: ['执行国家标准、行业标准情况', 'Standards the platform follows'],
  other: ['主管部门要求的其他信息', 'Other information asked for'],
};

export const itemLabels: Readonly<Record<ContentItem, Both>> = {
  'platform-name': ['平台名称', 'Platform name'],
  'home-page': ['首页网址', 'Home page address'],
  'icp-number': ['ICP 许可或备案号', 'ICP licence or filing number'],
  channels: ['漏洞信息发布渠道', 'Publication channels'],
  launch: ['上线情况', 'Launch'],
  'host-name': ['主办单位或者主办个人', 'Host'],
  'host-document': ['主办者证件', 'Document of the host'],
  principal: ['主要负责人', 'Person in charge'],
  contact: ['联系人', 'Contact person'],
  'rules-collection': ['漏洞收集范围和方式', 'Scope and manner of collection'],
  'rules-verification': ['漏洞验证评估规则', 'Verification and assessment'],
  'rules-remediation': ['通知相关责任主体修补漏洞规则', 'Telling those responsible to fix'],
  'rules-publication': ['漏洞发布规则', 'Publication of vulnerabilities'],
  'rules-identity': ['注册用户身份核实规则', 'Identity checks of registered users'],
  'rules-classification': ['漏洞分类分级管理规则', 'Classification and grading'],
  mlps: ['等级保护备案相关材料', 'Multi-level protection material'],
  standards: ['国家标准、行业标准执行情况', 'Standards followed'],
  other: ['其他信息', 'Other information'],
};

export function ruleSetLabel(say: Say, ruleSet: RuleSet): string {
  return say(...itemLabels[`rules-${ruleSet}`]);
}

/** Controls by item and path; `#` stands for the position in a list. */
const fieldLabels: Readonly<Record<string, Both>> = {
  'channels.#.kind': ['渠道类型', 'Kind of channel'],
  'channels.#.identifier': ['渠道网址或者账号名称', 'Channel address or account name'],
  'launch.state': ['平台是否已经上线', 'Whether the platform is online'],
  'launch.on': ['上线日期', 'Launch date'],
  'host-name.kind': ['主办者类型', 'Kind of host'],
  'host-name.name': ['主办者名称', 'Name of the host'],
  'host-document.documentKind': ['证件类型', 'Kind of document'],
  'host-document.documentNumber': ['证件号码', 'Document number'],
  'host-document.nationality': ['国籍', 'Nationality'],
  'principal.name': ['主要负责人姓名', 'Name of the person in charge'],
  'principal.phone': ['主要负责人电话', 'Telephone of the person in charge'],
  'principal.mail': ['主要负责人电子邮箱', 'Mail address of the person in charge'],
  'contact.name': ['联系人姓名', 'Name of the contact person'],
  'contact.phone': ['联系人电话', 'Telephone of the contact person'],
  'contact.mail': ['联系人电子邮箱', 'Mail address of the contact person'],
  'mlps.state': ['能否提供等级保护备案材料', 'Whether the material can be provided'],
  'mlps.level': ['安全保护等级', 'Protection level'],
  'mlps.certificateNumber': ['备案证明编号', 'Certificate number'],
  'mlps.issuedOn': ['出具日期', 'Date of issue'],
  'mlps.unobtainableReason': ['暂时无法取得材料的原因', 'Why the material cannot be obtained'],
  'mlps.evidence': ['等级保护备案材料附件', 'Files of the material'],
  'standards.#.code': ['标准编号', 'Standard number'],
  'standards.#.implementation': ['执行情况', 'How it is followed'],
  'standards.statement': ['总体执行情况', 'How standards are followed'],
  'other.statement': ['补充说明', 'Further remarks'],
};

/** What a control is called in a sentence; lists count from 1: 第 2 个渠道网址. */
export function fieldLabel(say: Say, item: ContentItem, field: string, form?: FormEdition): string {
  const position = /^\d+/.exec(field)?.[0];
  const known = fieldLabels[`${item}.${field.replace(/^\d+/, '#')}`];
  const question = form?.questions.find(({ id }) => item === 'other' && field === `answers.${id}`);
  const label = question === undefined ? say(...(known ?? itemLabels[item])) : say(question.zh, question.en);
  if (field === 'evidence' && known === undefined) return say(`${label}附件`, `Files: ${label}`);
  if (position === undefined) return label;
  return say(`第 ${Number(position) + 1} 项${label}`, `${label} (no. ${Number(position) + 1})`);
}

export const channelKindLabels: Readonly<Record<ChannelKind, Both>> = {
  website: ['网站', 'Website'],
  wechat: ['微信公众号', 'WeChat public account'],
  weibo: ['微博', 'Weibo'],
  'code-hosting': ['代码托管平台', 'Code hosting'],
  'mailing-list': ['邮件列表', 'Mailing list'],
  other: ['其他', 'Other'],
};

export const hostKindLabels: Readonly<Record<HostKind, Both>> = {
  organisation: ['单位', 'Organisation'],
  individual: ['个人', 'Individual'],
};

export const documentKindLabels: Readonly<Record<DocumentKind, Both>> = {
  'unified-social-credit-code': ['统一社会信用代码', 'Unified social credit code'],
  'resident-identity-card': ['居民身份证', 'Resident identity card'],
  'residence-permit-hmt': ['港澳台居民居住证', 'Residence permit for Hong Kong, Macao and Taiwan residents'],
  'mainland-travel-permit-hm': ['港澳居民来往内地通行证', 'Mainland travel permit (Hong Kong and Macao)'],
  'mainland-travel-permit-tw': ['台湾居民来往大陆通行证', 'Mainland travel permit (Taiwan)'],
  'passport-cn': ['中国护照', 'Chinese passport'],
  'passport-foreign': ['外国护照', 'Foreign passport'],
  'permanent-residence-foreigner': ['外国人永久居留身份证', 'Foreign permanent resident identity card'],
};

/** A label of one of the tables above; what came from no form of ours is shown as it is. */
export function choiceLabel(say: Say, labels: Readonly<Record<string, Both>>, value: string): string {
  const label = Object.hasOwn(labels, value) ? labels[value] : undefined;
  return label === undefined ? value : say(...label);
}

export function fileSizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  const shown = value < 10 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value);
  return `${shown.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')} ${unit}`;
}
