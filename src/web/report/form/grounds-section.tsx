import { reportGrounds } from '#law/article-09-reports';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { citationFull } from '../../contents/words/citation-text.js';
import { groundGroups, groundText } from '../words/ground-words.js';
import type { FormPageProps } from './form-props.js';

/** What is the platform reported for? Several answers, each with the place in the law. */
export function GroundsSection({ visit, typed, errors }: Pick<FormPageProps, 'visit' | 'typed' | 'errors'>) {
  const t = visit.say;
  const error = errors.get('grounds-filing');
  return (
    <section aria-labelledby="grounds">
      <h2 class="govuk-heading-m" id="grounds">
        {t('二、涉嫌什么问题', '2. What it seems to do')}
      </h2>
      <p class="govuk-body">
        {t(
          '可以选多项。不确定是否违法也没关系，选最接近的。',
          'Choose all that apply. You need not be sure that it is against the law: choose what comes closest.',
        )}
      </p>
      {groundGroups.map(({ id, title, grounds }, index) => (
        <Checkboxes
          name="ground"
          idPrefix={`grounds-${id}`}
          legend={t(...title)}
          legendClasses="govuk-fieldset__legend--s"
          classes="govuk-checkboxes--small"
          errorMessage={index === 0 ? error : undefined}
          values={typed.grounds}
          items={grounds.map((ground) => ({
            value: ground,
            content: groundText(t, ground),
            hint: citationFull(t, reportGrounds[ground]),
          }))}
        />
      ))}
    </section>
  );
}
