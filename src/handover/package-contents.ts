import {
  type ContentItem,
  type Evidence,
  type FilingContents,
  allContentItems,
  emptyContents,
  isRuleItem,
  ruleSetOf,
} from '#law/filing-contents';
import type { PackageFields } from './package-fields.js';

/** The items of a package, and a filing in which just these are filled: for pages that can show a filing. */
export type ReadFields = { readonly items: readonly ContentItem[]; readonly contents: FilingContents };

/** Reads what `packageFields` wrote; a package that was not composed here is verified against the schema first. */
export function readFields(fields: PackageFields): ReadFields {
  const items = allContentItems.filter((item) => fields[item] !== undefined);
  return {
    items,
    contents: items.reduce((contents, item) => withField(contents, item, fields), emptyContents),
  };
}

function withField(contents: FilingContents, item: ContentItem, fields: PackageFields): FilingContents {
  const { platform, host, rules } = contents;
  const text = () => fields[item] as string;
  const parts = <T>() => fields[item] as unknown as T;
  if (isRuleItem(item)) {
    const { text: rule, files } = parts<{ text: string; files: Files }>();
    return { ...contents, rules: { ...rules, [ruleSetOf(item)]: { text: rule, evidence: evidence(files) } } };
  }
  switch (item) {
    case 'platform-name':
      return { ...contents, platform: { ...platform, name: text() } };
    case 'home-page':
      return { ...contents, platform: { ...platform, homePageUrl: text() } };
    case 'icp-number':
      return { ...contents, platform: { ...platform, icpNumber: text() } };
    case 'channels':
      return { ...contents, platform: { ...platform, channels: parts() } };
    case 'launch':
      return { ...contents, platform: { ...platform, launch: parts() } };
    case 'host-name':
      return { ...contents, host: { ...host, ...parts<Pick<FilingContents['host'], 'kind' | 'name'>>() } };
    case 'host-document': {
      const { kind, number, nationality } = parts<{
        kind: FilingContents['host']['documentKind'];
        number: string;
        nationality: string;
      }>();
      return { ...contents, host: { ...host, documentKind: kind, documentNumber: number, nationality } };
    }
    case 'principal':
    case 'contact':
      return { ...contents, [item]: parts() };
    case 'mlps':
    case 'standards':
    case 'other': {
      const { files, ...rest } = parts<{ files: Files }>();
      return { ...contents, [item]: { ...rest, evidence: evidence(files) } };
    }
    default:
      return item satisfies never;
  }
}

type Files = readonly Omit<Evidence, 'id'>[];

/** The files stay with the portal, under ids that are nobody else's concern. */
function evidence(files: Files): readonly Evidence[] {
  return files.map((file) => ({ id: '', ...file }));
}
