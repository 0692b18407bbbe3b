/** The calculator for people, and the pages to read. The arithmetic itself is tested in the law room. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { visibleText } from '../support/visitor.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  const get = async (path: string) => portal.visitor().get(path);

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-01-13T09:00:00+08:00' });
  });

  describe('the calculator', () => {
    it('offers today as the start', async () => {
      const page = await get('/deadlines');
      expect(page.text).toContain('value="2023-01-13"');
      expect(page.text).not.toContain('id="result"');
    });

    it.each([
      ['review', '2023-01-13', '2023-02-01（周三）', '春节'],
      ['review', '２０２３年１月１６日', '2023-02-02（周四）', '调休上班'],
      ['change', '2023/1/5', '2023-02-06（周一）', '期限原本在 2023-02-04（周六）'],
      ['transition', '', '2023-01-16（周一）', '元旦'],
      ['review', '2026-12-18', '2027-01-01（周五）', '暂按周一至周五'],
    ])('%s from %s: %s', async (rule, from, due, reason) => {
      const page = await get(`/deadlines?${new URLSearchParams({ rule, from }).toString()}`);
      expect(page.status).toBe(200);
      const text = page.text.replace(/<[^>]+>/g, '');
      expect(text).toContain(due);
      expect(text).toContain(reason);
      expect(text).toContain('期限届满');
    });

    it('cites the law with its articles in Chinese numerals', async () => {
      const { text } = await get('/deadlines?rule=change&from=2023-01-05');
      for (const basis of [
        '备案管理办法》第六条',
        '《民法典》第二百零一条',
        '《民法典》第二百零三条',
        '〔2022〕16号',
      ]) {
        expect(text).toContain(basis);
      }
    });

    it.each([
      ['2023-02-30', '请输入存在的日期'],
      ['<b>', '请输入存在的日期'],
      ['', '请输入起算日'],
      ['1850-01-01', '请输入 1993 年至 2199 年之间的日期'],
    ])('refuses %s in words, and keeps it', async (from, words) => {
      const page = await get(`/deadlines?rule=review&from=${encodeURIComponent(from)}`);
      expect(page.status).toBe(422);
      expect(page.text).toMatch(/<title>错误：/);
      expect(page.text).toContain('href="#from"');
      expect(visibleText(page.text)).toContain(words);
      expect(page.text).not.toContain('<b>');
    });
  });

  describe('pages to read', () => {
    it.each(['/guide', '/sitemap', '/accessibility', '/privacy', '/open-data'])(
      '%s in both languages',
      async (path) => {
        const chinese = await get(path);
        expect(chinese.status).toBe(200);
        expect(chinese.text.match(/<h1/g)).toHaveLength(1);
        const english = await get(`${path}?lang=en`);
        expect(english.status).toBe(200);
        expect(english.text).toContain('<html lang="en"');
      },
    );

    it('lead nowhere that does not exist', async () => {
      const seen = new Set<string>();
      for (const path of [
        '/',
        '/guide',
        '/sitemap',
        '/accessibility',
        '/privacy',
        '/open-data',
        '/check',
        '/deadlines',
      ]) {
        for (const [, href = ''] of (await get(path)).text.matchAll(/href="(\/[^"#?]*)/g)) seen.add(href);
      }
      seen.delete('/filings');
      for (const href of seen) {
        // Made by the build, which these tests do without; the browser tests open them.
        if (href.startsWith('/assets/') || href === '/verify') continue;
        expect((await get(href)).status, href).toBe(200);
      }
      expect(seen.size).toBeGreaterThan(12);
    });

    it('lead to the form for reports, and name no telephone or mailbox that was not published', async () => {
      for (const path of ['/', '/guide', '/report']) {
        const { text } = await get(path);
        expect(text).toContain('href="/report"');
        expect(text).not.toMatch(/href="(tel|mailto):/);
      }
    });
  });
});
