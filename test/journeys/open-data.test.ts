/** Bulk files, the page about the interface, and the terms: what people take away to build on. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import { bulkFileSchema, bulkItemSchema } from '#web/open-data/bulk-schemas';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enter, enterAndPublish, numberOf } from '../support/register-entries.js';
import { visibleText } from '../support/visitor.js';

forEachDatabase((kind, open) => {
  let portal: TestPortal;
  const number = (serial: number) => numberOf(portal.portal, serial);
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    portal.web.request(new URL(path, portal.portal.publicUrl).href, { method, headers });
  const text = async (path: string) => (await ask(path)).text();

  /** On PostgreSQL more than are read at a time. */
  const many = kind === 'embedded' ? 10 : 1_203;

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00' });
  });

  it('is empty before anything was published', async () => {
    expect(await text('/open-data/register.ndjson')).toBe('');
    const file = bulkFileSchema.parse(JSON.parse(await text('/open-data/register.json')));
    expect(file).toMatchObject({ asOf: null, items: [] });
    expect((await text('/open-data/register.csv')).split('\r\n')).toHaveLength(2);
  });

  describe('of a register', () => {
    beforeAll(async () => {
      await enterAndPublish(portal.portal, [
        { serial: 1, platform: '=HYPERLINK("https://bad.example","样例")' },
        { serial: 2, platform: '样例旧平台', hostKind: 'individual', host: '样例个人' },
        { serial: 3, hostKind: 'individual', host: '样例不公开', isNamePublic: false },
        { serial: 2, revision: 2, platform: '样例新平台', hostKind: 'individual', host: '样例个人' },
        { serial: 4, status: 'cancelled', platform: '样例，"已停"平台' },
        ...Array.from({ length: many }, (_, index) => ({ serial: 100 + index })),
      ]);
      await enter(portal.portal, [{ serial: 9, platform: '样例未公布平台' }]);
    });

    const items = async () => {
      const lines = (await text('/open-data/register.ndjson')).trimEnd().split('\n');
      return lines.map((line) => bulkItemSchema.parse(JSON.parse(line)));
    };

    it('has each number once in its current version, newest first, and nothing unpublished', async () => {
      const all = await items();
      expect(all).toHaveLength(many + 4);
      const leaves = all.map(({ leafIndex }) => leafIndex);
      expect(leaves).toEqual(leaves.toSorted((a, b) => b - a));
      expect(new Set(all.map(({ entry }) => entry.number)).size).toBe(all.length);
      expect(all.find(({ entry }) => entry.number === number(2))?.entry.platform.name).toBe('样例新平台');
      expect(all.some(({ entry }) => entry.number === number(9))).toBe(false);
    });

    it('says the same as JSON, with the checkpoint and the terms', async () => {
      const file = bulkFileSchema.parse(JSON.parse(await text('/open-data/register.json')));
      expect(file.items).toEqual(await items());
      expect(file.asOf?.treeSize).toBe(many + 5);
      expect(file.licence.url).toBe(`${portal.portal.publicUrl}/open-data/licence`);
    });

    it('names an individual only where the name is public', async () => {
      for (const path of ['register.ndjson', 'register.json', 'register.csv']) {
        const all = await text(`/open-data/${path}`);
        expect(all, path).toContain('样例个人');
        expect(all, path).not.toContain('样例不公开');
      }
    });

    it('is harmless and complete in a spreadsheet', async () => {
      const csv = await text('/open-data/register.csv');
      const lines = csv.split('\r\n');
      expect(lines).toHaveLength(many + 4 + 2);
      expect(lines[0]).toMatch(/^number,status,platform_name,home_page_url,/);
      expect(csv).toContain(`"'=HYPERLINK(""https://bad.example"",""样例"")"`);
      expect(csv).toContain('"样例，""已停""平台"');
      const plain = Buffer.from(await (await ask('/open-data/register.csv')).arrayBuffer());
      expect(plain[0]).not.toBe(0xef);
      const marked = Buffer.from(await (await ask('/open-data/register.csv?bom=1&labels=zh')).arrayBuffer());
      expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(marked.toString()).toContain('备案编号,状态,平台名称');
    });

    it('fits the JSON Schema it comes with', async () => {
      const answer = await ask('/open-data/schema.json');
      expect(answer.headers.get('Content-Type')).toBe('application/schema+json');
      const schema = (await answer.json()) as { $schema: string };
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      const judged = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
      const file = JSON.parse(await text('/open-data/register.json')) as { items: object[] };
      expect(judged.safeParse(file).success).toBe(true);
      const wrong = { ...file, items: [{ ...file.items[0], leafIndex: 'first' }] };
      expect(judged.safeParse(wrong).success).toBe(false);
    });

    it.each(['register.ndjson', 'register.json', 'register.csv'])(
      '%s comes packed, and not again while it stands',
      async (name) => {
        const path = `/open-data/${name}`;
        const plain = await ask(path);
        const bytes = Buffer.from(await plain.arrayBuffer());
        for (const [encoding, unpack] of [
          ['gzip', gunzipSync],
          ['br', brotliDecompressSync],
        ] as const) {
          const answer = await ask(path, { 'Accept-Encoding': encoding });
          expect(answer.headers.get('Content-Encoding')).toBe(encoding);
          expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
          expect(unpack(Buffer.from(await answer.arrayBuffer())).equals(bytes)).toBe(true);
          const etag = answer.headers.get('ETag') ?? '';
          expect((await ask(path, { 'If-None-Match': etag })).status).toBe(304);
        }
        expect(plain.headers.get('Link')).toContain('</open-data/licence>; rel="license"');
        const since = plain.headers.get('Last-Modified') ?? '';
        expect((await ask(path, { 'If-Modified-Since': since })).status).toBe(304);
        const head = await ask(path, {}, 'HEAD');
        const tag = plain.headers.get('ETag');
        expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, tag, '']);
      },
    );

    it('is another file when the register has grown', async () => {
      const before = await ask('/open-data/register.ndjson');
      const etag = before.headers.get('ETag') ?? '';
      await publishCheckpoint(portal.portal);
      const after = await ask('/open-data/register.ndjson', { 'If-None-Match': etag });
      expect(after.status).toBe(200);
      expect(await after.text()).toContain('样例未公布平台');
    });
  });

  describe('in pages', () => {
    it('explains itself, with commands to copy', async () => {
      const page = visibleText(await text('/open-data'));
      for (const words of ['批量数据', '跟上变更', 'passedOver', 'curl --compressed', '单引号']) {
        expect(page).toContain(words);
      }
      expect(visibleText(await text('/open-data/licence'))).toContain('请注明来源和数据截至的检查点');
    });

    it('shows the interface address by address, with an anchor wherever a link leads', async () => {
      expect((await ask('/api')).headers.get('Location')).toBe('/api/');
      const html = await text('/api/');
      const document = JSON.parse(await text('/api/v1/openapi.json')) as {
        paths: object;
        components: { schemas: object };
      };
      for (const path of Object.keys(document.paths)) expect(html, path).toContain(path);
      for (const name of Object.keys(document.components.schemas)) {
        expect(html, name).toContain(`id="${name}"`);
      }
      const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor = '']) => anchor);
      expect(anchors.length).toBeGreaterThan(30);
      for (const anchor of anchors) expect(html, anchor).toContain(`id="${anchor}"`);
      expect(html).toContain(`curl -s &#39;${portal.portal.publicUrl}/api/v1/register&#39;`);
    });

    it('is not shown to one visitor as another saw it', async () => {
      const operator = await portal.signedIn('operator');
      expect((await operator.get('/api/')).text).toContain(operator.account.mail);
      expect(await text('/api/')).not.toContain(operator.account.mail);
    });
  });
});
