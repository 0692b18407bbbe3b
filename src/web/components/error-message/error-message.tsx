import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { useWording } from '../wording.js';

export type ErrorMessageProps = {
  content: Child;
  id?: string | undefined;
  classes?: string | undefined;
  /** Heard, not seen, before the message; "" leaves it out. Default: "错误：" or "Error:". */
  visuallyHiddenText?: string | undefined;
  attributes?: Attributes | undefined;
};

/** What is wrong with one answer, in words that say what to do; stands between hint and control. */
export function ErrorMessage({ content, id, classes, visuallyHiddenText, attributes }: ErrorMessageProps) {
  const prefix = visuallyHiddenText ?? useWording().errorPrefix;
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...extraAttributes(attributes)}>
      {prefix === '' ? null : <span class="govuk-visually-hidden">{prefix}</span>} {content}
    </p>
  );
}
