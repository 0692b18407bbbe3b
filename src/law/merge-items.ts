import { type ContentItem, type FilingContents, isRuleItem, ruleSetOf } from './filing-contents.js';

/**
 * The filing `target` with the given items as `source` declares them, and everything else untouched. This is how a
 * change enters the live record: only what it changes, so that nothing newer is turned back.
 */
export function withItems(
  target: FilingContents,
  source: FilingContents,
  items: readonly ContentItem[],
): FilingContents {
  return items.reduce((merged, item) => withItem(merged, source, item), target);
}

function withItem(target: FilingContents, source: FilingContents, item: ContentItem): FilingContents {
  const { platform, host, rules } = target;
  if (isRuleItem(item)) {
    const ruleSet = ruleSetOf(item);
    return { ...target, rules: { ...rules, [ruleSet]: source.rules[ruleSet] } };
  }
  switch (item) {
    case 'platform-name':
      return { ...target, platform: { ...platform, name: source.platform.name } };
    case 'home-page':
      return { ...target, platform: { ...platform, homePageUrl: source.platform.homePageUrl } };
    case 'icp-number':
      return { ...target, platform: { ...platform, icpNumber: source.platform.icpNumber } };
    case 'channels':
      return { ...target, platform: { ...platform, channels: source.platform.channels } };
    case 'launch':
      return { ...target, platform: { ...platform, launch: source.platform.launch } };
    case 'host-name':
      return { ...target, host: { ...host, kind: source.host.kind, name: source.host.name } };
    case 'host-document': {
      const { documentKind, documentNumber, nationality } = source.host;
      return { ...target, host: { ...host, documentKind, documentNumber, nationality } };
    }
    case 'principal':
    case 'contact':
    case 'mlps':
    case 'standards':
    case 'other':
      return { ...target, [item]: source[item] };
    default:
      return item satisfies never;
  }
}
