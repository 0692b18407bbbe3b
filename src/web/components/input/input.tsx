import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { fieldDescribedBy, fieldId, type FieldProps, FormGroup, isShown } from '../form-group/form-group.js';

/** Which keyboard a phone shows. */
export type InputMode = 'decimal' | 'email' | 'none' | 'numeric' | 'search' | 'tel' | 'text' | 'url';

export type InputProps = FieldProps & {
  value?: string | number | undefined;
  type?: string | undefined;
  inputMode?: InputMode | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: 'none' | 'characters' | 'sentences' | 'words' | undefined;
  spellcheck?: boolean | undefined;
  pattern?: string | undefined;
  disabled?: boolean | undefined;
  /** A unit or sign shown before or after the box; the label must say it too. */
  prefix?: Affix | undefined;
  suffix?: Affix | undefined;
  inputWrapperClasses?: string | undefined;
  inputWrapperAttributes?: Attributes | undefined;
  /** e.g. `govuk-input--width-10` */
  classes?: string | undefined;
  /** e.g. `{ maxlength: 200 }` */
  attributes?: Attributes | undefined;
};

export type Affix = {
  content: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

function AffixItem({ affix, side }: { affix: Affix; side: 'prefix' | 'suffix' }) {
  return (
    <div
      class={classNames(`govuk-input__${side}`, affix.classes)}
      aria-hidden="true"
      {...extraAttributes(affix.attributes)}
    >
      {affix.content}
    </div>
  );
}

/** One line of text. */
export function Input(props: InputProps) {
  const box = (
    <input
      class={classNames('govuk-input', props.classes, isShown(props.errorMessage) && 'govuk-input--error')}
      id={fieldId(props)}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled === true}
      aria-describedby={fieldDescribedBy(props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputMode}
      {...extraAttributes(props.attributes)}
    />
  );
  const isWrapped =
    props.prefix !== undefined ||
    props.suffix !== undefined ||
    isShown(props.beforeInput) ||
    isShown(props.afterInput);
  return (
    <FormGroup field={props}>
      {isWrapped ? (
        <div
          class={classNames('govuk-input__wrapper', props.inputWrapperClasses)}
          {...extraAttributes(props.inputWrapperAttributes)}
        >
          {props.beforeInput}
          {props.prefix === undefined ? null : <AffixItem affix={props.prefix} side="prefix" />}
          {box}
          {props.suffix === undefined ? null : <AffixItem affix={props.suffix} side="suffix" />}
          {props.afterInput}
        </div>
      ) : (
        box
      )}
    </FormGroup>
  );
}
