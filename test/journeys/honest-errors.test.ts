/** Errors that are honest: nobody keeps them, and "too many requests" is not taken for "not filed". */
import { beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema } from '#app/settings';
import { onDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enterAndPublish, numberOf } from '../support/register-entries.js';
import { visibleText } from '../support/visitor.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

// One database: what differs between the two is below the web.
onDatabase('embedded', (open) => {
  let portal: TestPortal;
  let limited: TestPortal;
  let broken: TestPortal;

  const ask = async (of: TestPortal, path: string, init: RequestInit = {}, address = '203.0.113.7') =>
    of.web.request(new URL(path, of.portal.publicUrl).href, init, from(address));

  const withLimit = async (publicReads: object) => {
    const settings = settingsSchema.parse({ publicReads });
    const opened = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00', config: { settings } });
    await enterAndPublish(opened.portal, [{ serial: 1, platform: '样例漏洞响应平台' }]);
    return opened;
  };

  beforeAll(async () => {
    portal = await openTestPortal(open);
    limited = await withLimit({ perMinute: 3 });
    broken = await openTestPortal(open);
    await broken.close();
  });

  describe('errors are never cached (cve-website #1374)', () => {
    const seen = new Map<number, number>();
    const judge = (answer: Response, what: string) => {
      if (answer.status < 400) return;
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      const { headers } = answer;
      expect(headers.get('Cache-Control'), what).toBe('no-store');
      for (const name of ['ETag', 'Last-Modified', 'Expires']) expect(headers.get(name), what).toBeNull();
    };

    /** Every address of the portal, with something in its parameters that exists nowhere. */
    const addresses = () => [
      ...new Set([
        ...portal.web.routes.map(({ path }) =>
          path.replaceAll(/:\w+(?:\{[^}]+\})?/g, 'x').replaceAll('*', 'x'),
        ),
        '/no/such/page',
        '/api/v1/nothing',
        '/assets/none.css',
      ]),
    ];

    it('whatever address is asked, by whatever method, with whatever parameters', async () => {
      expect(addresses().length).toBeGreaterThan(100);
      for (const address of addresses()) {
        for (const method of methods) {
          judge(await ask(portal, address, { method }), `${method} ${address}`);
        }
        judge(
          await ask(portal, `${address}?page=x&limit=x&rule=x&from=x&number=`),
          `parameters of ${address}`,
        );
      }
    });

    it('when a form comes from elsewhere, or is too large', async () => {
      const headers = { Origin: 'https://elsewhere.example', 'Content-Type': 'text/plain' };
      judge(await ask(portal, '/signin', { method: 'POST', headers, body: 'x' }), 'another site');
      const body = new Uint8Array(22 * 1024 * 1024);
      const length = { 'Content-Length': String(body.length) };
      judge(await ask(portal, '/signin', { method: 'POST', headers: length, body }), 'too large');
    });

    it('when the portal is broken', async () => {
      for (const address of addresses()) judge(await ask(broken, address), `broken ${address}`);
    });

    it('when a client asks too much', async () => {
      for (let count = 0; count < 8; count += 1) {
        judge(await ask(limited, `/api/v1/register?q=${count}`), 'the API');
        judge(await ask(limited, `/register?q=${count}`), 'the register');
      }
    });

    it('and all these kinds of error were among them', () => {
      const kinds = [...seen.keys()].toSorted((a, b) => a - b);
      for (const status of [400, 403, 404, 405, 413, 422, 429, 500]) expect(kinds).toContain(status);
    });
  });

  describe('limits are documented, and 429 is not "not filed" (cve-services #1121)', () => {
    const someone = '198.51.100.20';
    const search = async (index: number, address = someone) =>
      ask(limited, `/api/v1/register?q=${encodeURIComponent('样例')}&page=${index}`, {}, address);

    it('tells who asks too much when to come back, and that nothing was looked up', async () => {
      const answers = [];
      for (let index = 1; index <= 4; index += 1) answers.push(await search(index));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
      const refused = answers.at(-1);
      expect(refused?.headers.get('Retry-After')).toBe('20');
      const problem = (await refused?.json()) as { type: string; detail: string; items?: unknown };
      expect(problem.type).toBe('/open-data#too-many-requests');
      expect(problem.detail).toContain('不说明任何平台是否备案');
      expect(problem.detail).toContain('says nothing about whether anything is filed');
      expect(problem).not.toHaveProperty('items');
    });

    it('still looks up and checks a number, and answers what it has kept', async () => {
      expect((await search(5)).status).toBe(429);
      const number = encodeURIComponent(numberOf(limited.portal, 1));
      for (const path of [`/api/v1/register/${number}`, `/register/${number}`, `/check?number=${number}`]) {
        expect((await ask(limited, path, {}, someone)).status, path).toBe(200);
      }
      expect((await search(1)).status).toBe(200);
    });

    it('tells people the same, in a page', async () => {
      const page = await ask(limited, '/register?q=nothing', {}, someone);
      expect([page.status, page.headers.get('Content-Type')]).toEqual([429, 'text/html; charset=UTF-8']);
      expect(Number(page.headers.get('Retry-After'))).toBeGreaterThan(0);
      const text = visibleText(await page.text());
      expect(text).toContain('这次没有进行查询，不说明任何平台是否备案');
      expect(text).not.toContain('没有找到相符的备案');
    });

    it('is for each client by itself, and for nobody on this machine or a private network', async () => {
      expect((await search(1, '198.51.100.21')).status).toBe(200);
      for (let index = 1; index < 8; index += 1) {
        expect((await search(index, '127.0.0.1')).status).toBe(200);
        expect((await search(index, '10.0.0.3')).status).toBe(200);
      }
    });

    it('tells clients apart behind a proxy, when the proxy is set', async () => {
      const behind = await withLimit({ perMinute: 1, proxies: 1 });
      const through = async (index: number, forwarded: string) => {
        const headers = { 'X-Forwarded-For': forwarded };
        return (await ask(behind, `/api/v1/register?page=${index}`, { headers }, '127.0.0.1')).status;
      };
      expect(await through(1, '203.0.113.1')).toBe(200);
      expect(await through(2, '203.0.113.1')).toBe(429);
      expect(await through(3, '203.0.113.2')).toBe(200);
      // What a client writes itself stands before what the proxy saw.
      expect(await through(4, '203.0.113.99, 203.0.113.1')).toBe(429);
    });

    it('is written where people read about the interface', async () => {
      const document = await (await ask(limited, '/api/v1/openapi.json')).text();
      expect(document).toContain('每个来源每分钟最多 3 次');
      expect(visibleText(await (await ask(limited, '/open-data')).text())).toContain(
        '每个来源每分钟最多 3 次',
      );
    });
  });
});
