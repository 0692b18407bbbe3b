import { describe, expect, it } from 'vitest';
import { BadgeSvg, badgeHeight, badgeTitle, badgeWidth } from './badge-svg.js';
import { written } from './written.js';

const number = '漏备2023000015';
const badge = (status: 'filed' | 'cancelled' | 'unknown', of = number) =>
  written(<BadgeSvg number={of} status={status} />);

describe('the badge', () => {
  it.each([
    ['filed', number],
    ['cancelled', `${number} 已注销`],
    ['unknown', '查无此编号'],
  ] as const)('%s: %s', (status, shown) => {
    expect(badge(status)).toContain(`>${shown}</text>`);
    expect(badge(status)).toContain(`<title>${badgeTitle({ number, status })}</title>`);
  });

  it('needs nothing: no script, style, font file, picture or link', () => {
    for (const status of ['filed', 'cancelled', 'unknown'] as const) {
      expect(badge(status)).not.toMatch(/<(script|style|image|use|a|foreignObject)\b|href|url\(|@|\son\w+=/);
    }
  });

  it('praises nobody', () => {
    for (const status of ['filed', 'cancelled', 'unknown'] as const) {
      expect(badge(status)).not.toMatch(
        /认证|认可|合格|官方|授权|许可|推荐|certif|approv|recogni|verified|✓|✔|★/i,
      );
    }
  });

  it('fits its texts into their boxes whichever font there is', () => {
    const lengths = [...badge('filed').matchAll(/textLength="(\d+)" lengthAdjust="spacingAndGlyphs"/g)];
    const all = lengths.reduce((sum, [, length]) => sum + Number(length), 0);
    expect(lengths).toHaveLength(2);
    expect(badgeWidth({ number, status: 'filed' })).toBe(all + 4 * 9);
    expect(badge('filed')).toContain(`width="${all + 36}" height="${badgeHeight}"`);
  });

  it('escapes a number of whatever form', () => {
    expect(badge('filed', `备<"&'>1`)).toContain('备&lt;&quot;&amp;&#39;&gt;1');
  });
});
