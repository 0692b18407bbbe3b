import { type ContentItem, isRuleItem, ruleSetOf } from '#law/filing-contents';

/** Where an item of Article 4 stands in the document (RFC 6901). */
export function itemPointer(item: ContentItem): string {
  if (isRuleItem(item)) return `/contents/rules/${ruleSetOf(item)}`;
  return places[item];
}

const places: Readonly<Record<Exclude<ContentItem, `rules-${string}`>, string>> = {
  'platform-name': '/contents/platform/name',
  'home-page': '/contents/platform/homePageUrl',
  'icp-number': '/contents/platform/icpNumber',
  channels: '/contents/platform/channels',
  launch: '/contents/platform/launch',
  'host-name': '/contents/host/name',
  'host-document': '/contents/host/documentNumber',
  principal: '/contents/host/principal',
  contact: '/contents/host/contact',
  mlps: '/contents/mlps',
  standards: '/contents/standards',
  other: '/contents/other',
};

/** Where a finding points: the control of the page, as a place in the document. */
export function findingPointer(item: ContentItem, field: string): string {
  const path = field === '' ? '' : `/${field.split('.').map(escaped).join('/')}`;
  if (item === 'host-name' || item === 'host-document') {
    return path === '' ? itemPointer(item) : `/contents/host${path}`;
  }
  // `2.code` names a row of the list that stands beside statement and files.
  if (item === 'standards' && /^\/\d/.test(path)) return `/contents/standards/standards${path}`;
  return itemPointer(item) + path;
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
