import {
  type ScopeAnswer,
  type ScopeAnswers,
  type ScopeAssessment,
  scopeQuestions,
} from '#law/article-02-scope';
import type { SummarisedError } from '../components/error-summary/error-summary.js';
import { Radios } from '../components/radios/radios.js';
import type { Say, Visit } from '../layout/visit.js';
import { scopeHint, scopeQuestion, scopeReasonText } from './words/scope-words.js';

/** The answers as sent, by form or address; anything else is no answer. */
export function readScope(value: (name: string) => string): ScopeAnswers {
  const answer = (name: keyof ScopeAnswers): ScopeAnswer => {
    const sent = value(name);
    return sent === 'yes' || sent === 'no' ? sent : '';
  };
  return {
    inChina: answer('inChina'),
    publicInternet: answer('publicInternet'),
    collectsOthersProducts: answer('collectsOthersProducts'),
    onlyOwnPatching: answer('onlyOwnPatching'),
  };
}

/** `?inChina=yes&…`, so that the result has an address of its own and survives signing in. */
export function scopeQuery(answers: ScopeAnswers): string {
  const given = scopeQuestions.filter((question) => answers[question] !== '');
  return `?${new URLSearchParams(given.map((question): [string, string] => [question, answers[question]])).toString()}`;
}

export type ScopeErrors = { readonly summary: readonly SummarisedError[]; has(question: string): boolean };

export function scopeErrors(say: Say, assessment: ScopeAssessment): ScopeErrors {
  const open = assessment.reasons.filter(({ code }) => code === 'unanswered');
  return {
    summary: open.map((reason) => ({ content: scopeReasonText(say, reason), href: `#${reason.question}` })),
    has: (question) => open.some((reason) => reason.question === question),
  };
}

type ScopeFieldsProps = {
  readonly visit: Visit;
  readonly answers: ScopeAnswers;
  readonly errors?: ScopeErrors | undefined;
};

/** The three questions of Article 2 and the exemption. */
export function ScopeFields({ visit, answers, errors }: ScopeFieldsProps) {
  const t = visit.say;
  return (
    <>
      {scopeQuestions.map((question, index) => (
        <Radios
          name={question}
          legend={`${index + 1}. ${scopeQuestion(t, question)}`}
          legendClasses="govuk-fieldset__legend--m"
          hint={scopeHint(t, question)}
          classes="govuk-radios--inline"
          items={[
            { value: 'yes', content: t('是', 'Yes') },
            { value: 'no', content: t('否', 'No') },
          ]}
          value={answers[question]}
          errorMessage={
            errors?.has(question) === true ? t('请选择“是”或者“否”', 'Choose yes or no') : undefined
          }
        />
      ))}
    </>
  );
}

/** The answers, unseen, in a form that goes on with them. */
export function HiddenScope({ answers }: { readonly answers: ScopeAnswers }) {
  return (
    <>
      {scopeQuestions.map((question) => (
        <input type="hidden" name={question} value={answers[question]} />
      ))}
    </>
  );
}
