import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { soughtWords } from '#register/search-terms';
import type { Persistence } from '#usecases/ports';
import type { RegisterQuery, RegisterRow } from '#usecases/ports/register';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { type SampleVersion, enterVersion } from '../support/sample-register.js';

const salt = new Uint8Array(32).fill(5);
const everything: RegisterQuery = { page: 1, pageSize: 10 };

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  /** By leaf: 1-2-3 are numbers, a letter more is a later version. */
  let rows: Readonly<Record<'one' | 'two' | 'oneCancelled' | 'three', RegisterRow>>;
  beforeAll(async () => {
    ({ persistence } = await openPersistence(open));
    const samples = {
      one: { number: 'N-1', name: '样例甲平台', filedOn: '2026-03-01' },
      two: { number: 'N-2', host: { kind: 'individual', name: '样例个人' }, site: '样例.example.cn' },
      oneCancelled: {
        number: 'N-1',
        revision: 2,
        status: 'cancelled',
        name: '样例甲平台',
        filedOn: '2026-03-01',
      },
      three: { number: 'N-3', name: '样例100%平台', filedOn: '2026-03-03' },
    } as const satisfies Record<string, SampleVersion>;
    const add = (sample: SampleVersion) => persistence.transact((stores) => enterVersion(stores, sample));
    rows = {
      one: await add(samples.one),
      two: await add(samples.two),
      oneCancelled: await add(samples.oneCancelled),
      three: await add(samples.three),
    };
  });
  const { one, two, oneCancelled, three } = {
    one: () => rows.one,
    two: () => rows.two,
    oneCancelled: () => rows.oneCancelled,
    three: () => rows.three,
  };

  it('shows an entry as soon as its leaf is covered, and its newest covered version', async () => {
    const { register } = persistence.read;
    const seen = [];
    for (const treeSize of [0, 1, 2, 3, 4]) seen.push((await register.current(treeSize, 'N-1'))?.leafIndex);
    expect(seen).toEqual([undefined, 0, 0, 2, 2]);
  });

  it('shows the very entry that was hashed, with the disclosure of a name', async () => {
    const shown = await persistence.read.register.current(4, 'N-2');
    expect(shown?.entry).toEqual(two().entry);
    expect(shown?.disclosure?.name).toBe('样例个人');
    expect(Buffer.from(shown?.disclosure?.salt ?? [])).toEqual(Buffer.from(salt));
    expect(await persistence.read.register.current(4, 'N-1')).toEqual(oneCancelled());
  });

  it('knows no number that was not issued', async () => {
    expect(await persistence.read.register.current(4, 'N-9')).toBeUndefined();
    expect(await persistence.read.register.history(4, 'N-9')).toEqual([]);
  });

  it('tells the history of an entry, newest first', async () => {
    expect(await persistence.read.register.history(4, 'N-1')).toEqual([oneCancelled(), one()]);
    expect(await persistence.read.register.history(2, 'N-1')).toEqual([one()]);
  });

  it('counts what is filed, by tree size', async () => {
    const { register } = persistence.read;
    const counted = [];
    for (const treeSize of [0, 1, 2, 3, 4, 4]) counted.push(await register.countFiled(treeSize));
    expect(counted).toEqual([0, 1, 2, 1, 2, 2]);
  });

  describe('a search', () => {
    it.each<[string, Partial<RegisterQuery>, readonly number[]]>([
      ['everything, newest first', {}, [3, 2, 1]],
      ['a status', { status: 'filed' }, [3, 1]],
      ['from a day', { filedFrom: day('2026-03-02') }, [3, 1]],
      ['up to a day', { filedTo: day('2026-03-01') }, [2]],
      ['between days', { filedFrom: day('2026-03-02'), filedTo: day('2026-03-02') }, [1]],
      ['a number, full-width', { words: soughtWords('Ｎ-２') }, [1]],
      ['a platform', { words: soughtWords('样例甲') }, [2]],
      ['a disclosed person', { words: soughtWords('样例个人') }, [1]],
      ['an internationalised host', { words: soughtWords('https://样例.example.cn/a') }, [1]],
      ['a percent sign itself', { words: soughtWords('100%平') }, [3]],
      ['a percent sign that is not there', { words: soughtWords('样例%平台') }, []],
      ['a name and a status that do not go together', { words: soughtWords('样例甲'), status: 'filed' }, []],
    ])('finds %s', async (_what, query, leaves) => {
      const found = await persistence.read.register.search(4, { ...everything, ...query });
      expect(found.rows.map((row) => row.leafIndex)).toEqual(leaves);
      expect(found.total).toBe(leaves.length);
    });

    it.each([
      [1, [3, 2]],
      [2, [1]],
      [3, []],
    ])('shows page %i of two rows each, and the total', async (page, leaves) => {
      const found = await persistence.read.register.search(4, { ...everything, page, pageSize: 2 });
      expect(found.rows.map((row) => row.leafIndex)).toEqual(leaves);
      expect(found.total).toBe(3);
    });

    it('is of the tree size asked for', async () => {
      const found = await persistence.read.register.search(2, everything);
      expect(found.rows).toMatchObject([{ leafIndex: 1 }, { leafIndex: 0, entry: { status: 'filed' } }]);
    });
  });

  it.each([
    ['from the newest', {}, [3, 2]],
    ['below a leaf', { beforeLeaf: 3 }, [2, 1]],
    ['to the end', { beforeLeaf: 1 }, []],
    ['beyond the tree', { beforeLeaf: 99 }, [3, 2]],
    ['with a condition', { beforeLeaf: 3, status: 'filed' }, [1]],
  ] as const)('reads on %s', async (_what, query, leaves) => {
    const read = await persistence.read.register.after(4, { limit: 2, ...query });
    expect(read.map((row) => row.leafIndex)).toEqual(leaves);
  });

  it('reads on in the register of an earlier tree size', async () => {
    const read = await persistence.read.register.after(2, { limit: 5 });
    expect(read).toMatchObject([{ leafIndex: 1 }, { leafIndex: 0, entry: { status: 'filed' } }]);
  });

  it('tells every version in the order of the log', async () => {
    const { register } = persistence.read;
    const told = async (from: number, to: number, limit: number) =>
      (await register.changes(from, to, limit)).map(({ leafIndex, entry }) => ({ leafIndex, entry }));
    const plain = ({ leafIndex, entry }: RegisterRow) => ({ leafIndex, entry });
    expect(await told(0, 4, 10)).toEqual([one(), two(), oneCancelled(), three()].map(plain));
    expect(await told(1, 4, 2)).toEqual([two(), oneCancelled()].map(plain));
    expect(await told(1, 2, 9)).toEqual([two()].map(plain));
    expect(await register.changes(4, 4, 9)).toEqual([]);
  });

  it('refuses a version of an entry twice', async () => {
    const again = persistence.transact((stores) => enterVersion(stores, { number: 'N-3' }));
    await expect(again).rejects.toThrow('public_entry_number_revision_key');
    expect(await persistence.read.register.current(4, 'N-3')).toEqual(three());
  });
});
