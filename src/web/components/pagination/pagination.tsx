import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type PaginationArrow = {
  href: string;
  /** Default 上一页 / 下一页. */
  content?: Child;
  /** What the neighbouring page is called; only without page numbers. */
  labelText?: string | undefined;
  attributes?: Attributes | undefined;
};

export type PaginationPage = {
  number: number | string;
  href: string;
  current?: boolean | undefined;
  visuallyHiddenText?: string | undefined;
  attributes?: Attributes | undefined;
};

export type PaginationProps = {
  previous?: PaginationArrow | undefined;
  next?: PaginationArrow | undefined;
  /** See `pageItems` for the usual ones. */
  items?: readonly (PaginationPage | 'ellipsis')[] | undefined;
  landmarkLabel?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function ArrowIcon({ side }: { side: 'prev' | 'next' }) {
  return (
    <svg
      class={classNames('govuk-pagination__icon', `govuk-pagination__icon--${side}`)}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[side]} />
    </svg>
  );
}

type ArrowLinkProps = { arrow: PaginationArrow; side: 'prev' | 'next'; isBlock: boolean };

function ArrowLink({ arrow, side, isBlock }: ArrowLinkProps) {
  const wording = useWording();
  const isIconFirst = isBlock || side === 'prev';
  return (
    <div class={`govuk-pagination__${side}`}>
      <a
        class="govuk-link govuk-pagination__link"
        href={hrefOrTop(arrow.href)}
        rel={side}
        {...extraAttributes(arrow.attributes)}
      >
        {isIconFirst ? <ArrowIcon side={side} /> : null}{' '}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            isBlock && arrow.labelText === undefined && 'govuk-pagination__link-title--decorated',
          )}
        >
          {arrow.content ?? (side === 'prev' ? wording.previousPage : wording.nextPage)}
        </span>
        {arrow.labelText === undefined || !isBlock ? null : (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{arrow.labelText}</span>
          </>
        )}{' '}
        {isIconFirst ? null : <ArrowIcon side={side} />}
      </a>
    </div>
  );
}

function PageItem({ item }: { item: PaginationPage | 'ellipsis' }) {
  const wording = useWording();
  if (item === 'ellipsis') {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  }
  const isCurrent = item.current === true;
  return (
    <li class={classNames('govuk-pagination__item', isCurrent && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={hrefOrTop(item.href)}
        aria-label={item.visuallyHiddenText ?? wording.pageNumber(item.number)}
        aria-current={isCurrent ? 'page' : undefined}
        {...extraAttributes(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  );
}

/** 分页 */
export function Pagination(props: PaginationProps) {
  const { previous, next, items } = props;
  const isBlock = items === undefined && (previous !== undefined || next !== undefined);
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel ?? useWording().pagination}
      {...extraAttributes(props.attributes)}
    >
      {previous === undefined ? null : <ArrowLink arrow={previous} side="prev" isBlock={isBlock} />}
      {items === undefined ? null : (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <PageItem item={item} />
          ))}
        </ul>
      )}
      {next === undefined ? null : <ArrowLink arrow={next} side="next" isBlock={isBlock} />}
    </nav>
  );
}
