import { Button } from '../../components/button/button.js';
import { Select } from '../../components/select/select.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { actTextMax } from './plain-act-page.js';

type ConflictPageProps = ActPageProps & {
  readonly act: 'declare-conflict' | 'lift-conflict';
  /** Of whom it can be said. */
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
};

/** 认定回避 and 解除回避, by a supervisor, of somebody and with a reason. */
export function ConflictPage(props: ConflictPageProps) {
  const { visit, subject, act, people, refusal, typed } = props;
  const t = visit.say;
  const declares = act === 'declare-conflict';
  const nobody = refusal !== undefined && typed('account') === '';
  return (
    <ActFrame
      {...props}
      title={
        declares ? t('认定应当回避', 'Somebody must keep out') : t('解除回避', 'Lift a conflict of interest')
      }
      field={nobody ? 'account' : 'reason'}
    >
      <p class="govuk-body">
        {declares
          ? t(
              '被认定回避的人不能再阅读和办理这件举报；由其办理的会退回待分派。',
              'That person can no longer read or handle this report; if it is theirs it goes back to be assigned.',
            )
          : t('经核实没有利害关系的，可以解除。', 'Where no conflict was found after all.')}
      </p>
      <form method="post" action={paths.reportAct(subject.reportId, act)} novalidate>
        <Version subject={subject} />
        <Select
          name="account"
          label={t('人员', 'Person')}
          labelClasses="govuk-label--s"
          value={typed('account')}
          errorMessage={nobody ? t('请选择人员', 'Choose a person') : undefined}
          items={[
            { content: t('请选择', 'Choose'), value: '' },
            ...people.map(({ id, displayName }) => ({ content: displayName, value: id })),
          ]}
        />
        <Textarea
          name="reason"
          rows={3}
          label={t('理由', 'Reason')}
          labelClasses="govuk-label--s"
          value={typed('reason')}
          errorMessage={refusal === undefined || nobody ? undefined : refusalText(t, refusal)}
          attributes={{ maxlength: actTextMax }}
        />
        <Button content={declares ? t('认定回避', 'Record') : t('解除回避', 'Lift')} preventDoubleClick />
      </form>
    </ActFrame>
  );
}
