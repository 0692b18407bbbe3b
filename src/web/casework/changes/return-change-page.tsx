import { Button } from '../../components/button/button.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { Radios } from '../../components/radios/radios.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { itemLabels } from '../../contents/words/labels.js';
import { defectText } from '../../contents/words/notice-words.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { refusalText } from '../case-words.js';
import { type ChangeActProps, ChangeFrame, ChangeVersion } from './change-frame.js';
import { type PointEntry, type PointFault, pointReasonMax } from './return-change-form.js';

type ReturnChangeProps = ChangeActProps & {
  readonly entries: readonly PointEntry[];
  readonly faults?: readonly PointFault[];
};

/** 退回变更 — every defect at once, each with its item, its kind and its reason. */
export function ReturnChangePage(props: ReturnChangeProps) {
  const { visit, view, refusal, entries, faults = [] } = props;
  const t = visit.say;
  const { of, submitted } = view;
  const [first] = entries;
  const errors = [
    ...faults.map((fault) => ({
      content: `${t(...itemLabels[fault.item])}${t('：', ': ')}${faultText(visit, fault)}`,
      href: `#${fault.code === 'reason-missing' ? 'reason' : 'defect'}-${fault.item}`,
    })),
    ...(refusal === undefined
      ? []
      : [
          {
            content: refusalText(t, refusal),
            ...(first === undefined ? {} : { href: `#mark-${first.item}` }),
          },
        ]),
  ];
  return (
    <ChangeFrame {...props} title={t('退回变更', 'Return the change')} errors={errors}>
      <p class="govuk-body">
        {t(
          '请一次列出全部问题。退回后这次变更办结，备案信息和公示不变；备案主体修改后可以重新提交变更。',
          'Name every defect at once. The change is then closed and the record stays; the operator can correct it and submit anew.',
        )}
      </p>
      <form method="post" action={paths.caseChangeReturn(of.dossierId, submitted.change)} novalidate>
        <ChangeVersion view={view} />
        {entries.map((entry) => (
          <PointFields
            visit={visit}
            entry={entry}
            faults={faults.filter(({ item }) => item === entry.item)}
          />
        ))}
        <WarningText
          content={t('退回通知发出后不能修改。', 'The notice cannot be changed once it is sent.')}
        />
        <Button content={t('确认并退回', 'Confirm and return')} preventDoubleClick />
      </form>
    </ChangeFrame>
  );
}

function faultText({ say }: Visit, { code }: PointFault): string {
  return code === 'reason-missing'
    ? say('请写明理由，备案主体将看到这段话', 'Give the reason; the operator will read it')
    : say('请选择不真实还是不完整', 'Say whether it is untrue or incomplete');
}

type FieldsProps = {
  readonly visit: Visit;
  readonly entry: PointEntry;
  readonly faults: readonly PointFault[];
};

function PointFields({ visit, entry, faults }: FieldsProps) {
  const t = visit.say;
  const { item, marked, defect, reason } = entry;
  const fault = (code: PointFault['code']) => faults.find((each) => each.code === code);
  const noDefect = fault('defect-missing');
  const noReason = fault('reason-missing');
  const label = t(...itemLabels[item]);
  return (
    <Checkboxes
      name={`mark-${item}`}
      items={[
        {
          value: 'yes',
          checked: marked || noDefect !== undefined || noReason !== undefined,
          content: label,
          conditional: (
            <>
              <Radios
                name={`defect-${item}`}
                legend={t(`${label}的问题`, `Defect of ${label}`)}
                legendClasses="govuk-visually-hidden"
                classes="govuk-radios--small govuk-radios--inline"
                value={defect}
                errorMessage={noDefect === undefined ? undefined : faultText(visit, noDefect)}
                items={(['untrue', 'incomplete'] as const).map((value) => ({
                  value,
                  content: defectText(t, value),
                }))}
              />
              <Textarea
                name={`reason-${item}`}
                rows={3}
                label={t('理由和要求', 'Reason, and what to do')}
                value={reason}
                errorMessage={noReason === undefined ? undefined : faultText(visit, noReason)}
                attributes={{ maxlength: pointReasonMax }}
              />
            </>
          ),
        },
      ]}
    />
  );
}
