import { expect, it } from 'vitest';
import { rebuildProjections } from '#usecases/rebuild-projections';
import { forEachDatabase } from '../support/databases.js';
import { founded, lodged, openReportDesk } from '../support/report-desk.js';

forEachDatabase((_kind, open) => {
  it('makes the list of reports and their dates again, equal to what the acts had written', async () => {
    const desk = await openReportDesk(open);
    const { db } = desk.database;
    await lodged(desk);
    const reporter = { kind: 'named', name: '样例', contact: '010-00000000', mail: '' } as const;
    await founded(desk, (await lodged(desk, { reporter })).reportId);
    const rows = async () => ({
      list: await db.selectFrom('report_summary').selectAll().orderBy('report_id').execute(),
      dates: await db
        .selectFrom('deadline')
        .selectAll()
        .where('subject', '=', 'report')
        .orderBy('subject_id')
        .orderBy('key')
        .execute(),
    });
    const live = await rows();
    expect([live.list.length, live.dates.length]).toEqual([2, 4]);
    await db.deleteFrom('report_summary').execute();
    await db.deleteFrom('deadline').where('subject', '=', 'report').execute();
    await rebuildProjections(desk.portal);
    expect(await rows()).toEqual(live);
  });
});
