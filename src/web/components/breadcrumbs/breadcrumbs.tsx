import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type Breadcrumb = {
  content: Child;
  /** Without an address it is the page itself. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
};

export type BreadcrumbsProps = {
  items: readonly Breadcrumb[];
  collapseOnMobile?: boolean | undefined;
  labelText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** 当前位置 */
export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={classNames(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={props.labelText ?? useWording().breadcrumb}
      {...extraAttributes(props.attributes)}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href === undefined ? (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.content}
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item">
              <a
                class="govuk-breadcrumbs__link"
                href={hrefOrTop(item.href)}
                {...extraAttributes(item.attributes)}
              >
                {item.content}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
