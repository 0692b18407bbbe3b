import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { ChoiceGroup, type ChoiceGroupProps } from '../form-group/choice-group.js';
import { isShown } from '../form-group/form-group.js';
import { Hint } from '../hint/hint.js';
import { Label } from '../label/label.js';

export type RadioItem = {
  content: Child;
  value: string;
  id?: string | undefined;
  hint?: Child;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Shown only while this answer is chosen; without script always shown, so word it to make sense then. */
  conditional?: Child;
  labelClasses?: string | undefined;
  labelAttributes?: Attributes | undefined;
  attributes?: Attributes | undefined;
};

/** A word between answers: 或者 / or. */
export type Divider = { divider: Child };

export type RadiosProps = ChoiceGroupProps & {
  name: string;
  /** Ids are `prefix`, `prefix-2`, …; default: the name. */
  idPrefix?: string | undefined;
  items: readonly (RadioItem | Divider | false | null | undefined)[];
  /** The value of the answer given. */
  value?: string | undefined;
  /** e.g. `govuk-radios--inline`, `govuk-radios--small` */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

type RadioView = { item: RadioItem; id: string; name: string; checked: boolean };

function Radio({ item, id, name, checked }: RadioView) {
  const hasHint = isShown(item.hint);
  const hasConditional = isShown(item.conditional);
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled === true}
          data-aria-controls={hasConditional ? `conditional-${id}` : undefined}
          aria-describedby={hasHint ? `${id}-item-hint` : undefined}
          {...extraAttributes(item.attributes)}
        />
        <Label
          content={item.content}
          classes={classNames('govuk-radios__label', item.labelClasses)}
          attributes={item.labelAttributes}
          for={id}
        />
        {hasHint ? <Hint id={`${id}-item-hint`} classes="govuk-radios__hint" content={item.hint} /> : null}
      </div>
      {hasConditional ? (
        <div
          class={classNames('govuk-radios__conditional', !checked && 'govuk-radios__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  );
}

/** One choice of a few. */
export function Radios(props: RadiosProps) {
  const idPrefix = props.idPrefix ?? props.name;
  return (
    <ChoiceGroup group={props} id={idPrefix}>
      <div
        class={classNames('govuk-radios', props.classes)}
        data-module="govuk-radios"
        {...extraAttributes(props.attributes)}
      >
        {props.items.map((item, index) => {
          if (item === false || item === null || item === undefined) return null;
          if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>;
          const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
          const isAnswer = props.value !== undefined && item.value === props.value;
          return <Radio item={item} id={id} name={props.name} checked={item.checked ?? isAnswer} />;
        })}
      </div>
    </ChoiceGroup>
  );
}
