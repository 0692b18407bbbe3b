import { type QrCode, quietSquares } from '../qr-code.js';

type Cell = {
  readonly text: string;
  /** Points. */
  readonly width: number;
  readonly colour?: string | undefined;
};

type Look = {
  readonly size: number;
  readonly colour?: string;
  readonly font?: 'regular' | 'bold';
  /** Points of nothing below. */
  readonly after: number;
  readonly width: number;
  readonly link?: string;
};

const ink = '#111111';
const rule = '#c6d2e1';
const textSize = 10;
const lineGap = 0;
const missingNote = '〔U+…〕代表字库中没有的字及其 Unicode 编码，原字见公示页面。';

/** Pages written from top to bottom: what does not fit goes to the next one, and every text is one that can be drawn. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  readonly #drawable: (text: string) => string;
  #isCharacterMissing = false;

  constructor(doc: PDFKit.PDFDocument, drawable: (text: string) => string) {
    this.#doc = doc;
    this.#drawable = drawable;
    doc.font('regular').fontSize(textSize).fillColor(ink);
  }

  get left(): number {
    return this.#doc.page.margins.left;
  }

  get width(): number {
    const { width, margins } = this.#doc.page;
    return width - margins.left - margins.right;
  }

  get y(): number {
    return this.#doc.y;
  }

  titled(
    kind: 'P' | 'H1',
    text: string,
    { size, colour = ink, font = 'regular', after, width, link }: Look,
  ): void {
    const doc = this.#doc;
    this.#mark(kind, () => {
      doc.font(font).fontSize(size).fillColor(colour);
      doc.text(this.#safe(text), this.left, doc.y, { width, ...(link === undefined ? {} : { link }) });
    });
    this.#plain();
    doc.y += after;
  }

  heading(text: string): void {
    const doc = this.#doc;
    this.keepTogether(64);
    doc.y += 11;
    this.#mark('H2', () => {
      doc.font('bold').fontSize(12).text(this.#safe(text), this.left, doc.y, { width: this.width });
    });
    this.#plain();
    doc.y += 4;
  }

  paragraph(text: string): void {
    const doc = this.#doc;
    const { width } = this;
    const safe = this.#safe(text);
    this.keepTogether(doc.heightOfString(safe, { width, lineGap }));
    this.#mark('P', () => {
      doc.text(safe, this.left, doc.y, { width, lineGap });
    });
    doc.y += 4;
  }

  /** Cells side by side, as high as the highest. */
  row(cells: readonly Cell[], { ruled }: { readonly ruled: boolean }): void {
    const doc = this.#doc;
    const safe = cells.map((cell) => ({ ...cell, text: this.#safe(cell.text) }));
    const height = Math.max(
      ...safe.map(({ text, width }) => doc.heightOfString(text, { width: width - 6, lineGap })),
    );
    this.keepTogether(height + 6);
    const top = doc.y + 4;
    this.#mark('P', () => {
      let x = this.left;
      for (const { text, width, colour = ink } of safe) {
        if (text !== '') doc.fillColor(colour).text(text, x, top, { width: width - 6, lineGap });
        x += width;
      }
    });
    doc.fillColor(ink);
    doc.y = top + height + 2;
    if (ruled) this.#rule();
  }

  /** A frame that cannot be overlooked, in a colour that also prints dark. */
  banner(text: string): void {
    const doc = this.#doc;
    const safe = this.#safe(text);
    const width = this.width - 24;
    doc.font('bold').fontSize(12);
    const height = doc.heightOfString(safe, { width, lineGap }) + 14;
    const top = doc.y;
    this.#decorate(() =>
      doc.rect(this.left, top, this.width, height).lineWidth(2).strokeColor('#a0212f').stroke(),
    );
    this.#mark('P', () => {
      doc.fillColor('#a0212f').text(safe, this.left + 12, top + 8, { width, lineGap });
    });
    this.#plain();
    doc.y = top + height + 8;
  }

  /** Large and pale across this page and all that follow. */
  watermark(text: string): void {
    const doc = this.#doc;
    const across = (): void => {
      const { width, height } = doc.page;
      const { y } = doc;
      this.#decorate(() => {
        doc.save().rotate(-35, { origin: [width / 2, height / 2] });
        doc.font('bold').fontSize(150).fillColor('#a0212f', 0.1);
        doc.text(text, 0, height / 2 - 110, { width, align: 'center', lineBreak: false });
        doc.restore();
      });
      this.#plain();
      doc.y = y;
    };
    across();
    doc.on('pageAdded', across);
  }

  code(
    { path, size }: QrCode,
    {
      x,
      y,
      side,
      title,
    }: { readonly x: number; readonly y: number; readonly side: number; readonly title: string },
  ): void {
    const doc = this.#doc;
    const square = side / (size + 2 * quietSquares);
    const figure = doc.struct('Figure', { alt: title }, () => {
      doc
        .save()
        .translate(x + quietSquares * square, y + quietSquares * square)
        .scale(square);
      doc.path(path).fill('#000000');
      doc.restore();
    });
    doc.addStructure(figure);
    this.#plain();
  }

  /** Goes to the next page when less than so many points are left on this one. */
  keepTogether(height: number): void {
    const { page } = this.#doc;
    if (this.#doc.y + height > page.height - page.margins.bottom) this.#doc.addPage();
  }

  moveBelow(y: number): void {
    this.#doc.y = Math.max(this.#doc.y, y);
  }

  /** At the foot of every page, below the text: what must be read, and which page of how many this is. */
  footers(cautions: readonly string[], subject: string): void {
    const doc = this.#doc;
    const { start, count } = doc.bufferedPageRange();
    const notes = [...cautions, ...(this.#isCharacterMissing ? [missingNote] : [])];
    for (let index = start; index < start + count; index += 1) {
      doc.switchToPage(index);
      const { margins, height } = doc.page;
      const { bottom } = margins;
      // Text below the margin would open a page of its own.
      margins.bottom = 0;
      doc.y = height - bottom + 10;
      this.#decorate(() => this.#rule());
      doc.fontSize(8.5).fillColor('#333333');
      doc.y += 5;
      for (const note of notes) {
        this.#mark('P', () => doc.text(note, this.left, doc.y, { width: this.width, lineGap: 1.5 }));
      }
      const number = `${subject}  第 ${index - start + 1} 页，共 ${count} 页`;
      this.#decorate(() =>
        doc.text(number, this.left, height - 26, { width: this.width, align: 'right', lineBreak: false }),
      );
      margins.bottom = bottom;
    }
  }

  #safe(text: string): string {
    const safe = this.#drawable(text);
    if (safe.includes('〔U+')) this.#isCharacterMissing = true;
    return safe;
  }

  #plain(): void {
    this.#doc.font('regular').fontSize(textSize).fillColor(ink, 1);
  }

  #rule(): void {
    const doc = this.#doc;
    this.#decorate(() => {
      doc
        .moveTo(this.left, doc.y)
        .lineTo(this.left + this.width, doc.y)
        .lineWidth(0.5)
        .strokeColor(rule)
        .stroke();
    });
  }

  /** Read out in this order by a program that reads to people. */
  #mark(kind: 'P' | 'H1' | 'H2', write: () => void): void {
    this.#doc.addStructure(this.#doc.struct(kind, {}, write));
  }

  /** Lines and ornaments are not read out. */
  #decorate(paint: () => void): void {
    this.#doc.markContent('Artifact');
    paint();
    this.#doc.endMarkedContent();
  }
}
