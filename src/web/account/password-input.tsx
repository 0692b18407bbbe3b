import type { Child } from 'hono/jsx';
import { Input } from '../components/input/input.js';
import type { Say } from '../layout/visit.js';
import { passwordRule } from './words.js';

type PasswordInputProps = {
  name: string;
  label: Child;
  hint?: Child;
  /** Password managers go by it: a new one is offered, the present one filled in. */
  autocomplete: 'new-password' | 'current-password';
  errorMessage?: string | undefined;
};

/** A password is never sent back to the page: after an error it is typed again. */
export function PasswordInput({ name, label, hint, autocomplete, errorMessage }: PasswordInputProps) {
  return (
    <Input
      name={name}
      label={label}
      hint={hint}
      type="password"
      autocomplete={autocomplete}
      autocapitalize="none"
      spellcheck={false}
      errorMessage={errorMessage}
      classes="govuk-input--width-20"
    />
  );
}

type NewPasswordInputProps = Pick<PasswordInputProps, 'label' | 'errorMessage'> & { say: Say };

/** A password to choose, with the rule for it. */
export function NewPasswordInput({ say, ...input }: NewPasswordInputProps) {
  return <PasswordInput {...input} name="password" hint={passwordRule(say)} autocomplete="new-password" />;
}

type MailInputProps = {
  label: Child;
  hint?: Child;
  value: string;
  autocomplete: 'username' | 'email' | 'off';
  errorMessage?: string | undefined;
};

/** `type="text"`: browsers refuse internationalised addresses in a mail field, and our message says more. */
export function MailInput({ label, hint, value, autocomplete, errorMessage }: MailInputProps) {
  return (
    <Input
      name="mail"
      label={label}
      hint={hint}
      value={value}
      inputMode="email"
      autocomplete={autocomplete}
      autocapitalize="none"
      spellcheck={false}
      errorMessage={errorMessage}
    />
  );
}
