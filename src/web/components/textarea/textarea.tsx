import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { fieldDescribedBy, fieldId, type FieldProps, FormGroup, isShown } from '../form-group/form-group.js';

export type TextareaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** An HTML reader drops the first line break inside `<textarea>`: one that was typed needs a second before it. */
function keepLeadingLineBreak(value: string): string {
  return value.startsWith('\n') || value.startsWith('\r') ? `\n${value}` : value;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  return (
    <FormGroup field={props}>
      {props.beforeInput}
      <textarea
        class={classNames(
          'govuk-textarea',
          isShown(props.errorMessage) && 'govuk-textarea--error',
          props.classes,
        )}
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled === true}
        aria-describedby={fieldDescribedBy(props)}
        autocomplete={props.autocomplete}
        {...extraAttributes(props.attributes)}
      >
        {keepLeadingLineBreak(props.value ?? '')}
      </textarea>
      {props.afterInput}
    </FormGroup>
  );
}
