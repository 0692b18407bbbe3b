import type { EntryStatus } from '#register/public-entry';

/** What a badge is about: an entry, or a number that the register does not have. */
export type BadgeSubject = {
  readonly number: string;
  readonly status: EntryStatus | 'unknown';
};

export const badgeHeight = 24;
const fontSize = 12;
const padding = 9;
const label = '漏洞收集平台备案';

/** Plain colours with a border: they read the same on a light page and on a dark one. */
const colours: Readonly<Record<BadgeSubject['status'], { readonly fill: string; readonly ink: string }>> = {
  filed: { fill: '#ffffff', ink: '#0b2f5b' },
  cancelled: { fill: '#e7e7e7', ink: '#8f1d2b' },
  unknown: { fill: '#e7e7e7', ink: '#4a4a4a' },
};

/** Said of the picture where it cannot be seen, and shown when pointed at. Nothing in it may sound like praise. */
export function badgeTitle({ number, status }: BadgeSubject): string {
  switch (status) {
    case 'filed':
      return `网络产品安全漏洞收集平台备案编号 ${number}`;
    case 'cancelled':
      return `网络产品安全漏洞收集平台备案编号 ${number}，已注销，编号停用`;
    case 'unknown':
      return `备案公示中没有编号 ${number}`;
    default:
      return status satisfies never;
  }
}

/**
 * For the foot of a home page. It has no script, no font and no picture of its own, and its texts are fitted into
 * their boxes whichever font the reader has. No shield, no tick, no star: filing is registration, not recognition.
 */
export function BadgeSvg(subject: BadgeSubject) {
  const left = boxWidth(label);
  const right = boxWidth(valueOf(subject));
  const { fill, ink } = colours[subject.status];
  const width = left + right;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      xml:lang="zh-CN"
      width={width}
      height={badgeHeight}
      viewBox={`0 0 ${width} ${badgeHeight}`}
      font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
      font-size={fontSize}
    >
      <title>{badgeTitle(subject)}</title>
      <rect width={width} height={badgeHeight} rx="3" fill={fill} />
      <path
        d={`M3 0H${left}V${badgeHeight}H3A3 3 0 0 1 0 ${badgeHeight - 3}V3A3 3 0 0 1 3 0Z`}
        fill={subject.status === 'filed' ? '#0b4a8f' : '#5b6470'}
      />
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={badgeHeight - 1}
        rx="2.5"
        fill="none"
        stroke="#8a97a8"
      />
      <Fitted x={0} text={label} ink="#ffffff" />
      <Fitted x={left} text={valueOf(subject)} ink={ink} />
    </svg>
  );
}

export function badgeWidth(subject: BadgeSubject): number {
  return boxWidth(label) + boxWidth(valueOf(subject));
}

function valueOf({ number, status }: BadgeSubject): string {
  switch (status) {
    case 'filed':
      return number;
    case 'cancelled':
      return `${number} 已注销`;
    case 'unknown':
      return '查无此编号';
    default:
      return status satisfies never;
  }
}

function Fitted({ x, text, ink }: { readonly x: number; readonly text: string; readonly ink: string }) {
  return (
    <text
      x={x + padding}
      y="16.5"
      fill={ink}
      textLength={textWidth(text)}
      lengthAdjust="spacingAndGlyphs"
      xml:space="preserve"
    >
      {text}
    </text>
  );
}

function boxWidth(text: string): number {
  return textWidth(text) + 2 * padding;
}

/** Ideographs are square; figures and Latin letters somewhat more than half as wide. */
function textWidth(text: string): number {
  const ems = Array.from(text).reduce((sum, character) => sum + (character >= '\u2e80' ? 1 : 0.58), 0);
  return Math.round(ems * fontSize);
}
