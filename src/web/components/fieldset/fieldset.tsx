import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type FieldsetProps = {
  legend?: Child;
  /** e.g. `govuk-fieldset__legend--m` */
  legendClasses?: string | undefined;
  legendIsPageHeading?: boolean | undefined;
  describedBy?: string | undefined;
  role?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child;
};

/** Groups related controls under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend } = props;
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...extraAttributes(props.attributes)}
    >
      {legend === undefined || legend === '' ? null : (
        <legend class={classNames('govuk-fieldset__legend', props.legendClasses)}>
          {props.legendIsPageHeading === true ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {props.children}
    </fieldset>
  );
}
