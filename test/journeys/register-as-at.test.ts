/** The register of a past day: what was public when that day ended in China, whatever happened since. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, type CalendarDay } from '#law/calendar-day';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { seededRandomness } from '../support/random.js';
import { type SampleEntry, enter, numberOf } from '../support/register-entries.js';
import { visibleText } from '../support/visitor.js';

const firstDay = day('2023-03-01');
const dayCount = 9;
/** Nothing happens on it. */
const quietDay = day('2023-03-04');

type Known = { readonly platform: string; readonly revision: number; readonly status: 'filed' | 'cancelled' };
type Register = ReadonlyMap<number, Known>;

/** What is public at the end of each day, told from the acts alone. */
type History = {
  readonly byDay: ReadonlyMap<CalendarDay, Register>;
  readonly sizes: ReadonlyMap<CalendarDay, number>;
};

async function liveThrough(test: TestPortal): Promise<History> {
  const random = seededRandomness();
  const byDay = new Map<CalendarDay, Register>();
  const sizes = new Map<CalendarDay, number>();
  let register = new Map<number, Known>();
  let leaves = 0;
  for (let passed = 0; passed < dayCount; passed += 1) {
    const today = addDays(firstDay, passed);
    for (const time of today === quietDay ? [] : ['00:00:00', '12:30:00', '23:59:59']) {
      const acts = randomActs(random, register);
      register = new Map([...register, ...acts.map((act) => [act.serial, act] as const)]);
      leaves += acts.length;
      test.clock.set(`${today}T${time}+08:00`);
      await enter(test.portal, acts);
      await publishCheckpoint(test.portal);
    }
    byDay.set(today, register);
    sizes.set(today, leaves);
  }
  return { byDay, sizes };
}

function randomActs(
  random: ReturnType<typeof seededRandomness>,
  register: Register,
): readonly (Known & Pick<SampleEntry, 'serial'>)[] {
  const open = [...register].filter(([, { status }]) => status === 'filed');
  const serial = register.size + 1;
  const filed = { serial, platform: `样例甲${serial}平台`, revision: 1, status: 'filed' } as const;
  if (open.length < 3 || random.below(3) === 0) return [filed];
  const [changed, before] = random.pick(open);
  const revision = before.revision + 1;
  if (random.below(3) === 0) return [{ serial: changed, ...before, revision, status: 'cancelled' }];
  return [
    filed,
    { serial: changed, platform: `样例乙${changed}改${revision}平台`, revision, status: 'filed' },
  ];
}

