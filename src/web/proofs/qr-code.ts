import { create } from 'qrcode';

/** A code as its squares; dark ones are drawn as one path in units of a square, the quiet zone left to the drawer. */
export type QrCode = {
  /** Squares along a side, without the quiet zone. */
  readonly size: number;
  /** SVG path data of the dark squares, from the corner without the quiet zone. */
  readonly path: string;
};

/** ISO/IEC 18004 asks for four squares of nothing on every side. */
export const quietSquares = 4;

/** Level Q reads with a quarter of it hidden: a badge on glass, a folded sheet of paper. */
export function qrCodeOf(address: string): QrCode {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const from = column;
      while (column + 1 < size && modules.get(row, column + 1) !== 0) column += 1;
      const width = column - from + 1;
      runs.push(`M${from} ${row}h${width}v1h-${width}z`);
    }
  }
  return { size, path: runs.join('') };
}
