import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Heading, type HeadingLevel } from '../heading.js';

export type PanelProps = {
  title: Child;
  headingLevel?: HeadingLevel | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child;
};

/** 办理结果 — the large confirmation on a receipt page. */
export function Panel({ title, headingLevel, classes, attributes, children }: PanelProps) {
  return (
    <div
      class={classNames('govuk-panel', 'govuk-panel--confirmation', classes)}
      {...extraAttributes(attributes)}
    >
      <Heading level={headingLevel ?? 1} class="govuk-panel__title">
        {title}
      </Heading>
      {children === undefined || children === '' ? null : <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
