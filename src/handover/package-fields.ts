import {
  type ContentItem,
  type Evidence,
  type FilingContents,
  type Person,
  type RuleText,
  allContentItems,
  isRuleItem,
  ruleSetOf,
} from '#law/filing-contents';
import type { JsonValue } from '#register/canonical-json';

/** What a package says of a filing, by item; an item the policy withholds is absent. */
export type PackageFields = { readonly [item in ContentItem]?: JsonValue };

/**
 * The items of the policy, written value by value: a field that is added to the form does not slip into a package.
 * Files are named by their SHA-256 and stay with the portal.
 */
export function packageFields(contents: FilingContents, policy: readonly ContentItem[]): PackageFields {
  const given = allContentItems.filter((item) => policy.includes(item));
  return Object.fromEntries(given.map((item) => [item, fieldOf(contents, item)]));
}

function fieldOf(contents: FilingContents, item: ContentItem): JsonValue {
  const { platform, host, rules } = contents;
  if (isRuleItem(item)) return ruleField(rules[ruleSetOf(item)]);
  switch (item) {
    case 'platform-name':
      return platform.name;
    case 'home-page':
      return platform.homePageUrl;
    case 'icp-number':
      return platform.icpNumber;
    case 'channels':
      return platform.channels.map(({ kind, identifier }) => ({ kind, identifier }));
    case 'launch':
      return { state: platform.launch.state, on: platform.launch.on };
    case 'host-name':
      return { kind: host.kind, name: host.name };
    case 'host-document':
      return { kind: host.documentKind, number: host.documentNumber, nationality: host.nationality };
    case 'principal':
      return personField(contents.principal);
    case 'contact':
      return personField(contents.contact);
    case 'mlps':
      return mlpsField(contents);
    case 'standards': {
      const { standards, statement, evidence } = contents.standards;
      const applied = standards.map(({ code, implementation }) => ({ code, implementation }));
      return { standards: applied, statement, files: files(evidence) };
    }
    case 'other': {
      const { statement, answers, evidence } = contents.other;
      return { statement, answers: { ...answers }, files: files(evidence) };
    }
    default:
      return item satisfies never;
  }
}

function ruleField({ text, evidence }: RuleText): JsonValue {
  return { text, files: files(evidence) };
}

function personField({ name, phone, mail }: Person): JsonValue {
  return { name, phone, mail };
}

function mlpsField({ mlps }: FilingContents): JsonValue {
  const { state, level, certificateNumber, issuedOn, unobtainableReason, evidence } = mlps;
  return { state, level, certificateNumber, issuedOn, unobtainableReason, files: files(evidence) };
}

function files(evidence: readonly Evidence[]): JsonValue {
  return evidence.map(({ fileName, mediaType, sizeBytes, sha256 }) => ({
    fileName,
    mediaType,
    sizeBytes,
    sha256,
  }));
}
