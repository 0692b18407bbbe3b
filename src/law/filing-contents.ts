import { type Citation, measures } from './citation.js';

/**
 * 备案登记信息 — the filing information of Article 4, as declared.
 *
 * Every value is text exactly as the operator declared it and may be empty or wrong: the shape is what a form can
 * hold, `article-04-contents.ts` says what is missing or impossible. Days are `YYYY-MM-DD`.
 */
export type FilingContents = {
  readonly platform: PlatformContents;
  readonly host: HostContents;
  readonly principal: Person;
  readonly contact: Person;
  readonly rules: Readonly<Record<RuleSet, RuleText>>;
  readonly mlps: MlpsContents;
  readonly standards: StandardsContents;
  readonly other: OtherContents;
};

/** Article 4(1). */
export type PlatformContents = {
  readonly name: string;
  readonly homePageUrl: string;
  /** 互联网信息服务（ICP）许可或备案号. */
  readonly icpNumber: string;
  /** 发布渠道; none is a lawful answer. */
  readonly channels: readonly Channel[];
  readonly launch: Launch;
};

export const channelKinds = ['website', 'wechat', 'weibo', 'code-hosting', 'mailing-list', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** 互联网发布渠道 — a place where the platform publishes vulnerability information. */
export type Channel = {
  readonly kind: ChannelKind | '';
  /** URL for a website, account name for a social channel. */
  readonly identifier: string;
};

/** 上线 — whether the platform already runs (Article 8), and since or from when. */
export type Launch = {
  readonly state: 'online' | 'planned' | '';
  /** Day it went, or is planned to go, online. */
  readonly on: string;
};

export const hostKinds = ['organisation', 'individual'] as const;
/** 主办单位 or 主办个人. */
export type HostKind = (typeof hostKinds)[number];

export const documentKinds = [
  'unified-social-credit-code',
  'resident-identity-card',
  'residence-permit-hmt',
  'mainland-travel-permit-hm',
  'mainland-travel-permit-tw',
  'passport-cn',
  'passport-foreign',
  'permanent-residence-foreigner',
] as const;
/** 证件类型. The first is for organisations, the others for individuals. */
export type DocumentKind = (typeof documentKinds)[number];

/** Article 4(2), the host (主办). */
export type HostContents = {
  readonly kind: HostKind | '';
  readonly name: string;
  readonly documentKind: DocumentKind | '';
  readonly documentNumber: string;
  /** Nationality, asked only with a foreign passport. */
  readonly nationality: string;
};

/** 主要负责人 or 联系人. The text asks their name and contact, no identity number. */
export type Person = {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
};

export const ruleSets = [
  'collection',
  'verification',
  'remediation',
  'publication',
  'identity',
  'classification',
] as const;
/** The six rule sets of Article 4(3). */
export type RuleSet = (typeof ruleSets)[number];

/** A rule set, given as text, as an attachment, or both. */
export type RuleText = {
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

/** 等级保护备案相关材料, Article 4(4). No level is prescribed. */
export type MlpsContents = {
  /** `unobtainable` is the path for those whom the protection system gives no account; a human decides. */
  readonly state: 'obtained' | 'unobtainable' | '';
  /** 1–5 as text. */
  readonly level: string;
  readonly certificateNumber: string;
  readonly issuedOn: string;
  readonly unobtainableReason: string;
  readonly evidence: readonly Evidence[];
};

/** Article 4(5): how the platform is run under national and industry standards. */
export type StandardsContents = {
  readonly standards: readonly Standard[];
  readonly statement: string;
  readonly evidence: readonly Evidence[];
};

export type Standard = {
  /** e.g. `GB/T 30276-2020`. */
  readonly code: string;
  readonly implementation: string;
};

/** Article 4(6): what else the authority asks for, by question id of the form edition in force. */
export type OtherContents = {
  readonly statement: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
};

/** A file kept as evidence; the bytes are in the evidence store, the hash fixes them. */
export type Evidence = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
};

/** The six groups of Article 4, one form page each, in the order of the text. */
export const contentGroups = ['platform', 'host', 'rules', 'mlps', 'standards', 'other'] as const;
export type ContentGroup = (typeof contentGroups)[number];

/**
 * The items that are examined, marked and corrected one by one. A correction notice names items of this list and
 * nothing finer, so that old and new can be put side by side.
 */
export const contentItems = {
  'platform-name': { group: 'platform', citation: measures(4, 1, 1) },
  'home-page': { group: 'platform', citation: measures(4, 1, 1) },
  'icp-number': { group: 'platform', citation: measures(4, 1, 1) },
  channels: { group: 'platform', citation: measures(4, 1, 1) },
  launch: { group: 'platform', citation: measures(8) },
  'host-name': { group: 'host', citation: measures(4, 1, 2) },
  'host-document': { group: 'host', citation: measures(4, 1, 2) },
  principal: { group: 'host', citation: measures(4, 1, 2) },
  contact: { group: 'host', citation: measures(4, 1, 2) },
  'rules-collection': { group: 'rules', citation: measures(4, 1, 3) },
  'rules-verification': { group: 'rules', citation: measures(4, 1, 3) },
  'rules-remediation': { group: 'rules', citation: measures(4, 1, 3) },
  'rules-publication': { group: 'rules', citation: measures(4, 1, 3) },
  'rules-identity': { group: 'rules', citation: measures(4, 1, 3) },
  'rules-classification': { group: 'rules', citation: measures(4, 1, 3) },
  mlps: { group: 'mlps', citation: measures(4, 1, 4) },
  standards: { group: 'standards', citation: measures(4, 1, 5) },
  other: { group: 'other', citation: measures(4, 1, 6) },
} as const satisfies Record<string, { group: ContentGroup; citation: Citation }>;

export type ContentItem = keyof typeof contentItems;
export const allContentItems = Object.keys(contentItems) as readonly ContentItem[];

export type RuleItem = `rules-${RuleSet}`;

const ruleSetByItem: Readonly<Record<RuleItem, RuleSet>> = {
  'rules-collection': 'collection',
  'rules-verification': 'verification',
  'rules-remediation': 'remediation',
  'rules-publication': 'publication',
  'rules-identity': 'identity',
  'rules-classification': 'classification',
};

/** Whether an item of the filing is one of the six rule sets. */
export function isRuleItem(item: ContentItem): item is RuleItem {
  return Object.hasOwn(ruleSetByItem, item);
}

/** The rule set declared under an item. */
export function ruleSetOf(item: RuleItem): RuleSet {
  return ruleSetByItem[item];
}

/** The value declared for one item, for comparison and display. */
export function itemValue(contents: FilingContents, item: ContentItem): unknown {
  const { platform, host, rules } = contents;
  switch (item) {
    case 'platform-name':
      return platform.name;
    case 'home-page':
      return platform.homePageUrl;
    case 'icp-number':
      return platform.icpNumber;
    case 'channels':
      return platform.channels;
    case 'launch':
      return platform.launch;
    case 'host-name':
      return { kind: host.kind, name: host.name };
    case 'host-document':
      return { kind: host.documentKind, number: host.documentNumber, nationality: host.nationality };
    case 'principal':
      return contents.principal;
    case 'contact':
      return contents.contact;
    case 'rules-collection':
    case 'rules-verification':
    case 'rules-remediation':
    case 'rules-publication':
    case 'rules-identity':
    case 'rules-classification':
      return rules[ruleSetOf(item)];
    case 'mlps':
      return contents.mlps;
    case 'standards':
      return contents.standards;
    case 'other':
      return contents.other;
    default:
      return item satisfies never;
  }
}

const nobody: Person = { name: '', phone: '', mail: '' };
const noRule: RuleText = { text: '', evidence: [] };

/** A filing in which nothing has been declared yet. */
export const emptyContents: FilingContents = {
  platform: { name: '', homePageUrl: '', icpNumber: '', channels: [], launch: { state: '', on: '' } },
  host: { kind: '', name: '', documentKind: '', documentNumber: '', nationality: '' },
  principal: nobody,
  contact: nobody,
  rules: {
    collection: noRule,
    verification: noRule,
    remediation: noRule,
    publication: noRule,
    identity: noRule,
    classification: noRule,
  },
  mlps: {
    state: '',
    level: '',
    certificateNumber: '',
    issuedOn: '',
    unobtainableReason: '',
    evidence: [],
  },
  standards: { standards: [], statement: '', evidence: [] },
  other: { statement: '', answers: {}, evidence: [] },
};
