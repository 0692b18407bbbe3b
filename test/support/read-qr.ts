/** Reads a code as a telephone does: from the squares that are painted, not from what made them. */
import jsQrModule from 'jsqr';

/** A CommonJS package whose function stands where a module's default would. */
const jsQr = ((module: unknown) =>
  (typeof module === 'function' ? module : (module as { default: unknown }).default) as (
    pixels: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null)(jsQrModule);

const scale = 6;

/** The text in a code that was drawn as an SVG: one white square, one path of `M x y h n v1 h-n z` in units. */
export function readQrSvg(svg: string): string | undefined {
  const [, left = 0, top = 0, side = 0] = /viewBox="(-?\d+) (-?\d+) (\d+) \d+"/.exec(svg)?.map(Number) ?? [];
  const path = /<path d="([^"]+)" fill="#000"/.exec(svg)?.[1] ?? '';
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) - top) * scale + row) * side * scale + (Number(x) - left) * scale;
      for (let pixel = start; pixel < start + Number(width) * scale; pixel += 1) {
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
      }
    }
  }
  return jsQr(pixels, side * scale, side * scale)?.data;
}
