/** Article 9 from both sides of the counter, through the use cases that the pages and the mailbox are built on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { recordFiling } from '#usecases/decide-case';
import { readReport, readReportFile } from '#usecases/report/read-report';
import { readReportInbox } from '#usecases/report/report-inbox';
import { openMessageForm, sendMessage, tellReporter, writeMessage } from '#usecases/report/report-messages';
import { reportsOnDossier } from '#usecases/report/reports-on-dossier';
import { actOnReportAs, mergeReport, openIdentity, requestIdentity } from '#usecases/report/staff-acts';
import { forEachDatabase } from '../support/databases.js';
import { pngBytes, programBytes } from '../support/evidence-files.js';
import { preparedFiling, valueOf } from '../support/filings.js';
import {
  type ReportDesk,
  acted,
  founded,
  lodged,
  openReportDesk,
  reference,
  taken,
  tracked,
} from '../support/report-desk.js';

forEachDatabase((_kind, open) => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await openReportDesk(open);
  });

  describe('an anonymous report, from the form to the end', () => {
    it('is received, accepted, verified by two persons, dealt with, and the reporter follows it by the code', async () => {
      const { reportId, code } = await lodged(desk, { files: [{ fileName: '截图.png', bytes: pngBytes }] });
      expect((await tracked(desk, code)).view).toMatchObject({
        status: 'received',
        reporter: 'anonymous',
        due: { dueOn: '2026-03-09' },
        attachments: [{ fileName: '截图.png', mediaType: 'image/png' }],
      });
      await founded(desk, reportId);
      const { view } = await tracked(desk, code.toLowerCase().replaceAll('-', ' '));
      expect(view).toMatchObject({
        status: 'concluded',
        outcome: { kind: 'founded', reasons: '登记中没有该平台' },
      });
      await acted(desk, desk.handler, reportId, {
        type: 'HandleReport',
        measures: [{ text: '责令限期备案', legalBasis: '《规定》第十四条' }],
      });
      const done = (await tracked(desk, code)).view;
      expect(done.measures).toEqual([{ text: '责令限期备案', legalBasis: '《规定》第十四条' }]);
      expect(done.steps.map((step) => step.status)).toEqual([
        'received',
        'accepted',
        'verifying',
        'concluded',
        'handled',
      ]);
      expect(done.due).toBeUndefined();
    });

    it('shows the reporter no outcome before a second person confirmed it', async () => {
      const { reportId, code } = await lodged(desk);
      await taken(desk, reportId);
      await acted(
        desk,
        desk.handler,
        reportId,
        { type: 'AcceptReport' },
        { type: 'BeginVerification', plan: '查看主页' },
        { type: 'ProposeOutcome', outcome: 'unfounded', reasons: '平台已备案' },
      );
      const { view } = await tracked(desk, code);
      expect([view.status, view.outcome]).toEqual(['verifying', undefined]);
      expect(JSON.stringify(view)).not.toContain('平台已备案');
      const own = await actOnReportAs(desk.portal, await reference(desk, desk.handler, reportId), {
        type: 'ConfirmOutcome',
      });
      expect(own).toMatchObject({ ok: false, failure: { code: 'same-person' } });
    });
  });
  describe('messages', () => {
    it('go both ways, and the handler sees what waits for a reply', async () => {
      const { reportId, code } = await lodged(desk);
      await taken(desk, reportId);
      const { trackingToken } = await tracked(desk, code);
      const presented = { ticket: openMessageForm(desk.portal) };
      const message = {
        trackingToken,
        text: '补充一张截图',
        files: [{ fileName: 'a.png', bytes: pngBytes }],
        presented,
      };
      expect(valueOf(await writeMessage(desk.portal, message))).toEqual({ kind: 'sent' });
      // A second press of the same form is the first.
      expect(valueOf(await writeMessage(desk.portal, message))).toEqual({ kind: 'sent' });
      const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId }));
      expect(page.summary.awaitsReply).toBe(true);
      expect(page.threads[0]?.messages.map(({ from, text }) => [from, text])).toEqual([
        ['reporter', '补充一张截图'],
      ]);
      const answered = await sendMessage(desk.portal, await reference(desk, desk.handler, reportId), {
        thread: reportId,
        text: '已收到，请说明时间',
      });
      valueOf(answered);
      const { view } = await tracked(desk, code);
      expect(view.messages.map(({ from, text }) => [from, text])).toEqual([
        ['reporter', '补充一张截图'],
        ['authority', '已收到，请说明时间'],
      ]);
      expect(JSON.stringify(view)).not.toContain(desk.handler.accountId);
      const [file] = page.threads[0]?.attachments ?? [];
      const request = { actor: desk.handler, reportId, attachmentId: file?.id ?? '' };
      expect(valueOf(await readReportFile(desk.portal, request)).bytes).toEqual(pngBytes);
      expect(await readReportFile(desk.portal, { ...request, actor: desk.auditor })).toMatchObject({
        failure: { kind: 'forbidden' },
      });
    });

    it('with a file that is refused leave nothing behind', async () => {
      const { code, reportId } = await lodged(desk);
      const { trackingToken } = await tracked(desk, code);
      const sent = await writeMessage(desk.portal, {
        trackingToken,
        text: '附件',
        files: [
          { fileName: 'a.png', bytes: pngBytes },
          { fileName: 'b.exe', bytes: programBytes },
        ],
        presented: { ticket: openMessageForm(desk.portal) },
      });
      expect(valueOf(sent)).toEqual({ kind: 'file-refused', fileName: 'b.exe', reason: 'kind' });
      const { reports } = desk.portal.persistence.read;
      expect(await reports.attachmentsOf([reportId])).toEqual([]);
      expect((await reports.load(reportId)).length).toBe(1);
    });
  });

  describe('duplicates', () => {
    it('go on as one report; each reporter sees its state and nobody sees the other', async () => {
      const platform = { kind: 'unfiled', name: '样例重复举报平台', address: '' } as const;
      const first = await lodged(desk, { platform });
      const text = '样例：第二位举报人写的话，与第一位无关。';
      const second = await lodged(desk, { platform, text });
      await taken(desk, first.reportId);
      await taken(desk, second.reportId);
      const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId: second.reportId }));
      expect(page.similar.map(({ reportId }) => reportId)).toEqual([first.reportId]);
      valueOf(
        await mergeReport(desk.portal, await reference(desk, desk.handler, second.reportId), {
          into: first.reportId,
          reason: '同一平台同一事项',
        }),
      );
      await acted(
        desk,
        desk.handler,
        first.reportId,
        { type: 'AcceptReport' },
        { type: 'BeginVerification', plan: '查看主页' },
        { type: 'ProposeOutcome', outcome: 'partly-founded', reasons: '部分情况属实' },
      );
      await acted(desk, desk.colleague, first.reportId, { type: 'ConfirmOutcome' });
      const { view, trackingToken } = await tracked(desk, second.code);
      expect(view).toMatchObject({
        status: 'concluded',
        merged: true,
        text,
        outcome: { kind: 'partly-founded' },
      });
      expect(JSON.stringify(view)).not.toContain(first.reportId);
      expect(JSON.stringify(view)).not.toContain(first.answers.text);
      expect(JSON.stringify((await tracked(desk, first.code)).view)).not.toContain(text);
      // The second reporter's message reaches the report that goes on, and the answer reaches only them.
      const presented = { ticket: openMessageForm(desk.portal) };
      valueOf(await writeMessage(desk.portal, { trackingToken, text: '还有新的情况', files: [], presented }));
      const main = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId: first.reportId }));
      expect(main.summary.awaitsReply).toBe(true);
      expect(main.threads.map((thread) => thread.messages.length)).toEqual([0, 1]);
      valueOf(
        await tellReporter(
          desk.portal,
          await reference(desk, desk.handler, first.reportId),
          '部分属实，已处理',
        ),
      );
      for (const code of [first.code, second.code]) {
        expect((await tracked(desk, code)).view.messages.at(-1)?.text).toBe('部分属实，已处理');
      }
      expect((await tracked(desk, first.code)).view.messages).toHaveLength(1);
    });

    it('are not merged in a circle', async () => {
      const [first, second] = [await lodged(desk), await lodged(desk)];
      await taken(desk, first.reportId);
      await taken(desk, second.reportId);
      const merge = async (from: string, into: string) =>
        mergeReport(desk.portal, await reference(desk, desk.handler, from), { into, reason: '同一事项' });
      valueOf(await merge(first.reportId, second.reportId));
      expect(await merge(second.reportId, first.reportId)).toMatchObject({
        failure: { code: 'merge-impossible' },
      });
      expect(await merge(second.reportId, second.reportId)).toMatchObject({
        failure: { code: 'merge-impossible' },
      });
    });
  });

  describe('回避', () => {
    it('keeps whoever decided on the filing out of the report on it: list, page, act and file', async () => {
      const cast = { operator: desk.operator, reviewer: desk.handler, decider: desk.supervisor };
      const filing = await preparedFiling(desk.portal, cast, 901);
      const recorded = await recordFiling(desk.portal, {
        actor: desk.supervisor,
        dossierId: filing.dossierId,
        expectedVersion: filing.expectedVersion,
      });
      const { number } = valueOf(recorded);
      const { reportId } = await lodged(desk, {
        platform: { kind: 'filed', number: number },
        grounds: ['number-not-shown'],
      });
      const inbox = async (actor: typeof desk.handler) =>
        valueOf(
          await readReportInbox(desk.portal, {
            actor,
            filter: { statuses: [], search: number },
            page: 1,
          }),
        );
      for (const actor of [desk.handler, desk.supervisor]) {
        expect((await inbox(actor)).rows).toEqual([]);
        expect(await readReport(desk.portal, { actor, reportId })).toMatchObject({
          failure: { kind: 'forbidden' },
        });
        const act = await actOnReportAs(desk.portal, await reference(desk, actor, reportId), {
          type: 'AddNote',
          text: '看看',
        });
        expect(act).toMatchObject({ failure: { code: 'conflict-of-interest' } });
        expect((await reportsOnDossier(desk.portal, actor, filing.dossierId)).open).toBe(0);
      }
      expect((await inbox(desk.colleague)).rows).toHaveLength(1);
      const onDossier = await reportsOnDossier(desk.portal, desk.colleague, filing.dossierId);
      expect(onDossier).toEqual({ founded: [], open: 1 });
      expect(await reportsOnDossier(desk.portal, desk.operator, filing.dossierId)).toEqual({
        founded: [],
        open: 0,
      });
    });

    it('keeps a colleague who reported it from seeing it, and does not say why', async () => {
      const reviewer = (await desk.account('reviewer')).actor;
      const { reportId } = await lodged(desk, {
        reporter: { kind: 'signed-in' },
        accountId: reviewer.accountId,
      });
      expect(await readReport(desk.portal, { actor: reviewer, reportId })).toMatchObject({
        failure: { kind: 'not-found' },
      });
      const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId }));
      expect(JSON.stringify([page.summary, page.state, page.events])).not.toContain(reviewer.accountId);
      const list = await readReportInbox(desk.portal, { actor: reviewer, filter: { statuses: [] }, page: 1 });
      expect(JSON.stringify(valueOf(list).rows)).not.toContain(reportId);
    });
  });

  describe('GlobaLeaks #4734 and #4735: who looked at the reporter, when and why', () => {
    it('opens with a reason and a second person, and the reporter sees it', async () => {
      const reporter = {
        kind: 'named',
        name: '样例举报人',
        contact: '010-00000000',
        mail: 'reporter@sample.example',
      } as const;
      const { reportId, code } = await lodged(desk, { reporter });
      await taken(desk, reportId);
      const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId }));
      expect(JSON.stringify(page)).not.toContain('样例举报人');
      expect(JSON.stringify(page)).not.toContain('reporter@sample.example');
      const done = valueOf(
        await requestIdentity(desk.portal, await reference(desk, desk.handler, reportId), '需要当面核实证据'),
      );
      const [asked] = done.state.identityRequests;
      const requestId = asked?.requestId ?? '';
      const look = async (actor = desk.handler) =>
        openIdentity(desk.portal, await reference(desk, actor, reportId), requestId);
      expect((await look()).ok).toBe(false);
      const release = { type: 'ReleaseIdentity', requestId } as const;
      const own = await actOnReportAs(desk.portal, await reference(desk, desk.handler, reportId), release);
      expect(own).toMatchObject({ failure: { code: 'same-person' } });
      await acted(desk, desk.supervisor, reportId, release);
      expect((await look(desk.supervisor)).ok).toBe(false);
      expect(valueOf(await look())).toMatchObject({ name: '样例举报人', contact: '010-00000000' });
      const { view } = await tracked(desk, code);
      expect(view.identityOpenings).toEqual([{ at: desk.clock.now(), reason: '需要当面核实证据' }]);
      desk.clock.advance(25 * 3_600_000);
      expect(await look()).toMatchObject({ failure: { code: 'request-closed' } });
    });

    it('opens for nobody when the reporter is anonymous: there is nothing to open', async () => {
      const { reportId } = await lodged(desk);
      await taken(desk, reportId);
      const asked = await requestIdentity(
        desk.portal,
        await reference(desk, desk.handler, reportId),
        '想知道',
      );
      expect(asked.ok).toBe(false);
      expect(await desk.portal.persistence.read.reports.identityOf(reportId)).toBeUndefined();
    });
  });

  it('GlobaLeaks #3495: each step has its stored date, met or open, with the rule it comes from', async () => {
    const reporter = { kind: 'named', name: '样例', contact: '010-00000000', mail: '' } as const;
    const { reportId } = await lodged(desk, { reporter });
    await founded(desk, reportId);
    const kept = await desk.portal.persistence.read.deadlines.ofSubject('report', reportId);
    expect(kept.map(({ key, state, bearer, deadline }) => [key, state, bearer, deadline.rule.code])).toEqual([
      ['acceptance:1', 'met', 'authority', 'report-acceptance'],
      ['informing:1', 'open', 'authority', 'report-informing'],
      ['verification:1', 'met', 'authority', 'report-verification'],
    ]);
    expect(kept.every(({ responsibleId }) => responsibleId === desk.handler.accountId)).toBe(true);
    valueOf(await tellReporter(desk.portal, await reference(desk, desk.handler, reportId), '属实，已处理'));
    const after = await desk.portal.persistence.read.deadlines.ofSubject('report', reportId);
    expect(after.find(({ key }) => key === 'informing:1')?.state).toBe('met');
  });
});
