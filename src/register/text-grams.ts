/** Pieces of texts for an inverted index: single characters, pairs, and runs of four where all are ASCII. */

const asciiRun = 4;
/** Of a long search these many pieces are asked for: more would not make what is found rarer. */
const piecesMax = 8;

export function textGrams(text: string): readonly string[] {
  const grams = new Set<string>();
  for (const line of text.split('\n')) {
    const characters = Array.from(line);
    characters.forEach((character, index) => {
      grams.add(`text:${character}`);
      const pair = characters.slice(index, index + 2);
      if (pair.length === 2) grams.add(`text:${pair.join('')}`);
      const run = characters.slice(index, index + asciiRun);
      if (isAsciiRun(run)) grams.add(`text:${run.join('')}`);
    });
  }
  return [...grams];
}

/** Pieces that every text with `sought` in it has. */
export function textPieces(sought: string): readonly string[] {
  const characters = Array.from(sought);
  if (characters.length <= 2) return [`text:${sought}`];
  const pieces = new Set<string>();
  for (let index = 0; index < characters.length - 1; index += 1) {
    const run = characters.slice(index, index + asciiRun);
    // A pair inside a run of four says less than the run.
    if (isAsciiRun(run)) pieces.add(`text:${run.join('')}`);
    else if (!isAsciiRun(characters.slice(Math.max(0, index - 2), index + 2))) {
      pieces.add(`text:${characters.slice(index, index + 2).join('')}`);
    }
  }
  return spread([...pieces]);
}

function isAsciiRun(characters: readonly string[]): boolean {
  return characters.length === asciiRun && characters.every((each) => each <= '\u007f');
}

/** Pieces evenly over the whole, both ends among them, and not more than are worth asking for. */
export function spread(pieces: readonly string[]): readonly string[] {
  if (pieces.length <= piecesMax) return pieces;
  const step = (pieces.length - 1) / (piecesMax - 1);
  return Array.from({ length: piecesMax }, (_, index) => pieces[Math.round(index * step)] ?? '');
}
