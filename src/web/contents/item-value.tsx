import { type ContentItem, ruleSetOf } from '#law/filing-contents';
import { DeclaredAddress, DeclaredText } from './declared-text.js';
import { HostDocument, HostName, PersonValue } from './host-values.js';
import type { ItemReading } from './item-reading.js';
import { MlpsValue, OtherValue, RulesValue, StandardsValue } from './material-values.js';
import { Channels, launchText } from './platform-values.js';

/** What was declared for one item of Article 4, to read. */
export function ItemValue({ item, ...reading }: ItemReading & { readonly item: ContentItem }) {
  const { visit, contents } = reading;
  const { platform } = contents;
  switch (item) {
    case 'platform-name':
      return <DeclaredText visit={visit} text={platform.name} />;
    case 'home-page':
      return <DeclaredAddress visit={visit} text={platform.homePageUrl} />;
    case 'icp-number':
      return <DeclaredText visit={visit} text={platform.icpNumber} />;
    case 'channels':
      return <Channels visit={visit} channels={platform.channels} />;
    case 'launch':
      return <DeclaredText visit={visit} text={launchText(visit, platform.launch)} />;
    case 'host-name':
      return <HostName {...reading} />;
    case 'host-document':
      return <HostDocument {...reading} />;
    case 'principal':
    case 'contact':
      return <PersonValue {...reading} person={contents[item]} />;
    case 'rules-collection':
    case 'rules-verification':
    case 'rules-remediation':
    case 'rules-publication':
    case 'rules-identity':
    case 'rules-classification':
      return <RulesValue {...reading} rules={contents.rules[ruleSetOf(item)]} />;
    case 'mlps':
      return <MlpsValue {...reading} />;
    case 'standards':
      return <StandardsValue {...reading} />;
    case 'other':
      return <OtherValue {...reading} />;
    default:
      return item satisfies never;
  }
}
