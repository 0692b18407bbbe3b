import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Heading, type HeadingLevel } from '../heading.js';

export type PanelProps = {
  title: Child;
  /** `interruption` stops before something that cannot be undone, and has actions. Default `confirmation`. */
  kind?: 'confirmation' | 'interruption' | undefined;
  /** Inverse buttons and links; an interruption only. */
  actions?: readonly Child[] | undefined;
  actionsClasses?: string | undefined;
  actionsAttributes?: Attributes | undefined;
  headingLevel?: HeadingLevel | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child;
};

/** 办理结果 — the large confirmation on a receipt page. */
export function Panel(props: PanelProps) {
  const { actions, children } = props;
  return (
    <div
      class={classNames('govuk-panel', `govuk-panel--${props.kind ?? 'confirmation'}`, props.classes)}
      {...extraAttributes(props.attributes)}
    >
      <Heading level={props.headingLevel ?? 1} class="govuk-panel__title">
        {props.title}
      </Heading>
      {children === undefined || children === '' ? null : <div class="govuk-panel__body">{children}</div>}
      {actions === undefined || props.kind !== 'interruption' ? null : (
        <div
          class={classNames('govuk-panel__actions', props.actionsClasses)}
          {...extraAttributes(props.actionsAttributes)}
        >
          {actions.length === 0 ? null : <div class="govuk-button-group">{[...actions]}</div>}
        </div>
      )}
    </div>
  );
}
