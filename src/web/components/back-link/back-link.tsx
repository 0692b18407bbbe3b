import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type BackLinkProps = {
  href?: string | undefined;
  /** Default 返回 / Back. */
  content?: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** Stands above the main content (`beforeContent` of the layout). */
export function BackLink({ href, content, classes, attributes }: BackLinkProps) {
  return (
    <a href={hrefOrTop(href)} class={classNames('govuk-back-link', classes)} {...extraAttributes(attributes)}>
      {content ?? useWording().back}
    </a>
  );
}
