import type { Defect } from '#dossier/event-parts';
import type { Say } from '../../layout/visit.js';

/** 补正通知（第 2 次）. */
export function noticeTitle(say: Say, round: number): string {
  return say(`补正通知（第 ${round} 次）`, `Correction notice no. ${round}`);
}

/** The two kinds of defect of Article 5: 不真实, 不完整. */
export function defectText(say: Say, defect: Defect): string {
  switch (defect) {
    case 'untrue':
      return say('不真实', 'Untrue');
    case 'incomplete':
      return say('不完整', 'Incomplete');
    default:
      return defect satisfies never;
  }
}
