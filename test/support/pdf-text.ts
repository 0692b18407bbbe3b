/** What a reader of the file can select and copy: extracted by pdf.js, line breaks and blanks taken out. */
import { extractText, getDocumentProxy } from 'unpdf';

export type PdfText = { readonly pages: number; readonly text: string };

export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  // A copy: the reader takes the memory it is given.
  const document = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: text.replaceAll(/\s+/g, '') };
}
