/** Decoding of one Punycode label (RFC 3492) without its `xn--`; undefined when it is not Punycode. */
export function decodePunycode(label: string): string | undefined {
  const split = label.lastIndexOf('-');
  const output = Array.from(label.slice(0, Math.max(0, split)), (character) => character.charCodeAt(0));
  if (output.some((codePoint) => codePoint > 127)) return undefined;
  let codePoint = 128;
  let position = 0;
  let bias = 72;
  for (let at = split + 1; at < label.length;) {
    const start = position;
    const read = readVariableLength(label, at, bias);
    if (read === undefined) return undefined;
    at = read.next;
    position += read.value;
    const length = output.length + 1;
    bias = adaptedBias(position - start, length, start === 0);
    codePoint += Math.floor(position / length);
    position %= length;
    if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return undefined;
    output.splice(position, 0, codePoint);
    position += 1;
  }
  return String.fromCodePoint(...output);
}

function readVariableLength(
  label: string,
  from: number,
  bias: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  let weight = 1;
  for (let at = from, k = 36; at < label.length; at += 1, k += 36) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(label.charAt(at).toLowerCase());
    if (digit < 0) return undefined;
    value += digit * weight;
    if (value > 0x7fffffff) return undefined;
    const threshold = Math.min(26, Math.max(1, k - bias));
    if (digit < threshold) return { value, next: at + 1 };
    weight *= 36 - threshold;
  }
  return undefined;
}

function adaptedBias(delta: number, length: number, first: boolean): number {
  let scaled = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  scaled += Math.floor(scaled / length);
  let k = 0;
  for (; scaled > 455; k += 36) scaled = Math.floor(scaled / 35);
  return k + Math.floor((36 * scaled) / (scaled + 38));
}
