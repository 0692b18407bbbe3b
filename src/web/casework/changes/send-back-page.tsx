import { Button } from '../../components/button/button.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { paths } from '../../paths.js';
import { refusalText } from '../case-words.js';
import { actReasonMax } from '../proposal-pages.js';
import { type ChangeActProps, ChangeFrame, ChangeVersion } from './change-frame.js';

/** 退回审核 — the proposal goes back to whoever examines, with a reason. */
export function SendBackPage(props: ChangeActProps & { readonly reason: string }) {
  const { visit, view, refusal, reason } = props;
  const t = visit.say;
  const { of, submitted } = view;
  const errors = refusal === undefined ? [] : [{ content: refusalText(t, refusal), href: '#reason' }];
  return (
    <ChangeFrame {...props} title={t('退回审核', 'Return to examination')} errors={errors}>
      <p class="govuk-body">
        {t('退回后由审核员继续审核，最晚日期不变。', 'The reviewer goes on; the due date stays.')}
      </p>
      <form method="post" action={paths.caseChangeSendBack(of.dossierId, submitted.change)} novalidate>
        <ChangeVersion view={view} />
        <Textarea
          name="reason"
          label={t('退回的理由', 'Reason')}
          labelClasses="govuk-label--s"
          value={reason}
          errorMessage={refusal === undefined ? undefined : refusalText(t, refusal)}
          attributes={{ maxlength: actReasonMax }}
        />
        <Button content={t('退回审核', 'Return to examination')} preventDoubleClick />
      </form>
    </ChangeFrame>
  );
}
