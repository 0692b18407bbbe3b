import PdfDocument from 'pdfkit';
import { qrCodeOf } from '../qr-code.js';
import type { CertificateContents, Fact, VersionLine } from './certificate-contents.js';
import { certificateFonts, drawable } from './certificate-fonts.js';
import { Sheet } from './sheet.js';

const qrSide = 104;
const keyWidth = 112;
/** Version, time, what happened, place in the log. */
const versionColumns = [52, 150, 206, 66] as const;

/**
 * The certificate as a PDF of A4 pages: the same contents give the same bytes. Texts can be selected and read out;
 * no seal, emblem or signature is drawn.
 */
export async function drawCertificate(contents: CertificateContents): Promise<Uint8Array<ArrayBuffer>> {
  const issued = new Date(contents.issuedAt);
  const doc = new PdfDocument({
    size: 'A4',
    margins: { top: 48, bottom: 90, left: 60, right: 60 },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: {
      Title: `${contents.title} ${contents.number}`,
      Author: contents.siteName,
      CreationDate: issued,
      ModDate: issued,
    },
  });
  const { regular, bold } = certificateFonts();
  doc.registerFont('regular', regular);
  doc.registerFont('bold', bold);
  const sheet = new Sheet(doc, (text) => drawable(regular, text));
  const bytes = collected(doc);
  draw(sheet, contents);
  doc.end();
  return bytes;
}

function draw(sheet: Sheet, contents: CertificateContents): void {
  if (contents.cancelled !== undefined) sheet.watermark('已注销');
  drawHead(sheet, contents);
  if (contents.cancelled !== undefined) sheet.banner(contents.cancelled);
  for (const fact of contents.facts) drawFact(sheet, fact);
  sheet.heading('版本');
  drawVersions(sheet, contents.versions);
  sheet.heading('公示日志中的记录');
  for (const fact of contents.record) drawFact(sheet, fact);
  sheet.heading('怎样核验');
  contents.steps.forEach((step, index) => sheet.paragraph(`${index + 1}. ${step}`));
  sheet.footers(contents.cautions, contents.number);
}

/** What it is and of which number, with the code beside it. */
function drawHead(sheet: Sheet, { siteName, title, number, address }: CertificateContents): void {
  const width = sheet.width - qrSide - 12;
  const top = sheet.y;
  sheet.code(qrCodeOf(address), {
    x: sheet.left + sheet.width - qrSide,
    y: top,
    side: qrSide,
    title: `二维码：备案编号 ${number} 的公示页面`,
  });
  sheet.titled('P', siteName, { size: 10.5, colour: '#44546a', after: 4, width });
  sheet.titled('H1', title, { size: 20, font: 'bold', after: 2, width });
  sheet.titled('P', number, { size: 17, font: 'bold', after: 2, width });
  sheet.titled('P', decodeURI(address), { size: 9, colour: '#0f559c', after: 0, width, link: address });
  sheet.moveBelow(top + qrSide + 8);
}

function drawFact(sheet: Sheet, { key, lines }: Fact): void {
  lines.forEach((line, index) => {
    sheet.row(
      [
        { text: index === 0 ? key : '', width: keyWidth, colour: '#44546a' },
        { text: line, width: sheet.width - keyWidth },
      ],
      { ruled: index === lines.length - 1 },
    );
  });
}

function drawVersions(sheet: Sheet, versions: readonly VersionLine[]): void {
  const [version, recordedAt, what, leafIndex] = versionColumns;
  const line = (texts: VersionLine, colour?: string): void =>
    sheet.row(
      [
        { text: texts.version, width: version, colour },
        { text: texts.recordedAt, width: recordedAt, colour },
        { text: texts.what, width: what, colour },
        { text: texts.leafIndex, width: leafIndex, colour },
      ],
      { ruled: true },
    );
  line({ version: '版本', recordedAt: '登记时间', what: '内容', leafIndex: '叶序号' }, '#44546a');
  for (const each of versions) line(each);
}

async function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  await new Promise<void>((resolve, reject) => {
    doc.once('end', resolve);
    doc.once('error', reject);
  });
  return new Uint8Array(Buffer.concat(parts));
}
