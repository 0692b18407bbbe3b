import type { ChangeView } from '#usecases/casework/view-change';
import { Button } from '../../components/button/button.js';
import { Link } from '../../components/link/link.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';

/** The ways on from a change: prepare or return it, decide on it or send it back. */
export function ChangeActs({ visit, view }: { readonly visit: Visit; readonly view: ChangeView }) {
  const t = visit.say;
  const { actions, of, submitted, outcome, isOwnProposal } = view;
  if (outcome.kind !== 'open') return <></>;
  const { dossierId } = of;
  const isStale = outcome.stale.length > 0;
  const can = (action: (typeof actions)[number]) => actions.includes(action);
  return (
    <div class="app-acts">
      {can('prepare-change') && !isStale ? (
        <Button
          content={t('拟准予变更，送复核', 'Propose to record')}
          href={paths.caseChangePrepare(dossierId, submitted.change)}
        />
      ) : null}
      {can('return-change') ? (
        <Button
          content={t('退回变更', 'Return the change')}
          variant="secondary"
          href={paths.caseChangeReturn(dossierId, submitted.change)}
        />
      ) : null}
      {can('record-change') ? (
        <Button
          content={t('复核并决定', 'Review and decide')}
          href={paths.caseChangeDecision(dossierId, submitted.change)}
        />
      ) : null}
      {isOwnProposal ? (
        <p class="govuk-body govuk-!-margin-bottom-2">
          {t('已送复核，由另一位人员决定。', 'With the second person, who decides.')}
        </p>
      ) : null}
      {can('return-change-preparation') ? (
        <Link
          href={paths.caseChangeSendBack(dossierId, submitted.change)}
          content={t('退回审核', 'Return to examination')}
          noVisited
          classes="govuk-body"
        />
      ) : null}
    </div>
  );
}
