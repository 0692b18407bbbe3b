import type { AccountMessage, ComposeAccountMail } from '#usecases/accounts/account-deps';
import type { Mail } from '#usecases/ports/outbox';
import { paths } from '../paths.js';

/** One language of a mail: what it is about and its paragraphs. Nothing personal in the subject. */
type Wording = { readonly subject: string; readonly paragraphs: readonly string[] };
type MailText = { readonly zh: Wording; readonly en: Wording };

export type Sender = {
  /** Scheme and host of the portal, without trailing slash; links in mails begin with it. */
  readonly publicUrl: string;
  readonly name: { readonly zh: string; readonly en: string };
};

/** Mails about accounts: plain text, Chinese first, English below, in one mail. */
export function accountMails(sender: Sender): ComposeAccountMail {
  return (message) =>
    composeMail(
      sender,
      textOf(message, (path) => `${sender.publicUrl}${path}`),
    );
}

const line = '----------------------------------------';

function composeMail({ name, publicUrl }: Sender, { zh, en }: MailText): Pick<Mail, 'subject' | 'text'> {
  const closingZh = `${name.zh}\n${publicUrl}\n本邮件由系统发出，请勿直接回复。`;
  const closingEn = `${name.en}\n${publicUrl}\nThis mail was sent by a machine; please do not reply.`;
  const text = [...zh.paragraphs, closingZh, line, ...en.paragraphs, closingEn].join('\n\n');
  return { subject: `${zh.subject} / ${en.subject}`, text: `${text}\n` };
}

function textOf(message: AccountMessage, address: (path: string) => string): MailText {
  switch (message.kind) {
    case 'verify-mail':
      return verifyMail(address(paths.verifyMail(message.token)), message.hours);
    case 'already-registered':
      return alreadyRegistered(address(paths.signIn()), address(paths.forgottenPassword()));
    case 'reset-password':
      return resetPassword(address(paths.resetPassword(message.token)), message.hours);
    case 'welcome-staff':
      return welcomeStaff(address(paths.resetPassword(message.token)), message.hours);
    case 'password-changed':
      return passwordChanged(address(paths.forgottenPassword()));
    case 'sign-in-paused':
      return signInPaused(address(paths.forgottenPassword()), message.minutes);
    default:
      return message satisfies never;
  }
}

function verifyMail(link: string, hours: number): MailText {
  return {
    zh: {
      subject: '请验证邮箱',
      paragraphs: [
        '您好：',
        `有人用这个邮箱注册了备案账户。如果是您本人，请打开下面的链接，填写注册时设置的口令，完成验证。链接在 ${hours} 小时内有效，只能使用一次。`,
        link,
        '如果不是您本人注册，请忽略本邮件，不要打开链接；没有您的操作，账户不能使用。',
      ],
    },
    en: {
      subject: 'Verify your mail address',
      paragraphs: [
        'Hello,',
        `Somebody registered a filing account with this mail address. If it was you, open this link and enter the password you chose. It works once, within ${hours} hours.`,
        link,
        'If it was not you, ignore this mail and do not open the link: the account cannot be used without it.',
      ],
    },
  };
}

function alreadyRegistered(signIn: string, forgotten: string): MailText {
  return {
    zh: {
      subject: '您已有账户',
      paragraphs: [
        '您好：',
        '有人用这个邮箱再次申请注册备案账户。这个邮箱已有账户，没有新建，也没有任何改动。',
        `如果是您本人，请直接登录：\n${signIn}`,
        `忘记口令时，可以在这里重新设置：\n${forgotten}`,
        '如果不是您本人，无需处理。',
      ],
    },
    en: {
      subject: 'You already have an account',
      paragraphs: [
        'Hello,',
        'Somebody tried to register this mail address again. It already has an account; nothing was created or changed.',
        `If it was you, just sign in:\n${signIn}`,
        `If you forgot your password, choose a new one here:\n${forgotten}`,
        'If it was not you, there is nothing to do.',
      ],
    },
  };
}

function resetPassword(link: string, hours: number): MailText {
  return {
    zh: {
      subject: '重新设置口令',
      paragraphs: [
        '您好：',
        `有人申请重新设置您的账户口令。如果是您本人，请打开下面的链接设置新口令。链接在 ${hours} 小时内有效，只能使用一次。`,
        link,
        '如果不是您本人，请忽略本邮件，原口令仍然有效。',
      ],
    },
    en: {
      subject: 'Choose a new password',
      paragraphs: [
        'Hello,',
        `Somebody asked for a new password for your account. If it was you, open this link. It works once, within ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
        link,
        'If it was not you, ignore this mail; your password stays as it is.',
      ],
    },
  };
}

function welcomeStaff(link: string, hours: number): MailText {
  return {
    zh: {
      subject: '请设置登录口令',
      paragraphs: [
        '您好：',
        `管理员为您开通了工作账户。请打开下面的链接设置登录口令。链接在 ${hours} 小时内有效，只能使用一次；过期后请联系管理员重新发送。`,
        link,
        '请勿把链接转给他人：谁打开它，谁就能设置您的口令。',
      ],
    },
    en: {
      subject: 'Set your password',
      paragraphs: [
        'Hello,',
        `The administrator opened a staff account for you. Open this link to set your password. It works once, within ${hours} hours; after that ask the administrator for a new one.`,
        link,
        'Do not pass the link on: whoever opens it sets your password.',
      ],
    },
  };
}

function passwordChanged(forgotten: string): MailText {
  return {
    zh: {
      subject: '口令已修改',
      paragraphs: [
        '您好：',
        '您的账户口令刚刚修改，其他设备上的登录已全部退出。',
        `如果不是您本人操作，请立即重新设置口令，并联系主办单位：\n${forgotten}`,
      ],
    },
    en: {
      subject: 'Your password was changed',
      paragraphs: [
        'Hello,',
        'The password of your account was just changed and every other device was signed out.',
        `If it was not you, choose a new password at once and tell the authority:\n${forgotten}`,
      ],
    },
  };
}

function signInPaused(forgotten: string, minutes: number): MailText {
  return {
    zh: {
      subject: '登录已暂停',
      paragraphs: [
        '您好：',
        `您的账户连续多次输错口令，登录暂停 ${minutes} 分钟，之后自动恢复。`,
        `如果是您忘记了口令，可以在这里重新设置，设置后立即可以登录：\n${forgotten}`,
        '如果不是您本人操作，可能有人在试探您的口令；现有口令没有被改动。',
      ],
    },
    en: {
      subject: 'Sign-in is paused',
      paragraphs: [
        'Hello,',
        `A wrong password was entered several times in a row. Sign-in to your account is paused for ${minutes} minutes and opens again by itself.`,
        `If you forgot your password, choose a new one here and sign in at once:\n${forgotten}`,
        'If it was not you, somebody may be trying passwords; yours was not changed.',
      ],
    },
  };
}
