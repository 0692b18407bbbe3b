import { type QrCode, quietSquares } from './qr-code.js';

type QrSvgProps = {
  readonly code: QrCode;
  readonly title: string;
};

const pixelsPerSquare = 4;

/** What the code is of, for whoever cannot see it. */
export function qrTitle(number: string): string {
  return `二维码：备案编号 ${number} 的公示页面`;
}

/** A picture file of its own: dark on white whatever the page around it looks like, for a camera must read it. */
export function QrSvg({ code, title }: QrSvgProps) {
  const side = code.size + 2 * quietSquares;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      xml:lang="zh-CN"
      width={side * pixelsPerSquare}
      height={side * pixelsPerSquare}
      viewBox={`${-quietSquares} ${-quietSquares} ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <title>{title}</title>
      <rect x={-quietSquares} y={-quietSquares} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
