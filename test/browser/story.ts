/** The steps of the main story as people take them: by the words on the pages, with script and without. */
import { expect, type Page } from '@playwright/test';
import { docxBytes, pdfBytes, pngBytes } from '../support/evidence-files.js';

const password = 'a sample pass phrase';

/** Registers, opens the mail the demonstration shows, and is signed in. */
export async function register(operator: Page, mail: string): Promise<void> {
  await operator.goto('/account/register');
  await operator.getByLabel('邮箱').fill(mail);
  await operator.getByLabel('设置口令').fill(password);
  await operator.getByRole('button', { name: '注册' }).click();
  await operator.goto('/demonstration/mail');
  const letter = operator.getByRole('main').locator('section', { hasText: mail }).first();
  // Once in each language.
  await letter
    .getByRole('link', { name: /\/account\/verify\// })
    .first()
    .click();
  await operator.getByLabel('口令', { exact: true }).fill(password);
  await operator.getByRole('button', { name: '验证并登录' }).click();
  await expect(operator.getByText(mail)).toBeVisible();
}

/** The self-check of Article 2, and a draft. Gives the draft's address. */
export async function beginFiling(operator: Page): Promise<string> {
  await operator.goto('/file');
  await operator.getByRole('button', { name: '开始自查' }).click();
  for (const [question, answer] of [
    [1, '是'],
    [2, '是'],
    [3, '是'],
    [4, '否'],
  ] as const) {
    await operator
      .getByRole('group', { name: new RegExp(`^${question}\\.`) })
      .getByLabel(answer)
      .check();
  }
  await operator.getByRole('button', { name: '查看结果' }).click();
  await operator.getByRole('button', { name: '开始填写备案' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: '填报备案登记信息' })).toBeVisible();
  return new URL(operator.url()).pathname;
}

export async function giveThePlatform(operator: Page, name: string, site: string): Promise<void> {
  await operator.getByRole('link', { name: '平台名称、网址与发布渠道' }).click();
  await operator.getByLabel('平台叫什么名称').fill(name);
  await operator.getByLabel('首页网址是什么').fill(`https://${site}/`);
  await operator.getByLabel('ICP 许可或者备案号是什么').fill('京ICP备20260088号-1');
  await chooseChannel(operator, 1, '网站', `https://news.${site}/`);
  await operator.getByRole('button', { name: '再添加一个渠道' }).click();
  await chooseChannel(operator, 2, '微信公众号', '样例公众号');
  await operator.getByRole('button', { name: '再添加一个渠道' }).click();
  await chooseChannel(operator, 3, '微博', '填错的微博');
  await operator.getByRole('button', { name: '再添加一个渠道' }).click();
  await operator.getByRole('button', { name: '删除渠道 3' }).click();
  await expect(operator.getByLabel('网址或者账号名称')).toHaveCount(2);
  await operator.getByLabel('尚未上线').check();
  await saveAndGoOn(operator);
}

async function chooseChannel(operator: Page, row: number, kind: string, identifier: string): Promise<void> {
  const channel = operator.getByRole('group', { name: `渠道 ${row}` });
  await channel.getByLabel('渠道类型').selectOption({ label: kind });
  await channel.getByLabel('网址或者账号名称').fill(identifier);
}

export async function giveTheHost(operator: Page): Promise<void> {
  await operator.getByRole('group', { name: '由谁主办' }).getByLabel('单位').check();
  await operator.getByLabel('主办者的名称是什么').fill('样例科技有限公司');
  await operator.getByLabel('证件号码是什么').fill('91110105MA0000007L');
  const principal = operator.getByRole('group', { name: '主要负责人是谁' });
  await principal.getByLabel('姓名').fill('样例负责人');
  await principal.getByLabel('电话').fill('010-55550100');
  await operator.getByRole('button', { name: '用主要负责人的信息填入空白处' }).click();
  await expect(operator.getByRole('group', { name: '日常联系找谁' }).getByLabel('姓名')).toHaveValue(
    '样例负责人',
  );
  await saveAndGoOn(operator);
}

const rules = '收集通用网络产品的漏洞，核实后通知产品提供者，修补措施提供后再发布，日志保存十二个月。';
const ruleSets = ['collection', 'verification', 'remediation', 'publication', 'identity', 'classification'];

export async function giveTheRest(operator: Page): Promise<void> {
  for (const ruleSet of ruleSets)
    await operator.locator(`textarea[name="rules-${ruleSet}-text"]`).fill(rules);
  await operator.locator('input[name="rules-collection-evidence"]').setInputFiles({
    name: '收集规则.docx',
    mimeType: 'application/octet-stream',
    buffer: docxBytes,
  });
  await saveAndGoOn(operator);

  await operator.getByLabel('能够提供').check();
  await operator.getByLabel('安全保护等级').selectOption({ label: '第二级' });
  await operator.getByLabel('备案证明编号').fill('11010512345-20001');
  await operator.locator('input[name="mlps-evidence"]').setInputFiles([
    { name: '备案证明.pdf', mimeType: 'application/pdf', buffer: pdfBytes },
    { name: '备案证明.png', mimeType: 'image/png', buffer: pngBytes },
  ]);
  await saveAndGoOn(operator);

  await operator.getByLabel('平台怎样执行国家标准').fill('参照国家标准接收和处置漏洞。');
  await saveAndGoOn(operator);
  await saveAndGoOn(operator);
}

export async function saveAndGoOn(operator: Page): Promise<void> {
  await operator.getByRole('button', { name: '保存并继续' }).click();
  await expect(operator.getByRole('alert')).toHaveCount(0);
}

/** Gives the address of the filing. A hurried person presses the button twice. */
export async function submit(operator: Page, button: '提交备案' | '提交补正'): Promise<string> {
  await operator.getByRole('checkbox', { name: '我承诺' }).check();
  await operator.getByRole('button', { name: button }).dblclick();
  await expect(operator.getByText('回执编号')).toBeVisible();
  return new URL(operator.url()).pathname.replace(/\/receipts\/\d+$/, '');
}

/** Takes the case, marks two items and sends the notice. */
export async function sendNotice(reviewer: Page, platform: string): Promise<void> {
  await reviewer.goto('/casework');
  await reviewer.getByLabel('状态').selectOption({ label: '待我方办理' });
  await reviewer.getByRole('link', { name: platform }).click();
  await reviewer.getByRole('button', { name: '由我办理' }).click();
  await mark(reviewer, 'rules-publication', '不完整', '请写明产品提供者尚未提供修补措施时如何处理。');
  await mark(reviewer, 'contact', '不真实', '电话不能接通，请核实。');
  await reviewer.getByRole('button', { name: '生成补正通知' }).click();
  await reviewer.getByRole('button', { name: '确认并发出' }).click();
  await expect(reviewer.getByText('补正通知已经发出')).toBeVisible();
}

async function mark(reviewer: Page, item: string, defect: string, reason: string): Promise<void> {
  const place = reviewer.locator(`#item-${item}`);
  await place.getByRole('checkbox', { name: '需要补正' }).check();
  await place.getByLabel(defect).check();
  await place.getByLabel('理由和补正要求').fill(reason);
}

/** Changes the one, explains the other. */
export async function correct(operator: Page, filing: string): Promise<void> {
  await operator.goto(filing);
  await operator.getByRole('button', { name: '开始补正' }).click();
  await operator.getByRole('link', { name: '六项规则' }).click();
  await operator
    .locator('textarea[name="rules-publication-text"]')
    .fill('产品提供者提供修补措施后再发布，并同时给出防范措施。');
  await operator.getByRole('button', { name: '保存，稍后再填' }).click();
  await operator.getByRole('link', { name: '逐点回应补正通知' }).click();
  const contact = operator.locator('section', { has: operator.getByRole('heading', { name: '联系人' }) });
  await contact.getByRole('textbox').fill('线路检修，现已恢复，号码无误。');
  await operator.getByRole('button', { name: '保存', exact: true }).click();
  await operator.getByRole('button', { name: '核对并提交' }).click();
  await submit(operator, '提交补正');
}

export async function proposeToFile(reviewer: Page, dossier: string): Promise<void> {
  await reviewer.goto(dossier);
  await expect(reviewer.locator('#item-rules-publication del')).toContainText('日志保存十二个月');
  await expect(reviewer.locator('#item-rules-publication ins')).toContainText(
    '产品提供者提供修补措施后再发布，并同时给出防范措施。',
  );
  await expect(reviewer.getByText('线路检修，现已恢复，号码无误。')).toBeVisible();
  await reviewer.getByRole('button', { name: '拟予备案，送复核' }).click();
  await reviewer.getByRole('button', { name: '确认，送复核' }).click();
  await expect(reviewer.getByText('已送复核，请等待')).toBeVisible();
  await expect(reviewer.getByRole('button', { name: '复核并决定' })).toHaveCount(0);
}

/** The second person decides. Gives the number. */
export async function decide(decider: Page, dossier: string): Promise<string> {
  await decider.goto(dossier);
  await decider.getByRole('button', { name: '复核并决定' }).click();
  await decider.getByRole('button', { name: '予以备案' }).click();
  const said = await decider.getByText('已予备案，备案编号').textContent();
  return /备案编号 (\S+?)。/.exec(said ?? '')?.[1] ?? '';
}

/** Anybody types the number, full-width, and reads the entry. */
export async function lookUp(reader: Page, number: string, platform: string): Promise<void> {
  const fullWidth = number.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfe_e0));
  await reader.goto('/check');
  await reader.getByLabel('备案编号', { exact: true }).fill(` ${fullWidth} `);
  await reader.getByRole('button', { name: '核验' }).click();
  await reader.getByRole('main').getByRole('link', { name: platform }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(platform);
  await expect(reader.getByRole('main')).toContainText('样例科技有限公司');
}
