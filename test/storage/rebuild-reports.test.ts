import { expect, it } from 'vitest';
import { calendar2026 } from '#law/calendar/2026';
import { officialCalendar, withYear } from '#law/working-calendar';
import { moveDeadlines } from '#usecases/clocks/move-deadlines';
import { rebuildProjections } from '#usecases/rebuild-projections';
import { forEachDatabase } from '../support/databases.js';
import { founded, lodged, openReportDesk, taken } from '../support/report-desk.js';

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

  it('moves the open date of a report with a new holiday notice, and the next act keeps it', async () => {
    const desk = await openReportDesk(open);
    const { reportId } = await lodged(desk);
    const calendar = withYear(
      officialCalendar,
      {
        ...calendar2026,
        holidays: [...calendar2026.holidays, { name: '样例', from: '2026-03-05', to: '2026-03-05' }],
      },
      'amended',
    );
    const moves = await desk.portal.persistence.transact((stores) =>
      moveDeadlines(desk.portal, stores, { calendar, notice: '样例通知', actor: desk.supervisor }),
    );
    expect(moves).toMatchObject([
      { subject: 'report', key: 'acceptance:1', from: { dueOn: '2026-03-09' }, to: { dueOn: '2026-03-10' } },
    ]);
    await taken(desk, reportId);
    const { read } = desk.portal.persistence;
    expect((await read.reports.summary(reportId))?.due?.dueOn).toBe('2026-03-10');
    expect((await read.deadlines.ofSubject('report', reportId))[0]?.deadline.dueOn).toBe('2026-03-10');
  });
});
