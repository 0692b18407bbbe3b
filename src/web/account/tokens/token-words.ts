import type { ApiTokenProblem, ListedApiToken } from '#usecases/accounts/api-tokens';
import { apiTokenNameCharactersMax, apiTokensMax } from '#usecases/accounts/api-tokens';
import type { ApiScope } from '#usecases/ports/api-tokens';
import type { Say } from '../../layout/visit.js';

export function scopeName(t: Say, scope: ApiScope): string {
  switch (scope) {
    case 'filing:read':
      return t('查看', 'Read');
    case 'filing:validate':
      return t('校验', 'Validate');
    case 'filing:write':
      return t('办理', 'File');
    default:
      return scope satisfies never;
  }
}

export function scopeNames(t: Say, scopes: readonly ApiScope[]): string {
  return scopes.map((scope) => `${scopeName(t, scope)} (${scope})`).join(t('、', ', '));
}

export function scopeHint(t: Say, scope: ApiScope): string {
  switch (scope) {
    case 'filing:read':
      return t(
        '查看您的备案、期限、补正通知和回执，包括其中的个人信息。',
        'Reads your filings, dates, notices and receipts, with the personal details in them.',
      );
    case 'filing:validate':
      return t(
        '校验一份备案材料是否齐全；不保存任何内容。',
        'Checks whether a filing is complete; nothing is stored.',
      );
    case 'filing:write':
      return t(
        '以您的名义提交备案、补正、变更和注销，与您在页面上办理效力相同。',
        'Files, corrects, changes and cancels in your name, with the same effect as on the pages.',
      );
    default:
      return scope satisfies never;
  }
}

export function tokenState(t: Say, state: ListedApiToken['state']): string {
  switch (state) {
    case 'live':
      return t('有效', 'In force');
    case 'expired':
      return t('已过期', 'Expired');
    case 'revoked':
      return t('已撤销', 'Revoked');
    default:
      return state satisfies never;
  }
}

export function tokenProblem(t: Say, problem: ApiTokenProblem): string {
  switch (problem) {
    case 'name-empty':
      return t('请填写名称', 'Enter a name');
    case 'name-long':
      return t(
        `名称不能超过 ${apiTokenNameCharactersMax} 个字`,
        `The name may have up to ${apiTokenNameCharactersMax} characters`,
      );
    case 'scopes-empty':
      return t('请至少选择一项权限', 'Choose at least one permission');
    case 'days-choice':
      return t('请选择有效期', 'Choose how long it is good for');
    case 'password-wrong':
      return t(
        '口令不正确；多次不正确会暂停 15 分钟',
        'The password is not right; several wrong ones pause the account for 15 minutes',
      );
    case 'too-many':
      return t(
        `最多同时有 ${apiTokensMax} 个有效的令牌，请先撤销不再使用的`,
        `You can have ${apiTokensMax} tokens in force; revoke one you no longer use`,
      );
    default:
      return problem satisfies never;
  }
}
