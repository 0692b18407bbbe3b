import type { ContentItem, FilingContents } from '#law/filing-contents';
import { ChangedValue } from '../components/changed-value/changed-value.js';
import type { ItemReading } from './item-reading.js';
import { ItemValue } from './item-value.js';

type ChangedItemProps = ItemReading & { readonly item: ContentItem; readonly previous: FilingContents };

/** 新旧对照 — an item of two submissions: in one line where both fit, side by side where they do not. */
export function ChangedItem({ previous, ...now }: ChangedItemProps) {
  const t = now.visit.say;
  const before = <ItemValue {...now} contents={previous} />;
  const after = <ItemValue {...now} />;
  if (fitsOneLine.has(now.item)) return <ChangedValue say={t} before={before} after={after} />;
  return (
    <div class="app-changed app-sides">
      <del class="app-sides__side">
        <span class="app-sides__caption">{t('原来', 'Before')}</span>
        {before}
      </del>
      <ins class="app-sides__side">
        <span class="app-sides__caption">{t('现在', 'Now')}</span>
        {after}
      </ins>
    </div>
  );
}

const fitsOneLine: ReadonlySet<ContentItem> = new Set([
  'platform-name',
  'home-page',
  'icp-number',
  'host-name',
]);
