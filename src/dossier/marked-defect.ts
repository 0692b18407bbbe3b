import type { ContentItem } from '#law/filing-contents';
import type { Defect } from './event-parts.js';

/** A point a reviewer marked, before it is numbered and frozen in a notice. */
export type MarkedDefect = {
  readonly item: ContentItem;
  readonly defect: Defect;
  readonly reason: string;
  readonly lateReason?: string;
};
