import { type ReportGround, reportGrounds } from '#law/article-09-reports';
import { citationFull } from '../contents/words/citation-text.js';
import type { Visit } from '../layout/visit.js';
import { groundText } from './words/ground-words.js';

/** Grounds as they were named, each with the place in the law. */
export function GroundsList({
  visit,
  grounds,
}: {
  readonly visit: Pick<Visit, 'say'>;
  readonly grounds: readonly ReportGround[];
}) {
  const t = visit.say;
  return (
    <ul class="app-grounds">
      {grounds.map((ground) => (
        <li class="app-grounds__ground">
          {groundText(t, ground)}
          <span class="app-quiet-line">{citationFull(t, reportGrounds[ground])}</span>
        </li>
      ))}
    </ul>
  );
}
