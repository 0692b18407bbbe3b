/** What changed in the register, for programs that follow it: in order, without a gap, and as Atom. */
import { xml2js } from 'xml-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { leafHash } from '#log/merkle';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import { changeSchema, changesSchema } from '#web/api/change-schemas';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enter, enterAndPublish, numberOf } from '../support/register-entries.js';

type Change = z.infer<typeof changeSchema>;

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    portal.web.request(new URL(path, portal.portal.publicUrl).href, { headers });
  const read = async (path: string) => changesSchema.parse(await (await ask(path)).json());
  const short = ({ leafIndex, change, entry, changed }: Change) =>
    `${leafIndex} ${change} ${entry.number.slice(-2, -1)}/${entry.revision} ${changed.join()}`.trim();

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00' });
  });

  it('has nothing to tell before anything was published', async () => {
    expect(await read('/api/v1/changes')).toMatchObject({
      changes: [],
      upTo: null,
      passedOver: 0,
      hasMore: false,
      asOf: null,
      links: { next: '/api/v1/changes' },
    });
    expect((await atom()).feed.entry).toBeUndefined();
  });

  describe('with a register', () => {
    beforeAll(async () => {
      await enterAndPublish(portal.portal, [
        { serial: 1, platform: '样例漏洞响应平台' },
        { serial: 2, platform: '样例旧平台', hostKind: 'individual', host: '样例个人' },
        { serial: 2, revision: 2, platform: '样例 <新> & 平台', hostKind: 'individual', host: '样例个人' },
      ]);
      await addReceipt();
      await addReceipt();
      await enterAndPublish(portal.portal, [
        { serial: 1, revision: 2, platform: '样例漏洞响应平台', status: 'cancelled' },
        { serial: 3, hostKind: 'individual', host: '样例不公开', isNamePublic: false },
      ]);
      await addReceipt();
      await publishCheckpoint(portal.portal);
      await enter(portal.portal, [{ serial: 4 }]);
    });

    const everything = [
      '0 filed 1/1',
      '1 filed 2/1',
      '2 changed 2/2 platform-name',
      '5 cancelled 1/2',
      '6 filed 3/1',
    ];

    it('tells every version in the order of the log, and counts what says nothing public', async () => {
      const all = await read('/api/v1/changes');
      expect(all.changes.map(short)).toEqual(everything);
      expect(all).toMatchObject({ upTo: 7, passedOver: 3, hasMore: false, asOf: { treeSize: 8 } });
      expect(all.changes[0]?.recordedAt).toBe(all.changes[0]?.entry.recordedAt);
      expect(all.changes[1]?.disclosure?.name).toBe('样例个人');
      expect(JSON.stringify(all)).not.toContain('样例不公开');
    });

    it.each([1, 2, 3, 1000])('can be read %i at a time without a gap or anything twice', async (limit) => {
      const seen: string[] = [];
      let address = `/api/v1/changes?limit=${limit}`;
      let passedOver = 0;
      for (let pages = 0; pages < 20; pages += 1) {
        const answer = await ask(address);
        const page = changesSchema.parse(await answer.json());
        seen.push(...page.changes.map(short));
        passedOver += page.passedOver;
        expect(answer.headers.get('Link')).toBe(page.hasMore ? `<${page.links.next}>; rel="next"` : null);
        address = page.links.next;
        if (!page.hasMore) break;
      }
      expect(seen).toEqual(everything);
      expect(passedOver).toBe(3);
      // Asking again costs nothing and gives nothing, until the register has grown.
      expect(await read(address)).toMatchObject({ changes: [], upTo: 7, hasMore: false });
    });

    it.each([
      [0, everything.slice(1)],
      [2, everything.slice(3)],
      [4, everything.slice(3)],
      [6, []],
      [7, []],
    ])('goes on after %i', async (after, expected) => {
      expect((await read(`/api/v1/changes?after=${after}`)).changes.map(short)).toEqual(expected);
    });

    it('never moves back for whoever knows a newer checkpoint from another process', async () => {
      expect(await read('/api/v1/changes?after=40')).toMatchObject({
        changes: [],
        upTo: 40,
        passedOver: 0,
        hasMore: false,
        links: { next: '/api/v1/changes?after=40' },
      });
    });

    it('comes one a line for who asks for lines, and the two are kept apart', async () => {
      for (let round = 0; round < 2; round += 1) {
        const lines = await ask('/api/v1/changes?limit=3', { Accept: 'application/x-ndjson' });
        expect(lines.headers.get('Content-Type')).toBe('application/x-ndjson');
        expect(lines.headers.get('Vary')).toContain('Accept');
        expect(lines.headers.get('Link')).toBe('</api/v1/changes?limit=3&after=2>; rel="next"');
        const text = await lines.text();
        expect(text.endsWith('\n')).toBe(true);
        const parsed = text
          .trimEnd()
          .split('\n')
          .map((line) => changeSchema.parse(JSON.parse(line)));
        expect(parsed.map(short)).toEqual(everything.slice(0, 3));
        expect((await read('/api/v1/changes?limit=3')).changes).toEqual(parsed);
      }
    });

    it('is the same beside the register', async () => {
      const [here, there] = [await read('/register/changes?limit=2'), await read('/api/v1/changes?limit=2')];
      expect(here.changes).toEqual(there.changes);
      expect(here.links.next).toBe('/register/changes?limit=2&after=1');
    });

    it('says what was wrong with the question', async () => {
      for (const query of ['after=-1', 'after=x', 'limit=0', 'limit=1001', 'from=3']) {
        expect((await ask(`/api/v1/changes?${query}`)).status, query).toBe(400);
      }
    });

    describe('as Atom', () => {
      it('has what RFC 4287 asks for', async () => {
        const { feed, answer } = await atom();
        expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
        expect(feed.attributes?.['xmlns']).toBe('http://www.w3.org/2005/Atom');
        expect(feed.title?.text).toContain('公示变更');
        expect(feed.author?.name?.text).toBeTruthy();
        const url = portal.portal.publicUrl;
        expect(
          listOf(feed.link).map(({ attributes }) => [attributes?.['rel'], attributes?.['href']]),
        ).toEqual([
          ['alternate', `${url}/register`],
          ['self', `${url}/register/feed.atom`],
        ]);
        const entries = listOf(feed.entry);
        expect(entries.map(({ title }) => textOf(title))).toEqual([
          `备案：样例平台 3（${number(3)}）`,
          `注销：样例漏洞响应平台（${number(1)}）`,
          `变更：样例 &lt;新&gt; &amp; 平台（${number(2)}）`,
          `备案：样例旧平台（${number(2)}）`,
          `备案：样例漏洞响应平台（${number(1)}）`,
        ]);
        for (const entry of [feed, ...entries]) {
          expect(textOf(entry.id)).toMatch(/^tag:[^,\s]+,2023:[\x21-\x7e]+$/);
          expect(Number.isNaN(Date.parse(textOf(entry.updated)))).toBe(false);
        }
        expect(new Set(entries.map(({ id }) => textOf(id))).size).toBe(5);
        expect(textOf(feed.updated)).toBe(textOf(entries[0]?.updated));
      });

      it('keeps its ids and dates, and names nobody whose name is not public', async () => {
        const before = await atom();
        await publishCheckpoint(portal.portal);
        const after = await atom();
        const known = new Map(listOf(after.feed.entry).map((entry) => [textOf(entry.id), entry]));
        expect(known.size).toBe(6);
        for (const entry of listOf(before.feed.entry)) expect(known.get(textOf(entry.id))).toEqual(entry);
        expect(after.text).not.toContain('样例不公开');
        expect(after.text).toContain('个人（姓名不公开）');
        expect(after.text).toContain('样例个人');
      });
    });
  });

  const number = (serial: number) => numberOf(portal.portal, serial);

  /** A leaf that says nothing public. */
  async function addReceipt(): Promise<void> {
    const commitment = Buffer.from(portal.portal.randomness.bytes(32)).toString('hex');
    const bytes = Buffer.from(JSON.stringify({ commitment, kind: 'receipt', version: 1 }));
    await portal.portal.persistence.transact(({ log }) => log.append(bytes, leafHash(bytes)));
  }

  type Text = { readonly text?: string; readonly cdata?: string | readonly string[] };
  type Link = { readonly attributes?: Readonly<Record<string, string>> };
  type AtomPart = Link & {
    readonly id?: Text;
    readonly title?: Text;
    readonly updated?: Text;
    readonly author?: { readonly name?: Text };
    readonly link?: Link | readonly Link[];
    readonly entry?: AtomPart | readonly AtomPart[];
  };

  async function atom() {
    const answer = await ask('/register/feed.atom');
    const text = await answer.text();
    // Throws on XML that is not well formed.
    const { feed } = xml2js(text, {
      compact: true,
      textKey: 'text',
      cdataKey: 'cdata',
      attributesKey: 'attributes',
    }) as { feed: AtomPart };
    return { answer, text, feed };
  }

  function textOf(part: Text | undefined): string {
    return [part?.text ?? part?.cdata ?? ''].flat().join('');
  }
});

function listOf<T>(part: T | readonly T[] | undefined): readonly T[] {
  return part === undefined ? [] : ([part].flat() as readonly T[]);
}
