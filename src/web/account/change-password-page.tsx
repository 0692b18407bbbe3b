import { Button } from '../components/button/button.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { NewPasswordInput, PasswordInput } from './password-input.js';

type ChangePasswordPageProps = { visit: Visit; errors: FormErrors };

/** 修改口令 */
export function ChangePasswordPage({ visit, errors }: ChangePasswordPageProps) {
  const t = visit.say;
  const title = t('修改口令', 'Change your password');
  return (
    <AccountFrame visit={visit} title={title} errors={errors} back={paths.account()}>
      <p class="govuk-body">
        {t('修改后，其他设备上的登录会退出。', 'Every other device is signed out afterwards.')}
      </p>
      <form method="post" action={paths.changePassword()} novalidate>
        <PasswordInput
          name="current"
          label={t('现在的口令', 'Present password')}
          autocomplete="current-password"
          errorMessage={errors['current']}
        />
        <NewPasswordInput say={t} label={t('新口令', 'New password')} errorMessage={errors['password']} />
        <Button content={t('修改口令', 'Change password')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}
