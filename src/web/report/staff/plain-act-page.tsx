import type { Child } from 'hono/jsx';
import { Button } from '../../components/button/button.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { type PlainAct, plainActs } from './plain-acts.js';

/** Longest reasons an act can be given, in UTF-16 units. */
export const actTextMax = 5_000;

type PlainActPageProps = ActPageProps & {
  readonly act: PlainAct;
  /** What the act is about, e.g. the outcome to be confirmed. */
  readonly children?: Child;
};

/** An act that asks for one text, or for nothing but a yes. */
export function PlainActPage(props: PlainActPageProps) {
  const { visit, subject, act, refusal, typed } = props;
  const t = visit.say;
  const words = plainActs[act];
  return (
    <ActFrame {...props} title={t(...words.title)} field={words.label === undefined ? undefined : 'reason'}>
      <p class="govuk-body">{t(...words.lead)}</p>
      {props.children}
      {words.warning === undefined ? null : <WarningText content={t(...words.warning)} />}
      <form method="post" action={paths.reportAct(subject.reportId, act)} novalidate>
        <Version subject={subject} />
        {words.label === undefined ? null : (
          <Textarea
            name="reason"
            label={t(...words.label)}
            labelClasses="govuk-label--s"
            value={typed('reason')}
            errorMessage={refusal === undefined ? undefined : refusalText(t, refusal)}
            attributes={{ maxlength: actTextMax }}
          />
        )}
        <Button content={t(...words.button)} preventDoubleClick />
      </form>
    </ActFrame>
  );
}
