import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';

export type SkipLinkProps = {
  content: Child;
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The first stop of the keyboard: over the navigation to the content. The layout writes it. */
export function SkipLink({ content, href, classes, attributes }: SkipLinkProps) {
  return (
    <a
      href={hrefOrTop(href ?? '#content')}
      class={classNames('govuk-skip-link', classes)}
      data-module="govuk-skip-link"
      {...extraAttributes(attributes)}
    >
      {content}
    </a>
  );
}
