import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { safeHref } from '../safe-href.js';

export type LinkProps = {
  href: string;
  content: Child;
  /** Leads away from the portal: the other site learns nothing and cannot reach back. */
  external?: boolean | undefined;
  noVisited?: boolean | undefined;
  inverse?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The only way to write a link to an address that someone typed: an unsafe address is shown as plain text. */
export function Link(props: LinkProps) {
  const href = safeHref(props.href);
  if (href === undefined) return <span>{props.content}</span>;
  return (
    <a
      class={classNames(
        'govuk-link',
        props.noVisited === true && 'govuk-link--no-visited-state',
        props.inverse === true && 'govuk-link--inverse',
        props.classes,
      )}
      href={href}
      rel={props.external === true ? 'noopener noreferrer nofollow' : undefined}
      {...extraAttributes(props.attributes)}
    >
      {props.content}
    </a>
  );
}
