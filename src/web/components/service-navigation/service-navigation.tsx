import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { isShown } from '../form-group/form-group.js';
import { useWording } from '../wording.js';

export type NavigationItem = {
  content: Child;
  href?: string | undefined;
  /** The page itself. */
  current?: boolean | undefined;
  /** A page below it. */
  active?: boolean | undefined;
  attributes?: Attributes | undefined;
};

export type ServiceNavigationProps = {
  items?: readonly (NavigationItem | false | null | undefined)[] | undefined;
  serviceName?: string | undefined;
  serviceUrl?: string | undefined;
  navigationLabel?: string | undefined;
  navigationId?: string | undefined;
  navigationClasses?: string | undefined;
  menuButtonText?: string | undefined;
  menuButtonLabel?: string | undefined;
  /** Default: when there is more than one item. Needs script; without it the list stays open. */
  collapseOnMobile?: boolean | undefined;
  ariaLabel?: string | undefined;
  start?: Child;
  end?: Child;
  endInline?: boolean | undefined;
  navigationStart?: Child;
  navigationEnd?: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

function Item({ item }: { item: NavigationItem }) {
  const isHere = item.current === true || item.active === true;
  const ariaCurrent = isHere ? (item.current === true ? 'page' : 'true') : undefined;
  // Strong so that those who override colours still see where they are.
  const content = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{item.content}</strong>
  ) : (
    item.content
  );
  return (
    <li
      class={classNames('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}
    >
      {item.href === undefined ? (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      ) : (
        <a
          class="govuk-service-navigation__link"
          href={hrefOrTop(item.href)}
          aria-current={ariaCurrent}
          {...extraAttributes(item.attributes)}
        >
          {content}
        </a>
      )}
    </li>
  );
}

function Navigation({ props, items }: { props: ServiceNavigationProps; items: readonly NavigationItem[] }) {
  const wording = useWording();
  const menuButtonText = props.menuButtonText ?? wording.menu;
  const navigationId = props.navigationId ?? 'navigation';
  return (
    <nav
      aria-label={props.navigationLabel ?? menuButtonText}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseOnMobile ?? items.length > 1) ? (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={props.menuButtonLabel === menuButtonText ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      ) : null}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {props.navigationStart}
        {items.map((item) => (
          <Item item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url === undefined ? (
        <span class="govuk-service-navigation__text">{name}</span>
      ) : (
        <a href={hrefOrTop(url)} class="govuk-service-navigation__link">
          {name}
        </a>
      )}
    </span>
  );
}

/** The service's main links, below the header. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const wording = useWording();
  const items = (props.items ?? []).filter(
    (item): item is NavigationItem => item !== false && item !== null && item !== undefined,
  );
  const hasNavigation = items.length > 0 || isShown(props.navigationStart) || isShown(props.navigationEnd);
  const isSection = props.serviceName !== undefined || isShown(props.start) || isShown(props.end);
  const Frame = isSection ? 'section' : 'div';
  return (
    <Frame
      aria-label={isSection ? (props.ariaLabel ?? wording.serviceInformation) : undefined}
      class={classNames('govuk-service-navigation', props.classes)}
      data-module="govuk-service-navigation"
      {...extraAttributes(props.attributes)}
    >
      <div
        class={classNames(
          'govuk-width-container',
          props.endInline === true && 'govuk-service-navigation__inlining-container',
        )}
      >
        {props.start}
        <div class="govuk-service-navigation__container">
          {props.serviceName === undefined ? null : (
            <ServiceName name={props.serviceName} url={props.serviceUrl} />
          )}
          {hasNavigation ? <Navigation props={props} items={items} /> : null}
        </div>
        {props.end}
      </div>
    </Frame>
  );
}
