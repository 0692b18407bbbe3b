/** What a report leaves in the log of the program: neither where the reporter sat nor what opens the report. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import { type ReportPages, lodgeReport, openReportPages } from '../support/reports.js';

const address = '203.0.113.77';
const fromThere = {
  'X-Forwarded-For': address,
  'X-Real-IP': address,
  Forwarded: `for=${address}`,
};

forEachDatabase((_kind, open) => {
  let desk: ReportPages;
  let database: TestDatabase;
  const lines: string[] = [];
  beforeAll(async () => {
    database = await open();
    const portal = await openTestPortal(async () => database, {
      config: { logLevel: 'debug' },
      logDestination: { write: (line) => lines.push(line) },
    });
    desk = await openReportPages(portal);
  });

  it('nothing of the reporter, even when looking at the report breaks', async () => {
    const text = '样例：只有举报人自己知道的一句话。';
    const platform = '样例只在举报里的平台';
    const { code } = await lodgeReport(desk, desk.stranger(), { text });
    const track = async (path: string) => desk.stranger().visitor.post(path, { code }, fromThere);
    expect((await track('/report/track')).status).toBe(303);

    // The database tells the row that failed, and with it what was reported.
    await sql`alter table report_summary add constraint sample check (false) not valid`.execute(database.db);
    await expect(lodgeReport(desk, desk.stranger(), { text, 'platform-name': platform })).rejects.toThrow();
    await sql`alter table report_code rename to report_code_away`.execute(database.db);
    expect((await track('/report/track')).status).toBe(500);
    // Typed where it does not belong, into the address, by somebody who is signed in.
    await sql`alter table session rename to session_away`.execute(database.db);
    expect((await desk.reviewer.visitor.get(`/report/track/${code}`, fromThere)).status).toBe(500);

    const log = lines.join('');
    expect(lines.filter((line) => line.includes('request failed'))).toHaveLength(3);
    expect(log).toContain('"path":"/report/track/[code]"');
    for (const secret of [code, code.replaceAll('-', ''), address, text, platform]) {
      expect(log).not.toContain(secret);
    }
  });
});
