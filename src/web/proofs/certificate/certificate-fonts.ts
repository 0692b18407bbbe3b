import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

export type CertificateFonts = { readonly regular: Font; readonly bold: Font };

let opened: CertificateFonts | undefined;

/**
 * Source Han Sans as Noto Sans Hans (SIL Open Font License): all ideographs of the first Unicode block and of
 * Extension A, a few of the later extensions. Read at the first certificate, kept from then on: 17 MB.
 */
export function certificateFonts(): CertificateFonts {
  opened ??= { regular: openFont('NotoSansHans-Regular.otf'), bold: openFont('NotoSansHans-Bold.otf') };
  return opened;
}

function openFont(fileName: string): Font {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const font = create(readFileSync(join(dirname(entry), '..', 'fonts', fileName)));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${fileName} is a collection of fonts`);
  return font;
}

/** Shapes of a character that no font draws by itself. */
const invisible = /^[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{200b}-\u{200f}\u{2060}\u{feff}]$/u;

/**
 * A text in which every character can be drawn. What the font lacks is named, `〔U+20BB7〕`: an empty box would hide
 * that something is missing, and a person's name is not to be guessed.
 */
export function drawable(font: Pick<Font, 'hasGlyphForCodePoint'>, text: string): string {
  return Array.from(text.toWellFormed(), (character) => {
    if (/^\s$/.test(character)) return ' ';
    const codePoint = character.codePointAt(0) ?? 0;
    if (font.hasGlyphForCodePoint(codePoint) && !/\p{Cc}/u.test(character)) return character;
    if (invisible.test(character)) return '';
    return `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }).join('');
}

declare global {
  // What pdfkit takes and its types do not name: a font that is already open. Opening one costs more than a page.
  // oxlint-disable-next-line typescript/no-namespace
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: Font): this;
    }
  }
}
