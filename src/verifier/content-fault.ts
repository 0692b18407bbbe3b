import type { JsonValue } from '#register/canonical-json';
import { contentDigest, receiptSaltBytes } from '#register/receipt-entry';
import { canonicalOf, isObject, type LoggedThing, readJson } from './logged-thing.js';
import { type Fault, words } from './verdict.js';

/**
 * Holds a content file against what is proved. For an entry the file is the entry as JSON, in any spelling. For a
 * receipt it is `{"content": what was lodged, "contentSalt": base64}`: the receipt binds the content without showing
 * it.
 */
export function contentFault(thing: LoggedThing, file: Uint8Array): Fault | undefined {
  const content = readJson(file);
  if (content === undefined) {
    return {
      what: words('内容文件不是 JSON。', 'The content file is not JSON.'),
      todo: words(
        '请给出从登记系统下载的内容文件。',
        'Give the content file as downloaded from the register.',
      ),
    };
  }
  const agrees =
    thing.kind === 'entry'
      ? canonicalOf(content) === canonicalOf(thing.entry)
      : digestOf(content) === thing.receipt.content;
  if (agrees) return undefined;
  return {
    what:
      thing.kind === 'entry'
        ? words('内容文件与证明的条目不一致。', 'The content file is not the entry that is proved.')
        : words(
            '内容文件与回执所指的材料不一致。',
            'The content file is not what the receipt was given for.',
          ),
    todo: words(
      '证明本身成立，但不是关于这份内容的：请核对是否拿错了文件。',
      'The proof may be good, but it is not about this content: see whether it is the right file.',
    ),
  };
}

/** Undefined when the file is not of the form, which is no content of any receipt. */
function digestOf(file: JsonValue): string | undefined {
  if (!isObject(file)) return undefined;
  const { content, contentSalt } = file;
  if (content === undefined || typeof contentSalt !== 'string' || canonicalOf(content) === undefined)
    return undefined;
  const salt = Buffer.from(contentSalt, 'base64');
  if (salt.length !== receiptSaltBytes || salt.toString('base64') !== contentSalt) return undefined;
  return contentDigest(salt, content);
}
