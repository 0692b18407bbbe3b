/** What the public sees of changes and cancellations: page, list, number check and machine interface. */
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { formatFilingNumber } from '#law/identifiers/filing-number';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { type ChangeDesk, change, filedCase, hostedBy, openChangeDesk } from '../support/change-desk.js';
import { recordedChange, renamedTo, versionOf } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { valueOf } from '../support/filings.js';
import { openTestPortal } from '../support/portal.js';

type Item = {
  readonly entry: {
    readonly number: string;
    readonly status: string;
    readonly filedOn: string;
    readonly endedOn?: string;
  };
  readonly statusChangedOn: string;
  readonly formerly?: { readonly column: string; readonly text: string };
};

forEachDatabase((_kind, open) => {
  let desk: ChangeDesk;
  /** Renamed and given another host, still filed. */
  let changed: { readonly dossierId: string; readonly number: string };
  let cancelled: { readonly dossierId: string; readonly number: string };

  beforeAll(async () => {
    desk = await openChangeDesk(await openTestPortal(open));
    const { portal, cast } = desk;
    changed = await filedCase(desk);
    cancelled = await filedCase(desk);
    portal.clock.set('2026-03-05T09:00:00+08:00');
    await change(desk, changed.dossierId, renamedTo('样例易名平台'));
    valueOf(await recordedChange(portal.portal, cast, changed.dossierId, 1));
    await change(desk, changed.dossierId, hostedBy('样例接办有限公司', '91110000600037341L'), {
      kind: 'host',
    });
    valueOf(await recordedChange(portal.portal, cast, changed.dossierId, 2));
    // The rules are not public: the entry gains a version that reads as before.
    await change(desk, changed.dossierId, (contents) => ({
      ...contents,
      rules: {
        ...contents.rules,
        publication: { ...contents.rules.publication, text: `${contents.rules.publication.text}样例修订。` },
      },
    }));
    valueOf(await recordedChange(portal.portal, cast, changed.dossierId, 3));
    portal.clock.set('2026-03-06T00:30:00+08:00');
    valueOf(
      await cancelFiling(portal.portal, {
        actor: cast.operator,
        dossierId: cancelled.dossierId,
        expectedVersion: await versionOf(portal.portal, cancelled.dossierId),
        endsOn: day('2026-03-05'),
        reason: '样例：停止业务',
      }),
    );
  });

  const items = async (query: string): Promise<readonly Item[]> => {
    const answer = await desk.portal.visitor().get(`/api/v1/register${query}`);
    expect(answer.status).toBe(200);
    return (JSON.parse(answer.text) as { readonly items: readonly Item[] }).items;
  };

  describe('the page of an entry', () => {
    it('shows the newest version, and of each version what changed in the public columns', async () => {
      const { anybody } = desk;
      await anybody.open(`/register/${changed.number}`);
      expect(anybody.html).toMatch(/<h1[^>]*>.*样例易名平台/s);
      expect(anybody.text).toContain('平台名称变更为：样例易名平台');
      expect(anybody.text).toContain('主办者变更为：样例接办有限公司');
      expect(anybody.text).toContain('公示栏目没有变化（变更的是不公示的内容）');
      expect(anybody.text).toContain('变更（第 4 版）');
      expect(anybody.text).not.toContain('样例修订');
      expect(anybody.text).not.toContain('91110000600037341L');
      expect(anybody.text).toMatch(/备案日期 ?2026-03-02/);
      expect(anybody.text).toMatch(/状态变更日期 ?2026-03-02/);
    });

    it('of a dead platform says so first of all, and stays (diodb #456)', async () => {
      const { anybody } = desk;
      await anybody.open(`/register/${cancelled.number}`);
      expect(anybody.status).toBe(200);
      expect(anybody.text).toContain('已注销，编号已停用。这个平台的业务于 2026-03-05 终止');
      expect(anybody.text).toMatch(/业务终止日期 ?2026-03-05/);
      expect(anybody.text).toMatch(/状态变更日期 ?2026-03-06/);
      expect(anybody.text).toContain('备案注销，编号停用。');
      // In the list too it is told apart from the living, and there is a list of those alone.
      await anybody.open('/register?status=cancelled');
      expect(anybody.text).toContain('共 1 项');
      expect(anybody.text).toMatch(/已注销 ?自 2026-03-06/);
      await anybody.open('/register?status=filed');
      expect(anybody.text).not.toContain(cancelled.number);
    });
  });

  it('a number checked: filed, cancelled since, or unknown', async () => {
    const { anybody } = desk;
    await anybody.open(`/check?number=${encodeURIComponent(changed.number)}`);
    expect(anybody.text).toContain('已备案');
    expect(anybody.text).toContain('样例易名平台');
    await anybody.open(`/check?number=${encodeURIComponent(cancelled.number)}`);
    expect(anybody.text).toContain('已注销，编号已停用');
    expect(anybody.text).toContain('这个平台曾经备案，自 2026-03-06 起已经注销（业务于 2026-03-05 终止）');
    // One that was never issued is told apart from one that was retired.
    const { legal } = desk.portal.portal;
    const never = formatFilingNumber(legal.numberPattern, { year: 2026, serial: 99_999 });
    await anybody.open(`/check?number=${encodeURIComponent(never)}`);
    expect(anybody.text).toContain('格式正确，但登记簿中没有');
  });

  describe('search', () => {
    it('finds an entry by its former name, saying so, and by its present one without a word', async () => {
      const { anybody } = desk;
      const [former] = await items(`?q=${encodeURIComponent(changed.number)}`);
      expect(former?.formerly).toBeUndefined();
      await anybody.open(`/register?q=${encodeURIComponent('样例易名')}`);
      expect(anybody.text).toContain(changed.number);
      expect(anybody.text).not.toContain('曾经的');
      await anybody.open(`/register?q=${encodeURIComponent('样例科技有限公司')}`);
      expect(anybody.text).toContain(changed.number);
      expect(anybody.text).toContain('曾经的主办者：样例科技有限公司');
    });
  });

  describe('the machine interface', () => {
    it('lists date joined, status and date of the last status change, without sign-in (CVE AWG #133, cve-services #1962)', async () => {
      const all = await items('');
      expect(all.find(({ entry }) => entry.number === changed.number)).toMatchObject({
        entry: { status: 'filed', filedOn: '2026-03-02' },
        statusChangedOn: '2026-03-02',
      });
      const dead = (await items('?status=cancelled')).map(({ entry, statusChangedOn }) => ({
        entry,
        statusChangedOn,
      }));
      expect(dead).toEqual([
        {
          entry: expect.objectContaining({
            number: cancelled.number,
            status: 'cancelled',
            filedOn: '2026-03-02',
            endedOn: '2026-03-05',
          }),
          statusChangedOn: '2026-03-06',
        },
      ]);
    });

    it('gives an entry with the columns each version changed, and a former name where that was found', async () => {
      const answer = await desk.portal
        .visitor()
        .get(`/api/v1/register/${encodeURIComponent(changed.number)}`);
      const found = JSON.parse(answer.text) as {
        readonly history: readonly { readonly changed: readonly string[] }[];
      };
      expect(found).toMatchObject({ entry: { revision: 4 }, statusChangedOn: '2026-03-02' });
      expect(found.history.map((version) => version.changed)).toEqual([[], ['host'], ['platform-name'], []]);
      const former = await items(`?q=${encodeURIComponent('样例科技有限公司')}`);
      const item = former.find(({ entry }) => entry.number === changed.number);
      expect(item?.formerly).toEqual({ column: 'host', text: '样例科技有限公司' });
    });
  });
});
