/** What a visitor without account finds: home page, list, search, one entry, a number checked. */
import { beforeAll, describe, expect, it } from 'vitest';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enter, enterAndPublish, numberOf } from '../support/register-entries.js';
import { visibleText } from '../support/visitor.js';

const sentence = '备案是登记主办者自行填报的信息，不代表对平台或者产品的认可，不得用于广告宣传。';

/** `漏备2023000020` in full-width digits. */
function fullWidth(text: string): string {
  return text.replaceAll(/[0-9X]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let number: (serial: number) => string;
  const get = async (path: string) => portal.visitor().get(path);
  const read = async (path: string) => visibleText((await get(path)).text);

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00' });
    number = (serial) => numberOf(portal.portal, serial);
  });

  describe('before anything was published', () => {
    it('says so, and does not pretend an error', async () => {
      expect(await read('/')).toContain('共 0 个有效备案 · 尚未公布过备案');
      expect(await read('/register')).toContain('查询正常。备案公示中还没有备案');
    });

    it('knows no number', async () => {
      const page = await get(`/register/${number(1)}`);
      expect(page.status).toBe(404);
      expect(visibleText(page.text)).toContain('截至 2023-03-01 10:00（北京时间）');
    });
  });

  describe('the register', () => {
    beforeAll(async () => {
      const many = Array.from({ length: 21 }, (_, index) => ({ serial: 100 + index }));
      await enterAndPublish(portal.portal, [
        ...many,
        {
          serial: 1,
          platform: '样例漏洞响应平台',
          host: '样例安全研究院',
          homePageUrl: 'https://样例.中国/src',
        },
        { serial: 2, platform: '样例旧平台' },
        { serial: 2, revision: 2, platform: '样例新平台', filedOn: '2023-02-01' },
        { serial: 3, status: 'filed' },
        { serial: 3, revision: 2, status: 'cancelled', platform: '样例已停平台' },
        { serial: 4, hostKind: 'individual', host: '样例个人', platform: '样例个人平台' },
        { serial: 5, hostKind: 'individual', host: '样例不公开', isNamePublic: false },
      ]);
    });

    it('counts what is filed and says as of when, with the zone', async () => {
      expect(await read('/')).toContain('共 25 个有效备案 · 数据截至 2023-03-01 10:00（北京时间）');
    });

    it('shows the newest first, twenty a page', async () => {
      const first = (await get('/register')).text;
      expect(first.indexOf(number(5))).toBeLessThan(first.indexOf(number(4)));
      expect(first.match(/class="app-number">漏备/g)).toHaveLength(20);
      expect(first).toContain('href="/register?page=2"');
      const second = (await get('/register?page=2')).text;
      expect(second.match(/class="app-number">漏备/g)).toHaveLength(6);
      expect(await read('/register?page=9')).toContain('没有第 9 页');
    });

    it.each([
      ['a number', () => number(1)],
      ['a number in full-width digits', () => fullWidth(number(1))],
      ['a number with blanks', () => number(1).split('').join(' ')],
      ['a number behind its label', () => `备案编号：${number(1)}`],
      ['a number without its prefix', () => number(1).replace('漏备', '')],
      ['a number in traditional writing', () => number(1).replace('备', '備')],
      ['part of a number', () => number(1).slice(0, -1)],
      ['a platform', () => '漏洞响应'],
      ['a host', () => '安全研究院'],
      ['a domain', () => '样例.中国'],
      ['an address', () => 'https://样例.中国/whatever?x=1'],
    ])('finds by %s', async (_, typed) => {
      const page = await get(`/register?q=${encodeURIComponent(typed())}`);
      expect(page.status).toBe(200);
      expect(visibleText(page.text)).toContain('共 1 项');
      expect(page.text).toContain('样例漏洞响应平台');
    });

    it('answers every query to whoever knows the address, without captcha, cookie or token (ICP-Checker #40)', async () => {
      const queries = [
        `/register?q=${encodeURIComponent('漏洞响应')}`,
        '/register?q=ldxy&unknown=parameter',
        `/register/${number(1)}`,
        `/check?number=${number(1)}`,
        `/api/v1/register?q=${encodeURIComponent('漏洞响应')}`,
        `/api/v1/register/${encodeURIComponent(number(1))}`,
      ];
      for (let round = 0; round < 5; round += 1) {
        for (const query of queries) {
          const answer = await portal.web.request(new URL(query, portal.portal.publicUrl).href);
          expect([query, answer.status]).toEqual([query, 200]);
          expect([query, answer.headers.getSetCookie()]).toEqual([query, []]);
          const text = await answer.text();
          expect(text).toContain('样例漏洞响应平台');
          expect(text).not.toMatch(/captcha|验证码|type="password"|name="(?:token|sign|uuid)"/i);
        }
      }
    });

    it('finds the current version of a changed entry only', async () => {
      expect(await read('/register?q=样例旧平台')).toContain('没有找到相符的备案');
      expect(await read('/register?q=样例新平台')).toContain('共 1 项');
    });

    it('filters by status and keeps it while searching', async () => {
      const page = await get('/register?status=cancelled');
      expect(visibleText(page.text)).toContain('共 1 项');
      expect(page.text).toContain('样例已停平台');
      expect(page.text).toContain('<input type="hidden" name="status" value="cancelled"');
    });

    it.each(['%', '_', "'", '\\', '%00', '"><script>'])('treats %s as plain text', async (typed) => {
      const page = await get(`/register?q=${typed === '%00' ? typed : encodeURIComponent(typed)}zz`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('"><script>');
      expect(visibleText(page.text)).toContain('没有找到相符的备案');
    });

    it('carries the sentence that filing is not recognition, in both languages', async () => {
      for (const path of ['/', '/register', `/register/${number(1)}`, `/check?number=${number(1)}`]) {
        expect((await get(path)).text, path).toContain(sentence);
        const english = `${path}${path.includes('?') ? '&' : '?'}lang=en`;
        expect((await get(english)).text, english).toContain(
          'not recognition of the platform or of any product',
        );
      }
    });
  });

  describe('one entry', () => {
    it('shows what was declared and where it stands in the log', async () => {
      const page = await get(`/register/${number(1)}`);
      expect(page.status).toBe(200);
      const text = page.text;
      for (const shown of [
        '样例漏洞响应平台',
        '样例安全研究院',
        '京ICP备2023000001号-1',
        '2023-02-01',
        '已备案',
      ]) {
        expect(text).toContain(shown);
      }
      const head = await portal.portal.publicHead.current();
      expect(text).toContain(Buffer.from(head?.rootHash ?? []).toString('base64'));
      expect(text).toContain(`/api/v1/register/${encodeURIComponent(number(1))}/revisions/1`);
    });

    it('shows the history, newest first', async () => {
      const text = (await get(`/register/${number(2)}`)).text;
      expect(text).toContain('变更（第 2 版）');
      expect(text.indexOf('样例新平台')).toBeLessThan(text.indexOf('样例旧平台'));
      expect(await read(`/register/${number(3)}`)).toContain('已注销，编号已停用');
    });

    it('names an individual only where the name is public', async () => {
      expect(await read(`/register/${number(4)}`)).toContain('主办个人 样例个人');
      const closed = (await get(`/register/${number(5)}`)).text;
      expect(closed).toContain('个人（姓名不公开）');
      expect(closed).not.toContain('样例不公开');
    });

    it('has one address however its number is written', async () => {
      const typed = encodeURIComponent(fullWidth(number(1)));
      expect((await get(`/register/${typed}`)).location).toBe(`/register/${encodeURIComponent(number(1))}`);
    });

    it('says as of when a number is unknown', async () => {
      const page = await get(`/register/${number(900)}`);
      expect(page.status).toBe(404);
      expect(page.headers.get('Cache-Control')).toBe('no-store');
      expect(visibleText(page.text)).toContain('备案公示中没有编号为');
      expect((await get('/register/nonsense')).status).toBe(404);
    });
  });

  describe('a number checked', () => {
    it.each([
      ['已备案', () => fullWidth(number(1)), '样例漏洞响应平台'],
      ['已注销', () => number(3), '样例已停平台'],
      ['格式正确，但登记簿中没有', () => number(901), '没有这个编号'],
      ['校验位不符', () => number(1).replace(/.$/, (last) => (last === '5' ? '6' : '5')), '逐个字符核对'],
      ['格式不对', () => '漏备2023', '写法如'],
    ])('%s', async (heading, typed, words) => {
      const page = await get(`/check?number=${encodeURIComponent(typed())}`);
      expect(page.status).toBe(200);
      expect(page.text).toMatch(new RegExp(`<h2[^>]*id="result"[^>]*>\\s*${heading}`));
      expect(page.text).toContain(words);
    });

    it('shows the normalised form', async () => {
      const typed = ` 备案编号： ${fullWidth(number(1))} `;
      expect(await read(`/check?number=${encodeURIComponent(typed)}`)).toContain(`规范写法： ${number(1)}`);
    });

    it('asks for a number when none was typed', async () => {
      const page = await get('/check?number=+');
      expect(page.status).toBe(422);
      expect(page.text).toContain('href="#number"');
      expect(page.text).toMatch(/<title>错误：/);
    });
  });

  describe('pages kept as bytes', () => {
    it('answers 304 to whoever has the page, and 200 again when the register has grown', async () => {
      const first = await get('/register');
      const etag = first.headers.get('ETag') ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
      expect(first.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      const again = await portal.visitor().get('/register', { 'If-None-Match': etag });
      expect([again.status, again.text]).toEqual([304, '']);
      await enter(portal.portal, [{ serial: 50, platform: '样例刚备案平台' }]);
      expect((await get('/register')).headers.get('ETag')).toBe(etag);
      expect((await get(`/register/${number(50)}`)).status).toBe(404);
      await publishCheckpoint(portal.portal);
      const grown = await portal.visitor().get('/register', { 'If-None-Match': etag });
      expect(grown.status).toBe(200);
      expect(grown.text).toContain('样例刚备案平台');
    });

    it('keeps languages and text sizes apart', async () => {
      const english = portal.visitor();
      expect((await english.get('/register?lang=en')).text).toContain('Public register');
      expect((await english.get('/register')).text).toContain('<html lang="en"');
      expect((await get('/register')).text).toContain('<html lang="zh-CN"');
      const large = portal.visitor();
      await large.get('/register?text=large');
      expect((await large.get('/register')).text).toContain('large-text');
      expect((await get('/register')).text).not.toContain('large-text');
    });

    it('never shows one person’s page to another', async () => {
      const operator = await portal.signedIn('operator');
      const own = await operator.get('/register');
      expect(own.text).toContain(operator.account.mail);
      expect(own.headers.get('Cache-Control')).toBe('no-store');
      expect((await get('/register')).text).not.toContain(operator.account.mail);
      expect((await operator.get('/register')).text).toContain(operator.account.mail);
    });
  });
});
