import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { Button } from '../button/button.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type SelectedFilters = {
  heading: Child;
  clear: { content: Child; href: string };
  categories: readonly { heading: Child; items: readonly { content: Child; href: string }[] }[];
};

export type FilterProps = {
  heading: Child;
  /** Only when some condition is set. */
  selected?: SelectedFilters | undefined;
  submitContent?: Child;
  attributes?: Attributes | undefined;
  /** The controls; the caller wraps the whole in a `<form method="get">`. */
  children: Child;
};

function Selected({ selected }: { selected: SelectedFilters }) {
  const wording = useWording();
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">{selected.heading}</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p>
            <a class="govuk-link govuk-link--no-visited-state" href={hrefOrTop(selected.clear.href)}>
              {selected.clear.content}
            </a>
          </p>
        </div>
      </div>
      {selected.categories.map((category) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{category.heading}</h3>
          <ul class="moj-filter-tags">
            {category.items.map((item) => (
              <li>
                <a class="moj-filter__tag" href={hrefOrTop(item.href)}>
                  <span class="govuk-visually-hidden">{wording.removeFilter}</span> {item.content}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

/** The conditions of a list, those set now first. */
export function Filter({ heading, selected, submitContent, attributes, children }: FilterProps) {
  const wording = useWording();
  return (
    <div class="moj-filter" {...extraAttributes(attributes)}>
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">{heading}</h2>
        </div>
        <div class="moj-filter__header-action" />
      </div>
      <div class="moj-filter__content">
        {selected === undefined ? null : <Selected selected={selected} />}
        <div class="moj-filter__options">
          <Button content={submitContent ?? wording.applyFilters} />
          {children}
        </div>
      </div>
    </div>
  );
}
