import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames, idList } from '../class-names.js';
import { ErrorMessage } from '../error-message/error-message.js';
import { Hint } from '../hint/hint.js';
import { Label } from '../label/label.js';

/** What every control with one label shares: input, textarea, select, file upload. */
export type FieldProps = {
  /** Default: the name. The error summary links to it. */
  id?: string | undefined;
  name: string;
  label?: Child;
  /** e.g. `govuk-label--l` */
  labelClasses?: string | undefined;
  labelIsPageHeading?: boolean | undefined;
  hint?: Child;
  errorMessage?: Child;
  /** Ids of other elements that describe the control. */
  describedBy?: string | undefined;
  formGroupClasses?: string | undefined;
  formGroupAttributes?: Attributes | undefined;
  beforeInput?: Child;
  afterInput?: Child;
};

/** Whether a piece of content is there to be shown. */
export function isShown(content: Child): boolean {
  return content !== undefined && content !== null && content !== false && content !== true && content !== '';
}

export function fieldId(field: { id?: string | undefined; name: string }): string {
  return field.id ?? field.name;
}

/** The ids of hint and error, after the caller's own, for the control's `aria-describedby`. */
export function fieldDescribedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  return idList(
    field.describedBy,
    isShown(field.hint) && `${id}-hint`,
    isShown(field.errorMessage) && `${id}-error`,
  );
}

/** Label, hint and error around one control. Page code uses the controls, not this. */
export function FormGroup({ field, children }: { field: FieldProps; children: Child }) {
  const id = fieldId(field);
  const hasError = isShown(field.errorMessage);
  return (
    <div
      class={classNames('govuk-form-group', hasError && 'govuk-form-group--error', field.formGroupClasses)}
      {...extraAttributes(field.formGroupAttributes)}
    >
      <Label
        content={field.label}
        classes={field.labelClasses}
        isPageHeading={field.labelIsPageHeading}
        for={id}
      />
      {isShown(field.hint) ? <Hint id={`${id}-hint`} content={field.hint} /> : null}
      {hasError ? <ErrorMessage id={`${id}-error`} content={field.errorMessage} /> : null}
      {children}
    </div>
  );
}
