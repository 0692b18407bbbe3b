/** Article 9 from the reporter's side: the form, the code, a flood; through the use cases that the pages are built on. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeRandomBytes, retrievalCodeFrom, writtenCode } from '#report/retrieval-code';
import { keyInReport } from '#usecases/report/key-in-report';
import { lodgeReport } from '#usecases/report/lodge-report';
import { readReport } from '#usecases/report/read-report';
import {
  discardReportDraft,
  openReportForm,
  reportDraftView,
  saveReport,
} from '#usecases/report/report-drafts';
import { attachToReportDraft, removeFromReportDraft } from '#usecases/report/report-files';
import { openMessageForm, writeMessage } from '#usecases/report/report-messages';
import { openOwnReport, openTracking, ownReports } from '#usecases/report/tracking';
import { forEachDatabase } from '../support/databases.js';
import { pdfBytes, programBytes } from '../support/evidence-files.js';
import { valueOf } from '../support/filings.js';
import {
  type ReportDesk,
  lodged,
  openReportDesk,
  sampleAnswers,
  taken,
  tracked,
} from '../support/report-desk.js';

forEachDatabase((_kind, open) => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await openReportDesk(open);
  });

  describe('GlobaLeaks #4865: the code is not lost by one click', () => {
    it('can be shown again until the report is lodged, and never after', async () => {
      const { portal, clock } = desk;
      const { ticket } = openReportForm(portal);
      clock.advance(60_000);
      const saved = await saveReport(portal, { answers: sampleAnswers(), trap: '', presented: { ticket } });
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      const { draftToken } = saved;
      const first = valueOf(await reportDraftView(portal, draftToken)).code;
      expect(valueOf(await reportDraftView(portal, draftToken)).code).toBe(first);
      const press = { draftToken, typedGroup: '', kept: false, language: 'zh' } as const;
      expect(valueOf(await lodgeReport(portal, press))).toEqual({ kind: 'code-not-kept' });
      expect(valueOf(await lodgeReport(portal, { ...press, typedGroup: 'AAAA' }))).toEqual({
        kind: 'code-not-kept',
      });
      expect(await openTracking(portal, first)).toEqual({ kind: 'unknown' });
      const done = valueOf(await lodgeReport(portal, { ...press, kept: true }));
      expect(done.kind).toBe('lodged');
      expect(await reportDraftView(portal, draftToken)).toMatchObject({ failure: { kind: 'not-found' } });
      // A second press finds what the first did, without the code.
      const again = valueOf(await lodgeReport(portal, { ...press, kept: true }));
      expect(again).toEqual(done);
      expect((await tracked(desk, first)).view.status).toBe('received');
    });

    it('lets a reporter go back and change what was typed, under the same code', async () => {
      const { portal, clock } = desk;
      const { ticket } = openReportForm(portal);
      clock.advance(60_000);
      const answers = sampleAnswers();
      const saved = await saveReport(portal, { answers, trap: '', presented: { ticket } });
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      const { draftToken } = saved;
      const { code } = valueOf(await reportDraftView(portal, draftToken));
      const changed = { ...answers, text: '样例举报：改写以后的内容。' };
      expect(await saveReport(portal, { answers: changed, trap: '', draftToken })).toEqual(saved);
      const view = valueOf(await reportDraftView(portal, draftToken));
      expect([view.code, view.answers.text]).toEqual([code, changed.text]);
      await discardReportDraft(portal, draftToken);
      expect((await reportDraftView(portal, draftToken)).ok).toBe(false);
    });
  });

  describe('the form', () => {
    it('names every missing point at once and takes nothing for an act', async () => {
      const saved = await saveReport(desk.portal, {
        answers: {
          ...sampleAnswers({ grounds: [], text: '短' }),
          platform: { kind: 'filed', number: '漏备2026000001' },
          reporter: { kind: 'named', name: '', contact: '', mail: '' },
        },
        trap: '',
      });
      expect(saved).toEqual({
        kind: 'problems',
        problems: [
          { field: 'number', code: 'impossible' },
          { field: 'grounds', code: 'missing' },
          { field: 'text', code: 'too-short' },
          { field: 'reporterName', code: 'missing' },
          { field: 'contact', code: 'unreachable' },
        ],
      });
    });

    it('warns of vulnerability detail, and keeps it from many eyes when it has to stay', async () => {
      const text = '样例：平台公开提供漏洞利用脚本，内容为 payload 与复现步骤。';
      const { portal, clock } = desk;
      const { ticket } = openReportForm(portal);
      clock.advance(60_000);
      const answers = sampleAnswers({ text });
      const warned = await saveReport(portal, { answers, trap: '', presented: { ticket } });
      expect(warned).toEqual({
        kind: 'detail-warning',
        signs: ['proof-of-concept', 'payload', 'reproduction-steps'],
      });
      const { reportId } = await lodged(desk, { text, keepsDetail: true });
      await taken(desk, reportId);
      const read = async (actor = desk.colleague) => valueOf(await readReport(portal, { actor, reportId }));
      expect((await read()).readable).toBe(false);
      expect(JSON.stringify((await read()).threads)).not.toContain('payload');
      const seen = await read(desk.handler);
      expect(seen.threads[0]?.text).toBe(text);
      expect(seen.accesses.map(({ accountId, what }) => [accountId, what])).toEqual([
        [desk.handler.accountId, 'text'],
      ]);
    });

    it('takes pictures and documents by their content and nothing else', async () => {
      const { portal, clock } = desk;
      const { ticket } = openReportForm(portal);
      clock.advance(60_000);
      const saved = await saveReport(portal, { answers: sampleAnswers(), trap: '', presented: { ticket } });
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      const { draftToken } = saved;
      const attach = async (fileName: string, bytes: Uint8Array) =>
        valueOf(await attachToReportDraft(portal, draftToken, { fileName, bytes }));
      expect(await attach('picture.png', programBytes)).toEqual({ kind: 'refused', reason: 'kind' });
      expect(await attach('empty.pdf', new Uint8Array())).toEqual({ kind: 'refused', reason: 'empty' });
      const kept = await attach('../../etc/证据.exe', pdfBytes);
      expect(kept).toMatchObject({ kind: 'attached', attachment: { fileName: '证据.exe.pdf' } });
      expect(await attach('again.pdf', pdfBytes)).toEqual(kept);
      if (kept.kind !== 'attached') throw new Error(kept.reason);
      valueOf(await removeFromReportDraft(portal, draftToken, kept.attachment.id));
      expect(valueOf(await reportDraftView(portal, draftToken)).attachments).toEqual([]);
    });
  });

  describe('a flood', () => {
    it('is met with a stated wait and not with a puzzle, and loses nothing', async () => {
      const { portal, clock } = desk;
      const { ticket } = openReportForm(portal);
      const answers = sampleAnswers();
      const early = await saveReport(portal, { answers, trap: '', presented: { ticket } });
      expect(early).toEqual({ kind: 'wait', why: 'too-fast', seconds: 3, ticket });
      expect(await saveReport(portal, { answers, trap: 'x', presented: { ticket } })).toEqual({
        kind: 'trap',
      });
      clock.advance(3_000);
      const saved = await saveReport(portal, { answers, trap: '', presented: { ticket } });
      expect(saved.kind).toBe('saved');
      // The same ticket a second time: a new one comes with the page, the words stay in the form.
      expect((await saveReport(portal, { answers, trap: '', presented: { ticket } })).kind).toBe('expired');
    });

    it('gives everybody a place of their own once the hour is full', async () => {
      const narrow = {
        ...desk.portal,
        reports: { ...desk.portal.reports, flood: { ...desk.portal.reports.flood, reportsPerHour: 1 } },
      };
      const form = () => openReportForm(narrow).ticket;
      const tickets = [form(), form(), form()];
      desk.clock.advance(60_000);
      const save = (ticket = '') =>
        saveReport(narrow, { answers: sampleAnswers(), trap: '', presented: { ticket } });
      await save(tickets[0]);
      const second = await save(tickets[1]);
      if (second.kind !== 'wait') throw new Error(second.kind);
      // With one report in an hour, the next place is beyond the longest wait: come back later.
      expect(second).toMatchObject({ why: 'busy', seconds: 1_800, challenge: { bits: 16 } });
      desk.clock.advance(3_600_000);
      expect((await save(form())).kind).toBe('wait');
      desk.clock.advance(3_600_000);
    });
  });

  describe('the code', () => {
    it('is looked up only when it can be one', async () => {
      const { code } = await lodged(desk);
      expect(await openTracking(desk.portal, 'nonsense')).toEqual({ kind: 'malformed' });
      const wrong = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
      expect(await openTracking(desk.portal, wrong)).toEqual({ kind: 'mistyped' });
    });

    it('cannot be tried without end, and whoever has the right one only waits', async () => {
      const { code } = await lodged(desk);
      const narrow = {
        ...desk.portal,
        reports: {
          ...desk.portal.reports,
          flood: { ...desk.portal.reports.flood, wrongCodesPerTenMinutes: 4 },
        },
      };
      desk.clock.advance(3_600_000);
      const guess = () => openTracking(narrow, writtenCode(retrievalCodeFrom(randomBytes(codeRandomBytes))));
      for (let tried = 0; tried < 4; tried += 1) expect((await guess()).kind).toBe('unknown');
      const mine = await openTracking(narrow, code);
      if (mine.kind !== 'wait') throw new Error(mine.kind);
      expect(mine).toMatchObject({ why: 'busy', seconds: 150 });
      // Before the wait is over the turn has not come.
      expect((await openTracking(narrow, code, { ticket: mine.ticket })).kind).toBe('wait');
      desk.clock.advance(mine.seconds * 1_000);
      const presented = { ticket: mine.ticket };
      expect((await openTracking(narrow, code, presented)).kind).toBe('open');
      // The turn is spent: it is good for one try.
      expect((await openTracking(narrow, code, presented)).kind).toBe('wait');
      desk.clock.advance(3_600_000);
    });

    it('opens a look for half an hour', async () => {
      const { code } = await lodged(desk);
      const opened = await openTracking(desk.portal, code);
      if (opened.kind !== 'open') throw new Error(opened.kind);
      const write = (token: string) =>
        writeMessage(desk.portal, {
          trackingToken: token,
          text: '补充',
          files: [],
          presented: { ticket: openMessageForm(desk.portal) },
        });
      expect(valueOf(await write(opened.trackingToken)).kind).toBe('sent');
      desk.clock.advance(31 * 60_000);
      expect((await write(opened.trackingToken)).ok).toBe(false);
      expect((await write(`${opened.trackingToken}x`)).ok).toBe(false);
    });
  });
  it('a call is keyed in on the same track, with a code for the caller', async () => {
    const { portal } = desk;
    const keyed = {
      actor: desk.handler,
      channel: 'telephone',
      receivedAt: desk.clock.now(),
      answers: sampleAnswers({
        reporter: { kind: 'named', name: '来电人', contact: '010-00000001', mail: '' },
      }),
      files: [{ fileName: '记录.pdf', bytes: pdfBytes }],
      reportId: portal.randomness.uuid(),
    } as const;
    const done = valueOf(await keyInReport(portal, keyed));
    if (done.kind !== 'keyed-in') throw new Error(done.kind);
    expect((await tracked(desk, done.code)).view).toMatchObject({ status: 'received', reporter: 'named' });
    expect(valueOf(await keyInReport(portal, keyed))).toEqual({ kind: 'already', reportId: keyed.reportId });
    expect(await keyInReport(portal, { ...keyed, actor: desk.operator })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    const other = { ...keyed, reportId: portal.randomness.uuid(), receivedAt: '2027-01-01T00:00:00.000Z' };
    expect(await keyInReport(portal, other as typeof keyed)).toMatchObject({
      failure: { code: 'received-in-future' },
    });
  });

  it('a signed-in reporter finds the report without the code, and nobody else does', async () => {
    const { actor } = await desk.account('operator');
    const { reportId } = await lodged(desk, {
      reporter: { kind: 'signed-in' },
      accountId: actor.accountId,
    });
    expect((await ownReports(desk.portal, actor)).map((own) => own.reportId)).toEqual([reportId]);
    expect((await openOwnReport(desk.portal, actor, reportId)).ok).toBe(true);
    expect((await openOwnReport(desk.portal, desk.operator, reportId)).ok).toBe(false);
  });
});
