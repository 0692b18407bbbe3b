/** What people take along from the page of a number: code, badge, HTML for a home page, certificate. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { pdfText } from '../support/pdf-text.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { readQrSvg } from '../support/read-qr.js';
import { enterAndPublish, numberOf } from '../support/register-entries.js';
import { visibleText } from '../support/visitor.js';

const publicUrl = 'https://filing.example';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let number: (serial: number) => string;
  const fileOf = (serial: number, file: string) => `/register/${encodeURIComponent(number(serial))}/${file}`;
  const get = async (path: string, headers?: Record<string, string>) =>
    portal.web.request(`${publicUrl}${path}`, headers === undefined ? {} : { headers });
  const pageOf = async (serial: number) =>
    (await get(`/register/${encodeURIComponent(number(serial))}`)).text();

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00', config: { publicUrl } });
    number = (serial) => numberOf(portal.portal, serial);
    await enterAndPublish(portal.portal, [
      { serial: 1, platform: '样例漏洞响应平台', host: '样例安全研究院' },
      { serial: 2 },
      { serial: 2, revision: 2, status: 'cancelled' },
      { serial: 4, hostKind: 'individual', host: '样例个人' },
      { serial: 5, hostKind: 'individual', host: '样例不公开', isNamePublic: false },
    ]);
  });

  describe('the code', () => {
    it('OpenCRVS #9238: leads whoever scans it to the page of the entry, without signing in', async () => {
      const page = await pageOf(1);
      expect(page).toContain(`src="${fileOf(1, 'qr.svg')}"`);
      const picture = await get(fileOf(1, 'qr.svg'));
      expect(picture.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
      const address = readQrSvg(await picture.text());
      expect(address).toBe(`${publicUrl}/register/${encodeURIComponent(number(1))}`);
      // A browser that has never been here: no cookie, no account.
      const reached = await portal.web.request(address ?? '');
      expect(reached.status).toBe(200);
      const text = visibleText(await reached.text());
      for (const shown of [number(1), '样例漏洞响应平台', '样例安全研究院', '已备案'])
        expect(text).toContain(shown);
    });
  });

  describe('the badge', () => {
    it('may stand on any site, is asked for again within a minute, and costs a 304', async () => {
      const badge = await get(fileOf(1, 'badge.svg'));
      expect(badge.status).toBe(200);
      expect(await badge.text()).toContain(`>${number(1)}</text>`);
      expect(Object.fromEntries(badge.headers)).toMatchObject({
        'content-type': 'image/svg+xml; charset=utf-8',
        'cache-control': 'public, max-age=60, must-revalidate',
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
      expect(badge.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(badge.headers.getSetCookie()).toEqual([]);
      const etag = badge.headers.get('ETag') ?? '';
      expect((await get(fileOf(1, 'badge.svg'), { 'If-None-Match': etag })).status).toBe(304);
    });

    it('says 已注销 as soon as a cancellation is published, and is another one then', async () => {
      await enterAndPublish(portal.portal, [{ serial: 3 }]);
      const before = await get(fileOf(3, 'badge.svg'));
      expect(await before.text()).not.toContain('已注销');
      await enterAndPublish(portal.portal, [{ serial: 3, revision: 2, status: 'cancelled' }]);
      const etag = before.headers.get('ETag') ?? '';
      const after = await get(fileOf(3, 'badge.svg'), { 'If-None-Match': etag });
      expect(after.status).toBe(200);
      expect(await after.text()).toContain(`${number(3)} 已注销`);
    });
  });

  describe('the HTML for a home page', () => {
    it('stands on the page as text to select, letter by letter what has to be pasted', async () => {
      const [words = '', picture = ''] = readOnlyTexts(await pageOf(1));
      const page = `${publicUrl}/register/${encodeURIComponent(number(1))}`;
      expect(words).toBe(`<a href="${page}">漏洞收集平台备案编号：${number(1)}</a>`);
      expect(picture).toMatch(
        new RegExp(
          `^<a href="${page}"><img src="${page}/badge\\.svg" alt="漏洞收集平台备案编号：${number(1)}" width="\\d+" height="24"/></a>$`,
        ),
      );
      // What is asked for is what is there.
      const src = /src="([^"]+)"/.exec(picture)?.[1] ?? '';
      expect((await portal.web.request(src)).status).toBe(200);
    });

    it('is not offered for a number that is out of use', async () => {
      const page = await pageOf(2);
      expect(readOnlyTexts(page)).toEqual([]);
      expect(page).toContain('请从首页底部去掉编号和徽标');
    });
  });

  describe('the certificate', () => {
    const read = async (serial: number) => {
      const answer = await get(fileOf(serial, 'certificate.pdf'));
      expect(answer.headers.get('Content-Type')).toBe('application/pdf');
      return pdfText(new Uint8Array(await answer.arrayBuffer()));
    };

    it('holds what the page holds', async () => {
      expect(await pageOf(1)).toContain(`href="${fileOf(1, 'certificate.pdf')}"`);
      const head = await portal.portal.publicHead.current();
      const { text } = await read(1);
      expect(text).toContain(number(1));
      expect(text).toContain('样例漏洞响应平台');
      expect(text).toContain(`检查点大小${head?.treeSize}`);
      expect(text).toContain(Buffer.from(head?.rootHash ?? []).toString('base64'));
      expect((await read(2)).text).toContain('已注销，编号停用');
      expect((await read(4)).text).toContain('样例个人');
      expect((await read(5)).text).not.toContain('样例不公开');
    });

    it('is drawn once for a checkpoint and is the same to the byte', async () => {
      const one = await get(fileOf(1, 'certificate.pdf'));
      const session = { Cookie: 'session=of-somebody-signed-in' };
      const other = await get(fileOf(1, 'certificate.pdf'), session);
      expect(one.headers.get('ETag')).toBe(other.headers.get('ETag'));
      expect(one.headers.get('Cache-Control')).toBe('public, no-cache');
      expect(one.headers.get('Content-Disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent(`备案凭证-${number(1)}.pdf`)}`,
      );
      const etag = one.headers.get('ETag') ?? '';
      await enterAndPublish(portal.portal, [{ serial: 6 }]);
      const later = await get(fileOf(1, 'certificate.pdf'), { 'If-None-Match': etag });
      expect(later.status).toBe(200);
    });
  });

  describe.each(['badge.svg', 'qr.svg', 'certificate.pdf'])('%s', (file) => {
    it('of a number that the register does not have is 404 and never kept', async () => {
      const answer = await get(fileOf(900, file));
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
      expect(await answer.text()).toMatch(/查无此编号|备案公示中没有这个编号/);
      const typed = await get(`/register/${encodeURIComponent('<script>')}/${file}`);
      expect([typed.status, typed.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
      expect(await typed.text()).not.toContain('<script>');
    });

    it('has one address, however the number is written', async () => {
      const spaced = encodeURIComponent(`备案编号：${number(1).split('').join(' ')}`);
      const answer = await get(`/register/${spaced}/${file}`);
      expect([answer.status, answer.headers.get('Location')]).toEqual([302, fileOf(1, file)]);
    });
  });
});

/** The contents of text areas that cannot be written in, as a browser reads them. */
function readOnlyTexts(html: string): readonly string[] {
  const elements = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
  return elements(parse(html))
    .filter(({ tagName, attrs }) => tagName === 'textarea' && attrs.some(({ name }) => name === 'readonly'))
    .map(({ childNodes }) => childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
}
