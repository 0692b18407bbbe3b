import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames, idList } from '../class-names.js';
import { ErrorMessage } from '../error-message/error-message.js';
import { Fieldset } from '../fieldset/fieldset.js';
import { Hint } from '../hint/hint.js';
import { isShown } from './form-group.js';

/** What every group of controls under one question shares: radios, checkboxes, date input. */
export type ChoiceGroupProps = {
  /** The question. Without it no fieldset is written. */
  legend?: Child;
  legendClasses?: string | undefined;
  legendIsPageHeading?: boolean | undefined;
  fieldsetClasses?: string | undefined;
  fieldsetAttributes?: Attributes | undefined;
  hint?: Child;
  errorMessage?: Child;
  /** Ids of other elements that describe the group. */
  describedBy?: string | undefined;
  formGroupClasses?: string | undefined;
  formGroupAttributes?: Attributes | undefined;
};

/** The ids of hint and error, after the caller's own. */
export function groupDescribedBy(group: ChoiceGroupProps, id: string): string | undefined {
  return idList(
    group.describedBy,
    isShown(group.hint) && `${id}-hint`,
    isShown(group.errorMessage) && `${id}-error`,
  );
}

type ChoiceGroupFrame = { group: ChoiceGroupProps; id: string; role?: string | undefined; children: Child };

/** Legend, hint and error around a group of controls. Page code uses the controls, not this. */
export function ChoiceGroup({ group, id, role, children }: ChoiceGroupFrame) {
  const hasError = isShown(group.errorMessage);
  const inner = (
    <>
      {isShown(group.hint) ? <Hint id={`${id}-hint`} content={group.hint} /> : null}
      {hasError ? <ErrorMessage id={`${id}-error`} content={group.errorMessage} /> : null}
      {children}
    </>
  );
  return (
    <div
      class={classNames('govuk-form-group', hasError && 'govuk-form-group--error', group.formGroupClasses)}
      {...extraAttributes(group.formGroupAttributes)}
    >
      {isShown(group.legend) ? (
        <Fieldset
          legend={group.legend}
          legendClasses={group.legendClasses}
          legendIsPageHeading={group.legendIsPageHeading}
          classes={group.fieldsetClasses}
          attributes={group.fieldsetAttributes}
          describedBy={groupDescribedBy(group, id)}
          role={role}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  );
}
