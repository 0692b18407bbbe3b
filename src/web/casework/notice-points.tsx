import type { NoticePoint } from '#dossier/events';
import { citationFull } from '../contents/words/citation-text.js';
import { itemLabels } from '../contents/words/labels.js';
import type { Visit } from '../layout/visit.js';
import { defectText } from './case-words.js';

type PointsProps = { readonly visit: Visit; readonly points: readonly NoticePoint[] };

/** The numbered points of a correction notice, each with what is wrong and its legal basis. */
export function NoticePoints({ visit, points }: PointsProps) {
  const t = visit.say;
  return (
    <ol class="app-notice-points">
      {points.map(({ number, item, defect, reason, citation, lateReason }) => (
        <li class="app-notice-points__point" value={number}>
          <strong>
            {t(...itemLabels[item])}
            {t('：', ': ')}
            {defectText(t, defect)}
          </strong>
          <p class="app-text">{reason}</p>
          {lateReason === undefined ? null : (
            <p class="app-text">
              {t('本次才提出的原因：', 'Why only now: ')}
              {lateReason}
            </p>
          )}
          <p class="app-quiet">
            {t('依据：', 'Basis: ')}
            {citationFull(t, citation)}
          </p>
        </li>
      ))}
    </ol>
  );
}
