/** What the register is found by: a table to be read, and a search without any index to agree with. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { nameBreaths } from '#register/name-sounds';
import type { EntryStatus, PublicEntry } from '#register/public-entry';
import { soughtWords } from '#register/search-terms';
import { createRegisterMemory } from '#storage/register-memory';
import { createRegisterStore } from '#storage/register-store';
import type { Persistence } from '#usecases/ports';
import type { RegisterRow, RegisterStore } from '#usecases/ports/register';
import { completeSearch, rebuildSearch } from '#usecases/register/write-search';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { testSeed } from '../support/random.js';
import { enterVersion } from '../support/sample-register.js';

const all = Number.MAX_SAFE_INTEGER;

forEachDatabase((_kind, open) => {
  describe('a person finds', () => {
    let persistence: Persistence;
    let database: Awaited<ReturnType<typeof openPersistence>>['database'];
    beforeAll(async () => {
      ({ persistence, database } = await openPersistence(open));
      const first = await persistence.transact(async (stores) => {
        await enterVersion(stores, {
          number: '漏备2023000019',
          name: '样例重庆应急平台',
          host: { name: '样例行知科技有限公司' },
          site: 'www.cq.example.cn',
        });
        await enterVersion(stores, {
          number: '漏备2023000027',
          name: 'Sample Vuln.js 绿色漏洞库',
          host: { name: '样例银行（北京）研究院' },
          site: '样例.中国',
        });
        return enterVersion(stores, {
          number: '漏备2023000035',
          name: '样例旧名平台',
          site: 'old.example.cn',
        });
      });
      await persistence.transact((stores) =>
        enterVersion(stores, {
          number: '漏备2023000035',
          revision: 2,
          name: '样例今名平台',
          host: { kind: 'individual', name: '样例单某' },
          site: 'new.example.cn',
          earlier: [first.entry],
        }),
      );
    });

    const find = async (typed: string) => {
      const found = await persistence.read.register.search(4, {
        words: soughtWords(typed),
        page: 1,
        pageSize: 9,
      });
      return found.rows.map(({ entry }) => Number(entry.number.slice(-3, -1)));
    };

    it.each<[string, string, readonly number[]]>([
      ['two characters', '重庆', [1]],
      ['two characters in the middle of a word', '色漏', [2]],
      ['one character', '庆', [1]],
      ['one character of several', '库', [2]],
      ['characters with a blank between', '重 庆', [1]],
      ['characters that do not stand together', '重急', []],
      ['characters of two different names', '平台样例', []],
      ['pinyin in full', 'chongqing', [1]],
      ['pinyin with blanks', 'chong qing', [1]],
      ['pinyin with an apostrophe', "chong'qing", [1]],
      ['pinyin with tone marks', 'chóng qìng', [1]],
      ['pinyin with tone numbers', 'chong2qing4', [1]],
      ['pinyin in capitals and full-width', 'ＣＨＯＮＧqing', [1]],
      ['the other reading of a character', 'zhongqing', [1]],
      ['the first letters of pinyin, as it is typed', 'chongqi', [1]],
      ['pinyin of one character', 'chong', [1]],
      ['pinyin across a whole name', 'yanglichongqingyingjipingtai', [1]],
      ['pinyin from the middle of a name', 'yingjipingtai', [1]],
      ['pinyin with a syllable that is not there', 'chongqingshi', []],
      ['the end of a syllable, which is no reading', 'hongqing', []],
      ['initials', 'cqyj', [1]],
      ['initials of a whole name', 'ylcqyjpt', [1]],
      ['initials of the other reading', 'zqyj', [1]],
      ['two initials', 'cq', [1]],
      ['initials that do not stand together', 'cqpt', []],
      ['行 in a bank', 'yinhang', [2]],
      ['行 of one who acts', 'xingzhi', [1]],
      ['ü typed as v', 'lvse', [2]],
      ['ü typed as u', 'luse', [2]],
      ['ü itself', 'lǜsè', [2]],
      ['Latin letters and pinyin together', 'vulnjslv', [2]],
      ['Latin letters', 'vuln.js', [2]],
      ['a domain', 'cq.example.cn', [1]],
      ['a domain with www, filed with it', 'www.cq.example.cn', [1]],
      ['a domain with www, filed without it', 'www.new.example.cn', [3]],
      ['part of a domain', 'example', [3, 1]],
      ['a domain in capitals', 'CQ.EXAMPLE.CN', [1]],
      ['an address', 'https://www.cq.example.cn/a/b?c=d#e', [1]],
      ['an address without its scheme', 'cq.example.cn/a', [1]],
      ['a domain with port', 'cq.example.cn:8443', [1]],
      ['a Chinese domain', '样例.中国', [2]],
      ['a Chinese domain with Chinese dots', '样例。中国', [2]],
      ['a Chinese domain with www', 'www.样例.中国', [2]],
      ['a Chinese domain in A-labels', 'xn--fsq541d.xn--fiqs8s', [2]],
      ['a Chinese address in A-labels', 'http://xn--fsq541d.xn--fiqs8s/x', [2]],
      ['a number', '漏备2023000019', [1]],
      ['a number in traditional characters', '漏備2023000019', [1]],
      ['a number in full-width digits', '２０２３０００019', [1]],
      ['the last digits of a number', '0027', [2]],
      ['a former name', '旧名', [3]],
      ['a former name by its initials', 'yljm', [3]],
      ['a former host by its sound', 'keji', [3, 1]],
      ['a former domain', 'old.example.cn', [3]],
      ['a disclosed person', '样例单某', [3]],
      ['a disclosed person by either reading', 'danmou', [3]],
      ['a disclosed person by either reading', 'shanmou', [3]],
      ['brackets of another width', '银行(北京)', [2]],
      ['what is in none', '不存在', []],
      ['a pattern, which means nothing', '.*', []],
      ['letters that are no pinyin', 'qqqq', []],
    ])('%s: %s', async (_what, typed, numbers) => {
      expect(await find(typed)).toEqual(numbers);
    });

    it('nothing by an erased name, and all the rest', async () => {
      const { register } = persistence.read;
      const [row] = (await register.history(4, '漏备2023000035')) as [RegisterRow];
      await database.db.deleteFrom('public_disclosure').execute();
      await rebuildSearch({ persistence });
      expect(await find('样例单某')).toEqual([]);
      expect(await find('danmou')).toEqual([]);
      expect(await find('旧名')).toEqual([3]);
      expect(row.disclosure?.name).toBe('样例单某');
    });

    it('what an update of the program left without search fields', async () => {
      await database.db.updateTable('public_entry').set({ search_keys: null, search_text: '' }).execute();
      expect(await completeSearch({ persistence })).toBe(4);
      expect(await completeSearch({ persistence })).toBe(0);
      expect(await find('cqyj')).toEqual([1]);
    });
  });

  it('the index finds exactly what reading every entry finds, in the same order', async () => {
    const { persistence, database } = await openPersistence(open);
    // Blocks and stretches so small that searches cross them.
    const register = createRegisterStore(database.db, createRegisterMemory(), { block: 8, stretch: 4 });
    const versions = await enterRandom(persistence, register);
    for (let treeSize = 0; treeSize <= versions.length; treeSize += 1) {
      const current = currentOf(versions.slice(0, treeSize));
      const filed = current.filter(({ entry }) => entry.status === 'filed').length;
      const totals = [];
      for (const status of [{}, { status: 'filed' }, { status: 'cancelled' }] as const) {
        totals.push((await register.search(treeSize, { ...status, page: 1, pageSize: 1 })).total);
      }
      expect([treeSize, ...totals]).toEqual([treeSize, current.length, filed, current.length - filed]);
    }
    const conditions = fc.record({
      typed: fc.oneof(typedText, typedLetters),
      status: fc.constantFrom<EntryStatus | undefined>(undefined, undefined, 'filed', 'cancelled'),
      filedFrom: fc.constantFrom(undefined, undefined, '2023-01-31', '2023-12-30', '2025-06-02'),
      filedTo: fc.constantFrom(undefined, undefined, '2023-12-31', '2025-07-01'),
      treeSize: fc.constantFrom(versions.length, versions.length, 17),
      beforeLeaf: fc.option(fc.nat(versions.length), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(conditions, async ({ typed, treeSize, beforeLeaf, filedFrom, filedTo, status }) => {
        const query = {
          words: soughtWords(typed),
          ...(status && { status }),
          ...(filedFrom && { filedFrom: day(filedFrom) }),
          ...(filedTo && { filedTo: day(filedTo) }),
        };
        const naive = currentOf(versions.slice(0, treeSize)).filter(
          ({ entry }) =>
            (status === undefined || entry.status === status) &&
            (filedFrom === undefined || entry.filedOn >= filedFrom) &&
            (filedTo === undefined || entry.filedOn <= filedTo) &&
            naivelyFound(versions.slice(0, treeSize), entry, typed),
        );
        const leaves = naive.map((row) => row.leafIndex);
        const page = await register.search(treeSize, { ...query, page: 1, pageSize: 100 });
        expect(page.rows.map((row) => row.leafIndex)).toEqual(leaves);
        expect(page).toMatchObject({ total: leaves.length, hasMore: false });
        const read = await register.after(treeSize, {
          ...query,
          limit: 3,
          ...(beforeLeaf && { beforeLeaf }),
        });
        expect(read.map((row) => row.leafIndex)).toEqual(
          leaves.filter((leaf) => leaf < (beforeLeaf || all)).slice(0, 3),
        );
      }),
      { seed: testSeed, numRuns: 250 },
    );
  });
});

const characters = Array.from('重庆行单绿乐长安全漏洞平台网Ab1. ');
const typedText = fc.string({ unit: fc.constantFrom(...characters), maxLength: 3 });
const typedLetters = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('abcdghilnopqstuvxyz')), maxLength: 3 }),
  fc
    .array(
      fc.constantFrom('chong', 'zhong', 'qing', 'hang', 'xing', 'an', 'quan', 'lv', 'le', 'yue', 'p', 'a'),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
);

async function enterRandom(
  persistence: Persistence,
  register: RegisterStore,
): Promise<readonly RegisterRow[]> {
  const names = fc.sample(
    fc.record({
      name: fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 6 }),
      host: fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 4 }),
      serial: fc.nat(30),
      isCancelled: fc.boolean(),
      filedOn: fc.constantFrom('2023-01-16', '2023-12-31', '2024-02-29', '2025-07-01'),
    }),
    { numRuns: 70, seed: testSeed },
  );
  const versions: RegisterRow[] = [];
  for (const { name, host, serial, isCancelled, filedOn } of names) {
    const number = `N-${serial}`;
    const earlier = versions.map((row) => row.entry).filter((entry) => entry.number === number);
    if (earlier.some(({ status }) => status === 'cancelled')) continue;
    const row = await enterVersion(
      {
        log: { append: (bytes, hash) => persistence.transact(({ log }) => log.append(bytes, hash)) },
        register,
      },
      {
        number,
        revision: earlier.length + 1,
        status: isCancelled && earlier.length > 0 ? 'cancelled' : 'filed',
        name,
        host: { name: host },
        site: `s${serial % 7}.example.cn`,
        filedOn: earlier[0]?.filedOn ?? filedOn,
        earlier,
      },
    );
    versions.push(row);
  }
  expect(await persistence.read.log.size()).toBe(versions.length);
  return versions;
}

/** Newest first. */
function currentOf(versions: readonly RegisterRow[]): readonly RegisterRow[] {
  const last = new Map(versions.map((row) => [row.entry.number, row]));
  return [...last.values()].toSorted((one, other) => other.leafIndex - one.leafIndex);
}

