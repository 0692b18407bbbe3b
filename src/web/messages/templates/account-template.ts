import type { AccountMessage } from '#usecases/accounts/account-deps';
import { apiTokenMade, apiTokenRevoked } from './api-token-template.js';
import { paths } from '../../paths.js';
import type { TemplateContext, Wording } from './wording.js';

type Words = Pick<Wording, 'subject' | 'blocks'>;

/** What the holder of an account is told by mail only: most of it carries a link that works once. */
export function accountTemplate(message: AccountMessage, context: TemplateContext): Words {
  switch (message.kind) {
    case 'verify-mail':
      return verifyMail(paths.verifyMail(message.token), message.hours, context);
    case 'already-registered':
      return alreadyRegistered(context);
    case 'reset-password':
      return resetPassword(paths.resetPassword(message.token), message.hours, context);
    case 'welcome-staff':
      return welcomeStaff(paths.resetPassword(message.token), message.hours, context);
    case 'password-changed':
      return passwordChanged(context);
    case 'sign-in-paused':
      return signInPaused(message.minutes, context);
    case 'api-token-made':
      return apiTokenMade(message, context);
    case 'api-token-revoked':
      return apiTokenRevoked(message.name, context);
    default:
      return message satisfies never;
  }
}

function verifyMail(link: string, hours: number, { say }: TemplateContext): Words {
  return {
    subject: say('请验证邮箱', 'Verify your mail address'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `有人用这个邮箱注册了备案账户。如果是您本人，请打开下面的链接，填写注册时设置的口令，完成验证。链接在 ${hours} 小时内有效，只能使用一次。`,
        `Somebody registered a filing account with this mail address. If it was you, open this link and enter the password you chose. It works once, within ${hours} hours.`,
      ),
      { label: say('验证邮箱', 'Verify the mail address'), link },
      say(
        '如果不是您本人注册，请忽略本邮件，不要打开链接；没有您的操作，账户不能使用。',
        'If it was not you, ignore this mail and do not open the link: the account cannot be used without it.',
      ),
    ],
  };
}

function alreadyRegistered({ say }: TemplateContext): Words {
  return {
    subject: say('您已有账户', 'You already have an account'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        '有人用这个邮箱再次申请注册备案账户。这个邮箱已有账户，没有新建，也没有任何改动。',
        'Somebody tried to register this mail address again. It already has an account; nothing was created or changed.',
      ),
      say('如果是您本人，请直接登录。', 'If it was you, just sign in.'),
      { label: say('登录', 'Sign in'), link: paths.signIn() },
      say('忘记口令时，可以重新设置。', 'If you forgot your password, choose a new one.'),
      { label: say('重新设置口令', 'Choose a new password'), link: paths.forgottenPassword() },
      say('如果不是您本人，无需处理。', 'If it was not you, there is nothing to do.'),
    ],
  };
}

function resetPassword(link: string, hours: number, { say }: TemplateContext): Words {
  return {
    subject: say('重新设置口令', 'Choose a new password'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `有人申请重新设置您的账户口令。如果是您本人，请打开下面的链接设置新口令。链接在 ${hours} 小时内有效，只能使用一次。`,
        `Somebody asked for a new password for your account. If it was you, open this link. It works once, within ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
      ),
      { label: say('设置新口令', 'Choose a new password'), link },
      say(
        '如果不是您本人，请忽略本邮件，原口令仍然有效。',
        'If it was not you, ignore this mail; your password stays as it is.',
      ),
    ],
  };
}

function welcomeStaff(link: string, hours: number, { say }: TemplateContext): Words {
  return {
    subject: say('请设置登录口令', 'Set your password'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `管理员为您开通了工作账户。请打开下面的链接设置登录口令。链接在 ${hours} 小时内有效，只能使用一次；过期后请联系管理员重新发送。`,
        `The administrator opened a staff account for you. Open this link to set your password. It works once, within ${hours} hours; after that ask the administrator for a new one.`,
      ),
      { label: say('设置口令', 'Set the password'), link },
      say(
        '请勿把链接转给他人：谁打开它，谁就能设置您的口令。',
        'Do not pass the link on: whoever opens it sets your password.',
      ),
    ],
  };
}

function passwordChanged({ say }: TemplateContext): Words {
  return {
    subject: say('口令已修改', 'Your password was changed'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        '您的账户口令刚刚修改，其他设备上的登录已全部退出。',
        'The password of your account was just changed and every other device was signed out.',
      ),
      say(
        '如果不是您本人操作，请立即重新设置口令，并联系主办单位。',
        'If it was not you, choose a new password at once and tell the authority.',
      ),
      { label: say('重新设置口令', 'Choose a new password'), link: paths.forgottenPassword() },
    ],
  };
}

function signInPaused(minutes: number, { say }: TemplateContext): Words {
  return {
    subject: say('登录已暂停', 'Sign-in is paused'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `您的账户连续多次输错口令，登录暂停 ${minutes} 分钟，之后自动恢复。`,
        `A wrong password was entered several times in a row. Sign-in to your account is paused for ${minutes} minutes and opens again by itself.`,
      ),
      say(
        '如果是您忘记了口令，可以重新设置，设置后立即可以登录。',
        'If you forgot your password, choose a new one and sign in at once.',
      ),
      { label: say('重新设置口令', 'Choose a new password'), link: paths.forgottenPassword() },
      say(
        '如果不是您本人操作，可能有人在试探您的口令；现有口令没有被改动。',
        'If it was not you, somebody may be trying passwords; yours was not changed.',
      ),
    ],
  };
}
