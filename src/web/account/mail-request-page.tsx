import { Button } from '../components/button/button.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { MailInput } from './password-input.js';

type MailRequestPageProps = {
  visit: Visit;
  /** What the mail is asked for. */
  purpose: 'new-password' | 'verification';
  mail: string;
  errors: FormErrors;
};

/** Asks for the address to which a link is sent. */
export function MailRequestPage({ visit, purpose, mail, errors }: MailRequestPageProps) {
  const t = visit.say;
  const isPassword = purpose === 'new-password';
  const title = isPassword
    ? t('重新设置口令', 'Choose a new password')
    : t('重新发送验证邮件', 'Send the verification mail again');
  return (
    <AccountFrame visit={visit} title={title} errors={errors} back={paths.signIn()}>
      <p class="govuk-body">
        {isPassword
          ? t(
              '填写登录用的邮箱，我们会发送一个链接。设置新口令后，登录暂停也一并解除。',
              'Enter the address you sign in with and we will send a link. A new password also lifts a pause.',
            )
          : t(
              '填写注册用的邮箱，我们会再发送一个验证链接。',
              'Enter the address you registered with and we will send another link.',
            )}
      </p>
      <form
        method="post"
        action={isPassword ? paths.forgottenPassword() : paths.resendVerification()}
        novalidate
      >
        <MailInput
          label={t('邮箱', 'Mail address')}
          value={mail}
          autocomplete="username"
          errorMessage={errors['mail']}
        />
        <Button content={t('发送链接', 'Send the link')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}
