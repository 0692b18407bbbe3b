import type { Child } from 'hono/jsx';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AccountFrame } from './account-frame.js';

type MailSentPageProps = { visit: Visit; children: Child };

/** The same page whether or not the address has an account: only its mailbox tells. */
export function MailSentPage({ visit, children }: MailSentPageProps) {
  const t = visit.say;
  return (
    <AccountFrame visit={visit} title={t('请查收邮件', 'Check your mail')}>
      {children}
      {visit.demonstration === undefined ? null : (
        <p class="govuk-body">
          {t('演示系统不发送邮件，请到', 'The demonstration sends no mail; it is in the ')}
          <a class="govuk-link" href={paths.demonstrationMail()}>
            {t('演示邮箱', 'demonstration mailbox')}
          </a>
          {t('查看。', '.')}
        </p>
      )}
    </AccountFrame>
  );
}

export function RegistrationSentPage({ visit }: { visit: Visit }) {
  const t = visit.say;
  return (
    <MailSentPage visit={visit}>
      <p class="govuk-body">
        {t(
          '我们已向您填写的邮箱发送邮件，请在 24 小时内打开其中的链接，完成验证后就可以登录。',
          'We have sent a mail to the address you gave. Open the link in it within 24 hours; then you can sign in.',
        )}
      </p>
      <h2 class="govuk-heading-m">{t('没有收到？', 'No mail?')}</h2>
      <p class="govuk-body">
        {t(
          '请先看看垃圾邮件文件夹，并确认邮箱没有写错。',
          'Look in the spam folder and check that the address was right. ',
        )}
        <a class="govuk-link" href={paths.resendVerification()}>
          {t('重新发送验证邮件', 'Send the mail again')}
        </a>
      </p>
    </MailSentPage>
  );
}

export function ResendSentPage({ visit }: { visit: Visit }) {
  const t = visit.say;
  return (
    <MailSentPage visit={visit}>
      <p class="govuk-body">
        {t(
          '如果这个邮箱有尚未验证的账户，我们已重新发送验证链接，24 小时内有效；以前的链接不再有效。一小时内最多发送 5 封。',
          'If this address has an account that is not verified yet, we have sent a new link. It works for 24 hours; earlier links no longer do. We send at most 5 mails an hour.',
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.signIn()}>
          {t('登录', 'Sign in')}
        </a>
      </p>
    </MailSentPage>
  );
}

export function ResetSentPage({ visit }: { visit: Visit }) {
  const t = visit.say;
  return (
    <MailSentPage visit={visit}>
      <p class="govuk-body">
        {t(
          '如果这个邮箱有账户，我们已发送设置新口令的链接，1 小时内有效。没有收到时，请看看垃圾邮件文件夹，或者确认邮箱没有写错后再申请；一小时内最多发送 5 封。',
          'If this address has an account, we have sent a link to choose a new password. It works for one hour. If no mail comes, look in the spam folder or ask again with the right address; we send at most 5 mails an hour.',
        )}
      </p>
    </MailSentPage>
  );
}
