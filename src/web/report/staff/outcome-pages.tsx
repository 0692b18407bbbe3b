import { reportOutcomes } from '#law/article-09-reports';
import { Button } from '../../components/button/button.js';
import { Fieldset } from '../../components/fieldset/fieldset.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';
import { outcomeText, receiverText, receivers } from '../words/status-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { actTextMax } from './plain-act-page.js';

/** 转送 — to whom, and why; the reporter reads both. */
export function PassOnPage(props: ActPageProps) {
  const { visit, subject, refusal, typed } = props;
  const t = visit.say;
  const isAuthority = refusal?.code === 'authority-missing';
  return (
    <ActFrame {...props} title={t('转送其他机关', 'Pass on')} field={isAuthority ? 'authority' : 'reason'}>
      <p class="govuk-body">
        {t(
          '不属于我方职责、由其他机关处理更合适的，转送该机关。举报人会看到转送给谁和理由，身份信息不随举报转送。',
          'What another authority is there for is passed on. The reporter sees to whom and why; the identity does not go with it.',
        )}
      </p>
      <WarningText
        content={t(
          '转送后这件举报即办结，只有监督员可以重新办理。',
          'This closes the report; only a supervisor can reopen it.',
        )}
      />
      <form method="post" action={paths.reportAct(subject.reportId, 'pass-on')} novalidate>
        <Version subject={subject} />
        <Radios
          name="to"
          legend={t('转送给', 'To')}
          legendClasses="govuk-fieldset__legend--s"
          value={typed('to') === '' ? 'public-security' : typed('to')}
          items={receivers.map((to) => ({
            value: to,
            content: receiverText(t, to),
            conditional:
              to === 'other' ? (
                <Input
                  name="authority"
                  label={t('机关名称', 'Name of the authority')}
                  value={typed('authority')}
                  errorMessage={isAuthority ? refusalText(t, refusal) : undefined}
                  attributes={{ maxlength: 200 }}
                />
              ) : undefined,
          }))}
        />
        <Textarea
          name="reason"
          label={t('理由（举报人将看到）', 'Reason (the reporter reads it)')}
          labelClasses="govuk-label--s"
          value={typed('reason')}
          errorMessage={refusal === undefined || isAuthority ? undefined : refusalText(t, refusal)}
          attributes={{ maxlength: actTextMax }}
        />
        <Button content={t('确认转送', 'Pass on')} preventDoubleClick />
      </form>
    </ActFrame>
  );
}

/** 拟定结论 — one person proposes, another confirms. */
export function OutcomePage(props: ActPageProps) {
  const { visit, subject, refusal, typed } = props;
  const t = visit.say;
  return (
    <ActFrame {...props} title={t('拟定核查结论', 'Propose an outcome')} field="reason">
      <p class="govuk-body">
        {t(
          '拟定后由另一人确认，您不能确认自己拟定的结论。确认之前举报人看不到。',
          'Another person confirms it; you cannot confirm your own. The reporter sees nothing before that.',
        )}
      </p>
      <form method="post" action={paths.reportAct(subject.reportId, 'propose-outcome')} novalidate>
        <Version subject={subject} />
        <Radios
          name="outcome"
          legend={t('结论', 'Outcome')}
          legendClasses="govuk-fieldset__legend--s"
          value={typed('outcome') === '' ? undefined : typed('outcome')}
          errorMessage={
            refusal !== undefined && typed('outcome') === ''
              ? t('请选择结论', 'Choose an outcome')
              : undefined
          }
          items={reportOutcomes.map((outcome) => ({ value: outcome, content: outcomeText(t, outcome) }))}
        />
        <Textarea
          name="reason"
          rows={8}
          label={t('查明的情况和理由', 'What was found, and why')}
          labelClasses="govuk-label--s"
          value={typed('reason')}
          errorMessage={
            refusal === undefined || typed('outcome') === '' ? undefined : refusalText(t, refusal)
          }
          attributes={{ maxlength: actTextMax }}
        />
        <Button content={t('送另一人确认', 'Pass on for confirmation')} preventDoubleClick />
      </form>
    </ActFrame>
  );
}

/** Measures one form can hold. */
export const measuresMax = 10;

type MeasuresPageProps = ActPageProps & {
  /** Rows of boxes shown. */
  readonly rows: number;
};

/** 处理措施 — in the authority's own words, each with its legal basis; the product knows none. */
export function MeasuresPage(props: MeasuresPageProps) {
  const { visit, subject, refusal, typed, rows } = props;
  const t = visit.say;
  const first = firstWrong(props);
  return (
    <ActFrame {...props} title={t('登记处理措施', 'Record what was done')} field={first}>
      <p class="govuk-body">
        {t(
          '经核查属实的，依法依规予以处理（第九条）。《办法》本身没有规定具体措施，请写明采取了什么措施、依据哪部法律法规的哪一条。',
          'What proves true is dealt with according to law (Article 9). The Measures name no measures: say what was done and under which article of which law.',
        )}
      </p>
      <form method="post" action={paths.reportAct(subject.reportId, 'handle')} novalidate>
        <Version subject={subject} />
        <input type="hidden" name="rows" value={String(rows)} />
        {Array.from({ length: rows }, (_, index) => {
          const wrongHere = (name: string) =>
            refusal !== undefined && first === name ? refusalText(t, refusal) : undefined;
          return (
            <Fieldset
              legend={t(`措施 ${index + 1}`, `Measure ${index + 1}`)}
              legendClasses="govuk-fieldset__legend--s"
            >
              <Textarea
                name={`measure-${index}`}
                rows={3}
                label={t('采取的措施', 'What was done')}
                value={typed(`measure-${index}`)}
                errorMessage={wrongHere(`measure-${index}`)}
                attributes={{ maxlength: actTextMax }}
              />
              <Input
                name={`basis-${index}`}
                label={t('法律依据', 'Legal basis')}
                value={typed(`basis-${index}`)}
                errorMessage={wrongHere(`basis-${index}`)}
                attributes={{ maxlength: 500 }}
              />
            </Fieldset>
          );
        })}
        <div class="govuk-button-group">
          <Button content={t('登记', 'Record')} name="do" value="record" preventDoubleClick />
          {rows < measuresMax ? (
            <Button content={t('再添加一项', 'Add another')} variant="secondary" name="do" value="add" />
          ) : null}
        </div>
      </form>
    </ActFrame>
  );
}

/** The first box that is empty though the other one of its row, or every row, is. */
function firstWrong({ typed, rows, refusal }: MeasuresPageProps): string | undefined {
  if (refusal === undefined) return undefined;
  if (refusal.code !== 'legal-basis-missing') return 'measure-0';
  const row = Array.from({ length: rows }, (_, index) => index).find(
    (index) => typed(`measure-${index}`).trim() !== '' && typed(`basis-${index}`).trim() === '',
  );
  return `basis-${row ?? 0}`;
}
