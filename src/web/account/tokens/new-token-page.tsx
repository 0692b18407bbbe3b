import { apiTokenDays } from '#usecases/accounts/api-tokens';
import { apiScopes } from '#usecases/ports/api-tokens';
import { Button } from '../../components/button/button.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { AccountFrame } from '../account-frame.js';
import type { FormErrors } from '../form-errors.js';
import { PasswordInput } from '../password-input.js';
import { scopeHint, scopeName } from './token-words.js';

/** What was typed, without the password. */
export type TypedToken = { name: string; scopes: readonly string[]; days: string };

type NewTokenPageProps = { visit: Visit; typed: TypedToken; errors: FormErrors };

/** 新建令牌 */
export function NewTokenPage({ visit, typed, errors }: NewTokenPageProps) {
  const t = visit.say;
  const title = t('新建令牌', 'Make a token');
  return (
    <AccountFrame visit={visit} title={title} errors={errors} back={paths.apiTokens()}>
      <form method="post" action={paths.newApiToken()} novalidate>
        <Input
          name="name"
          label={t('名称', 'Name')}
          hint={t(
            '写明用在哪个程序、哪台机器，以后撤销时好辨认',
            'Say which program on which machine holds it, to know it again when you revoke it',
          )}
          value={typed.name}
          autocomplete="off"
          errorMessage={errors['name']}
        />
        <Checkboxes
          name="scopes"
          legend={t('权限', 'Permissions')}
          legendClasses="govuk-fieldset__legend--s"
          hint={t('只选这个程序需要的', 'Only what this program needs')}
          values={typed.scopes}
          errorMessage={errors['scopes']}
          items={apiScopes.map((scope) => ({
            value: scope,
            content: `${scopeName(t, scope)} (${scope})`,
            hint: scopeHint(t, scope),
          }))}
        />
        <Radios
          name="days"
          legend={t('有效期', 'Good for')}
          legendClasses="govuk-fieldset__legend--s"
          classes="govuk-radios--inline"
          value={typed.days}
          errorMessage={errors['days']}
          items={apiTokenDays.map((days) => ({
            value: String(days),
            content: t(`${days} 天`, `${days} days`),
          }))}
        />
        <PasswordInput
          name="password"
          label={t('您的口令', 'Your password')}
          hint={t('确认是您本人在新建令牌', 'To be sure that it is you who makes the token')}
          autocomplete="current-password"
          errorMessage={errors['password']}
        />
        <Button content={t('继续', 'Continue')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}
