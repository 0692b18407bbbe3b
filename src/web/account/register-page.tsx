import { Button } from '../components/button/button.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { MailInput, NewPasswordInput } from './password-input.js';

type RegisterPageProps = { visit: Visit; mail: string; errors: FormErrors };

/** 注册备案账户 */
export function RegisterPage({ visit, mail, errors }: RegisterPageProps) {
  const t = visit.say;
  return (
    <AccountFrame
      visit={visit}
      title={t('注册备案账户', 'Register')}
      active="file"
      errors={errors}
      back={paths.signIn()}
    >
      <p class="govuk-body">
        {t(
          '用账户填写备案、保存草稿、接收补正通知和查看办理进度。查询备案公示不需要账户。',
          'With an account you fill in a filing, save drafts, receive correction notices and follow the review. Looking at the register needs none.',
        )}
      </p>
      <form method="post" action={paths.registerAccount()} novalidate>
        <MailInput
          label={t('邮箱', 'Mail address')}
          hint={t(
            '用来登录和接收通知。我们会发送一个验证链接。建议使用单位邮箱。',
            'You sign in with it and receive notices there. We will send a link to verify it.',
          )}
          value={mail}
          autocomplete="email"
          errorMessage={errors['mail']}
        />
        <NewPasswordInput
          say={t}
          label={t('设置口令', 'Choose a password')}
          errorMessage={errors['password']}
        />
        <Button content={t('注册', 'Register')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}
