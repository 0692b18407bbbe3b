import { reportLimits } from '#usecases/report/check-answers';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import type { FormPageProps } from './form-props.js';

type FactsProps = Pick<FormPageProps, 'visit' | 'typed' | 'errors' | 'detailSuspected'>;

/** What happened and when, and the warning that matters most. */
export function FactsSection({ visit, typed, errors, detailSuspected }: FactsProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        {t('三、具体情况', '3. What you saw')}
      </h2>
      <WarningText
        content={t(
          '不要写入尚未公开的漏洞细节、利用代码和他人的个人信息。',
          'Leave out details of undisclosed vulnerabilities, exploit code and other people’s personal data.',
        )}
      />
      <CharacterCount
        name="text"
        rows={10}
        label={t('发生了什么', 'What happened')}
        labelClasses="govuk-label--s"
        hint={t(
          '什么时候、在哪个页面、文章或者群里，平台做了什么，您是怎样知道的，在哪里可以看到',
          'When, on which page or in which article or group, what the platform did, how you know, where it can be seen',
        )}
        value={typed.text}
        maxLength={reportLimits.textCharsMax}
        threshold={80}
        errorMessage={errors.get('text')}
      />
      {detailSuspected === true || typed.keepsDetail ? (
        <Checkboxes
          name="keeps-detail"
          errorMessage={errors.get('keeps-detail')}
          values={typed.keepsDetail ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              content: t('确有必要保留这些细节', 'These details have to stay'),
              hint: t(
                '举报将限制为只有办理人员可以阅读，每次阅读都有记录',
                'Only those who handle the report will be able to read it, and each reading is recorded',
              ),
            },
          ]}
        />
      ) : null}
    </section>
  );
}
