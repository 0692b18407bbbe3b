import type { Child } from 'hono/jsx';
import type { CaseItem, ExaminedFinding } from '#usecases/casework/case-items';
import { type MarkEntry, type MarkProblem, markTextMax } from '#usecases/casework/save-marks';
import { Button } from '../components/button/button.js';
import { classNames } from '../components/class-names.js';
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

type MarkProps = FieldsProps & {
  readonly label: Child;
  readonly classes?: string;
  readonly children?: Child;
};

/** One tick that opens what belongs to it, with what was shown sent along. */
function Mark({ visit, state, label, classes, children }: MarkProps) {
  const { entered } = state;
  return (
    <div class={classNames('app-mark', classes)}>
      <Shown state={state} />
      <Checkboxes
        name={`mark-${keyText(entered)}`}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor({ visit, state }, 'verdict-missing')}
        items={[
          {
            value: 'yes',
            checked: entered.verdict !== 'none',
            content: label,
            conditional: (
              <>
                {children}
                <Button
                  content={visit.say('保存', 'Save')}
                  variant="secondary"
                  name="save"
                  value={`item-${entered.item}`}
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

/** 需要补正 — untrue or incomplete, with the reason the operator will read. */
export function DefectFields({ visit, state, of }: FieldsProps & { readonly of: CaseItem }) {
  const t = visit.say;
  const { entered } = state;
  const item = t(...itemLabels[of.item]);
  const label = (
    <>
      {t('需要补正', 'Needs correction')}
      <span class="govuk-visually-hidden">{t(`：${item}`, `: ${item}`)}</span>
    </>
  );
  return (
    <Mark visit={visit} state={state} label={label}>
      <Radios
        name={`defect-${keyText(entered)}`}
        legend={t('问题', 'Defect')}
        legendClasses="govuk-visually-hidden"
        classes="govuk-radios--small govuk-radios--inline"
        value={entered.verdict}
        items={(['untrue', 'incomplete'] as const).map((value) => ({ value, content: defectText(t, value) }))}
      />
      <ReasonField visit={visit} state={state} label={t('理由和补正要求', 'Reason, and what to do')} />
      {of.raisedLate ? (
        <Textarea
          name={`late-${keyText(entered)}`}
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
    </Mark>
  );
}

type ConfirmationProps = FieldsProps & { readonly of: ExaminedFinding };

/** 已核实 — a doubt was checked and is right; the note says how. */
export function ConfirmationFields({ visit, state, of }: ConfirmationProps) {
  const t = visit.say;
  const label =
    of.finding.level === 'doubtful'
      ? t('已核实，无误', 'Checked and right')
      : t('已阅，不需要补正', 'Read, no correction needed');
  return (
    <Mark visit={visit} state={state} label={label} classes="app-mark--confirm">
      <ReasonField visit={visit} state={state} label={t('核实情况', 'How you checked it')} />
    </Mark>
  );
}

function ReasonField({ visit, state, label }: FieldsProps & { readonly label: string }) {
  const { entered } = state;
  return (
    <Textarea
      name={`reason-${keyText(entered)}`}
      rows={2}
      label={label}
      value={entered.reason}
      errorMessage={errorFor({ visit, state }, 'reason-missing', 'too-long', 'marked-elsewhere')}
      attributes={{ maxlength: markTextMax }}
    />
  );
}
