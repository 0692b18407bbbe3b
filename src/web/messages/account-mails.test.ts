import { describe, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import type { AccountMessage } from '#usecases/accounts/account-deps';
import { accountMails } from './account-mails.js';

const compose = accountMails({
  publicUrl: 'https://filing.example',
  name: { zh: '样例备案系统', en: 'Sample filing portal' },
});

describe('a mail about an account', () => {
  const token = 'T'.repeat(43);
  const cases: readonly (readonly [AccountMessage, string, readonly string[]])[] = [
    [
      { kind: 'verify-mail', token, hours: 24 },
      '请验证邮箱 / Verify your mail address',
      [`/account/verify/${token}`, '24 小时', '24 hours'],
    ],
    [
      { kind: 'already-registered' },
      '您已有账户 / You already have an account',
      ['/signin', '/account/forgotten-password'],
    ],
    [
      { kind: 'reset-password', token, hours: 1 },
      '重新设置口令 / Choose a new password',
      [`/account/reset/${token}`, '1 小时', '1 hour.'],
    ],
    [
      { kind: 'welcome-staff', token, hours: 72 },
      '请设置登录口令 / Set your password',
      [`/account/reset/${token}`, '72 小时'],
    ],
    [{ kind: 'password-changed' }, '口令已修改 / Your password was changed', ['/account/forgotten-password']],
    [
      {
        kind: 'api-token-made',
        name: '样例程序',
        scopes: ['filing:read', 'filing:write'],
        expiresAt: instantOf(Date.UTC(2026, 5, 1, 2)),
      },
      '新建了接口令牌 / An API token was made',
      ['样例程序', 'filing:read', 'filing:write', '2026-06-01', '/account/tokens'],
    ],
    [
      { kind: 'api-token-revoked', name: '样例程序' },
      '接口令牌已撤销 / An API token was revoked',
      ['样例程序', '/account/tokens'],
    ],
    [{ kind: 'sign-in-paused', minutes: 15 }, '登录已暂停 / Sign-in is paused', ['15 分钟', '15 minutes']],
  ];
  it.each(cases)('%j: %s', (message, subject, said) => {
    const mail = compose(message);
    expect(mail.subject).toBe(subject);
    for (const part of said) expect(mail.text).toContain(part);
    expect(mail.text.indexOf('您好')).toBeLessThan(mail.text.indexOf('Hello'));
    for (const link of mail.text.match(/https?:\/\/\S+/g) ?? []) {
      expect(new URL(link).origin).toBe('https://filing.example');
    }
  });
});
