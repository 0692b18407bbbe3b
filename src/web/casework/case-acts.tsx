import type { CaseView } from '#usecases/casework/case-view';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { Select } from '../components/select/select.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { canDo } from './case-words.js';
import { markedItems } from './marks-form.js';

type ActsProps = { readonly visit: Visit; readonly view: CaseView };

/** The version this page shows, sent with every act: a stale page is a conflict. */
export function Version({ view }: { readonly view: Pick<CaseView, 'version'> }) {
  return <input type="hidden" name="version" value={String(view.version)} />;
}

export function nobodyChosenText(say: Say): string {
  return say('请选择一位审核员', 'Choose a reviewer');
}

/** Take or give the case. */
export function AssignmentActs({ visit, view, error }: ActsProps & { readonly error?: string | undefined }) {
  const t = visit.say;
  const { actions, dossierId, state } = view;
  if (!canDo(actions, 'take', 'assign')) return <></>;
  return (
    <div class="app-assignment">
      {canDo(actions, 'take') ? (
        <form method="post" action={paths.caseTake(dossierId)}>
          <Version view={view} />
          <Button content={t('由我办理', 'Take this case')} preventDoubleClick />
        </form>
      ) : null}
      {canDo(actions, 'assign') ? (
        <form method="post" action={paths.caseAssign(dossierId)} class="app-assignment__form">
          <Version view={view} />
          <Select
            id="assign-reviewer"
            name="reviewer"
            label={state.reviewerId === undefined ? t('分派给', 'Assign to') : t('改派给', 'Reassign to')}
            errorMessage={error}
            value={state.reviewerId ?? ''}
            items={[
              { content: t('请选择审核员', 'Choose a reviewer'), value: '' },
              ...view.reviewers.map(({ id, displayName }) => ({ content: displayName, value: id })),
            ]}
          />
          <Button content={t('分派', 'Assign')} variant="secondary" preventDoubleClick />
        </form>
      ) : null}
    </div>
  );
}

/** The reviewer's ways on. They are buttons of the marks' form: what was ticked and typed is saved first. */
export function ActsWithMarks({ visit, view }: ActsProps) {
  const t = visit.say;
  const count = markedItems(view).length;
  const { actions } = view;
  return (
    <div class="app-acts">
      {canDo(actions, 'prepare-decision') ? (
        <Button content={t('拟予备案，送复核', 'Propose to file')} name="then" value="prepare-filing" />
      ) : null}
      {canDo(actions, 'request-correction') ? (
        <Button
          content={t(`生成补正通知（${count} 项）`, `Prepare correction notice (${count})`)}
          variant="secondary"
          name="then"
          value="correction"
        />
      ) : null}
      {canDo(actions, 'prepare-decision') ? (
        <button class="app-link-button" name="then" value="prepare-exclusion">
          {t('不属于本办法范围', 'Outside the scope of the Measures')}
        </button>
      ) : null}
    </div>
  );
}

/** Ways on for whoever does not mark: the second person, or nobody. */
export function ActsOutsideForm({ visit, view }: ActsProps) {
  const t = visit.say;
  const { actions, dossierId, state } = view;
  if (state.status !== 'decision-prepared') return <></>;
  const decides = canDo(actions, 'record-filing', 'exclude-from-scope');
  const returns = canDo(actions, 'return-preparation');
  return (
    <div class="app-acts">
      {decides ? (
        <Button content={t('复核并决定', 'Review and decide')} href={paths.caseDecision(dossierId)} />
      ) : (
        <p class="govuk-body govuk-!-margin-bottom-2">
          {t('已送复核，由另一位人员决定。', 'With the second person, who decides.')}
        </p>
      )}
      {returns ? (
        <Link
          href={paths.caseReturn(dossierId)}
          content={t('退回审核', 'Return to review')}
          noVisited
          classes="govuk-body"
        />
      ) : null}
    </div>
  );
}
