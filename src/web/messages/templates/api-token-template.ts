import type { AccountMessage } from '#usecases/accounts/account-deps';
import { momentText } from '../../components/moment.js';
import { paths } from '../../paths.js';
import type { TemplateContext, Wording } from './wording.js';

type Words = Pick<Wording, 'subject' | 'blocks'>;
type Made = Extract<AccountMessage, { kind: 'api-token-made' }>;

/** Somebody who knew the password made it: the holder hears of it, in case it was not they. */
export function apiTokenMade({ name, scopes, expiresAt }: Made, { say, language }: TemplateContext): Words {
  return {
    subject: say('新建了接口令牌', 'An API token was made'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        '您的账户新建了一个接口令牌，持有它的程序可以按下面的权限替您办理。',
        'A token was made for your account. The program that holds it may act for you as follows.',
      ),
      {
        rows: [
          [say('名称', 'Name'), name],
          [say('权限', 'Permissions'), scopes.join(say('、', ', '))],
          [say('有效期至', 'Good until'), momentText(expiresAt, language)],
        ],
      },
      say(
        '如果不是您本人操作，请立即撤销它并修改口令。',
        'If it was not you, revoke it at once and change your password.',
      ),
      { label: say('接口令牌', 'API tokens'), link: paths.apiTokens() },
    ],
  };
}

export function apiTokenRevoked(name: string, { say }: TemplateContext): Words {
  return {
    subject: say('接口令牌已撤销', 'An API token was revoked'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `您的接口令牌“${name}”已撤销，使用它的程序不能再查看或者办理。`,
        `Your API token “${name}” was revoked; the program that used it can no longer read or act.`,
      ),
      { label: say('接口令牌', 'API tokens'), link: paths.apiTokens() },
    ],
  };
}
