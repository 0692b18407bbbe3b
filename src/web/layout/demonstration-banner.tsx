import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PhaseBanner } from '../components/phase-banner/phase-banner.js';
import { paths } from '../paths.js';
import type { Visit } from './visit.js';

/** On every page of a demonstration: that it is one, what time it believes it is, where to change that. */
export function DemonstrationBanner({ visit }: { visit: Visit }) {
  const { say, language, now, demonstration } = visit;
  if (demonstration === undefined) return <></>;
  return (
    <div class="app-demonstration">
      <PhaseBanner
        tag={say('演示系统', 'Demonstration')}
        content={
          <>
            {say('非政府网站，数据均为样例。', 'Not a government site; all data are samples. ')}
            {demonstration.clockSet
              ? say('演示时钟已设为 ', 'Its clock is set to ')
              : say('系统时钟 ', 'Its clock says ')}
            <Moment at={now} language={language} />
            {say('。', '. ')}
            <Link href={paths.demonstration()} content={say('调整时钟', 'Set the clock')} noVisited />
          </>
        }
      />
    </div>
  );
}
