import type { Child } from 'hono/jsx';
import {
  type ContentGroup,
  type ContentItem,
  type Evidence,
  type FilingContents,
  allContentItems,
  contentGroups,
  contentItems,
} from '#law/filing-contents';
import { measures } from '#law/citation';
import type { FormEdition } from '#law/form-edition';
import { SummaryList, type SummaryRow } from '../components/summary-list/summary-list.js';
import { Tag } from '../components/tag/tag.js';
import type { Visit } from '../layout/visit.js';
import { EvidenceLink } from './evidence-field.js';
import { ChangedItem } from '../contents/changed-item.js';
import { ItemValue } from '../contents/item-value.js';
import { citationShort } from '../contents/words/citation-text.js';
import { groupTitles, itemLabels } from '../contents/words/labels.js';

export type ContentsSummaryProps = {
  readonly visit: Visit;
  readonly contents: FilingContents;
  readonly form: FormEdition;
  /** Where 修改 of an item leads; without it the list is only to read. */
  readonly changeHref?: (group: ContentGroup, item: ContentItem) => string;
  /** The submission before, to show what changed beside it. */
  readonly previous?: FilingContents;
  readonly changedItems?: readonly ContentItem[];
};

/** The whole filing by the groups of Article 4. */
export function ContentsSummary(props: ContentsSummaryProps) {
  const t = props.visit.say;
  return (
    <>
      {contentGroups.map((group, index) => (
        <section aria-labelledby={`summary-${group}`}>
          <h2 class="govuk-heading-m" id={`summary-${group}`}>
            {t(...groupTitles[group])}{' '}
            <span class="govuk-hint govuk-!-display-inline">
              {citationShort(t, measures(4, 1, index + 1))}
            </span>
          </h2>
          <SummaryList rows={itemsOf(group).map((item) => rowOf(props, group, item))} />
        </section>
      ))}
    </>
  );
}

function itemsOf(group: ContentGroup): readonly ContentItem[] {
  return allContentItems.filter((item) => contentItems[item].group === group);
}

function rowOf(props: ContentsSummaryProps, group: ContentGroup, item: ContentItem): SummaryRow {
  const { visit, changeHref } = props;
  const t = visit.say;
  const label = t(...itemLabels[item]);
  const row: SummaryRow = { key: label, value: valueOf(props, item) };
  if (changeHref === undefined) return row;
  return {
    ...row,
    actions: [{ content: t('修改', 'Change'), href: changeHref(group, item), visuallyHiddenText: label }],
  };
}

function valueOf(
  { visit, contents, form, previous, changedItems }: ContentsSummaryProps,
  item: ContentItem,
): Child {
  const reading = {
    visit,
    form,
    item,
    contents,
    file: (file: Evidence) => <EvidenceLink visit={visit} file={file} />,
  };
  if (previous === undefined || changedItems?.includes(item) !== true) return <ItemValue {...reading} />;
  return (
    <>
      <p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2">
        <Tag content={visit.say('已修改', 'Changed')} colour="green" />
      </p>
      <ChangedItem {...reading} previous={previous} />
    </>
  );
}
