import { describe, expect, test } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { normalisedHtml, rendered } from '../../../test/support/fixture-comparison.js';
import { Layout } from './layout.js';
import { hasRole, type Role, sayIn, type Visit, withQuery } from './visit.js';

const plain: Visit = {
  language: 'zh',
  say: sayIn('zh'),
  path: '/register?q=样例&lang=zh',
  now: instantOf(Date.UTC(2026, 10, 22, 16, 5)),
  site: {
    name: { zh: '网络产品安全漏洞收集平台备案', en: 'Vulnerability platform filing' },
    subline: { zh: '样例共享平台', en: 'Sample sharing platform' },
  },
  assets: { css: '/assets/a.css', js: '/assets/a.js', jsEnabled: '/assets/b.js', icon: '/assets/i.svg' },
};

function page(visit: Partial<Visit>, errors?: boolean): string {
  const given = { ...plain, ...visit };
  return rendered(
    <Layout visit={given} title={given.say('备案公示', 'Register')} active="register" errors={errors}>
      <p>内容</p>
    </Layout>,
  );
}

const english = { language: 'en', say: sayIn('en') } as const;

function viewer(...roles: Role[]): Partial<Visit> {
  return { viewer: { accountId: 'a-1', displayName: '样例用户', roles } };
}

/** The words of the main navigation, in order. */
function navigation(html: string): string[] {
  const list = /govuk-service-navigation__list.*?<\/ul>/s.exec(html)?.[0] ?? '';
  return [...list.matchAll(/govuk-service-navigation__link"[^>]*>(?:<strong[^>]*>)?([^<]+)/g)].map(
    (match) => match[1] ?? '',
  );
}

test.each([
  { visit: {}, errors: false, lang: 'zh-CN', title: '备案公示 - 网络产品安全漏洞收集平台备案' },
  { visit: {}, errors: true, lang: 'zh-CN', title: '错误：备案公示 - 网络产品安全漏洞收集平台备案' },
  { visit: english, errors: false, lang: 'en', title: 'Register - Vulnerability platform filing' },
  { visit: english, errors: true, lang: 'en', title: 'Error: Register - Vulnerability platform filing' },
])('the document says its language and its errors first: $title', ({ visit, errors, lang, title }) => {
  const html = page(visit, errors);
  expect(html.startsWith(`<!DOCTYPE html><html lang="${lang}" class="govuk-template">`)).toBe(true);
  expect(html).toContain(`<title>${title}</title>`);
});

test('the language switch leads back to the same page, other parameters kept', () => {
  expect(page({})).toContain('href="/register?q=%E6%A0%B7%E4%BE%8B&amp;lang=en"');
  expect(page(english)).toContain('href="/register?q=%E6%A0%B7%E4%BE%8B&amp;lang=zh"');
  expect(withQuery('/a?lang=zh', 'lang', undefined)).toBe('/a');
});

describe('the navigation', () => {
  test.each([
    { visit: {}, shown: ['备案公示', '办理备案', '核验备案编号', '举报', '期限计算', '办事指南'] },
    {
      visit: viewer('operator'),
      shown: ['备案公示', '办理备案', '我的备案', '核验备案编号', '举报', '期限计算', '办事指南'],
    },
    { visit: viewer('reviewer'), shown: ['收件箱', '举报办理', '备案公示', '期限计算', '办事指南'] },
    {
      visit: viewer('auditor'),
      shown: ['收件箱', '举报办理', '督办', '通报', '备案公示', '期限计算', '办事指南'],
    },
    {
      visit: viewer('administrator'),
      shown: ['放假安排', '工作人员账户', '备案公示', '期限计算', '办事指南'],
    },
    {
      visit: viewer('supervisor', 'administrator'),
      shown: [
        '收件箱',
        '举报办理',
        '督办',
        '放假安排',
        '通报',
        '工作人员账户',
        '备案公示',
        '期限计算',
        '办事指南',
      ],
    },
  ])('shows $shown', ({ visit, shown }) => {
    expect(navigation(page(visit))).toEqual(shown);
  });

  test('marks the part of the portal one is in', () => {
    const active = [...page({}).matchAll(/aria-current="true"[^>]*><strong[^>]*>([^<]+)/g)];
    expect(active.map((match) => match[1])).toEqual(['备案公示']);
  });
});

test('signing out is a form, never a link', () => {
  expect(page({})).not.toContain('/signout');
  const html = page(viewer('operator'));
  expect(html).toContain('<form method="post" action="/signout">');
  expect(html).not.toContain('href="/signout"');
  expect(html).toContain('样例用户');
});

describe('a demonstration', () => {
  test('says so on the page, with the time it believes it is', () => {
    const text = normalisedHtml(page({ demonstration: { clockSet: true } }));
    expect(text).toContain('演示系统');
    expect(text).toContain('非政府网站，数据均为样例。演示时钟已设为');
    expect(text).toContain('datetime="2026-11-22T16:05:00.000Z"');
    expect(text).toContain('2026-11-23');
  });

  test('shows official marks as empty slots; the real thing shows only what is set', () => {
    expect(page({ demonstration: { clockSet: false } })).toContain('［网站标识码］');
    const real = page({ site: { ...plain.site, siteIdentifierCode: '样例标识码' } });
    expect(real).toContain('网站标识码 样例标识码');
    expect(real).not.toContain('［');
    expect(real).not.toContain('演示');
  });
});

test('the sentence against advertising is on every page', () => {
  expect(page({})).toContain('备案不代表对平台或者产品的认可，不得用于宣传。');
  expect(page(english)).toContain('must not be used for advertising');
});

test('larger text is a class on the document and can be left again', () => {
  const html = page({ largeText: true });
  expect(html).toContain('class="govuk-template large-text"');
  expect(html).toContain('text=normal');
});

test('what a host configures cannot become a script address', () => {
  const html = page({ site: { ...plain.site, contactUrl: 'javascript:alert(1)' } });
  expect(html).not.toContain('javascript:');
});

test('roles are asked for by name', () => {
  const reviewer = { accountId: 'a', displayName: '样例', roles: ['reviewer'] as const };
  expect(hasRole(reviewer, 'supervisor', 'reviewer')).toBe(true);
  expect(hasRole(reviewer, 'administrator')).toBe(false);
  expect(hasRole(undefined, 'reviewer')).toBe(false);
});
