/** What the database refuses about reports, whoever asks, and what it never holds in the clear. */
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '#storage/schema';
import { codeDigest } from '#usecases/report/code-digest';
import { readReport } from '#usecases/report/read-report';
import { openMessageForm, writeMessage } from '#usecases/report/report-messages';
import { openIdentity, requestIdentity } from '#usecases/report/staff-acts';
import { forEachDatabase, onDatabase } from '../support/databases.js';
import { pngBytes } from '../support/evidence-files.js';
import { valueOf } from '../support/filings.js';
import {
  type LodgedReport,
  type ReportDesk,
  acted,
  founded,
  lodged,
  openReportDesk,
  reference,
  symbolsOf,
  taken,
  tracked,
} from '../support/report-desk.js';

const moment = `'2026-03-02T01:00:00Z'`;

forEachDatabase((_kind, open) => {
  let desk: ReportDesk;
  let db: Kysely<Schema>;
  let report: LodgedReport;
  let version = 0;
  let requestId = '';
  const run = (statement: string) => sql.raw(statement).execute(db);
  const insert = (
    type: string,
    payload: object,
    more: { readonly version?: number; readonly by?: string | null } = {},
  ) => {
    const { version: at = version + 1, by = desk.handler.accountId } = more;
    return run(
      `insert into report_event values ('${report.reportId}', ${at}, '${type}', '${JSON.stringify(payload)}',
        ${moment}, ${by === null ? 'null' : `'${by}'`}, 'edition', null)`,
    );
  };

  beforeAll(async () => {
    desk = await openReportDesk(open);
    ({ db } = desk.database);
    report = await lodged(desk, {
      text: '秘密文字-举报正文，仅供核查。',
      reporter: { kind: 'named', name: '秘密姓名', contact: '010-55550000', mail: 'secret@reporter.example' },
      files: [{ fileName: '秘密文件名.png', bytes: pngBytes }],
    });
    const { reportId, code } = report;
    const { trackingToken } = await tracked(desk, code);
    valueOf(
      await writeMessage(desk.portal, {
        trackingToken,
        text: '秘密消息',
        files: [],
        presented: { ticket: openMessageForm(desk.portal) },
      }),
    );
    await founded(desk, reportId);
    const asked = valueOf(
      await requestIdentity(desk.portal, await reference(desk, desk.handler, reportId), '当面核实'),
    );
    requestId = asked.state.identityRequests[0]?.requestId ?? '';
    version = (await desk.portal.persistence.read.reports.load(reportId)).length;
  });

  describe('an attack with raw SQL', () => {
    it.each(['report_event', 'report_access'])('does not change %s', async (table) => {
      await run(
        `insert into report_access values ('${report.reportId}', '${report.reportId}', 'text', ${moment})`,
      );
      for (const statement of [
        `update ${table} set at = ${moment}`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(run(statement), statement).rejects.toThrow('append-only');
      }
    });

    it('does not change or remove a file of a report', async () => {
      await expect(run(`update report_attachment set size_bytes = 1`)).rejects.toThrow('stays as it is');
      await expect(run(`delete from report_attachment`)).rejects.toThrow('stays as it is');
      await expect(run(`truncate report_attachment`)).rejects.toThrow('append-only');
    });

    it.each([
      ['leaves a gap', 'NoteAdded', {}, { version: 99 }, 'has no predecessor'],
      ['takes a version twice', 'NoteAdded', {}, { version: 2 }, 'report_event_pkey'],
      ['lodges a report a second time', 'ReportLodged', {}, {}, 'report_begins_with_its_receipt'],
      ['decides without a person', 'ReportAccepted', {}, { by: null }, 'report_acts_have_a_person'],
      [
        'deals with a report without measures',
        'ReportHandled',
        { measures: [] },
        {},
        'report_measures_have_a_basis',
      ],
    ] as const)('never %s', async (...[, type, payload, more, refusal]) => {
      await expect(insert(type, payload, more)).rejects.toThrow(refusal);
    });

    it('never lets whoever proposed an outcome confirm it, nor names another as the one who did', async () => {
      const [handler, colleague] = [desk.handler.accountId, desk.colleague.accountId];
      await expect(insert('OutcomeConfirmed', { proposedBy: handler }, { by: handler })).rejects.toThrow(
        'report_outcome_by_a_second_person',
      );
      await expect(insert('OutcomeConfirmed', { proposedBy: colleague }, { by: handler })).rejects.toThrow(
        'did not propose it',
      );
      await expect(insert('OutcomeConfirmed', {}, { by: colleague })).rejects.toThrow(
        'report_outcome_by_a_second_person',
      );
    });

    it('never opens an identity without the release of a second person', async () => {
      const [handler, colleague] = [desk.handler.accountId, desk.colleague.accountId];
      const release = { requestId, requestedBy: handler, until: '2099-01-01T00:00:00Z' };
      await expect(insert('IdentityOpened', { requestId })).rejects.toThrow('not released');
      await expect(insert('IdentityReleased', release, { by: handler })).rejects.toThrow(
        'report_identity_by_a_second_person',
      );
      await expect(
        insert('IdentityReleased', { ...release, requestedBy: desk.supervisor.accountId }, { by: colleague }),
      ).rejects.toThrow('answers no request');
    });

    it('then opens it to whoever asked and to nobody else', async () => {
      const { reportId } = report;
      await acted(desk, desk.supervisor, reportId, { type: 'ReleaseIdentity', requestId });
      version = (await desk.portal.persistence.read.reports.load(reportId)).length;
      await expect(insert('IdentityOpened', { requestId }, { by: desk.colleague.accountId })).rejects.toThrow(
        'not released',
      );
      const opened = await openIdentity(
        desk.portal,
        await reference(desk, desk.handler, reportId),
        requestId,
      );
      expect(valueOf(opened).name).toBe('秘密姓名');
      version += 1;
    });
  });

  describe('a dump of every table', () => {
    /** Every row of every table as text, and the bytes of every column as hexadecimal. */
    async function dump(): Promise<string> {
      const tables = await db.introspection.getTables();
      const parts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
          db,
        );
        parts.push(...rows.map((each) => each.row));
      }
      return parts.join('\n');
    }

    it('holds nothing a reporter wrote, named or left', async () => {
      const text = await dump();
      expect(text).toContain(report.reportId);
      for (const secret of [
        '秘密文字',
        '秘密姓名',
        '010-55550000',
        'secret@reporter.example',
        'reporter.example',
        '秘密文件名',
        '秘密消息',
      ]) {
        expect(text.includes(secret), secret).toBe(false);
        expect(text.includes(Buffer.from(secret).toString('hex')), `${secret} as bytes`).toBe(false);
        expect(
          text.includes(Buffer.from(secret).toString('base64').slice(0, -3)),
          `${secret} in base64`,
        ).toBe(false);
      }
      expect(text.includes(pngBytes.toString('hex').slice(0, 64))).toBe(false);
    });

    it('holds neither the code nor the hash by which it is known', async () => {
      const text = await dump();
      const symbols = symbolsOf(report.code);
      expect(text.includes(report.code) || text.includes(symbols)).toBe(false);
      // Any five symbols of it: no part of the code stands anywhere.
      for (let from = 0; from + 8 <= symbols.length; from += 1) {
        expect(text.includes(symbols.slice(from, from + 8))).toBe(false);
      }
      const digest = Buffer.from(await codeDigest(symbols));
      expect(text.includes(digest.toString('hex')) || text.includes(digest.toString('base64'))).toBe(false);
    });

    it('holds no network address of a visitor', async () => {
      expect(await dump()).not.toMatch(
        /(?<![\d.])(?:127\.0\.0\.1|::1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(?![\d.])/,
      );
    });
  });

  it('an identity and a text that were erased are gone, and the acts stay', async () => {
    const { reportId } = await lodged(desk, {
      reporter: { kind: 'named', name: '将被删除', contact: '1', mail: '' },
    });
    await run(`update reporter_identity set sealed = null where report_id = '${reportId}'`);
    await run(`update report_content set sealed = null where report_id = '${reportId}'`);
    const { reports } = desk.portal.persistence.read;
    expect(await reports.identityOf(reportId)).toBeUndefined();
    const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId }));
    expect([page.threads[0]?.text, page.events.length]).toEqual([undefined, 1]);
  });
});

