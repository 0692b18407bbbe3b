/** When many report at once people wait a stated time, keep what they typed, and nobody is told apart. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { defaultReportPeriods } from '#law/article-09-reports';
import { codeRandomBytes, retrievalCodeFrom } from '#report/retrieval-code';
import { defaultFloodLimits } from '#usecases/report/report-settings';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import {
  type ReportPages,
  fillMilliseconds,
  lodgeReport,
  openReportPages,
  track,
  unfiledReport,
  writeReport,
} from '../support/reports.js';

forEachDatabase((_kind, open) => {
  let desk: ReportPages;
  beforeAll(async () => {
    const portal = await openTestPortal(open);
    // The limits of a small site, so that a few people are a crowd.
    const reports = {
      periods: defaultReportPeriods,
      flood: { ...defaultFloodLimits, reportsPerHour: 2, wrongCodesPerTenMinutes: 2 },
    };
    Object.assign(portal.portal, { reports });
    desk = await openReportPages(portal);
  });

  it('a form sent faster than a person can fill it in is given back, with everything in it', async () => {
    const hasty = desk.stranger();
    await hasty.open('/report/new');
    hasty.enter(unfiledReport);
    await hasty.press('继续');
    expect(hasty.status).toBe(429);
    expect(hasty.text).toContain('没有丢失');
    desk.portal.clock.advance(fillMilliseconds);
    await hasty.press('继续');
    expect(hasty.path).toBe('/report/new/evidence');
  });

  it('beyond the hourly figure one waits, keeps what was typed and is then let through', async () => {
    await writeReport(desk, desk.stranger());
    const waiting = desk.stranger();
    await writeReport(desk, waiting, { text: '样例：等待时写下的内容不能丢失。' });
    expect(waiting.status).toBe(429);
    expect(waiting.text).toContain('现在举报的人很多');
    expect(waiting.html).toContain('样例：等待时写下的内容不能丢失。');
    expect(waiting.html).toContain('value="样例未备案平台"');
    await waiting.press('继续');
    expect(waiting.status).toBe(429);
    desk.portal.clock.advance(1_900_000);
    await waiting.press('继续');
    expect(waiting.path).toBe('/report/new/evidence');
  });

  it('a browser that does the arithmetic need not wait', async () => {
    await writeReport(desk, desk.stranger());
    const worker = desk.stranger();
    await writeReport(desk, worker);
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(worker.html)?.[1] ?? '';
    const work = solve(read('data-challenge'), Number(read('data-challenge-bits')));
    worker.enter({ ticket: read('data-challenge-ticket'), work });
    await worker.press('继续');
    expect(worker.path).toBe('/report/new/evidence');
  });

  it('a program that fills in every box is told so, and nothing it typed is lost', async () => {
    const program = desk.stranger();
    await writeReport(desk, program, { homepage: 'https://spam.example/' });
    expect(program.status).toBe(422);
    expect(program.text).toContain('隐藏的输入框');
    expect(program.html).toContain('value="样例未备案平台"');
  });

  it('wrong codes are counted for all together, and the right one still opens after the wait', async () => {
    desk.portal.clock.advance(4_000_000);
    const reporter = desk.stranger();
    const { code } = await lodgeReport(desk, reporter);
    for (const first of [1, 2]) {
      const stranger = desk.stranger();
      await track(stranger, retrievalCodeFrom(new Uint8Array(codeRandomBytes).fill(first)));
      expect([stranger.status, stranger.text.includes('没有这个查询码的举报')]).toEqual([422, true]);
    }
    const another = desk.stranger();
    await track(another, code);
    expect(another.status).toBe(429);
    expect(another.text).toContain('近来输错的查询码很多');
    desk.portal.clock.advance(1_900_000);
    another.enter({ code });
    await another.press('查看');
    expect(another.path).toBe('/report/track/report');
  });
});

/** What the script of the page does. */
function solve(text: string, bits: number): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${text}:${number}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(number);
  }
}
