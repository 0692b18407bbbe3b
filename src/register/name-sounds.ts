import { pinyin, polyphonic } from 'pinyin-pro';
import { spread } from './text-grams.js';

/**
 * 拼音 of a name, for people who type 重庆 as `chongqing` or `cq`. A character may be read in several ways: the one its
 * neighbours suggest and the two most usual ones count, for names are read as their owners like.
 */

/** One character: its likely readings, without tone, `ü` as `v`. A Latin letter is read as itself. */
type SoundingCharacter = readonly string[];

/** What is read in one breath: blanks and marks are passed over, a digit ends it. */
type Breath = readonly SoundingCharacter[];

const usualReadings = 2;
/** Shorter than any two-character name that people would want to be found by its letters. */
export const soundLengthMin = 2;
/** Letters of a search beyond this are no name any more. */
export const soundLengthMax = 60;

/** Names without a Chinese character have no sound: their letters are in the text already. */
export function nameBreaths(name: string): readonly Breath[] {
  const plain = name.normalize('NFKC').toLowerCase();
  if (!/\p{Script=Han}/u.test(plain)) return [];
  const inContext = pinyin(plain, { toneType: 'none', type: 'array', v: true });
  const breaths: SoundingCharacter[][] = [[]];
  Array.from(plain).forEach((character, index) => {
    const readings = readingsOf(character, inContext[index]);
    if (readings.length > 0) breaths.at(-1)?.push(readings);
    else if (/\p{N}/u.test(character)) breaths.push([]);
  });
  return breaths.filter((breath) => breath.length > 0);
}

function readingsOf(character: string, inContext: string | undefined): SoundingCharacter {
  if (/^[a-z]$/.test(character)) return [character];
  if (!/^\p{Script=Han}$/u.test(character)) return [];
  const likely = [inContext ?? '', ...usualReadingsOf(character)].filter((each) => /^[a-z]+$/.test(each));
  // 绿 is typed lv, lu and, on passports, lyu.
  const typed = likely.flatMap((each) =>
    /^[ln]v/.test(each) ? [each, each.replace('v', 'u'), each.replace('v', 'yu')] : [each],
  );
  return [...new Set(typed)];
}

/** Looking a character up takes longer than all the rest; there are some thousand in use. */
const known = new Map<string, readonly string[]>();

function usualReadingsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const usual = readings.slice(0, usualReadings);
  known.set(character, usual);
  return usual;
}

/** Breaths as one text that `soundPattern` reads: `;,chong,zhong,;,qing,;`. */
export function soundText(breaths: readonly Breath[]): string {
  const lines = breaths.map((breath) => `;${breath.map((readings) => `,${readings.join(',')},;`).join('')}`);
  return [...new Set(lines)].join('\n');
}

/**
 * What was typed as sound: letters alone, whatever blanks, apostrophes, tone marks or tone numbers stood between them;
 * '' when it is none. `chóng qìng`, `chong2qing4` and `CHONG'QING` are all `chongqing`.
 */
export function soundSought(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replaceAll(/[\u0300\u0301\u0304\u030c]/g, '')
    .replaceAll(/[\s'’‘·-]/g, '');
  const toneless = /^(?:[a-z]*[aeiouvng][1-5])+[a-z]*$/.test(letters)
    ? letters.replaceAll(/[1-5]/g, '')
    : letters;
  const isSound = /^[a-z]+$/.test(toneless);
  return isSound && toneless.length >= soundLengthMin && toneless.length <= soundLengthMax ? toneless : '';
}

/** A regular expression over `soundText`, the same in JavaScript and PostgreSQL: in full from any character on, or initials. */
export function soundPattern(sound: string): string {
  const letters = Array.from(sound);
  const nextCharacter = '(?:,[^;]*;[^;]*,)?';
  return `,(?:${letters.join(nextCharacter)}|${letters.join('[^;]*;[^;]*,')})`;
}

const fullLengths = [3, 6] as const;
const initialsLength = 3;
/** Stands for "nothing more" in a piece that the end of a breath cut short. */
const end = '$';

/** Pieces under which a name is indexed: what can be read from each character on, cut at 3 and 6 letters; three initials. */
export function soundGrams(breaths: readonly Breath[]): readonly string[] {
  const grams = new Set<string>();
  for (const breath of breaths) {
    breath.forEach((_, from) => {
      const rest = breath.slice(from, from + fullLengths[1]);
      for (const letters of spelled(rest, fullLengths[1])) {
        grams.add(`full:${letters.slice(0, fullLengths[0]).padEnd(fullLengths[0], end)}`);
        if (letters.length === fullLengths[1]) grams.add(`full:${letters}`);
      }
      const initials = rest
        .slice(0, initialsLength)
        .map((readings) => readings.map((each) => each.slice(0, 1)));
      for (const letters of spelled(initials, initialsLength)) {
        grams.add(`initials:${letters.padEnd(initialsLength, end)}`);
      }
    });
  }
  return [...grams];
}

/** Every way to spell the characters, cut at a length; some may come twice. */
function spelled(characters: Breath, lengthMax: number): readonly string[] {
  let texts = [''];
  for (const readings of characters) {
    const next: string[] = [];
    let isWhole = true;
    for (const text of texts) {
      if (text.length === lengthMax) {
        next.push(text);
        continue;
      }
      isWhole = false;
      for (const reading of readings) next.push((text + reading).slice(0, lengthMax));
    }
    if (isWhole) break;
    texts = next;
  }
  return texts;
}

/** Sets of pieces of which one must be there, whole, in whatever `soundPattern` finds. */
export function soundWays(sound: string): readonly (readonly string[])[] {
  if (sound === '') return [];
  const [short, long] = fullLengths;
  if (sound.length < short) {
    const thirds = [...Array.from('abcdefghijklmnopqrstuvwxyz'), end];
    return thirds.flatMap((third) => [[`full:${sound}${third}`], [`initials:${sound}${third}`]]);
  }
  const full = sound.slice(0, sound.length < long ? short : long);
  const windows = Array.from({ length: sound.length - initialsLength + 1 }, (_, index) =>
    sound.slice(index, index + initialsLength),
  );
  return [[`full:${full}`], spread([...new Set(windows)]).map((window) => `initials:${window}`)];
}
