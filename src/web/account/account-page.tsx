import { Button } from '../components/button/button.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Table } from '../components/table/table.js';
import type { OwnAccount } from '#usecases/accounts/own-account';
import { staffRoles } from '#usecases/accounts/staff-roles';
import { operatorIdleMinutes, sessionHoursMax, staffIdleMinutes } from '#usecases/accounts/sign-in-policy';
import { Layout } from '../layout/layout.js';
import { hasRole, type Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { eventName, roleNames } from './words.js';

/** What was just done, from the address. */
export type AccountDone = 'password-changed' | 'others-ended';

type AccountPageProps = { visit: Visit; account: OwnAccount; done: AccountDone | undefined };

/** 我的账户 */
export function AccountPage({ visit, account, done }: AccountPageProps) {
  const t = visit.say;
  return (
    <Layout visit={visit} title={t('我的账户', 'My account')}>
      {done === undefined ? null : <NotificationBanner type="success" heading={doneText(visit, done)} />}
      <h1 class="govuk-heading-l">{t('我的账户', 'My account')}</h1>
      <SummaryList
        rows={[
          { key: t('邮箱', 'Mail address'), value: account.mail },
          account.displayName !== account.mail && { key: t('姓名', 'Name'), value: account.displayName },
          { key: t('角色', 'Roles'), value: roleNames(t, account.roles) },
          {
            key: t('口令', 'Password'),
            value: '••••••••',
            actions: [
              {
                content: t('修改', 'Change'),
                href: paths.changePassword(),
                visuallyHiddenText: t('口令', 'password'),
              },
            ],
          },
        ]}
      />
      {hasRole(visit.viewer, 'operator') && !hasRole(visit.viewer, ...staffRoles) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.apiTokens()}>
            {t('接口令牌：让您的程序办理备案', 'API tokens: let a program file for you')}
          </a>
        </p>
      ) : null}
      {hasRole(visit.viewer, 'administrator') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.staffAccounts()}>
            {t('管理工作人员账户', 'Manage staff accounts')}
          </a>
        </p>
      ) : null}
      {hasRole(visit.viewer, 'administrator') ? (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={paths.deadLetters()}>
              {t('未送达的邮件和短信', 'Mails and short messages not delivered')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={paths.messageTemplates()}>
              {t('消息模板', 'Message templates')}
            </a>
          </li>
        </ul>
      ) : null}
      <Sessions visit={visit} account={account} />
      <RecentEvents visit={visit} account={account} />
    </Layout>
  );
}

function doneText({ say: t }: Visit, done: AccountDone): string {
  switch (done) {
    case 'password-changed':
      return t(
        '口令已修改，其他设备上的登录已退出。',
        'Your password is changed and every other device is signed out.',
      );
    case 'others-ended':
      return t('其他设备上的登录已退出。', 'Every other device is signed out.');
    default:
      return done satisfies never;
  }
}

type PartProps = Pick<AccountPageProps, 'visit' | 'account'>;

function Sessions({ visit, account }: PartProps) {
  const { say: t, language } = visit;
  const isStaff = hasRole(visit.viewer, ...staffRoles);
  const idle = isStaff
    ? t(`${staffIdleMinutes} 分钟`, `${staffIdleMinutes} minutes`)
    : t(`${operatorIdleMinutes / 60} 小时`, `${operatorIdleMinutes / 60} hours`);
  return (
    <>
      <h2 class="govuk-heading-m">{t('当前登录', 'Where you are signed in')}</h2>
      <p class="govuk-body">
        {t(
          `${idle}没有操作，或者登录满 ${sessionHoursMax} 小时，会自动退出。`,
          `You are signed out after ${idle} without activity, and after ${sessionHoursMax} hours in any case.`,
        )}
      </p>
      <Table
        caption={t('当前登录', 'Where you are signed in')}
        captionClasses="govuk-visually-hidden"
        stackOnMobile
        head={[
          { content: t('登录时间', 'Signed in') },
          { content: t('最近操作', 'Last active') },
          { content: t('设备', 'Device') },
        ]}
        rows={account.sessions.map((session) => [
          { content: <Moment at={session.createdAt} language={language} /> },
          { content: <Moment at={session.lastSeenAt} language={language} /> },
          { content: session.isThis ? t('本设备', 'This device') : t('其他设备', 'Another device') },
        ])}
      />
      {account.sessions.length > 1 ? (
        <form method="post" action={paths.endOtherSessions()}>
          <Button content={t('退出其他设备', 'Sign out the other devices')} variant="secondary" />
        </form>
      ) : null}
    </>
  );
}

function RecentEvents({ visit, account }: PartProps) {
  const { say: t, language } = visit;
  if (account.recent.length === 0) return <></>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('最近记录', 'Recent record')}</h2>
      <Table
        caption={t('最近的登录和账户变动', 'Recent sign-ins and changes')}
        captionClasses="govuk-visually-hidden"
        stackOnMobile
        head={[{ content: t('时间', 'Time') }, { content: t('事项', 'What happened') }]}
        rows={account.recent.map((event) => [
          { content: <Moment at={event.at} language={language} /> },
          { content: eventName(t, event.kind) },
        ])}
      />
    </>
  );
}
