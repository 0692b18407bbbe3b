/** The same way for an individual host: no classified-protection material, and an identity number nobody may see. */
import { expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import { dossierOf, numberIssued, storyPeople } from '../support/story-people.js';

forEachDatabase((_kind, open) => {
  it('without classified-protection material, which a human looks at; the identity number stays secret', async () => {
    const portal = await openTestPortal(open, { at: '2023-03-01T09:00:00+08:00' });
    const people = storyPeople(portal);
    const operator = await people.comesIn(await portal.account('operator'));
    await operator.open(
      '/file/scope/result?inChina=yes&publicInternet=yes&collectsOthersProducts=yes&onlyOwnPatching=no',
    );
    await operator.press('开始填写备案');
    const draft = operator.path;
    const rule = '收集通用网络产品的漏洞，核实后通知产品提供者，修补措施提供后再发布，日志保存十二个月。';
    const typed = {
      platform: {
        'platform-name': '样例个人漏洞收集站',
        'home-page': 'https://person.example/',
        'icp-number': '京ICP备20230001号-1',
        'launch-state': 'planned',
      },
      host: {
        'host-name-kind': 'individual',
        'host-name-name': '样例个人',
        'host-document-documentKind': 'resident-identity-card',
        'host-document-documentNumber': '11010519491231002X',
        'principal-name': '样例个人',
        'principal-mail': 'person@person.example.cn',
      },
      rules: {
        'rules-collection-text': rule,
        'rules-verification-text': rule,
        'rules-remediation-text': rule,
        'rules-publication-text': rule,
        'rules-identity-text': rule,
        'rules-classification-text': rule,
      },
      mlps: { 'mlps-state': 'unobtainable', 'mlps-unobtainableReason': '防护管理系统没有为个人开通账户。' },
      standards: { 'standards-statement': '参照国家标准接收和处置漏洞。' },
    };
    for (const [group, values] of Object.entries(typed)) {
      await operator.open(`${draft}/${group}`);
      operator.enter(values);
      if (group === 'host') await operator.press('用主要负责人的信息填入空白处');
      await operator.press('保存并继续');
      expect([group, operator.status]).toEqual([group, 200]);
    }
    await operator.open(`${draft}/check`);
    operator.enter({ declaration: true });
    await operator.press('提交备案');
    const dossier = dossierOf(operator);
    expect(operator.html).toContain('<time datetime="2023-03-15"');

    const reviewer = await people.comesIn(await portal.account('reviewer'));
    await reviewer.open(`/casework/${dossier}`);
    await reviewer.press('由我办理');
    expect(reviewer.html).not.toContain('11010519491231002X');
    await reviewer.press('拟予备案，送复核');
    expect(reviewer.text).toContain('还有存疑之处没有核实');
    await reviewer.open(`/casework/${dossier}`);
    for (const mark of doubtsOn(reviewer.html)) {
      reviewer.enter({ [`mark-${mark}`]: true, [`reason-${mark}`]: '已向主办个人电话核实。' });
    }
    await reviewer.press('拟予备案，送复核');
    await reviewer.press('确认，送复核');

    const second = await people.comesIn(await portal.account('reviewer'));
    await second.open(`/casework/${dossier}/decision`);
    await second.press('予以备案');
    const number = numberIssued(second);
    expect(number).toMatch(/^漏备202300001[\dX]$/);

    const reader = people.stranger();
    await reader.open(`/register/${number}`);
    expect(reader.text).toContain('主办个人');
    expect(reader.html).not.toContain('11010519491231002X');
    expect(reader.html).not.toContain('person@person.example.cn');
  });
});

/** Names of the doubts a reviewer has to look into: `mlps--mlps-unobtainable`. */
function doubtsOn(html: string): readonly string[] {
  return [...html.matchAll(/name="mark-([a-z-]+--[a-zA-Z-]+)"/g)].map(([, name = '']) => name);
}
