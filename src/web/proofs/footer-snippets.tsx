import type { PublicEntry } from '#register/public-entry';
import { paths } from '../paths.js';
import { badgeHeight, badgeWidth } from './badge-svg.js';
import { written } from './written.js';

export type FooterSnippets = {
  /** Words and a link. */
  readonly text: string;
  /** The badge and a link. */
  readonly badge: string;
};

/**
 * HTML for the foot of the platform's own home page (Article 5¶3), in one line each so that no editor breaks it.
 * Both hold the number as text that can be found: between the tags, or as what the picture stands for.
 */
export function footerSnippets(
  { number, status }: Pick<PublicEntry, 'number' | 'status'>,
  publicUrl: string,
): FooterSnippets {
  const href = `${publicUrl}${paths.registerEntry(number)}`;
  const words = `漏洞收集平台备案编号：${number}`;
  return {
    text: written(<a href={href}>{words}</a>),
    badge: written(
      <a href={href}>
        <img
          src={`${publicUrl}${paths.entryBadge(number)}`}
          alt={words}
          width={badgeWidth({ number, status })}
          height={badgeHeight}
        />
      </a>,
    ),
  };
}
