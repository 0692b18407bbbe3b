/** 督办: what is due, with whom, and how long it took; the same when it is computed again from every act. */
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { percentile, readSupervision } from '#usecases/clocks/supervision';
import { recomputeSupervision } from '#usecases/clocks/supervision-from-events';
import { checkRegistry } from '../support/check-registry.js';
import { submitCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { playHistory } from '../support/random-history.js';
import { seededRandomness } from '../support/random.js';

const span = { from: day('2026-01-01'), to: day('2026-12-31') };
const months = 'from=2026-01&to=2026-12';

describe('a percentile', () => {
  it.each([
    [[7], 50, 7],
    [[1, 2, 3, 4], 50, 2],
    [[1, 2, 3, 4, 5], 50, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 95, 19],
    [[1, 2, 30], 95, 30],
    [[], 50, 0],
  ])('of %j at %i is %i', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let supervisor: PaperBrowser;
  beforeAll(async () => {
    portal = await openTestPortal(open);
    const reviewers = [
      (await portal.account('reviewer')).actor,
      (await portal.account('reviewer')).actor,
    ] as const;
    const operator = (await portal.account('operator')).actor;
    const { clock, portal: deps } = portal;
    await playHistory({ deps, clock, operator, reviewers, random: seededRandomness() }, 24);
    // Some have just come in, and are not late.
    for (let fresh = 0; fresh < 3; fresh += 1) {
      await submitCase({ portal, operator });
      clock.advance(24 * 3_600_000);
    }
    supervisor = new PaperBrowser(await portal.signedIn('supervisor'));
  });

  it('has a history worth counting', async () => {
    const { total, durations } = await readSupervision(portal.portal, span);
    expect(total.open).toBeGreaterThan(2);
    expect(total.overdue).toBeGreaterThan(0);
    expect(total.open).toBeGreaterThan(total.overdue);
    expect(durations.map(({ ruleCode }) => ruleCode)).toEqual([
      'change-examination',
      'correction-notice',
      'review',
    ]);
    expect(durations.some(({ count, inTime }) => inTime < count)).toBe(true);
    await checkRegistry(portal.portal);
  });

  it('equals what is computed again from every act', async () => {
    const { fromEvents, fromDeadlines, isEqual } = await recomputeSupervision(portal.portal, span);
    expect(fromEvents).toEqual(fromDeadlines);
    expect(isEqual).toBe(true);
    const { total, durations } = await readSupervision(portal.portal, span);
    expect({ total, durations }).toEqual({ total: fromEvents.outlook, durations: fromEvents.durations });
  });

  it('each number leads to a list of as many', async () => {
    await supervisor.open(`/supervision?${months}`);
    const links = [
      ...supervisor.html.matchAll(/href="(\/supervision\/(?:open|done)[^"]*)"[^>]*>(.*?)<\/a>/gs),
    ];
    expect(links.length).toBeGreaterThan(8);
    for (const [, href = '', content = ''] of links) {
      const number = Number(/(\d+)(?:<\/span>)?$/.exec(content)?.[1]);
      await supervisor.open(href.replaceAll('&amp;', '&'));
      const listed = /共 (\d+) 件/.exec(supervisor.text)?.[1] ?? '0';
      expect(`${href} ${listed}`).toBe(`${href} ${number}`);
    }
  });

  it('counts by person, and what nobody holds', async () => {
    const { authority, total } = await readSupervision(portal.portal, span);
    expect(authority.at(-1)).not.toHaveProperty('accountId');
    const held = authority.reduce((sum, person) => sum + person.open, 0);
    expect(held).toBe(total.open);
  });

  it('says on the page that both agree, and shows it when they do not', async () => {
    await supervisor.open(`/supervision?${months}`);
    await supervisor.press('从办理记录重新计算');
    expect(supervisor.text).toContain('结果与以上数字一致');
    const { db } = portal.database;
    await db
      .updateTable('deadline')
      .set({ due_on: day('2030-01-01') })
      .where('state', '=', 'open')
      .execute();
    await supervisor.open(`/supervision?${months}&check=yes`);
    expect(supervisor.text).toContain('不一致');
    expect(supervisor.text).toContain('按运行手册重建');
  });

  it('is for supervisors and auditors', async () => {
    for (const [role, status] of [
      ['auditor', 200],
      ['reviewer', 403],
      ['administrator', 403],
      ['operator', 403],
    ] as const) {
      const person = new PaperBrowser(await portal.signedIn(role));
      await person.open('/supervision');
      expect([role, person.status]).toEqual([role, status]);
    }
  });

  it('takes months that make no sense for the present ones', async () => {
    for (const query of ['from=2026-13', 'from=2027-01&to=2026-01', 'to=never', 'from=1990-01']) {
      await supervisor.open(`/supervision?${query}`);
      expect(supervisor.status).toBe(200);
    }
  });
});