function naivelyFound(
  versions: readonly RegisterRow[],
  { number, revision }: PublicEntry,
  typed: string,
): boolean {
  const own = versions
    .map((row) => row.entry)
    .filter((entry) => entry.number === number && entry.revision <= revision);
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
  const names = own.flatMap(({ platform, host }) => [
    platform.name,
    host.kind === 'organisation' ? host.name : '',
  ]);
  const hosts = own.map(({ platform }) => new URL(platform.homePageUrl).hostname);
  const sought = plain(typed);
  if ([number, ...names, ...hosts].some((text) => plain(text).includes(sought))) return true;
  if (!/^[a-z]{2,}$/.test(sought)) return false;
  return names.flatMap(nameBreaths).some((breath) =>
    breath.some((_, from) => {
      const rest = breath.slice(from);
      return startsWith(rest, sought) || startsWith(rest.map(initialsOf), sought);
    }),
  );
}

function initialsOf(readings: readonly string[]): readonly string[] {
  return readings.map((reading) => reading.slice(0, 1));
}

/** Whether the characters can be read so that the letters come first. */
function startsWith(breath: readonly (readonly string[])[], letters: string): boolean {
  if (letters === '') return true;
  const [readings = [], ...rest] = breath;
  return readings.some(
    (reading) =>
      reading.startsWith(letters) ||
      (letters.startsWith(reading) && startsWith(rest, letters.slice(reading.length))),
  );
}
