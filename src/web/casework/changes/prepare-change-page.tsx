import { Button } from '../../components/button/button.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { itemLabels } from '../../contents/words/labels.js';
import { paths } from '../../paths.js';
import { actReasonMax } from '../proposal-pages.js';
import { reviewerFindingText } from '../reviewer-words.js';
import type { FormEdition } from '#law/form-edition';
import { type ChangeActProps, ChangeFrame, ChangeVersion } from './change-frame.js';
import { itemsText } from './change-words.js';

type PrepareProps = ChangeActProps & { readonly form: FormEdition; readonly note: string };

/** 拟准予变更登记 — one person proposes, another decides. */
export function PrepareChangePage(props: PrepareProps) {
  const { visit, view, form, note } = props;
  const t = visit.say;
  const { of, submitted, findings } = view;
  const doubts = findings.filter(({ level }) => level === 'doubtful');
  return (
    <ChangeFrame {...props} title={t('拟准予变更，送复核', 'Propose to record the change')}>
      <p class="govuk-body">
        {t(
          `变更的内容（${itemsText(t, submitted.changedItems)}）齐全、符合法定要求。确认后送另一位人员复核，由其决定；您不能复核自己的拟办。`,
          `What changes (${itemsText(t, submitted.changedItems)}) is complete and lawful. After confirmation another person decides; you cannot decide on your own proposal.`,
        )}
      </p>
      {doubts.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">{t('存疑之处', 'Doubts')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {doubts.map((finding) => (
              <li>
                {t(...itemLabels[finding.item])}
                {t('：', ': ')}
                {reviewerFindingText(t, finding, form)}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={paths.caseChangePrepare(of.dossierId, submitted.change)} novalidate>
        <ChangeVersion view={view} />
        <Textarea
          name="note"
          rows={4}
          label={t(
            '核对情况（复核人将看到，可以不填）',
            'What you checked (for the second person; optional)',
          )}
          labelClasses="govuk-label--s"
          value={note}
          attributes={{ maxlength: actReasonMax }}
        />
        <Button content={t('确认，送复核', 'Confirm and pass on')} preventDoubleClick />
      </form>
    </ChangeFrame>
  );
}
