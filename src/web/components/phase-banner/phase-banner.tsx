import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Tag } from '../tag/tag.js';

export type PhaseBannerProps = {
  tag: Child;
  tagClasses?: string | undefined;
  content: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** Says on every page what kind of site this is: 演示. */
export function PhaseBanner({ tag, tagClasses, content, classes, attributes }: PhaseBannerProps) {
  return (
    <div
      class={classNames('govuk-phase-banner', 'govuk-width-container', classes)}
      {...extraAttributes(attributes)}
    >
      <p class="govuk-phase-banner__content">
        <Tag content={tag} classes={classNames('govuk-phase-banner__content__tag', tagClasses)} />
        <span class="govuk-phase-banner__text">{content}</span>
      </p>
    </div>
  );
}
