/**
 * The main job from the first click to the public register, told as it happens in an office. Everything goes through
 * the pages, read and filled in as people do; the portal's clock stands where the story puts it.
 *
 * January 2023 is chosen because its tenth working day is hard to count: the Spring Festival rests from the 21st to
 * the 27th, and the weekend of the 28th and 29th is worked in exchange.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { docxBytes, fileOf, jpegBytes, pdfBytes, pngBytes, programBytes } from '../support/evidence-files.js';
import { readyMails } from '../support/mails.js';
import { type TestAccount, type TestPortal, openTestPortal } from '../support/portal.js';
import { type StoryPeople, dossierOf, numberIssued, storyPeople } from '../support/story-people.js';

const operatorMail = 'src@organisation.sample.example';
const operatorPassword = 'sample platform 2023';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let people: StoryPeople;
  let firstReviewer: TestAccount;
  let secondReviewer: TestAccount;
  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-01-12T10:00:00+08:00' });
    people = storyPeople(portal);
    firstReviewer = await portal.account('reviewer');
    secondReviewer = await portal.account('reviewer');
  });

  const operatorComesIn = async () => people.comesIn({ mail: operatorMail, password: operatorPassword });
  const newestMail = async () => {
    const [newest] = await readyMails(portal.portal.persistence.read);
    return newest ?? { to: '', subject: '', text: '' };
  };
  const messagesAbout = async (dossier: string) => {
    const { messages } = portal.portal.persistence.read;
    const told = await messages.about({ kind: 'dossier', id: dossier }, undefined, 100);
    return told.filter(({ notice }) => notice.kind === 'dossier-act');
  };

  /** Ministries that were handed something of the dossier. */
  const handedTo = async (dossier: string) => {
    const { handover } = portal.portal.persistence.read;
    const told: string[] = [];
    for (const ministry of ['public-security', 'cyberspace'] as const) {
      const packages = await handover.after(ministry, 0, 100);
      if (packages.some(({ handed }) => handed.dossierId === dossier)) told.push(ministry);
    }
    return told;
  };

  describe('an organisation files its platform', () => {
    let draft: string;
    let dossier: string;
    let receipt: string;
    let number: string;

    it('2023-01-12: a stranger registers and opens the link that was mailed', async () => {
      const operator = people.stranger();
      await operator.open('/account/register');
      operator.enter({ mail: operatorMail, password: operatorPassword });
      await operator.press('注册');
      expect(operator.text).toContain('请查收邮件');

      const mail = await newestMail();
      expect(mail.to).toBe(operatorMail);
      const [link = ''] = /\/account\/verify\/\S+/.exec(mail.text) ?? [];
      await operator.open(link);
      operator.enter({ password: operatorPassword });
      await operator.press('验证并登录');
      expect(operator.html).toContain(operatorMail);
    });

    it('answers the self-check of Article 2 and begins a draft', async () => {
      const operator = await operatorComesIn();
      await operator.open('/file/scope');
      operator.enter({ inChina: 'yes', publicInternet: 'yes', collectsOthersProducts: 'yes' });
      await operator.press('查看结果');
      expect([operator.status, operator.text]).toEqual([422, expect.stringContaining('请选择“是”或者“否”')]);
      operator.enter({ onlyOwnPatching: 'no' });
      await operator.press('查看结果');
      expect(operator.text).toContain('需要备案');
      await operator.press('开始填写备案');
      draft = operator.path;
      expect(operator.text).toContain('填报备案登记信息');
    });

    it('gives the platform, its channels and the day it goes online: Article 4 (1)', async () => {
      const operator = await operatorComesIn();
      await operator.open(`${draft}/platform`);
      operator.enter({
        'platform-name': '样例漏洞收集平台',
        'home-page': 'https://src.example.cn/',
        'icp-number': '京ICP备２０２２０００００１号－１',
        'channels-0-kind': 'website',
        'channels-0-identifier': 'https://advisories.example.cn/',
      });
      await operator.press('再添加一个渠道');
      operator.enter({ 'channels-1-kind': 'wechat', 'channels-1-identifier': '样例平台公众号' });
      operator.enter({
        'launch-state': 'planned',
        'launch-on-year': '2023',
        'launch-on-month': '6',
        'launch-on-day': '1',
      });
      await operator.press('保存并继续');
      expect(operator.path).toBe(`${draft}/host`);
    });

    it('gives the host and who can be reached, after putting a mistyped number right: Article 4 (2)', async () => {
      const operator = await operatorComesIn();
      await operator.open(`${draft}/host`);
      operator.enter({
        'host-name-kind': 'organisation',
        'host-name-name': '样例科技有限公司',
        'host-document-documentNumber': '91110105MA000000',
        'principal-name': '样例负责人',
        'principal-phone': '010-55550100',
        'contact-name': '样例联系人',
        'contact-mail': 'duty@example.cn',
      });
      await operator.press('保存并继续');
      expect(operator.status).toBe(422);
      expect(operator.html).toContain('href="#host-document-documentNumber"');
      expect(operator.html).toContain('value="样例联系人"');
      operator.enter({ 'host-document-documentNumber': '91110105MA0000007L' });
      await operator.press('保存并继续');
      expect(operator.path).toBe(`${draft}/rules`);
    });

    it('gives the six rule sets, some as text and some as files: Article 4 (3)', async () => {
      const operator = await operatorComesIn();
      await operator.open(`${draft}/rules`);
      operator.enter({ 'rules-collection-evidence': fileOf(programBytes, '收集规则.pdf') });
      await operator.press('上传所选文件');
      expect([operator.status, operator.text]).toEqual([422, expect.stringContaining('文件内容不是 PDF')]);

      operator.enter({
        'rules-collection-text': '收集通用网络产品的漏洞，通过网页表单接收，接收日志保存十二个月。',
        'rules-collection-evidence': fileOf(pdfBytes, '收集规则.pdf'),
        'rules-verification-text': '由两名人员在三个工作日内复现并评估危害程度，只在自有环境中验证。',
        'rules-remediation-text': '确认后一日内通知网络产品提供者，说明产品名称、型号、版本和影响范围。',
        'rules-publication-text': '满九十日自动公开漏洞详情。',
        'rules-identity-evidence': fileOf(docxBytes, '用户身份核实规则.docx'),
        'rules-classification-evidence': fileOf(pngBytes, '分级示意图.png'),
      });
      await operator.press('保存并继续');
      expect(operator.path).toBe(`${draft}/mlps`);
    });

    it('gives the classified-protection material: Article 4 (4)', async () => {
      const operator = await operatorComesIn();
      await operator.open(`${draft}/mlps`);
      operator.enter({
        'mlps-state': 'obtained',
        'mlps-level': '3',
        'mlps-certificateNumber': '11010512345-20001',
        'mlps-evidence': fileOf(jpegBytes, '备案证明.jpg'),
      });
      await operator.press('保存并继续');
      expect(operator.path).toBe(`${draft}/standards`);
    });

    it('names the standards it follows, and has nothing else to add: Article 4 (5) and (6)', async () => {
      const operator = await operatorComesIn();
      await operator.open(`${draft}/standards`);
      operator.enter({
        'standards-0-code': 'GB/T 30276-2020',
        'standards-0-implementation': '按接收、验证、处置、发布、跟踪五个环节建立流程。',
      });
      await operator.press('保存并继续');
      expect(operator.path).toBe(`${draft}/other`);
      await operator.press('保存并继续');
      expect(operator.path).toBe(draft);
    });

    it('2023-01-13, late on a Friday evening: checks everything and submits', async () => {
      portal.clock.set('2023-01-13T23:59:30+08:00');
      const operator = await operatorComesIn();
      await operator.open(`${draft}/check`);
      for (const given of [
        '样例漏洞收集平台',
        '91110105MA0000007L',
        '收集规则.pdf',
        '备案证明.jpg',
        'GB/T 30276-2020',
      ])
        expect(operator.text).toContain(given);
      await operator.press('提交备案');
      expect([operator.status, operator.text]).toEqual([422, expect.stringContaining('请勾选真实性承诺')]);
      operator.enter({ declaration: true });
      await operator.press('提交备案');

      receipt = operator.path;
      dossier = dossierOf(operator);
      expect(operator.text).toContain('已收到您的备案申请');
      expect(operator.text).toContain('2023-01-13 23:59:30（北京时间）');
      // 16–20 January, then the worked weekend of the 28th and 29th, then 30, 31 January and 1 February.
      expect(operator.html).toContain('<time datetime="2023-02-01"');
    });

    it('a second click and a look days later find the same receipt', async () => {
      const operator = await operatorComesIn();
      await operator.visitor.post(`${draft}/submit`, { declaration: 'yes' });
      const again = await operator.visitor.post(`${draft}/submit`, { declaration: 'yes' });
      expect([again.status, again.location]).toEqual([303, receipt]);
      await operator.open(draft);
      expect(operator.path).toBe(receipt);
      await operator.open('/filings');
      expect(operator.html.match(new RegExp(`/filings/${dossier}"`, 'g'))).toHaveLength(1);
      expect(await messagesAbout(dossier)).toHaveLength(1);
    });

    it('2023-01-16: a reviewer takes the case, marks two items and sends one notice', async () => {
      portal.clock.set('2023-01-16T09:00:00+08:00');
      const reviewer = await people.comesIn(firstReviewer);
      await reviewer.open('/casework');
      await reviewer.follow('样例漏洞收集平台');
      expect(reviewer.html).toContain('<time datetime="2023-02-01"');
      await reviewer.press('由我办理');
      reviewer.enter({
        'mark-rules-publication': true,
        'defect-rules-publication': 'incomplete',
        'reason-rules-publication': '请写明产品提供者尚未提供修补措施时如何处理。',
        'mark-contact': true,
        'defect-contact': 'untrue',
        'reason-contact': '邮箱不能送达，请核实联系方式。',
      });
      await reviewer.press('生成补正通知');
      expect(reviewer.text).toContain('下面的通知共 2 项');
      await reviewer.press('确认并发出');
      expect(reviewer.text).toContain('补正通知已经发出');
    });

    it('the operator reads it: two points, each with its reason and its legal basis', async () => {
      const operator = await operatorComesIn();
      await operator.open(`/filings/${dossier}`);
      await operator.follow('查看第 1 次补正通知');
      expect(operator.text).toContain('以下 2 处不真实或者不完整');
      expect(operator.text).toContain('请写明产品提供者尚未提供修补措施时如何处理。');
      expect(operator.text).toContain('邮箱不能送达，请核实联系方式。');
      expect(operator.text).toContain('第五条');
    });

    it('2023-01-28, a worked Saturday: changes the one, explains the other, and submits again', async () => {
      portal.clock.set('2023-01-28T11:00:00+08:00');
      const operator = await operatorComesIn();
      await operator.open(`/filings/${dossier}`);
      await operator.press('开始补正');
      draft = operator.path;
      await operator.open(`${draft}/rules`);
      operator.enter({ 'rules-publication-text': '产品提供者提供修补措施后再发布，并同时给出防范措施。' });
      await operator.press('保存，稍后再填');

      await operator.open(`${draft}/check`);
      expect(operator.text).toContain('还没有修改或者回应');
      await operator.open(`${draft}/replies`);
      const contact = /(\d)\. 联系人/.exec(operator.text)?.[1] ?? '';
      operator.enter({ [`reply-${contact}`]: '邮箱服务器当日检修，现已恢复，地址无误。' });
      await operator.press('保存');

      await operator.open(`${draft}/check`);
      operator.enter({ declaration: true });
      await operator.press('提交补正');
      expect(operator.path).toBe(`/filings/${dossier}/receipts/2`);
      // A new ten working days: the 29th is worked, then 30 January to 3 February and 6 to 9 February.
      expect(operator.html).toContain('<time datetime="2023-02-09"');
    });

    it('2023-02-06: the reviewer sees old beside new, and the reply, and proposes to file', async () => {
      portal.clock.set('2023-02-06T09:00:00+08:00');
      const reviewer = await people.comesIn(firstReviewer);
      await reviewer.open(`/casework/${dossier}`);
      expect(reviewer.html).toMatch(/<del[^>]*>(?:(?!<\/del>)[\s\S])*满九十日自动公开漏洞详情/);
      expect(reviewer.html).toMatch(/<ins[^>]*>(?:(?!<\/ins>)[\s\S])*提供修补措施后再发布/);
      expect(reviewer.text).toContain('邮箱服务器当日检修，现已恢复，地址无误。');
      await reviewer.press('拟予备案，送复核');
      await reviewer.press('确认，送复核');
      expect(reviewer.text).toContain('已送复核');
    });

    it('who proposed cannot decide', async () => {
      const reviewer = await people.comesIn(firstReviewer);
      await reviewer.open(`/casework/${dossier}/decision`);
      expect(reviewer.text).toContain('拟办人不得复核自己的拟办');
      expect(reviewer.text).not.toContain('予以备案后，编号立即编发');
      const version =
        /第 (\d+) 版/.exec((await reviewer.visitor.get(`/casework/${dossier}`)).text)?.[1] ?? '';
      const forced = await reviewer.visitor.post(`/casework/${dossier}/decision`, { version });
      expect(forced.status).toBe(422);
      expect(await handedTo(dossier)).toEqual([]);
    });

    it('another reviewer decides: number, public entry and notices come with the decision', async () => {
      const reviewer = await people.comesIn(secondReviewer);
      await reviewer.open(`/casework/${dossier}`);
      await reviewer.press('复核并决定');
      await reviewer.press('予以备案');
      number = numberIssued(reviewer);
      expect(number).toMatch(/^漏备202300001[\dX]$/);
      expect(await handedTo(dossier)).toEqual(['public-security', 'cyberspace']);
      expect(await messagesAbout(dossier)).toHaveLength(4);
    });

    it('everybody finds it: in the list, on its page, by the API', async () => {
      const reader = people.stranger();
      await reader.open('/register?q=src.example.cn');
      await reader.follow('样例漏洞收集平台');
      expect(decodeURI(reader.path)).toBe(`/register/${number}`);
      expect(reader.text).toContain('样例科技有限公司');
      expect(reader.text).toContain('不得用于广告宣传');
      expect(reader.text).not.toContain('样例联系人');
      const answer = await reader.visitor.get(`/api/v1/register/${number}`);
      expect(answer.headers.get('Content-Type')).toContain('application/json');
      const body: unknown = JSON.parse(answer.text);
      expect(body).toMatchObject({ entry: { number, filedOn: '2023-02-06' } });
    });

    it('the number is recognised however it is typed', async () => {
      const fullWidth = number.replace(/[0-9X]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) + 0xfe_e0),
      );
      const reader = people.stranger();
      await reader.open('/check');
      reader.enter({ number: ` 备案编号：${fullWidth} ` });
      await reader.press('核验');
      expect(reader.text).toContain('已备案');
      expect(reader.text).toContain(number);
    });

    it('the operator is shown the number and what to do with it', async () => {
      const operator = await operatorComesIn();
      await operator.open(`/filings/${dossier}`);
      expect(operator.text).toContain(number);
      expect(operator.text).toContain('首页底部');
    });
  });
});
