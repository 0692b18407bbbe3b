import { Button } from '../components/button/button.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { MailInput, PasswordInput } from './password-input.js';

type SignInPageProps = {
  visit: Visit;
  mail: string;
  next: string | undefined;
  errors: FormErrors;
  /** The password was right but the address is not verified: offers the mail again. */
  isUnverified?: boolean | undefined;
  /** The password was just set by a mailed link. */
  passwordSet?: boolean | undefined;
};

/** 登录 */
export function SignInPage({ visit, mail, next, errors, isUnverified, passwordSet }: SignInPageProps) {
  const t = visit.say;
  return (
    <AccountFrame
      visit={visit}
      title={t('登录', 'Sign in')}
      errors={errors}
      notice={
        passwordSet === true ? (
          <NotificationBanner
            type="success"
            heading={t('口令已设置，请用新口令登录。', 'Your password is set. Sign in with it.')}
          />
        ) : null
      }
    >
      {isUnverified === true ? <ResendForm visit={visit} mail={mail} /> : null}
      <form method="post" action={paths.signIn()} novalidate>
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <MailInput
          label={t('邮箱', 'Mail address')}
          value={mail}
          autocomplete="username"
          errorMessage={errors['mail']}
        />
        <PasswordInput
          name="password"
          label={t('口令', 'Password')}
          autocomplete="current-password"
          errorMessage={errors['password']}
        />
        <Button content={t('登录', 'Sign in')} />
      </form>
      <SignInHelp visit={visit} />
    </AccountFrame>
  );
}

function ResendForm({ visit, mail }: { visit: Visit; mail: string }) {
  const t = visit.say;
  return (
    <form method="post" action={paths.resendVerification()}>
      <p class="govuk-body">
        {t(
          '注册时我们向您的邮箱发送了验证链接。请打开那封邮件；如果没有收到，或者链接已过期，可以重新发送。',
          'When you registered we sent a link to your mail address. Please open that mail; if it did not come or the link is too old, we can send another.',
        )}
      </p>
      <input type="hidden" name="mail" value={mail} />
      <Button content={t('重新发送验证邮件', 'Send the mail again')} variant="secondary" />
    </form>
  );
}

function SignInHelp({ visit }: { visit: Visit }) {
  const t = visit.say;
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.forgottenPassword()}>
          {t('忘记口令，或者登录被暂停', 'I forgot my password, or sign-in is paused')}
        </a>
      </p>
      <p class="govuk-body">
        {t('还没有账户？', 'No account yet? ')}
        <a class="govuk-link" href={paths.registerAccount()}>
          {t('注册备案账户', 'Register to file a platform')}
        </a>
      </p>
      {visit.demonstration === undefined ? null : (
        <p class="govuk-body">
          {t(
            '演示账户和口令在启动时显示在终端里。',
            'The accounts of the demonstration and their passwords were printed in the terminal at the start.',
          )}
        </p>
      )}
    </>
  );
}
