import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { hrefOrTop } from '../safe-href.js';

export type ButtonVariant = 'secondary' | 'warning' | 'inverse';

export type ButtonProps = {
  content: Child;
  variant?: ButtonVariant | undefined;
  /** With an address it is a link that looks like a button: use it only to go somewhere, never to act. */
  href?: string | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  /** Ignores a second click within a second. The server must still be safe against it. */
  preventDoubleClick?: boolean | undefined;
  /** The green-light button of a service's start page, with an arrow. */
  isStart?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** 按钮 — submits a form by default. */
export function Button(props: ButtonProps) {
  const isStart = props.isStart === true;
  // The start button is a flex box, which would swallow the blanks between several pieces of content.
  const label = isStart && typeof props.content !== 'string' ? <span>{props.content}</span> : props.content;
  const common = {
    class: classNames(
      'govuk-button',
      props.variant !== undefined && `govuk-button--${props.variant}`,
      props.classes,
      isStart && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    id: props.id,
    ...extraAttributes(props.attributes),
  };
  if (props.href !== undefined) {
    return (
      <a href={hrefOrTop(props.href)} role="button" draggable="false" {...common}>
        {label}
        {isStart ? <StartIcon /> : null}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled === true}
      aria-disabled={props.disabled === true ? 'true' : undefined}
      data-prevent-double-click={
        props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)
      }
      {...common}
    >
      {label}
      {isStart ? <StartIcon /> : null}
    </button>
  );
}
