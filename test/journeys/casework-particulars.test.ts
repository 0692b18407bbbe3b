/** Identity numbers, contacts and files of a case: shown to those who have to do with it, and with a trace. */
import { beforeAll, expect, it } from 'vitest';
import {
  type Desk,
  freshContents,
  openDesk,
  submitCase,
  submitCaseWithFiles,
  takenCase,
} from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { pdfBytes, pngBytes } from '../support/evidence-files.js';
import { openTestPortal } from '../support/portal.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

forEachDatabase((_kind, open) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(await openTestPortal(open));
  });

  it('the number is masked on the page; a reason opens it, and both are recorded', async () => {
    const contents = freshContents();
    const { documentNumber } = contents.host;
    const id = await takenCase(desk, contents);
    const { reviewer } = desk;
    expect(reviewer.html).not.toContain(documentNumber);
    expect(reviewer.text).toContain(`**************${documentNumber.slice(-4)}`);
    await reviewer.open(`/casework/${id}/identity`);
    await reviewer.press('记录并查看');
    expect(reviewer.status).toBe(422);
    expect(reviewer.html).not.toContain(documentNumber);
    expect(await accesses()).toEqual([]);
    reviewer.enter({ reason: '样例：与营业执照核对' });
    await reviewer.press('记录并查看');
    expect(reviewer.text).toContain(documentNumber);
    expect(await accesses()).toEqual([{ reason: '样例：与营业执照核对' }]);
  });

  it('a reviewer who has nothing to do with the case, and an auditor, see no person', async () => {
    const contents = freshContents();
    const id = await takenCase(desk, contents);
    for (const browser of [desk.second, desk.auditor]) {
      await browser.open(`/casework/${id}`);
      expect(browser.status).toBe(200);
      expect(browser.text).toContain('您的角色不显示');
      for (const personal of [contents.host.documentNumber, contents.contact.phone, contents.contact.mail]) {
        expect(browser.html).not.toContain(personal);
      }
      expect((await browser.visitor.get(`/casework/${id}/identity`)).status).toBe(403);
      expect((await browser.visitor.post(`/casework/${id}/identity`, { reason: '样例' })).status).toBe(403);
    }
  });

  it('nobody looks behind the counter at their own filing', async () => {
    const both = await desk.portal.signedIn('operator', 'reviewer', 'supervisor');
    const id = await submitCase({ portal: desk.portal, operator: both.account.actor });
    expect((await both.get(`/casework/${id}`)).status).toBe(403);
  });

  it('files come with a policy that lets nothing in them run', async () => {
    const { dossierId: id, evidenceIds } = await submitCaseWithFiles(desk, [
      { fileName: '样例 说明.pdf', mediaType: 'application/pdf', bytes: pdfBytes },
      { fileName: '样例截图.png', mediaType: 'image/png', bytes: pngBytes },
      { fileName: '样例规则.docx', mediaType: docx, bytes: pngBytes },
    ]);
    const [pdf = '', png = '', word = ''] = evidenceIds.map((file) => `/casework/${id}/evidence/${file}`);
    await desk.reviewer.open(`/casework/${id}`);
    await desk.reviewer.press('由我办理');
    const { visitor } = desk.reviewer;
    const download = await visitor.get(pdf);
    expect(download.headers.get('Content-Disposition')).toBe(
      `attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent('样例 说明.pdf')}`,
    );
    for (const [path, type, disposition] of [
      [pdf, 'application/pdf', 'inline'],
      [png, 'image/png', 'inline'],
      [word, 'application/octet-stream', 'attachment'],
    ] as const) {
      const preview = await visitor.get(`${path}/preview`);
      expect(preview.headers.get('Content-Type')).toBe(type);
      expect(preview.headers.get('Content-Disposition')).toMatch(new RegExp(`^${disposition};`));
      expect(preview.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/);
      expect(preview.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    const { html } = desk.reviewer;
    expect(html).toContain(`${png}/preview`);
    expect(html).not.toContain(`${word}/preview`);
    expect((await desk.auditor.visitor.get(pdf)).status).toBe(403);
    // A file of another case is not found here.
    const other = await takenCase(desk);
    expect((await visitor.get(`/casework/${other}/evidence/${evidenceIds[0] ?? ''}`)).status).toBe(404);
    expect((await visitor.get(`/casework/${other}/evidence/no-uuid`)).status).toBe(404);
  });

  it('other filings of the same home page are shown', async () => {
    const contents = freshContents();
    const first = await submitCase(desk, contents);
    const second = await submitCase(desk, contents);
    await desk.reviewer.open(`/casework/${second}`);
    expect(desk.reviewer.html).toContain(`href="/casework/${first}"`);
    expect(desk.reviewer.text).toContain('首页域名');
  });

  async function accesses(): Promise<readonly { readonly reason: string }[]> {
    return desk.portal.database.db.selectFrom('particulars_access').select('reason').execute();
  }
});
