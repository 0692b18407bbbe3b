/** Media types that are accepted as evidence; told by the content of a file, never by its name. */
export const evidenceMediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type FileKind = keyof typeof evidenceMediaTypes;

/** What the first bytes, for DOCX the table of contents, say a file is; undefined when it is none of the four. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isWordDocument(bytes) ? 'docx' : undefined;
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** A text with macros (`vbaProject.bin`) is refused: nobody should have to open it. */
function isWordDocument(bytes: Uint8Array): boolean {
  const names = zipEntryNames(bytes);
  if (names === undefined) return false;
  const has = (name: string) => names.includes(name);
  return has('[Content_Types].xml') && has('word/document.xml') && !has('word/vbaProject.bin');
}

const endRecordBytes = 22;
const commentBytesMax = 0xff_ff;
const entryHeaderBytes = 46;
/** A text with hundreds of pictures has some thousand entries. */
const entriesMax = 5_000;

/**
 * Names in the central directory of a ZIP archive; undefined when it has none that can be read. Nothing is
 * unpacked, every offset is checked against the file and the number of entries is bounded.
 */
export function zipEntryNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordOffset(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0 || count > entriesMax) return undefined;
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryHeaderBytes > end || view.getUint32(at, true) !== 0x02_01_4b_50) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + entryHeaderBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    names.push(
      new TextDecoder().decode(bytes.subarray(at + entryHeaderBytes, at + entryHeaderBytes + nameBytes)),
    );
    at = next;
  }
  return names;
}

/** Searched from the end, where only a comment may follow it. */
function endRecordOffset(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endRecordBytes - commentBytesMax);
  for (let at = view.byteLength - endRecordBytes; at >= lowest; at -= 1) {
    const commentBytes = at + endRecordBytes <= view.byteLength ? view.getUint16(at + 20, true) : -1;
    if (
      view.getUint32(at, true) === 0x06_05_4b_50 &&
      at + endRecordBytes + commentBytes === view.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}
