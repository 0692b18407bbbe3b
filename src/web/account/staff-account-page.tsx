import { Button } from '../components/button/button.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import type { StaffAccount } from '#usecases/accounts/change-staff-account';
import type { Role, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { RolesInput } from './roles-input.js';
import { StaffState } from './staff-pages.js';
import { roleNames } from './words.js';

/** What was just done, from the address. */
export type StaffDone = 'roles' | 'disabled' | 'enabled' | 'link';

type StaffAccountPageProps = {
  visit: Visit;
  account: StaffAccount;
  /** Ticked boxes: what was sent, or the present roles. */
  chosen: readonly Role[];
  errors: FormErrors;
  done?: StaffDone | undefined;
};

/** One member of staff, seen by an administrator. */
export function StaffAccountPage({ visit, account, chosen, errors, done }: StaffAccountPageProps) {
  const t = visit.say;
  const isOwn = visit.viewer?.accountId === account.id;
  return (
    <AccountFrame
      visit={visit}
      title={account.displayName}
      errors={errors}
      back={paths.staffAccounts()}
      notice={
        done === undefined ? null : <NotificationBanner type="success" heading={doneText(visit, done)} />
      }
    >
      <SummaryList
        rows={[
          { key: t('邮箱', 'Mail address'), value: account.mail },
          { key: t('角色', 'Roles'), value: roleNames(t, account.roles) },
          { key: t('状态', 'State'), value: <StaffState visit={visit} account={account} /> },
          {
            key: t('开通时间', 'Opened'),
            value: <Moment at={account.createdAt} language={visit.language} />,
          },
          account.disabledAt !== undefined && {
            key: t('停用时间', 'Disabled'),
            value: <Moment at={account.disabledAt} language={visit.language} />,
          },
        ]}
      />
      {isOwn ? (
        <p class="govuk-body">
          {t(
            '自己的角色和状态由另一位系统管理员调整。',
            'Your own roles and state are changed by another administrator.',
          )}
        </p>
      ) : account.disabledAt === undefined ? (
        <ActiveActs visit={visit} account={account} chosen={chosen} errors={errors} />
      ) : (
        <form method="post" action={paths.staffEnable(account.id)}>
          <p class="govuk-body">
            {t(
              '恢复后，可以用原来的口令登录。',
              'Once enabled, the person signs in with the password of before.',
            )}
          </p>
          <Button content={t('恢复账户', 'Enable the account')} />
        </form>
      )}
    </AccountFrame>
  );
}

function doneText({ say: t }: Visit, done: StaffDone): string {
  switch (done) {
    case 'roles':
      return t('角色已调整，本人需要重新登录。', 'The roles are changed; the person has to sign in again.');
    case 'disabled':
      return t('账户已停用，登录已全部退出。', 'The account is disabled and signed out everywhere.');
    case 'enabled':
      return t('账户已恢复。', 'The account is enabled.');
    case 'link':
      return t('设置口令的链接已发往本人邮箱。', 'A link to set the password went to its holder.');
    default:
      return done satisfies never;
  }
}

function ActiveActs({ visit, account, chosen, errors }: Omit<StaffAccountPageProps, 'done'>) {
  const t = visit.say;
  return (
    <>
      <h2 class="govuk-heading-m">{t('调整角色', 'Change roles')}</h2>
      <form method="post" action={paths.staffRoles(account.id)} novalidate>
        <RolesInput visit={visit} chosen={chosen} errorMessage={errors['roles']} />
        <p class="govuk-body">{t('保存后，本人的登录立即退出。', 'Saving signs the person out at once.')}</p>
        <Button content={t('保存角色', 'Save roles')} />
      </form>
      <h2 class="govuk-heading-m">{t('口令', 'Password')}</h2>
      <form method="post" action={paths.staffPasswordLink(account.id)}>
        <p class="govuk-body">
          {t(
            '向本人邮箱发送设置口令的链接，72 小时内有效。系统管理员不知道也不能设置他人的口令。',
            'Mails the person a link to set the password, good for 72 hours. Administrators neither know nor set anybody’s password.',
          )}
        </p>
        <Button content={t('发送设置口令的链接', 'Send a link to set the password')} variant="secondary" />
      </form>
      <h2 class="govuk-heading-m">{t('停用', 'Disable')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.staffDisable(account.id)}>
          {t('停用这个账户', 'Disable this account')}
        </a>
      </p>
    </>
  );
}

/** Asks before an account is disabled. */
export function DisableStaffPage({ visit, account }: { visit: Visit; account: StaffAccount }) {
  const t = visit.say;
  const title = t(`停用${account.displayName}的账户？`, `Disable the account of ${account.displayName}?`);
  return (
    <AccountFrame visit={visit} title={title} back={paths.staffAccount(account.id)}>
      <WarningText
        content={t(
          '停用后立即退出登录，不能再登录；以往的办理记录保留。分派给本人的事项不会自动转给他人，请监督员在收件箱中改派。',
          'The person is signed out at once and cannot sign in. Past acts stay. Cases assigned to the person are not passed on by themselves: a supervisor reassigns them in the inbox.',
        )}
      />
      <form method="post" action={paths.staffDisable(account.id)}>
        <div class="govuk-button-group">
          <Button content={t('停用账户', 'Disable the account')} variant="warning" preventDoubleClick />
          <a class="govuk-link" href={paths.staffAccount(account.id)}>
            {t('取消', 'Cancel')}
          </a>
        </div>
      </form>
    </AccountFrame>
  );
}
