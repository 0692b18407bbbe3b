/** A holiday notice: entered by one person, approved by another, and open dates move with it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import { approveNotice, catchUpWithNotices, proposeNotice } from '#usecases/clocks/calendar-notices';
import { createLiveCalendar } from '#usecases/clocks/live-calendar';
import { checkRegistry } from '../support/check-registry.js';
import { freshContents, submitCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { valueOf } from '../support/filings.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { sampleNotice2027 } from '../support/sample-notice.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let operator: PaperBrowser;
  let operatorActor: Actor;
  let first: PaperBrowser;
  let second: PaperBrowser;
  let dossierId: string;
  let noticeAt: string;
  const due = async (id = dossierId) => {
    const stored = await portal.portal.persistence.read.deadlines.ofSubject('dossier', id);
    return stored.find(({ key }) => key === 'review:1')?.deadline;
  };

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2026-12-18T09:00:00+08:00' });
    const filer = await portal.signedIn('operator');
    operator = new PaperBrowser(filer);
    operatorActor = filer.account.actor;
    dossierId = await submitCase({ portal, operator: operatorActor });
    first = new PaperBrowser(await portal.signedIn('supervisor'));
    second = new PaperBrowser(await portal.signedIn('supervisor'));
  });

  it('without one a date of the next year is provisional', async () => {
    expect(await due()).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    await operator.open(`/deadlines/why/dossier/${dossierId}/review%3A1`);
    expect(operator.text).toContain('最后一天（暂定）');
    expect(operator.text).toContain('2027 年：尚未公布');
  });

  it('is entered by rows; what is wrong is said, and what was typed stays', async () => {
    await first.open('/calendar');
    await first.press('录入放假安排');
    first.enter({ year: '2027', number: '样例〔2026〕1号', title: '样例：2027年放假安排' });
    first.enter({ 'issued-on': '2026-12-21', 'holiday-1-from': '2027-01-01', 'holiday-1-to': '2027-01-03' });
    first.enter({ 'worked-1-day': '2027-02-15', 'worked-1-holiday': '春节' });
    await first.press('核对受影响的期限');
    expect(first.status).toBe(422);
    expect(first.text).toContain('2027-02-15 不是周末');
    expect(first.html).toContain('value="样例〔2026〕1号"');
    first.enter({
      'worked-1-day': '2027-02-14',
      'holiday-2-from': '2027-02-06',
      'holiday-2-to': '2027-02-12',
    });
    await first.press('核对受影响的期限');
    expect(first.status).toBe(200);
  });

  it('shows what it would move, before and after, before anybody else sees it', async () => {
    expect(first.text).toContain('生效后会改变的期限：2 个');
    expect(first.text).toMatch(/审核备案调整前2027-01-01（周五）（暂定）调整后2027-01-04（周一）/);
    expect(await due()).toMatchObject({ dueOn: '2027-01-01' });
  });

  it('can be gone back to and corrected', async () => {
    await first.press('返回修改');
    expect(first.html).toContain('value="2027-02-14"');
    await first.press('核对受影响的期限');
    await first.press('提交复核');
    expect(first.text).toContain('等待另一位监督人员复核');
    noticeAt = first.path.split('?')[0] ?? '';
  });

  it('is not approved by the one who entered it', async () => {
    expect(first.text).toContain('录入人不能复核');
    expect(first.text).not.toContain('核准生效');
    const answer = await first.visitor.post(`${noticeAt}/approve`, { compared: 'yes' });
    expect(answer.status).toBe(422);
    expect(await due()).toMatchObject({ dueOn: '2027-01-01' });
  });

  it('is neither entered nor approved by others', async () => {
    const reviewer = new PaperBrowser(await portal.signedIn('reviewer'));
    await reviewer.open('/calendar/new');
    expect(reviewer.status).toBe(403);
    await reviewer.open(noticeAt);
    expect(reviewer.status).toBe(200);
    expect((await reviewer.visitor.post(`${noticeAt}/approve`, { compared: 'yes' })).status).toBe(403);
    expect((await reviewer.visitor.post(`${noticeAt}/drop`, { reason: '样例' })).status).toBe(403);
    await operator.open('/calendar');
    expect(operator.status).toBe(403);
  });

  describe('approved by a second person, new holidays move open deadlines (Alaveteli #7292)', () => {
    const asked = '/api/v1/deadlines?rule=review&from=2026-12-18';

    it('only after the text was compared', async () => {
      expect((await portal.visitor().get(asked)).text).toContain('"provisional":true');
      await second.open(noticeAt);
      await second.press('核准生效');
      expect(second.status).toBe(422);
      second.enter({ compared: true });
      await second.press('核准生效');
      expect(second.text).toContain('已生效，2 个未办结的期限随之调整');
    });

    it('the date moves and becomes firm, as an act in the dossier that names the notice', async () => {
      expect(await due()).toMatchObject({ dueOn: '2027-01-04', provisional: false });
      const events = await portal.portal.persistence.read.events.load(dossierId);
      expect(events.at(-1)?.event).toMatchObject({ type: 'DeadlinesMoved', notice: '样例〔2026〕1号' });
      await operator.open(`/deadlines/why/dossier/${dossierId}/review%3A1`);
      expect(operator.text).toContain('样例〔2026〕1号：2027-01-01（周五）（暂定） → 2027-01-04（周一）');
      await second.open('/casework');
      expect(second.text).toContain('2027-01-04');
    });

    it('the list of before and after is kept, and the two persons stand beside it', async () => {
      await second.open(noticeAt);
      expect(second.text).toContain('生效时调整的期限：2 个');
      expect(second.text).toMatch(/调整前2027-01-01（周五）（暂定）调整后2027-01-04（周一）/);
      expect(second.text).toContain('；复核：');
    });

    it('the calculator counts by it at once, also what was kept as an answer for everybody', async () => {
      const { text } = await portal.visitor().get(asked);
      expect(text).toContain('"provisional":false');
      expect(text).toContain('"dueOn":"2027-01-04"');
    });

    it('the operator is told', async () => {
      const { messages } = portal.portal.persistence.read;
      const told = (await messages.inbox(operatorActor.accountId, 1, 10)).rows;
      const version = (await portal.portal.persistence.read.events.load(dossierId)).length;
      expect(told.map(({ notice }) => notice)).toContainEqual({ kind: 'dossier-act', dossierId, version });
    });

    it('a filing received now has a firm date', async () => {
      const later = await submitCase({ portal, operator: operatorActor }, freshContents());
      expect(await due(later)).toMatchObject({ dueOn: '2027-01-04', provisional: false });
    });

    it('cannot be approved twice', async () => {
      const answer = await second.visitor.post(`${noticeAt}/approve`, { compared: 'yes' });
      expect(answer.status).toBe(409);
    });
  });

  it('a date given meanwhile by a process that did not know the notice is caught up with', async () => {
    const { baseCalendar, legal } = portal.portal;
    const stale = { ...portal, portal: { ...portal.portal, legal: { ...legal, calendar: baseCalendar } } };
    const late = await submitCase({ portal: stale, operator: operatorActor }, freshContents());
    expect(await due(late)).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    expect(await catchUpWithNotices(portal.portal)).toBe(2);
    expect(await due(late)).toMatchObject({ dueOn: '2027-01-04', provisional: false });
    expect(await catchUpWithNotices(portal.portal)).toBe(0);
  });

  it('another process counts by it within a minute', async () => {
    const { persistence, clock, baseCalendar } = portal.portal;
    const other = createLiveCalendar({ persistence, clock, base: baseCalendar });
    await other.refresh();
    const before = other.current().version;
    const [a, b] = [await portal.account('supervisor'), await portal.account('supervisor')];
    const content = {
      ...sampleNotice2027,
      year: 2028,
      holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-03' }],
      workedWeekends: [],
    };
    const proposed = valueOf(await proposeNotice(portal.portal, { actor: a.actor, content }));
    if (proposed.kind !== 'proposed') throw new Error('the sample is good');
    valueOf(await approveNotice(portal.portal, { actor: b.actor, noticeId: proposed.noticeId }));
    await other.freshen();
    expect(other.current().version).toBe(before);
    portal.clock.advance(31_000);
    await other.freshen();
    expect(other.current().version).not.toBe(before);
  });

  it('an administrator may paste JSON; a supervisor may drop it with a reason', async () => {
    const administrator = new PaperBrowser(await portal.signedIn('administrator'));
    await administrator.open('/calendar/new');
    administrator.enter({ json: '{ "year": 2029' });
    await administrator.press('读入并核对受影响的期限');
    expect(administrator.status).toBe(422);
    expect(administrator.text).toContain('{ "year": 2029');
    administrator.enter({
      json: JSON.stringify({
        ...sampleNotice2027,
        notice: { ...sampleNotice2027.notice, number: '样例〔2026〕2号' },
      }),
    });
    await administrator.press('读入并核对受影响的期限');
    expect(administrator.text).toContain('没有未办结的期限会因此改变');
    await administrator.press('提交复核');
    const at = administrator.path.split('?')[0] ?? '';
    await second.open(at);
    await second.press('不予采用');
    expect(second.status).toBe(422);
    second.enter({ reason: '样例：重复录入' });
    await second.press('不予采用');
    expect(second.text).toContain('理由：样例：重复录入');
  });

  it('leaves the registry as the events tell it', async () => {
    await portal.portal.publisher.publish();
    await checkRegistry(portal.portal);
  });
});