// PostgreSQL only: the embedded database has one connection, so nothing there happens at the same time.
onDatabase('postgresql', (open) => {
  it('two people who take the same report at once: one has it, the other is told', async () => {
    const desk = await openReportDesk(open);
    for (let round = 0; round < 10; round += 1) {
      const { reportId } = await lodged(desk);
      const both = await Promise.allSettled([
        taken(desk, reportId, desk.handler),
        taken(desk, reportId, desk.colleague),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(String(refused.reason)).toMatch(/conflict|not-allowed/);
      const events = await desk.portal.persistence.read.reports.load(reportId);
      expect(events.map(({ event }) => event.type)).toEqual(['ReportLodged', 'ReportAssigned']);
    }
  });

  it('places in the queue are a person each', async () => {
    const { portal, clock } = await openReportDesk(open);
    const { reports } = portal.persistence.read;
    const places = await Promise.all(
      Array.from({ length: 20 }, () => reports.takePlace('report', clock.now(), 10, 1_800)),
    );
    expect(new Set(places).size).toBe(20);
    expect(places).toContain('2026-03-02T01:03:20.000Z');
  });

  it('a ticket that many send at once is good once', async () => {
    const { portal, clock } = await openReportDesk(open);
    const { reports } = portal.persistence.read;
    const id = portal.randomness.uuid();
    const spent = await Promise.all(
      Array.from({ length: 20 }, () => reports.spendTicket(id, 'report', clock.now())),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
  });
});
