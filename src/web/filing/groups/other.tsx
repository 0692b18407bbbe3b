import { limits } from '#law/limits';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { EvidenceField } from '../evidence-field.js';
import { controlId } from '../field-errors.js';
import type { GroupFieldsProps, ReadGroup } from './group-form.js';

/** Article 4(6), by the questions of the edition in force; answers to other editions' questions stay. */
export const readOther: ReadGroup = (form, contents, edition) => {
  const typed = edition.questions.map(({ id }) => [id, form.text(controlId('other', `answers.${id}`))]);
  return {
    ...contents,
    other: {
      statement: form.text('other-statement'),
      answers: { ...contents.other.answers, ...Object.fromEntries(typed) },
      evidence: contents.other.evidence,
    },
  };
};

export function OtherFields({ visit, contents, errors, form }: GroupFieldsProps) {
  const t = visit.say;
  const { other } = contents;
  return (
    <>
      {form.questions.length === 0 ? (
        <p class="govuk-body">
          {t(
            '目前没有要求提供其他信息。需要补充说明的，可以写在这里；没有的，直接保存即可。',
            'Nothing else is asked for at present. Add remarks if you like, or simply save.',
          )}
        </p>
      ) : null}
      {form.questions.map((question) => (
        <CharacterCount
          name={controlId('other', `answers.${question.id}`)}
          label={`${t(question.zh, question.en)}${question.required ? '' : t('（可以不填）', ' (optional)')}`}
          labelClasses="govuk-label--m"
          hint={t(`依据：${question.basis}`, `Basis: ${question.basis}`)}
          rows={4}
          maxLength={limits.answerCharsMax}
          threshold={75}
          value={Object.hasOwn(other.answers, question.id) ? other.answers[question.id] : ''}
          errorMessage={errors.at('other', `answers.${question.id}`)}
        />
      ))}
      <CharacterCount
        name="other-statement"
        label={t('补充说明（可以不填）', 'Further remarks (optional)')}
        labelClasses="govuk-label--m"
        rows={5}
        maxLength={limits.statementCharsMax}
        threshold={75}
        value={other.statement}
        errorMessage={errors.at('other', 'statement')}
      />
      <EvidenceField visit={visit} place="other" evidence={other.evidence} errors={errors} />
    </>
  );
}
