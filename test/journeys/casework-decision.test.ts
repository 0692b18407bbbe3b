/** One person proposes, another decides; what becomes public is shown before, and cannot be undone after. */
import { beforeAll, expect, it } from 'vitest';
import { type Desk, freshContents, openDesk, takenCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(await openTestPortal(open));
  });

  /** Proposed for filing by the reviewer. */
  async function proposed(contents = freshContents()): Promise<string> {
    const id = await takenCase(desk, contents);
    await desk.reviewer.press('拟予备案，送复核');
    await desk.reviewer.press('确认，送复核');
    expect(desk.reviewer.path).toBe(`/casework/${id}?done=prepared`);
    return id;
  }

  it('a doubt is confirmed with a note before the filing is proposed', async () => {
    const contents = freshContents();
    // The last character is not the one the standard computes: genuine codes of the early years can be so.
    const host = { ...contents.host, documentNumber: '91110105MA00000070' };
    const { reviewer } = desk;
    const id = await takenCase(desk, { ...contents, host });
    expect(reviewer.text).toContain('系统提请注意');
    await reviewer.press('拟予备案，送复核');
    expect(reviewer.text).toContain('还有存疑之处没有核实');
    await reviewer.open(`/casework/${id}`);
    const key = 'host-document--unified-social-credit-code-check-character';
    reviewer.enter({ [`mark-${key}`]: true });
    await reviewer.press('保存标记');
    expect(reviewer.text).toContain('请写明怎样核实的');
    reviewer.enter({ [`reason-${key}`]: '样例：已核对证照原件' });
    await reviewer.press('拟予备案，送复核');
    expect(reviewer.text).toContain('样例：已核对证照原件');
    await reviewer.press('确认，送复核');
    expect(reviewer.text).toContain('已送复核');
  });

  it('with an open mark it cannot be proposed', async () => {
    const { reviewer } = desk;
    await takenCase(desk);
    reviewer.enter({ 'mark-channels': true, 'defect-channels': 'untrue', 'reason-channels': '样例' });
    await reviewer.press('拟予备案，送复核');
    expect(reviewer.text).toContain('“漏洞信息发布渠道”仍标记为需要补正');
    expect(reviewer.html).not.toContain('确认，送复核');
  });

  it('nobody decides their own proposal, not even with a form made by hand', async () => {
    const id = await proposed();
    const { reviewer } = desk;
    expect(reviewer.html).not.toContain('复核并决定');
    await reviewer.open(`/casework/${id}/decision`);
    expect(reviewer.text).toContain('拟办人不得复核自己的拟办');
    expect(reviewer.html).not.toContain('予以备案</button>');
    const forged = await reviewer.visitor.post(`/casework/${id}/decision`, { version: '3' });
    expect(forged.status).toBe(422);
    expect(forged.text).toContain('拟办人不得复核自己的拟办');
  });

  it('the second person sees what becomes public and nothing personal, and files it', async () => {
    const contents = freshContents();
    const id = await proposed(contents);
    const { second } = desk;
    await second.open(`/casework/${id}`);
    await second.press('复核并决定');
    expect(second.text).toContain('将向社会公布的全部内容');
    expect(second.text).toContain(contents.platform.name);
    expect(second.text).toContain('不能撤回');
    for (const personal of [contents.host.documentNumber, contents.contact.phone, contents.contact.name]) {
      expect(second.text).not.toContain(personal);
    }
    await second.press('予以备案');
    expect(second.path).toBe(`/casework/${id}?done=recorded`);
    const [, number = ''] = /备案编号 (\S+?)。/.exec(second.text) ?? [];
    expect(number).not.toBe('');
    await second.follow('查看公示');
    expect(second.status).toBe(200);
    expect(second.text).toContain(contents.platform.name);
    // The same form again: the case was decided, so the page it came from is stale.
    const again = await second.visitor.post(`/casework/${id}/decision`, { version: '3' });
    expect(again.status).toBe(409);
  });

  it('it goes back with a reason, and what was typed is kept while there is none', async () => {
    const id = await proposed();
    const { second, reviewer } = desk;
    await second.open(`/casework/${id}/return`);
    await second.press('退回审核');
    expect(second.status).toBe(422);
    expect(second.html).toContain('href="#reason"');
    second.enter({ reason: '样例：请再核对 ICP 号' });
    await second.press('退回审核');
    expect(second.text).toContain('已退回审核');
    await reviewer.open(`/casework/${id}`);
    expect(reviewer.text).toContain('样例：请再核对 ICP 号');
    expect(reviewer.text).toContain('拟予备案，送复核');
  });

  it('what is outside Article 2 is closed with reasons by two persons', async () => {
    const id = await takenCase(desk);
    const { reviewer, second } = desk;
    await reviewer.press('不属于本办法范围');
    await reviewer.press('确认，送复核');
    expect(reviewer.status).toBe(422);
    reviewer.enter({ reason: '样例：只收集自身产品的漏洞' });
    await reviewer.press('确认，送复核');
    await second.open(`/casework/${id}/decision`);
    expect(second.text).toContain('样例：只收集自身产品的漏洞');
    await second.press('同意，办结');
    expect(second.text).toContain('已办结：不属于本办法范围');
  });

  it('an auditor reads, and can do nothing', async () => {
    const id = await proposed();
    const { auditor } = desk;
    await auditor.open(`/casework/${id}`);
    expect(auditor.status).toBe(200);
    expect(auditor.html).not.toMatch(/<form[^>]*action="\/casework\//);
    expect((await auditor.visitor.get(`/casework/${id}/return`)).status).toBe(422);
    expect((await auditor.visitor.post(`/casework/${id}/decision`, { version: '3' })).status).toBe(422);
  });
});
