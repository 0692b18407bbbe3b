import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { ChoiceGroup, type ChoiceGroupProps } from '../form-group/choice-group.js';
import { isShown } from '../form-group/form-group.js';
import { Input, type InputMode } from '../input/input.js';
import { useWording } from '../wording.js';

export type DatePartName = 'year' | 'month' | 'day';

export type DatePart = {
  /** `year`, `month` and `day` have a label and a width of their own. */
  name: string;
  /** The part it stands for when it is sent under another name. */
  part?: DatePartName | undefined;
  label?: Child;
  id?: string | undefined;
  value?: string | number | undefined;
  /** Marks this part red; when no part is marked, an error marks all. */
  error?: boolean | undefined;
  classes?: string | undefined;
  pattern?: string | undefined;
  inputMode?: InputMode | undefined;
  autocomplete?: string | undefined;
  attributes?: Attributes | undefined;
};

export type DateInputProps = ChoiceGroupProps & {
  /** Parts get the ids `id-year`, `id-month`, `id-day`. */
  id: string;
  /** Parts are sent as `prefix-year`, …; without it as `year`, …. */
  namePrefix?: string | undefined;
  /** Default: the three parts in the language's order (Chinese: year, month, day). */
  parts?: readonly DatePart[] | undefined;
  /** By part name. What was typed, so that a wrong date is shown again as it was. */
  values?: Readonly<Record<string, string | number | undefined>> | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

function knownPart(part: DatePart): DatePartName | undefined {
  if (part.part !== undefined) return part.part;
  return part.name === 'year' || part.name === 'month' || part.name === 'day' ? part.name : undefined;
}

function capitalise(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}`;
}

/** A day one knows by heart, typed as numbers. */
export function DateInput(props: DateInputProps) {
  const wording = useWording();
  const parts: readonly DatePart[] = props.parts ?? wording.dateOrder.map((name) => ({ name }));
  const isAnyMarked = parts.some((part) => part.error === true);
  const isAllWrong = isShown(props.errorMessage) && !isAnyMarked;
  return (
    <ChoiceGroup group={props} id={props.id} role="group">
      <div
        class={classNames('govuk-date-input', props.classes)}
        id={props.id}
        {...extraAttributes(props.attributes)}
      >
        {parts.map((part) => {
          const known = knownPart(part);
          const isWrong = part.error ?? isAllWrong;
          const hasOwnWidth = part.classes?.includes('govuk-input--width-') === true;
          const width = `govuk-input--width-${known === 'year' ? 4 : 2}`;
          return (
            <div class="govuk-date-input__item">
              <Input
                label={part.label ?? (known === part.name ? wording.datePart[known] : capitalise(part.name))}
                labelClasses="govuk-date-input__label"
                id={part.id ?? `${props.id}-${part.name}`}
                classes={classNames(
                  'govuk-date-input__input',
                  isWrong && 'govuk-input--error',
                  !hasOwnWidth && width,
                  part.classes,
                )}
                name={props.namePrefix === undefined ? part.name : `${props.namePrefix}-${part.name}`}
                value={part.value ?? props.values?.[part.name]}
                inputMode={part.inputMode ?? 'numeric'}
                autocomplete={part.autocomplete}
                pattern={part.pattern}
                attributes={part.attributes}
              />
            </div>
          );
        })}
      </div>
    </ChoiceGroup>
  );
}
