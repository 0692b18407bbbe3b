/** Article 9 from both sides, through the use cases that the pages and the mailbox are built on. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeRandomBytes, retrievalCodeFrom, writtenCode } from '#report/retrieval-code';
import { recordFiling } from '#usecases/decide-case';
import { keyInReport } from '#usecases/report/key-in-report';
import { lodgeReport } from '#usecases/report/lodge-report';
import { readReport, readReportFile } from '#usecases/report/read-report';
import {
  discardReportDraft,
  openReportForm,
  reportDraftView,
  saveReport,
} from '#usecases/report/report-drafts';
import { attachToReportDraft, removeFromReportDraft } from '#usecases/report/report-files';
import { readReportInbox } from '#usecases/report/report-inbox';
import { openMessageForm, sendMessage, tellReporter, writeMessage } from '#usecases/report/report-messages';
import { reportsOnDossier } from '#usecases/report/reports-on-dossier';
import { actOnReportAs, mergeReport, openIdentity, requestIdentity } from '#usecases/report/staff-acts';
import { openOwnReport, openTracking, ownReports } from '#usecases/report/tracking';
import { forEachDatabase } from '../support/databases.js';
import { pdfBytes, pngBytes, programBytes } from '../support/evidence-files.js';
import { preparedFiling, valueOf } from '../support/filings.js';
import {
  type ReportDesk,
  acted,
  founded,
  lodged,
  openReportDesk,
  reference,
  sampleAnswers,
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
