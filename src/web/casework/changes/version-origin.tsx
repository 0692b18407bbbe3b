import type { CaseView } from '#usecases/casework/case-view';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { staffName } from '../case-history.js';
import { changeTitle } from './change-words.js';

type OriginProps = {
  readonly visit: Visit;
  readonly of: Pick<CaseView, 'names' | 'dossierId'>;
  readonly version: CaseView['versions'][number];
};

/** Who answers for a version of the record and since when it stands, or that nobody examined it. */
export function VersionOrigin({ visit, of, version }: OriginProps) {
  const t = visit.say;
  const { origin, since } = version;
  const name = (id: string) => staffName(visit, of, id);
  if (origin.kind === 'unexamined') {
    return (
      <>
        {t(
          '联系方式由备案主体更新，未经审核，',
          'Contact details, updated by the operator and not examined, ',
        )}
        <Moment at={since} language={visit.language} />
      </>
    );
  }
  return (
    <>
      {origin.kind === 'filing' ? (
        t('首次备案', 'First filing')
      ) : (
        <Link
          href={paths.caseChange(of.dossierId, origin.change)}
          content={changeTitle(t, origin.change)}
          noVisited
        />
      )}
      {t(
        `：经审核，${name(origin.preparedBy)}拟办，${name(origin.decidedBy)}决定，`,
        `: examined; prepared by ${name(origin.preparedBy)}, decided by ${name(origin.decidedBy)}, `,
      )}
      <Moment at={since} language={visit.language} />
    </>
  );
}
