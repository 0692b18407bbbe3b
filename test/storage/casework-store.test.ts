import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { CaseMark, CaseSummary, InboxFilter } from '#usecases/ports/casework';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));

function summary(more: Partial<CaseSummary> = {}): CaseSummary {
  return {
    dossierId: uuid(),
    version: 1,
    status: 'under-review',
    operatorId: uuid(),
    platformName: '样例平台',
    hostKind: 'organisation',
    hostName: '样例科技有限公司',
    homeHost: '',
    icpNumber: '',
    submissions: 1,
    receivedAt: at(0),
    dueOn: day('2026-03-16'),
    dueProvisional: false,
    dueKey: 'review:1',
    openChanges: 0,
    openHostChanges: 0,
    updatedAt: at(0),
    ...more,
  };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const put = async (
    more: Partial<CaseSummary> = {},
    hostDocument = '',
    otherNames: readonly string[] = [],
  ): Promise<CaseSummary> => {
    const one = summary(more);
    await persistence.read.casework.put(one, { hostDocument, otherNames });
    return one;
  };

  it('gives back what was put, with and without what is optional', async () => {
    const plain = await put();
    const full = await put({ status: 'filed', reviewerId: uuid(), number: 'N-1', dueProvisional: true });
    expect(await persistence.read.casework.byId(plain.dossierId)).toEqual(plain);
    expect(await persistence.read.casework.byId(full.dossierId)).toEqual(full);
  });

  it.each(['', 'not an id', uuid()])('knows no case %j', async (dossierId) => {
    expect(await persistence.read.casework.byId(dossierId)).toBeUndefined();
    expect(await persistence.read.casework.related(dossierId, 5)).toEqual([]);
    expect(await persistence.read.casework.marks(dossierId, 1)).toEqual([]);
  });

  it.each([
    ['a newer version', 3, 3],
    ['the same version, projected again', 2, 2],
    ['an older version, read before somebody acted', 1, 2],
  ])('offered %s', async (_what, version, kept) => {
    const { dossierId } = await put({ version: 2, platformName: '样例 2' });
    await put({ dossierId, version, platformName: `样例 ${version} again` });
    const found = await persistence.read.casework.byId(dossierId);
    expect(found?.version).toBe(kept);
    expect(found?.platformName).toBe(version < 2 ? '样例 2' : `样例 ${version} again`);
  });

  it('lists the filings of an operator, newest first', async () => {
    const operatorId = uuid();
    const older = await put({ operatorId, receivedAt: at(1) });
    const newer = await put({ operatorId, receivedAt: at(2) });
    expect(await persistence.read.casework.ofOperator(operatorId)).toEqual([newer, older]);
  });

  describe('the inbox', () => {
    /** The suite shares a database: these cases are told apart by a word of their own. */
    const word = 'inboxcase';
    const mine = uuid();
    const all: InboxFilter['statuses'] = [
      'under-review',
      'awaiting-correction',
      'decision-prepared',
      'filed',
      'out-of-scope',
    ];
    const names = async (filter: Partial<InboxFilter>, page = 1, pageSize = 10) => {
      const found = await persistence.read.casework.inbox(
        { statuses: all, search: word, ...filter },
        page,
        pageSize,
      );
      return { names: found.rows.map((row) => row.platformName), total: found.total };
    };
    beforeAll(async () => {
      const one = (platformName: string, more: Partial<CaseSummary>) =>
        put({ platformName, hostName: `${word} 100%_样例`, ...more });
      await one('C', { dueOn: day('2026-03-18'), homeHost: 'c.example.cn', reviewerId: mine });
      await one('A', { dueOn: day('2026-03-17'), receivedAt: at(1), status: 'filed', number: '漏备2026-7' });
      await one('B', { dueOn: day('2026-03-17'), receivedAt: at(2), icpNumber: '京ICP备2026000001号' });
    });

    it.each<[string, Partial<InboxFilter>, readonly string[]]>([
      ['open cases by due date, closed ones last', {}, ['B', 'C', 'A']],
      ['some statuses', { statuses: ['under-review'] }, ['B', 'C']],
      ['no status', { statuses: [] }, []],
      ['one reviewer', { reviewer: mine }, ['C']],
      ['cases of nobody', { reviewer: 'nobody' }, ['B', 'A']],
      ['a reviewer who cannot be', { reviewer: 'not an id' }, []],
      ['what is due by a day', { dueBy: day('2026-03-17') }, ['B', 'A']],
      ['a host, in capitals', { search: `${word} C.EXAMPLE.CN` }, ['C']],
      ['an ICP number, full-width', { search: `${word} 京ＩＣＰ备` }, ['B']],
      ['a filing number', { search: `漏备2026-7 ${word}` }, ['A']],
      ['words in any order', { search: `样例 ${word}` }, ['B', 'C', 'A']],
      ['a percent sign itself', { search: `${word} 100%_` }, ['B', 'C', 'A']],
      ['a percent sign that is not there', { search: `${word} 1%0` }, []],
      ['an underscore that is not there', { search: `${word} c_example` }, []],
    ])('shows %s', async (_what, filter, expected) => {
      expect(await names(filter)).toEqual({ names: expected, total: expected.length });
    });

    it.each([
      [1, ['B', 'C']],
      [2, ['A']],
      [3, []],
    ])('shows page %i of two rows each, and the total', async (page, expected) => {
      expect(await names({}, page, 2)).toEqual({ names: expected, total: 3 });
    });
  });

  describe('related cases', () => {
    it('are those of the same host, home page or ICP number', async () => {
      const own = await put({ homeHost: 'one.example.cn', icpNumber: 'icp-1' }, 'card:1');
      const sameHost = await put({ receivedAt: at(3) }, 'card:1');
      const samePage = await put({ receivedAt: at(2), homeHost: 'one.example.cn' }, 'card:2');
      const sameIcp = await put({ receivedAt: at(1), icpNumber: 'icp-1' });
      await put({ homeHost: 'other.example.cn', icpNumber: 'icp-2' }, 'card:3');
      const not = { sameHost: false, sameHomePage: false, sameIcpNumber: false };
      const expected = [
        { ...sameHost, ...not, sameHost: true },
        { ...samePage, ...not, sameHomePage: true },
        { ...sameIcp, ...not, sameIcpNumber: true },
      ];
      const { casework } = persistence.read;
      expect(await casework.related(own.dossierId, 10)).toEqual(expected);
      expect(await casework.related(own.dossierId, 1)).toEqual(expected.slice(0, 1));
    });

    it('are none where nothing is known: what is empty is not the same', async () => {
      const own = await put();
      await put();
      expect(await persistence.read.casework.related(own.dossierId, 10)).toEqual([]);
    });

    it('are found without keeping the document number', async () => {
      const { dossierId } = await put({}, 'unified-social-credit-code:sample');
      const found = db.selectFrom('casework').selectAll().where('dossier_id', '=', dossierId);
      const row = await found.executeTakeFirstOrThrow();
      expect(row.host_key?.length).toBe(32);
      expect(row.host_key?.includes('sample')).toBe(false);
      expect(JSON.stringify({ ...row, host_key: '' })).not.toContain('sample');
    });
  });

  describe('marks', () => {
    const mark = (dossierId: string, more: Partial<CaseMark> = {}): CaseMark => ({
      dossierId,
      submission: 1,
      item: 'host-name',
      code: '',
      verdict: 'untrue',
      reason: '样例：与证照不一致',
      lateReason: '',
      markedBy: uuid(),
      markedAt: at(1),
      ...more,
    });

    it('stay with their submission, item and code, and are replaced there', async () => {
      const { casework } = persistence.read;
      const dossierId = uuid();
      const first = mark(dossierId);
      const confirmed = mark(dossierId, { code: 'check-digit', verdict: 'confirmed', markedAt: at(2) });
      const later = mark(dossierId, { submission: 2 });
      for (const one of [first, confirmed, later]) await casework.putMark(one);
      const changed = mark(dossierId, { verdict: 'incomplete', reason: '样例：缺页', lateReason: '样例' });
      await casework.putMark(changed);
      expect(await casework.marks(dossierId, 1)).toEqual([changed, confirmed]);
      expect(await casework.marks(dossierId, 2)).toEqual([later]);
      await casework.removeMark(changed);
      expect(await casework.marks(dossierId, 1)).toEqual([confirmed]);
    });
  });
});
