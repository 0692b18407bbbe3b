import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type SummarisedError = {
  content: Child;
  /** The control to go to: `#host-name`. */
  href?: string | undefined;
  attributes?: Attributes | undefined;
};

export type ErrorSummaryProps = {
  errors?: readonly SummarisedError[] | undefined;
  /** Default 请先改正以下问题 / There is a problem. */
  title?: Child;
  description?: Child;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** All that is wrong on the page, at its top; each line repeats the message beside its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const errors = props.errors ?? [];
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      data-module="govuk-error-summary"
      {...extraAttributes(props.attributes)}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? useWording().errorSummaryTitle}</h2>
        <div class="govuk-error-summary__body">
          {props.description === undefined ? null : <p>{props.description}</p>}
          {errors.length === 0 ? null : (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map((error) => (
                <li>
                  {error.href === undefined ? (
                    error.content
                  ) : (
                    <a href={hrefOrTop(error.href)} {...extraAttributes(error.attributes)}>
                      {error.content}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
