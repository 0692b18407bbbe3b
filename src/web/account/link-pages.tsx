import { Button } from '../components/button/button.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { NewPasswordInput, PasswordInput } from './password-input.js';

type LinkPageProps = { visit: Visit; token: string; errors: FormErrors };

/** Opened from a mail. Opening changes nothing: mail programs open links before people do. */
export function VerifyMailPage({ visit, token, errors }: LinkPageProps) {
  const t = visit.say;
  const title = t('验证邮箱', 'Verify your mail address');
  return (
    <AccountFrame visit={visit} title={title} errors={errors}>
      <p class="govuk-body">
        {t(
          '请填写注册时设置的口令。验证完成后直接登录。',
          'Enter the password you chose when you registered. You will then be signed in.',
        )}
      </p>
      <form method="post" action={paths.verifyMail(token)} novalidate>
        <PasswordInput
          name="password"
          label={t('口令', 'Password')}
          autocomplete="current-password"
          errorMessage={errors['password']}
        />
        <Button content={t('验证并登录', 'Verify and sign in')} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.forgottenPassword()}>
          {t('忘记口令', 'I forgot my password')}
        </a>
      </p>
    </AccountFrame>
  );
}

/** For a forgotten password and for the first one of a member of staff. */
export function ResetPasswordPage({ visit, token, errors }: LinkPageProps) {
  const t = visit.say;
  const title = t('设置口令', 'Set your password');
  return (
    <AccountFrame visit={visit} title={title} errors={errors}>
      <p class="govuk-body">
        {t(
          '设置后，这个账户在所有设备上的登录都会退出，请用新口令重新登录。',
          'Every device signed in to this account is then signed out; sign in again with the new password.',
        )}
      </p>
      <form method="post" action={paths.resetPassword(token)} novalidate>
        <NewPasswordInput say={t} label={t('新口令', 'New password')} errorMessage={errors['password']} />
        <Button content={t('设置口令', 'Set password')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}

type LinkOverPageProps = { visit: Visit; again: string };

/** Used, replaced by a newer one, or too old. `again` is where a new one can be asked for. */
export function LinkOverPage({ visit, again }: LinkOverPageProps) {
  const t = visit.say;
  const title = t('链接已失效', 'This link no longer works');
  return (
    <AccountFrame visit={visit} title={title}>
      <p class="govuk-body">
        {t(
          '链接只能使用一次，过期或者发送了新链接后也会失效。请检查是否打开了最新的一封邮件。如果您已经完成验证或者设置了口令，直接登录即可。',
          'A link works once, and not after its time or after a newer one was sent. Check that you opened the newest mail. If you have already verified or set your password, just sign in.',
        )}
      </p>
      <div class="govuk-button-group">
        <Button content={t('重新发送链接', 'Send a new link')} href={again} />
        <a class="govuk-link" href={paths.signIn()}>
          {t('登录', 'Sign in')}
        </a>
      </div>
    </AccountFrame>
  );
}
