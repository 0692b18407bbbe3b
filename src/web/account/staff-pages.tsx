import { Button } from '../components/button/button.js';
import { Input } from '../components/input/input.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { type StaffAccount, staffPageSize } from '#usecases/accounts/change-staff-account';
import { Layout } from '../layout/layout.js';
import type { Role, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';
import type { FormErrors } from './form-errors.js';
import { MailInput } from './password-input.js';
import { RolesInput } from './roles-input.js';
import { roleNames } from './words.js';

export function StaffState({ visit, account }: { visit: Visit; account: StaffAccount }) {
  const t = visit.say;
  if (account.disabledAt !== undefined) return <Tag content={t('已停用', 'Disabled')} colour="grey" />;
  if (!account.hasPassword) return <Tag content={t('待设置口令', 'Password not set')} colour="orange" />;
  return <Tag content={t('使用中', 'Active')} colour="green" />;
}

type StaffListPageProps = {
  visit: Visit;
  accounts: readonly StaffAccount[];
  total: number;
  /** From 1. */
  page: number;
  /** An account was just made. */
  created?: boolean | undefined;
};

/** 工作人员账户 */
export function StaffListPage({ visit, accounts, total, page, created }: StaffListPageProps) {
  const t = visit.say;
  const title = t('工作人员账户', 'Staff accounts');
  const pages = pageItems(page, Math.ceil(total / staffPageSize), paths.staffAccounts);
  return (
    <Layout visit={visit} title={title}>
      {created === true ? (
        <NotificationBanner
          type="success"
          heading={t(
            '账户已开通，设置口令的链接已发往本人邮箱。',
            'The account is open; a link to set the password went to its holder.',
          )}
        />
      ) : null}
      <h1 class="govuk-heading-l">{title}</h1>
      <Button content={t('开通账户', 'Open an account')} href={paths.newStaffAccount()} />
      {accounts.length === 0 ? (
        <p class="govuk-body">{t('这一页没有账户。', 'No accounts on this page.')}</p>
      ) : (
        <Table
          caption={t(`共 ${total} 个账户`, `${total} accounts`)}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          head={[
            { content: t('姓名', 'Name') },
            { content: t('邮箱', 'Mail address') },
            { content: t('角色', 'Roles') },
            { content: t('状态', 'State') },
          ]}
          rows={accounts.map((account) => [
            {
              content: (
                <a class="govuk-link" href={paths.staffAccount(account.id)}>
                  {account.displayName}
                </a>
              ),
            },
            { content: account.mail },
            { content: roleNames(t, account.roles) },
            { content: <StaffState visit={visit} account={account} /> },
          ])}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

type NewStaffPageProps = {
  visit: Visit;
  typed: { mail: string; name: string; roles: readonly Role[] };
  errors: FormErrors;
};

/** 开通工作人员账户 */
export function NewStaffPage({ visit, typed, errors }: NewStaffPageProps) {
  const t = visit.say;
  const title = t('开通工作人员账户', 'Open a staff account');
  return (
    <AccountFrame visit={visit} title={title} errors={errors} back={paths.staffAccounts()}>
      <p class="govuk-body">
        {t(
          '一人一账户，不共用。系统向本人邮箱发送设置口令的链接，没有初始口令。',
          'One account for one person. A link to set the password is mailed to its holder; there is no initial password.',
        )}
      </p>
      <form method="post" action={paths.newStaffAccount()} novalidate>
        <Input
          name="name"
          label={t('姓名', 'Name')}
          hint={t('同事在办理记录中看到的名字', 'As colleagues see it beside every act')}
          value={typed.name}
          autocomplete="off"
          errorMessage={errors['name']}
          classes="govuk-input--width-20"
        />
        <MailInput
          label={t('工作邮箱', 'Work mail address')}
          value={typed.mail}
          autocomplete="off"
          errorMessage={errors['mail']}
        />
        <RolesInput visit={visit} chosen={typed.roles} errorMessage={errors['roles']} />
        <Button content={t('开通并发送链接', 'Open and send the link')} preventDoubleClick />
      </form>
    </AccountFrame>
  );
}
