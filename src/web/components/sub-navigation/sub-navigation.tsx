import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type SubNavigationItem = {
  content: Child;
  href: string;
  active?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SubNavigationProps = {
  items: readonly SubNavigationItem[];
  label?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The pages of one case, side by side; works without script, unlike tabs. */
export function SubNavigation({ items, label, classes, attributes }: SubNavigationProps) {
  return (
    <nav
      class={classNames('moj-sub-navigation', classes)}
      aria-label={label ?? useWording().subNavigation}
      {...extraAttributes(attributes)}
    >
      <ul class="moj-sub-navigation__list">
        {items.map((item) => (
          <li class={classNames('moj-sub-navigation__item', item.classes)}>
            <a
              class="moj-sub-navigation__link"
              aria-current={item.active === true ? 'page' : undefined}
              href={hrefOrTop(item.href)}
              {...extraAttributes(item.attributes)}
            >
              {item.content}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
