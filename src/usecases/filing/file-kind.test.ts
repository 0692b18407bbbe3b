import { describe, expect, it } from 'vitest';
import {
  docxBytes,
  jpegBytes,
  pdfBytes,
  pngBytes,
  programBytes,
  zipOf,
} from '../../../test/support/evidence-files.js';
import { seededRandomness } from '../../../test/support/random.js';
import { shownFileName } from './attach-evidence.js';
import { fileKindOf, zipEntryNames } from './file-kind.js';

describe('a file is what its content says', () => {
  it.each([
    ['a PDF', pdfBytes, 'pdf'],
    ['a PNG', pngBytes, 'png'],
    ['a JPEG', jpegBytes, 'jpeg'],
    ['a DOCX', docxBytes, 'docx'],
    ['a DOCX with a comment behind it', Buffer.concat([withComment(docxBytes, 'hello')]), 'docx'],
    ['a program', programBytes, undefined],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), undefined],
    ['a page that pretends later', Buffer.from('<script>1</script>%PDF-1.4'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
    ['an ordinary ZIP', zipOf('a.txt'), undefined],
    ['a spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml'), undefined],
    [
      'a text with macros',
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      undefined,
    ],
    ['a DOCX cut short', docxBytes.subarray(0, docxBytes.length - 30), undefined],
    ['the beginning of a ZIP only', Buffer.from('504b0304', 'hex'), undefined],
  ])('%s', (_, bytes, kind) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });
});

describe('the central directory of a ZIP', () => {
  it('is refused when it claims more than the file holds', () => {
    const lying = Buffer.from(docxBytes);
    lying.writeUInt16LE(4_000, lying.length - 12);
    expect(zipEntryNames(lying)).toBeUndefined();
    const outside = Buffer.from(docxBytes);
    outside.writeUInt32LE(0xff_ff_ff_f0, outside.length - 6);
    expect(zipEntryNames(outside)).toBeUndefined();
  });

  it('never throws, whatever is in the file', () => {
    const random = seededRandomness();
    for (let round = 0; round < 2_000; round += 1) {
      const damaged = Buffer.from(docxBytes);
      for (let change = 0; change < 4; change += 1) damaged[random.below(damaged.length)] = random.below(256);
      expect(() => fileKindOf(damaged)).not.toThrow();
    }
  });
});

describe('the name of a file, as kept', () => {
  it.each([
    ['规则.pdf', 'pdf', '规则.pdf'],
    ['C:\\文件\\规则.PDF', 'pdf', '规则.PDF'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['规则.pdf', 'png', '规则.pdf.png'],
    ['照片.jpeg', 'jpeg', '照片.jpeg'],
    ['\u202Efdp.exe', 'pdf', 'fdp.exe.pdf'],
    ['a\r\nX-Header: 1".pdf', 'pdf', 'aX-Header 1.pdf'],
    ['', 'docx', 'evidence.docx'],
    [`${'长'.repeat(300)}.docx`, 'docx', `${'长'.repeat(115)}.docx`],
  ] as const)('%j with the content of a %s is kept as %j', (sent, kind, kept) => {
    expect(shownFileName(sent, kind)).toBe(kept);
  });
});

function withComment(zip: Buffer, comment: string): Buffer {
  const commented = Buffer.concat([zip, Buffer.from(comment)]);
  commented.writeUInt16LE(comment.length, zip.length - 2);
  return commented;
}