forEachDatabase((_kind, open) => {
  let test: TestPortal;
  let history: History;
  const get = async (path: string) => test.visitor().get(path);
  const read = async (path: string) => visibleText((await get(path)).text);

  beforeAll(async () => {
    test = await openTestPortal(open, { at: '2023-02-28T10:00:00+08:00' });
    history = await liveThrough(test);
    test.clock.set('2023-03-20T09:00:00+08:00');
  });

  it('shows each past day as it ended', async () => {
    for (const [date, register] of history.byDay) {
      const shown = await shownAt(`/register?asAt=${date}`);
      const numbers = [...register].map(
        ([serial, { platform, status }]) => `${numberOf(test.portal, serial)} ${platform} ${status}`,
      );
      expect([date, ...shown.toSorted()]).toEqual([date, ...numbers.toSorted()]);
      const text = await read(`/register?asAt=${date}`);
      expect(text).toContain(`这是 2023 年 3 月 ${Number(date.slice(-2))} 日结束时的公示（北京时间）`);
      expect(text).toContain(`共 ${register.size} 项`);
      expect(text).toContain(`日志的前 ${history.sizes.get(date)} 项`);
    }
  });

  /** Number, name and state of each entry of a list, over all its pages. */
  async function shownAt(path: string): Promise<readonly string[]> {
    const lines: string[] = [];
    for (let page = 1; ; page += 1) {
      const { status, text } = await get(`${path}&page=${page}`);
      expect(status).toBe(200);
      const rows = text.split('<tr');
      const entries = rows.flatMap((row) => {
        const number = /class="app-number">(漏备[0-9X]+)</.exec(row)?.[1];
        const name = /<a [^>]*>([^<]*)<\/a>/.exec(row)?.[1];
        return number === undefined
          ? []
          : [`${number} ${name} ${row.includes('已注销') ? 'cancelled' : 'filed'}`];
      });
      if (entries.length === 0) return lines;
      lines.push(...entries);
    }
  }

  it('searches in the register of that day, and keeps the day', async () => {
    const [, before] = [...history.byDay][1] ?? [];
    const [, after] = [...history.byDay].at(-1) ?? [];
    const renamed = [...(after ?? [])].find(
      ([serial, { platform }]) => before?.has(serial) === true && before.get(serial)?.platform !== platform,
    );
    const oldName = before?.get(renamed?.[0] ?? 0)?.platform ?? '';
    const newName = renamed?.[1].platform ?? '';
    const date = addDays(firstDay, 1);
    expect(await read(`/register?asAt=${date}&q=${newName}`)).toContain('没有找到相符的备案');
    const then = await get(`/register?asAt=${date}&q=${oldName}`);
    expect(visibleText(then.text)).toContain('共 1 项');
    const number = numberOf(test.portal, renamed?.[0] ?? 0);
    expect(then.text).toContain(`href="/register/${encodeURIComponent(number)}?asAt=${date}"`);
    expect(then.text).toContain(`<input type="hidden" name="asAt" value="${date}"`);
    expect(then.text).toContain(`status=cancelled&amp;asAt=${date}`);
    expect(await read(`/register?q=${newName}`)).toContain('共 1 项');
  });

  it('shows an entry as it was, its history to that day, and the proof of it', async () => {
    for (const [date, register] of history.byDay) {
      const number = numberOf(test.portal, 1);
      const { text } = await get(`/register/${number}?asAt=${date}`);
      expect(text).toContain(register.get(1)?.platform);
      expect(text.match(/变更（第 \d+ 版）/g)?.length ?? 0).toBeLessThan(register.get(1)?.revision ?? 1);
      expect(text).toMatch(new RegExp(`/log/proof/\\d+\\?size=${history.sizes.get(date)}"`));
      expect(text).toContain(`/log/consistency/${history.sizes.get(date)}"`);
      expect(text).toContain('回到今天的公示');
    }
  });

  it('does not know a number that was issued later', async () => {
    const last = Math.max(...(history.byDay.get(addDays(firstDay, dayCount - 1)) ?? new Map()).keys());
    const number = numberOf(test.portal, last);
    expect((await get(`/register/${number}`)).status).toBe(200);
    const then = await get(`/register/${number}?asAt=${firstDay}`);
    expect(then.status).toBe(404);
    expect(visibleText(then.text)).toContain('截至 2023-03-01 23:59');
  });

  it('has the same register on a day on which nothing happened', async () => {
    expect(await shownAt(`/register?asAt=${quietDay}`)).toEqual(
      await shownAt(`/register?asAt=${addDays(quietDay, -1)}`),
    );
  });

  describe('says why there is none', () => {
    it.each([
      ['of today', '2023-03-20', 404, '还没有结束'],
      ['of tomorrow', '2023-03-21', 404, '请选择今天以前的日期，今天是 2023-03-20'],
      ['of a day before anything was published', '2023-02-28', 404, '还没有公布过任何备案'],
      ['of a day that does not exist', '2023-02-29', 422, '请输入存在的日期'],
      ['of words', '昨天', 422, '请输入存在的日期'],
    ])('%s', async (_what, typed, status, words) => {
      for (const path of ['/register', `/register/${numberOf(test.portal, 1)}`]) {
        const page = await get(`${path}?asAt=${encodeURIComponent(typed)}`);
        expect(page.status).toBe(status);
        expect(visibleText(page.text)).toContain(words);
        expect(page.text).toContain(`value="${typed}"`);
      }
    });

    it('and takes a day however it is written', async () => {
      for (const typed of ['2023年3月2日', '2023/3/2', '20230302', '２０２３－０３－０２']) {
        expect(await read(`/register?asAt=${encodeURIComponent(typed)}`)).toContain(
          '2023 年 3 月 2 日结束时',
        );
      }
    });
  });
});
