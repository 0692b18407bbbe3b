import type { AccountEventKind } from '#usecases/ports/account-events';
import type { NewStaffProblem } from '#usecases/accounts/create-staff-account';
import { staffNameCharactersMax } from '#usecases/accounts/create-staff-account';
import {
  longPasswordCharacters,
  mixedPasswordCharacters,
  mixedPasswordClasses,
  passwordCharactersMax,
  type PasswordProblem,
} from '#usecases/accounts/password-rule';
import { failedAttemptsMax, pauseMinutes } from '#usecases/accounts/sign-in-policy';
import type { RegistrationProblem } from '#usecases/accounts/register-operator';
import type { Role, Say } from '../layout/visit.js';

export function roleName(t: Say, role: Role): string {
  switch (role) {
    case 'operator':
      return t('备案主体', 'Operator');
    case 'reviewer':
      return t('审核员', 'Reviewer');
    case 'supervisor':
      return t('监督员', 'Supervisor');
    case 'administrator':
      return t('系统管理员', 'Administrator');
    case 'auditor':
      return t('审计员', 'Auditor');
    case 'liaison-public-security':
      return t('公安部联络员', 'Liaison, Ministry of Public Security');
    case 'liaison-cyberspace':
      return t('国家网信办联络员', 'Liaison, Cyberspace Administration');
    default:
      return role satisfies never;
  }
}

export function roleNames(t: Say, roles: readonly Role[]): string {
  return roles.map((role) => roleName(t, role)).join(t('、', ', '));
}

/** What a role may do, beside its box on the staff form. */
export function roleHint(t: Say, role: Exclude<Role, 'operator'>): string {
  switch (role) {
    case 'reviewer':
      return t(
        '审查备案、发补正通知、拟办和决定',
        'Reviews filings, requests corrections, prepares and decides',
      );
    case 'supervisor':
      return t(
        '查看全部事项、分派审核员、对他人的拟办作出决定',
        'Sees all cases, assigns reviewers, decides what others prepared',
      );
    case 'administrator':
      return t('管理工作人员账户；不能同时有其他角色', 'Manages staff accounts; holds no other role');
    case 'auditor':
      return t('只查看，不办理', 'Looks, and does not act');
    case 'liaison-public-security':
    case 'liaison-cyberspace':
      return t(
        '查看通报给本部门的信息并签收；不能同时有其他角色',
        'Sees and acknowledges what their ministry was handed; holds no other role',
      );
    default:
      return role satisfies never;
  }
}

/** Said before anybody types. */
export function passwordRule(t: Say): string {
  return t(
    `至少 ${longPasswordCharacters} 个字符；或者至少 ${mixedPasswordCharacters} 个字符，并且包含大写字母、小写字母、数字、其他符号中的 ${mixedPasswordClasses} 种。可以用一句话，也可以粘贴口令管理器生成的口令。`,
    `At least ${longPasswordCharacters} characters; or at least ${mixedPasswordCharacters} with ${mixedPasswordClasses} of: capital letters, small letters, digits, other signs. A sentence is fine, and you can paste from a password manager.`,
  );
}

export function passwordProblem(t: Say, problem: PasswordProblem | 'password-same'): string {
  switch (problem) {
    case 'password-empty':
      return t('请填写口令', 'Enter a password');
    case 'password-weak':
      return t(
        `口令太短：请写到 ${longPasswordCharacters} 个字符以上，或者在 ${mixedPasswordCharacters} 个字符以上混用 ${mixedPasswordClasses} 种字符`,
        `This password is too short: use ${longPasswordCharacters} characters or more, or ${mixedPasswordCharacters} or more of ${mixedPasswordClasses} kinds`,
      );
    case 'password-long':
      return t(
        `口令不能超过 ${passwordCharactersMax} 个字符`,
        `A password may have up to ${passwordCharactersMax} characters`,
      );
    case 'password-is-mail':
      return t('口令不能和邮箱相同', 'The password cannot be the mail address');
    case 'password-same':
      return t('新口令和现在的口令相同，请换一个', 'The new password is the present one; choose another');
    default:
      return problem satisfies never;
  }
}

export function registrationProblem(t: Say, problem: RegistrationProblem): string {
  switch (problem) {
    case 'mail-empty':
      return t('请填写邮箱', 'Enter a mail address');
    case 'mail-form':
      return t(
        '邮箱格式不对，请写成 name@example.com 的样子',
        'Enter a mail address such as name@example.com',
      );
    case 'password-empty':
    case 'password-weak':
    case 'password-long':
    case 'password-is-mail':
      return passwordProblem(t, problem);
    default:
      return problem satisfies never;
  }
}

export function staffProblem(t: Say, problem: NewStaffProblem): string {
  switch (problem) {
    case 'mail-empty':
    case 'mail-form':
      return registrationProblem(t, problem);
    case 'mail-taken':
      return t('这个邮箱已有账户，请换一个', 'This mail address has an account already; use another');
    case 'name-empty':
      return t('请填写姓名', 'Enter a name');
    case 'name-long':
      return t(
        `姓名不能超过 ${staffNameCharactersMax} 个字`,
        `The name may have up to ${staffNameCharactersMax} characters`,
      );
    case 'roles-empty':
      return t('请至少选择一个角色', 'Choose at least one role');
    case 'roles-operator':
      return t('工作人员不能同时是备案主体', 'Staff cannot be operators as well');
    case 'roles-liaison-alone':
      return t(
        '联络员属于其他部门，不能同时有其他角色',
        'A liaison officer belongs to another ministry and holds no other role',
      );
    case 'roles-administrator-alone':
      return t(
        '系统管理员不能同时有其他角色（三员分立），请分给不同的人',
        'An administrator holds no other role; give the roles to different people',
      );
    default:
      return problem satisfies never;
  }
}

/** One sentence for every reason, so that it tells nobody who has an account. */
export function signInRefused(t: Say): string {
  return t(
    `邮箱或口令不正确。连续 ${failedAttemptsMax} 次不正确，该账户暂停登录 ${pauseMinutes} 分钟`,
    `The mail address or the password is not right. After ${failedAttemptsMax} wrong passwords in a row the account is paused for ${pauseMinutes} minutes`,
  );
}

export function eventName(t: Say, kind: AccountEventKind): string {
  switch (kind) {
    case 'registered':
      return t('注册', 'Registered');
    case 'mail-verified':
      return t('验证邮箱', 'Mail address verified');
    case 'signed-in':
      return t('登录成功', 'Signed in');
    case 'sign-in-failed':
      return t('登录失败', 'Sign-in failed');
    case 'sign-in-paused':
      return t('多次输错口令，登录暂停', 'Too many wrong passwords: paused');
    case 'signed-out':
      return t('退出', 'Signed out');
    case 'mail-requested':
      return t('申请邮件', 'Mail requested');
    case 'password-changed':
      return t('修改口令', 'Password changed');
    case 'staff-created':
      return t('开通账户', 'Account opened');
    case 'roles-changed':
      return t('角色调整', 'Roles changed');
    case 'disabled':
      return t('停用', 'Disabled');
    case 'enabled':
      return t('恢复', 'Enabled');
    case 'api-token-made':
      return t('新建接口令牌', 'API token made');
    case 'api-token-revoked':
      return t('接口令牌撤销', 'API token revoked');
    default:
      return kind satisfies never;
  }
}
