import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames, idList } from '../class-names.js';
import { ChoiceGroup, type ChoiceGroupProps, groupDescribedBy } from '../form-group/choice-group.js';
import { isShown } from '../form-group/form-group.js';
import { Hint } from '../hint/hint.js';
import { Label } from '../label/label.js';
import type { Divider } from '../radios/radios.js';

export type CheckboxItem = {
  content: Child;
  value: string;
  id?: string | undefined;
  /** Default: the group's name. */
  name?: string | undefined;
  hint?: Child;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Shown only while ticked; without script always shown. */
  conditional?: Child;
  /** `exclusive` unticks the others: 以上都没有. The server must check it too. */
  behaviour?: 'exclusive' | undefined;
  labelClasses?: string | undefined;
  labelAttributes?: Attributes | undefined;
  attributes?: Attributes | undefined;
};

export type CheckboxesProps = ChoiceGroupProps & {
  name: string;
  /** Ids are `prefix`, `prefix-2`, …; default: the name. */
  idPrefix?: string | undefined;
  items: readonly (CheckboxItem | Divider | false | null | undefined)[];
  /** The values ticked. */
  values?: readonly string[] | undefined;
  /** e.g. `govuk-checkboxes--small` */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

type CheckboxView = {
  item: CheckboxItem;
  id: string;
  name: string;
  checked: boolean;
  describedBy: string | undefined;
};

function Checkbox({ item, id, name, checked, describedBy }: CheckboxView) {
  const hasHint = isShown(item.hint);
  const hasConditional = isShown(item.conditional);
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled === true}
          data-aria-controls={hasConditional ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={idList(describedBy, hasHint && `${id}-item-hint`)}
          {...extraAttributes(item.attributes)}
        />
        <Label
          content={item.content}
          classes={classNames('govuk-checkboxes__label', item.labelClasses)}
          attributes={item.labelAttributes}
          for={id}
        />
        {hasHint ? (
          <Hint id={`${id}-item-hint`} classes="govuk-checkboxes__hint" content={item.hint} />
        ) : null}
      </div>
      {hasConditional ? (
        <div
          class={classNames(
            'govuk-checkboxes__conditional',
            !checked && 'govuk-checkboxes__conditional--hidden',
          )}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  );
}

/** Any number of choices. Without a legend each box names hint and error itself. */
export function Checkboxes(props: CheckboxesProps) {
  const idPrefix = props.idPrefix ?? props.name;
  const describedBy = isShown(props.legend) ? undefined : groupDescribedBy(props, idPrefix);
  return (
    <ChoiceGroup group={props} id={idPrefix}>
      <div
        class={classNames('govuk-checkboxes', props.classes)}
        data-module="govuk-checkboxes"
        {...extraAttributes(props.attributes)}
      >
        {props.items.map((item, index) => {
          if (item === false || item === null || item === undefined) return null;
          if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
          return (
            <Checkbox
              item={item}
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              name={item.name ?? props.name}
              checked={item.checked ?? props.values?.includes(item.value) ?? false}
              describedBy={describedBy}
            />
          );
        })}
      </div>
    </ChoiceGroup>
  );
}
