import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { fieldDescribedBy, fieldId, type FieldProps, FormGroup, isShown } from '../form-group/form-group.js';

export type SelectItem = {
  content: string;
  /** Default: the content. */
  value?: string | number | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
};

export type SelectProps = FieldProps & {
  items: readonly (SelectItem | false | null | undefined)[];
  /** The value of the item chosen. */
  value?: string | number | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** One choice from a list too long for radios. */
export function Select(props: SelectProps) {
  return (
    <FormGroup field={props}>
      {props.beforeInput}
      <select
        class={classNames(
          'govuk-select',
          props.classes,
          isShown(props.errorMessage) && 'govuk-select--error',
        )}
        id={fieldId(props)}
        name={props.name}
        disabled={props.disabled === true}
        aria-describedby={fieldDescribedBy(props)}
        {...extraAttributes(props.attributes)}
      >
        {props.items.map((item) => {
          if (item === false || item === null || item === undefined) return null;
          const isChosen = props.value !== undefined && (item.value ?? item.content) === props.value;
          return (
            <option
              value={item.value}
              selected={item.selected ?? isChosen}
              disabled={item.disabled === true}
              {...extraAttributes(item.attributes)}
            >
              {item.content}
            </option>
          );
        })}
      </select>
      {props.afterInput}
    </FormGroup>
  );
}
