import type { CaseItem, ExaminedFinding } from '#usecases/casework/case-items';
import { type MarkEntry, type MarkProblem, markTextMax } from '#usecases/casework/save-marks';
import { Button } from '../components/button/button.js';
import { Checkboxes } from '../components/checkboxes/checkboxes.js';
import { Radios } from '../components/radios/radios.js';
import { Textarea } from '../components/textarea/textarea.js';
import { itemLabels } from '../contents/words/labels.js';
import { defectText } from '../contents/words/notice-words.js';
import type { Visit } from '../layout/visit.js';

import { encodeShown, keyText, problemText } from './marks-form.js';

/** What stands in the controls: what is kept, or after an error what was typed. */
export type MarkState = {
  readonly shown: MarkEntry;
  readonly entered: MarkEntry;
  readonly problem?: MarkProblem;
};

type FieldsProps = { readonly visit: Visit; readonly state: MarkState };

function errorFor({ visit, state }: FieldsProps, ...problems: readonly MarkProblem['problem'][]) {
  const { problem } = state;
  return problem !== undefined && problems.includes(problem.problem)
    ? problemText(visit.say, problem)
    : undefined;
}

function Shown({ state }: { readonly state: MarkState }) {
  return <input type="hidden" name={`shown-${keyText(state.shown)}`} value={encodeShown(state.shown)} />;
}

/** 需要补正 — untrue or incomplete, with the reason the operator will read. */
export function DefectFields({ visit, state, of }: FieldsProps & { readonly of: CaseItem }) {
  const t = visit.say;
  const { entered } = state;
  const name = keyText(entered);
  const label = t(...itemLabels[of.item]);
  return (
    <div class="app-mark">
      <Shown state={state} />
      <Checkboxes
        name={`mark-${name}`}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor({ visit, state }, 'verdict-missing')}
        items={[
          {
            value: 'yes',
            checked: entered.verdict !== 'none',
            content: (
              <>
                {t('需要补正', 'Needs correction')}
                <span class="govuk-visually-hidden">{t(`：${label}`, `: ${label}`)}</span>
              </>
            ),
            conditional: <DefectDetails visit={visit} state={state} of={of} />,
          },
        ]}
      />
    </div>
  );
}

function DefectDetails({ visit, state, of }: FieldsProps & { readonly of: CaseItem }) {
  const t = visit.say;
  const { entered } = state;
  const name = keyText(entered);
  return (
    <>
      <Radios
        name={`defect-${name}`}
        legend={t('问题', 'Defect')}
        legendClasses="govuk-visually-hidden"
        classes="govuk-radios--small govuk-radios--inline"
        value={entered.verdict}
        items={(['untrue', 'incomplete'] as const).map((value) => ({ value, content: defectText(t, value) }))}
      />
      <Textarea
        name={`reason-${name}`}
        rows={2}
        label={t('理由和补正要求', 'Reason, and what to do')}
        value={entered.reason}
        errorMessage={errorFor({ visit, state }, 'reason-missing', 'too-long', 'marked-elsewhere')}
        attributes={{ maxlength: markTextMax }}
      />
      {of.raisedLate ? (
        <Textarea
          name={`late-${name}`}
          rows={2}
          label={t('为什么现在才提出', 'Why it is raised only now')}
          hint={t(
            '以前的补正通知没有提出，内容也没有变化',
            'Not in an earlier notice, and not changed since',
          )}
          value={entered.lateReason}
          errorMessage={errorFor({ visit, state }, 'late-reason-missing')}
          attributes={{ maxlength: markTextMax }}
        />
      ) : null}
      <Button
        content={t('保存', 'Save')}
        variant="secondary"
        name="save"
        value={`item-${of.item}`}
        classes="app-button--small"
      />
    </>
  );
}

type ConfirmationProps = FieldsProps & { readonly of: ExaminedFinding };

/** 已核实 — a doubt was checked and is right; the note says how. */
export function ConfirmationFields({ visit, state, of }: ConfirmationProps) {
  const t = visit.say;
  const { entered } = state;
  const name = keyText(entered);
  return (
    <div class="app-mark app-mark--confirm">
      <Shown state={state} />
      <Checkboxes
        name={`mark-${name}`}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor({ visit, state }, 'verdict-missing')}
        items={[
          {
            value: 'yes',
            checked: entered.verdict !== 'none',
            content:
              of.finding.level === 'doubtful'
                ? t('已核实，无误', 'Checked and right')
                : t('已阅，不需要补正', 'Read, no correction needed'),
            conditional: (
              <>
                <Textarea
                  name={`reason-${name}`}
                  rows={2}
                  label={t('核实情况', 'How you checked it')}
                  value={entered.reason}
                  errorMessage={errorFor({ visit, state }, 'reason-missing', 'too-long', 'marked-elsewhere')}
                  attributes={{ maxlength: markTextMax }}
                />
                <Button
                  content={t('保存', 'Save')}
                  variant="secondary"
                  name="save"
                  value={`item-${of.finding.item}`}
                  classes="app-button--small"
                />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
