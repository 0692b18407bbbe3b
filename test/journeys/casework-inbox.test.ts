/** The reviewers' inbox: who sees it, in which order, how near the dates are, how it is searched and paged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, freshContents, openDesk, submitCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import { visibleText } from '../support/visitor.js';

forEachDatabase((_kind, open) => {
  describe('who sees it', () => {
    it.each([
      ['an operator', ['operator'], 403],
      ['an administrator', ['administrator'], 403],
      ['a reviewer', ['reviewer'], 200],
      ['a supervisor', ['supervisor'], 200],
      ['an auditor', ['auditor'], 200],
    ] as const)('%s', async (_who, roles, status) => {
      const portal = await openTestPortal(open);
      const person = await portal.signedIn(...roles);
      expect((await person.get('/casework')).status).toBe(status);
    });

    it('asks a visitor to sign in and comes back', async () => {
      const portal = await openTestPortal(open);
      const answer = await portal.visitor().get('/casework');
      expect(answer.location).toBe('/signin?next=%2Fcasework');
    });
  });

  describe('with nothing to do', () => {
    it('says so, and says it differently when a condition hides everything', async () => {
      const desk = await openDesk(await openTestPortal(open));
      await desk.reviewer.open('/casework');
      expect(desk.reviewer.text).toContain('没有待办的备案');
      await desk.reviewer.open('/casework?q=%E6%A0%B7%E4%BE%8B');
      expect(desk.reviewer.text).toContain('没有符合这些条件的备案');
    });
  });

  describe('with cases of every urgency', () => {
    let desk: Desk;
    const names = new Map<string, string>();

    beforeAll(async () => {
      const portal = await openTestPortal(open);
      const operator = (await portal.account('operator')).actor;
      // Ten working days each (Saturday 2026-02-28 is worked for the Spring Festival); on 2026-03-16 the first is past, the second due, the third near, the last has time.
      for (const [urgency, day] of Object.entries(days)) {
        portal.clock.set(`${day}T09:00:00+08:00`);
        const contents = freshContents();
        names.set(urgency, contents.platform.name);
        await submitCase({ portal, operator }, contents);
      }
      portal.clock.set('2026-03-16T10:00:00+08:00');
      desk = await openDesk(portal);
    });
    const days = { ample: '2026-03-13', near: '2026-03-04', today: '2026-03-02', overdue: '2026-02-27' };

    it('shows the most urgent first, in words', async () => {
      await desk.reviewer.open('/casework');
      const rows = rowsOf(desk.reviewer.html);
      expect(rows.map((row) => row.split(' ').slice(0, 5).join(' '))).toEqual([
        expect.stringContaining('已逾期 2 个工作日'),
        expect.stringContaining('今天到期'),
        expect.stringContaining('还有 2 个工作日'),
        expect.stringContaining('还有 9 个工作日'),
      ]);
      expect(rows[0]).toContain(names.get('overdue'));
      for (const colour of ['red', 'orange', 'yellow', 'green']) {
        expect(desk.reviewer.html).toContain(`govuk-tag--${colour}`);
      }
    });

    it('counts what waits, and each count leads to its list', async () => {
      await desk.reviewer.open('/casework');
      expect(desk.reviewer.text).toContain('待办 4');
      expect(desk.reviewer.text).toContain('即将到期 2');
      await desk.reviewer.follow('已逾期');
      expect(rowsOf(desk.reviewer.html)).toEqual([expect.stringContaining(names.get('overdue') ?? '')]);
    });

    it('filters by reviewer, status, date and words', async () => {
      const found = async (query: string) => {
        await desk.reviewer.open(`/casework?${query}`);
        return rowsOf(desk.reviewer.html).length;
      };
      expect(await found('reviewer=nobody')).toBe(4);
      expect(await found('reviewer=me')).toBe(0);
      expect(await found('by=2026-03-16')).toBe(2);
      expect(await found('status=awaiting-correction')).toBe(0);
      const [, serial = ''] = (names.get('near') ?? '').split(' ');
      expect(await found(`q=p${serial}.example.cn`)).toBe(1);
      expect(await found('q=p0.example.cn')).toBe(0);
      expect(await found('status=anything&reviewer=nobody')).toBe(4);
    });

    it('says when a date is none, and shows it again', async () => {
      const answer = await desk.reviewer.visitor.get('/casework?by=2026-02-30');
      expect(answer.text).toContain('href="#by"');
      expect(answer.text).toContain('value="2026-02-30"');
      expect(answer.text).toMatch(/<title>错误：/);
    });
  });

  it('has pages of twenty', async () => {
    const desk = await openDesk(await openTestPortal(open));
    for (let count = 0; count < 21; count += 1) await submitCase(desk);
    await desk.reviewer.open('/casework');
    expect(rowsOf(desk.reviewer.html)).toHaveLength(20);
    await desk.reviewer.follow('下一页');
    expect(desk.reviewer.path).toBe('/casework?page=2');
    expect(rowsOf(desk.reviewer.html)).toHaveLength(1);
    await desk.reviewer.open('/casework?page=99');
    expect(rowsOf(desk.reviewer.html)).toHaveLength(1);
  });
});

/** The cases listed, each as one line of words. */
function rowsOf(html: string): readonly string[] {
  const body = /<tbody[\s\S]*<\/tbody>/.exec(html)?.[0] ?? '';
  const withoutHeadings = body.replace(/<span class="app-table__heading"[\s\S]*?<\/span>/g, '');
  return withoutHeadings
    .split('</tr>')
    .slice(0, -1)
    .map((row) => visibleText(row));
}
