/** "Why this date?" opens anywhere a date stands, for whoever may see the thing it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { type Desk, openDesk, submitCase, takenCase } from '../support/cases.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let desk: Desk;
  let operator: PaperBrowser;
  let dossierId: string;
  beforeAll(async () => {
    const portal = await openTestPortal(open, { at: '2026-02-02T09:00:00+08:00' });
    const signedIn = await portal.signedIn('operator');
    operator = new PaperBrowser(signedIn);
    desk = { ...(await openDesk(portal)), operator: signedIn.account.actor };
    dossierId = await takenCase(desk);
  });
  const why = () => `/deadlines/why/dossier/${dossierId}/review%3A1`;

  describe('how a date was computed is shown (Alaveteli #5101)', () => {
    it('from the inbox, day by day, the worked Saturday and the holiday by name', async () => {
      await desk.reviewer.open('/casework');
      await desk.reviewer.follow('2026-02-14');
      expect(desk.reviewer.path).toBe(why());
      expect(desk.reviewer.text).toContain('期限为 10 个工作日');
      expect(desk.reviewer.text).toContain('第五条第一款');
      expect(desk.reviewer.text).toContain('2026-02-14周六调休上班（春节）');
      expect(desk.reviewer.text).toContain('期限届满');
      expect(desk.reviewer.text).toContain('2026 年：国办发明电');
      await desk.reviewer.follow('样例平台');
      expect(desk.reviewer.path).toBe(`/casework/${dossierId}`);
    });

    it('to the operator, from the list of their filings', async () => {
      await operator.open('/filings');
      await operator.follow('2026-02-14');
      expect(operator.path).toBe(why());
      expect(operator.text).toContain('还有 10 个工作日');
      await operator.follow('样例平台');
      expect(operator.path).toBe(`/filings/${dossierId}`);
    });
  });

  it('names the hour and the zone of a deadline, in both languages (VINCE #140)', async () => {
    await operator.open(why());
    expect(operator.text).toContain('到当日 24:00（北京时间，UTC+8）届满');
    await operator.open(`${why()}?lang=en`);
    expect(operator.text).toContain('It ends at 24:00 (UTC+8) on that day.');
    await operator.open(`${why()}?lang=zh`);
  });

  it('tells a duty of one day from one of days: the launch that was declared', async () => {
    await operator.open(`/deadlines/why/dossier/${dossierId}/launch`);
    expect(operator.text).toContain('上线日期的前一天');
    expect(operator.text).not.toContain('逐日推算');
  });

  it('says what became of it once it is done', async () => {
    const other = await takenCase(desk);
    await desk.reviewer.open(`/casework/${other}/prepare-exclusion`);
    desk.reviewer.enter({ reason: '样例：只收集自身产品的漏洞' });
    await desk.reviewer.press('确认，送复核');
    await desk.second.open(`/casework/${other}/decision`);
    await desk.second.press('同意，办结');
    await desk.reviewer.open(`/deadlines/why/dossier/${other}/review%3A1`);
    expect(desk.reviewer.text).toContain('已于 2026-02-02');
  });

  it.each(['/deadlines/why/dossier/nothing/review%3A1', '/deadlines/why/other/x/y'])(
    'knows no %s',
    async (path) => {
      await operator.open(path);
      expect(operator.status).toBe(404);
    },
  );

  it('is for those whom the case concerns', async () => {
    await submitCase(desk);
    const stranger = new PaperBrowser(await desk.portal.signedIn('operator'));
    await stranger.open(why());
    expect(stranger.status).toBe(404);
    const visitor = await desk.portal.visitor().get(why());
    expect(visitor.location).toContain('/signin');
    for (const person of [desk.supervisor, desk.auditor]) {
      await person.open(why());
      expect(person.status).toBe(200);
    }
  });
});
