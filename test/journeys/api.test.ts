/** The machine interface: answers against their own schemas, errors that say what to do, caching, openness. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { leafHash } from '#log/merkle';
import { openCommitment } from '#register/public-entry';
import { parseEntry } from '#register/parse-entry';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import { checkpointSchema, deadlineSchema, foundSchema, listSchema, problemSchema } from '#web/api/schemas';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enter, enterAndPublish, numberOf } from '../support/register-entries.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let number: (serial: number) => string;
  const ask = async (path: string, init: RequestInit = {}) =>
    portal.web.request(new URL(path, portal.portal.publicUrl).href, init);
  const json = async (path: string): Promise<unknown> => (await ask(path)).json();

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00' });
    number = (serial) => numberOf(portal.portal, serial);
  });

  it('gives an empty register before anything was published', async () => {
    expect(listSchema.parse(await json('/api/v1/register'))).toMatchObject({
      items: [],
      total: 0,
      asOf: null,
    });
  });

  describe('the register', () => {
    beforeAll(async () => {
      await enterAndPublish(portal.portal, [
        { serial: 1, platform: '样例漏洞响应平台', filedOn: '2023-02-01' },
        { serial: 2, platform: '样例旧平台', filedOn: '2023-02-02' },
        { serial: 2, revision: 2, platform: '样例新平台', filedOn: '2023-02-02' },
        { serial: 3, revision: 1, status: 'cancelled', filedOn: '2023-02-03' },
        { serial: 4, hostKind: 'individual', host: '样例个人', filedOn: '2023-02-04' },
      ]);
      await enter(portal.portal, [{ serial: 5, platform: '样例未公布平台' }]);
    });

    it.each([
      ['', [4, 3, 2, 1]],
      ['?status=filed', [4, 2, 1]],
      ['?status=cancelled', [3]],
      ['?filedFrom=2023-02-02&filedTo=2023-02-03', [3, 2]],
      ['?pageSize=2&page=2', [2, 1]],
      ['?page=7', []],
      [`?q=${encodeURIComponent('漏洞响应')}`, [1]],
      ['?q=p2.example.cn', [2]],
      [`?q=${encodeURIComponent('未公布')}`, []],
    ])('lists %s: %j', async (query, serials) => {
      const list = listSchema.parse(await json(`/api/v1/register${query}`));
      expect(list.items.map((item) => item.entry.number)).toEqual(serials.map(number));
      expect(list.asOf?.treeSize).toBe(5);
    });

    it('links its pages', async () => {
      const { links, total } = listSchema.parse(await json('/api/v1/register?pageSize=3&status=filed'));
      expect(total).toBe(3);
      expect(links).not.toHaveProperty('next');
      const middle = listSchema.parse(await json('/api/v1/register?pageSize=1&page=2')).links;
      expect(middle).toMatchObject({
        previous: '/api/v1/register?pageSize=1&page=1',
        next: '/api/v1/register?pageSize=1&page=3',
        last: '/api/v1/register?pageSize=1&page=4',
      });
    });

    it('gives one entry with its history and the checkpoint that covers it', async () => {
      const typed = encodeURIComponent(` 备案编号：${number(2).split('').join(' ')}`);
      const found = foundSchema.parse(await json(`/api/v1/register/${typed}`));
      expect(found.entry).toMatchObject({ number: number(2), revision: 2, platform: { name: '样例新平台' } });
      expect(found.history.map((version) => version.entry.platform.name)).toEqual([
        '样例新平台',
        '样例旧平台',
      ]);
      expect(found.leafIndex).toBe(2);
      const head = await portal.portal.publicHead.current();
      expect(found.checkpoint).toEqual(
        checkpointSchema.parse({
          origin: portal.portal.signer.name,
          treeSize: 5,
          rootHash: Buffer.from(head?.rootHash ?? []).toString('base64'),
          publishedAt: head?.publishedAt,
          note: head?.note,
        }),
      );
    });

    it('opens the commitment to an individual’s name', async () => {
      const found = foundSchema.parse(await json(`/api/v1/register/${number(4)}`));
      const [disclosure] = found.disclosures;
      expect(disclosure?.name).toBe('样例个人');
      const bytes = await (await ask(found.links.canonical)).arrayBuffer();
      const entry = parseEntry(new Uint8Array(bytes));
      if (entry === undefined || disclosure === undefined) throw new Error('neither may be missing');
      expect(
        openCommitment(entry, { name: disclosure.name, salt: Buffer.from(disclosure.salt, 'base64') }),
      ).toBe(true);
    });

    it('gives the very bytes of a leaf', async () => {
      const found = foundSchema.parse(await json(`/api/v1/register/${number(2)}`));
      for (const version of found.history) {
        const bytes = new Uint8Array(await (await ask(version.canonical)).arrayBuffer());
        const [leaf] = await portal.portal.persistence.read.log.leafHashes(
          version.leafIndex,
          version.leafIndex + 1,
        );
        expect(Buffer.from(leafHash(bytes))).toEqual(Buffer.from(leaf ?? []));
        expect(parseEntry(bytes)).toEqual(version.entry);
      }
    });

    it('tells a wrong number from one that is not there', async () => {
      const answers = await Promise.all(
        [number(1).replace(/.$/, (last) => (last === '5' ? '6' : '5')), '2023', number(900), number(5)].map(
          async (asked) => problemSchema.parse(await json(`/api/v1/register/${encodeURIComponent(asked)}`)),
        ),
      );
      expect(answers.map(({ status, type }) => `${status} ${type}`)).toEqual([
        '400 /open-data#number-not-possible',
        '400 /open-data#number-not-possible',
        '404 /open-data#not-in-register',
        '404 /open-data#not-in-register',
      ]);
    });
  });

  describe('deadlines', () => {
    it.each([
      // rule, from, due, raw, provisional
      ['review', '2023-01-13', '2023-02-01', '2023-02-01', false],
      ['review', '2023-01-16', '2023-02-02', '2023-02-02', false],
      ['review', '2022-12-30', '2023-01-16', '2023-01-16', false],
      ['review', '2023-04-21', '2023-05-08', '2023-05-08', false],
      ['review', '2023-09-28', '2023-10-18', '2023-10-18', false],
      ['review', '2024-01-29', '2024-02-09', '2024-02-09', false],
      ['review', '2025-01-20', '2025-02-08', '2025-02-08', false],
      ['review', '2026-02-02', '2026-02-14', '2026-02-14', false],
      ['review', '2026-09-18', '2026-10-09', '2026-10-09', false],
      ['review', '2026-09-20', '2026-10-10', '2026-10-10', false],
      ['review', '2026-12-18', '2027-01-01', '2027-01-01', true],
      ['change', '2023-01-05', '2023-02-06', '2023-02-04', false],
      ['change', '2023-08-31', '2023-10-07', '2023-09-30', false],
      ['change', '2025-01-01', '2025-02-05', '2025-01-31', false],
      ['change', '2026-01-22', '2026-02-24', '2026-02-21', false],
      ['transition', '', '2023-01-16', '2023-01-16', false],
      ['transition', '2023-01-01', '2023-01-16', '2023-01-16', false],
    ])('%s from %s: %s', async (...vector) => {
      const [rule, from, dueOn, rawDueOn, provisional] = vector;
      const query = new URLSearchParams(from === '' ? { rule } : { rule, from });
      const deadline = deadlineSchema.parse(await json(`/api/v1/deadlines?${query.toString()}`));
      expect(deadline).toMatchObject({ rule, dueOn, rawDueOn, provisional });
      expect(deadline.days[0]).toEqual({ day: deadline.from, kind: 'start' });
      expect(deadline.days.at(-1)?.day).toBe(dueOn);
      expect(deadline.notes.some(({ code }) => code === 'provisional')).toBe(provisional);
    });

    it('names the holiday and the notice it rests on', async () => {
      const deadline = deadlineSchema.parse(await json('/api/v1/deadlines?rule=review&from=2023-01-13'));
      expect(
        deadline.days.filter(({ holiday }) => holiday === '春节').map(({ day, kind }) => `${day} ${kind}`),
      ).toEqual([
        ...['21', '22', '23', '24', '25', '26', '27'].map((date) => `2023-01-${date} holiday`),
        '2023-01-28 make-up',
        '2023-01-29 make-up',
      ]);
      expect(deadline.calendarVersions).toEqual(['2023: 国办发明电〔2022〕16号']);
      expect(deadline.citation.zh).toBe('《网络产品安全漏洞收集平台备案管理办法》第五条第一款');
    });

    it.each([
      ['rule=transition&from=2023-02-01', ['start-fixed-by-law']],
      ['rule=review&from=2022-06-01', ['before-in-force']],
      ['rule=change&from=2026-12-05', ['provisional']],
      ['rule=review&from=2023-01-13', []],
    ])('notes what is special about %s', async (query, codes) => {
      const deadline = deadlineSchema.parse(await json(`/api/v1/deadlines?${query}`));
      expect(deadline.notes.map(({ code }) => code)).toEqual(codes);
    });
  });

  describe('errors', () => {
    it.each([
      ['/api/v1/register?page=0', 400, ['page']],
      ['/api/v1/register?pageSize=101', 400, ['pageSize']],
      ['/api/v1/register?page=1e3', 400, ['page']],
      ['/api/v1/register?page=1&page=2', 400, ['page']],
      ['/api/v1/register?status=all', 400, ['status']],
      ['/api/v1/register?filedFrom=2023-02-30', 400, ['filedFrom']],
      [`/api/v1/register?q=${'x'.repeat(201)}`, 400, ['q']],
      ['/api/v1/register?staus=filed&sort=name', 400, ['staus', 'sort']],
      ['/api/v1/deadlines', 400, ['rule']],
      ['/api/v1/deadlines?rule=other', 400, ['rule']],
      ['/api/v1/deadlines?rule=review', 400, ['from']],
      ['/api/v1/deadlines?rule=review&from=13.1.2023', 400, ['from']],
      ['/api/v1/deadlines?rule=review&from=1850-01-01', 400, ['from']],
      ['/api/v1/register/x/revisions/0', 404, undefined],
      ['/api/v1/nothing', 404, undefined],
      ['/api/v1', 404, undefined],
    ])('%s: %i %j', async (path, status, parameters) => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      const problem = problemSchema.parse(await answer.json());
      expect(problem.status).toBe(status);
      expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('answers %s with what is allowed', async (method) => {
      for (const path of [
        '/api/v1/register',
        '/api/v1/register/x',
        '/api/v1/deadlines',
        '/api/v1/openapi.json',
      ]) {
        const answer = await ask(path, { method });
        expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
        problemSchema.parse(await answer.json());
      }
    });

    it('answers a broken invariant with an incident number and nothing internal', async () => {
      const broken = await openTestPortal(open);
      await broken.close();
      const answer = await broken.web.request('http://127.0.0.1:3000/api/v1/register');
      expect(answer.status).toBe(500);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      const problem = problemSchema.parse(await answer.json());
      expect(problem.incident).toMatch(/^[0-9a-f]{8}$/);
      expect(JSON.stringify(problem)).not.toMatch(/select|driver|socket|pool/i);
    });
  });

  describe('caching and openness', () => {
    it('tags every answer strongly and answers 304 to whoever has it', async () => {
      for (const path of [
        '/api/v1/register',
        `/api/v1/register/${number(1)}`,
        '/api/v1/deadlines?rule=transition',
        '/api/v1/openapi.json',
      ]) {
        const first = await ask(path);
        const etag = first.headers.get('ETag') ?? '';
        expect(etag).toMatch(/^"[\w-]{20,}"$/);
        expect(first.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+, must-revalidate$/);
        for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
          const again = await ask(path, { headers: { 'If-None-Match': sent } });
          expect([again.status, await again.text()]).toEqual([304, '']);
        }
        expect((await ask(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
      }
    });

    it('answers HEAD like GET, without a body', async () => {
      for (const path of ['/api/v1/register', `/api/v1/register/${number(1)}`]) {
        const get = await ask(path);
        const head = await ask(path, { method: 'HEAD' });
        expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([
          200,
          get.headers.get('ETag'),
          '',
        ]);
      }
    });

    it('says since when nothing has changed, and answers 304 to whoever asks by that', async () => {
      const head = await portal.portal.publicHead.current();
      const since = new Date(head?.publishedAt ?? 0).toUTCString();
      for (const path of ['/api/v1/register', `/api/v1/register/${number(1)}`]) {
        expect((await ask(path)).headers.get('Last-Modified'), path).toBe(since);
        const again = await ask(path, { headers: { 'If-Modified-Since': since } });
        expect([again.status, await again.text()]).toEqual([304, '']);
        const before = new Date(Date.parse(since) - 1000).toUTCString();
        expect((await ask(path, { headers: { 'If-Modified-Since': before } })).status).toBe(200);
        // A tag is exact, the date is not: where both are sent the tag decides.
        const both = { 'If-Modified-Since': since, 'If-None-Match': '"other"' };
        expect((await ask(path, { headers: both })).status).toBe(200);
      }
    });

    it.each([
      ['gzip', 'gzip'],
      ['gzip, deflate, br', 'br'],
      ['gzip, br;q=0.5', 'gzip'],
      ['br;q=0, gzip;q=0', null],
    ])('compresses long answers for who accepts %s, with a tag of their own', async (accepted, encoding) => {
      const path = '/api/v1/openapi.json';
      const plain = await (await ask(path)).text();
      for (const round of ['made', 'kept']) {
        const answer = await ask(path, { headers: { 'Accept-Encoding': accepted } });
        expect(answer.headers.get('Content-Encoding'), round).toBe(encoding);
        expect(answer.headers.get('ETag')?.startsWith('W/')).toBe(encoding !== null);
        expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
        expect(unpacked(encoding, Buffer.from(await answer.arrayBuffer()))).toBe(plain);
      }
    });

    it('is open to pages of other sites', async () => {
      const preflight = await ask('/api/v1/register', { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect((await ask('/api/v1/register')).headers.get('Access-Control-Allow-Origin')).toBe('*');
    });

    it('shows a new entry as soon as its checkpoint is published', async () => {
      const path = `/api/v1/register/${number(5)}`;
      expect((await ask(path)).status).toBe(404);
      await publishCheckpoint(portal.portal);
      expect((await ask(path)).status).toBe(200);
    });
  });
});

function unpacked(encoding: string | null, body: Buffer): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}
