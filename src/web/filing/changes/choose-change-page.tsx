import { measures } from '#law/citation';
import { changeKinds } from '#law/article-06-change';
import { Button } from '../../components/button/button.js';
import { Radios } from '../../components/radios/radios.js';
import { citationShort } from '../../contents/words/citation-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { FilingPage } from '../page-parts.js';
import { changeKindCourse, changeKindText } from './change-words.js';

type ChooseChangeProps = {
  readonly visit: Visit;
  readonly dossierId: string;
  readonly platformName: string;
  /** Contact details are recorded at once. */
  readonly contactAtOnce: boolean;
  readonly problem?: 'not-chosen' | 'too-many-drafts';
};

/** 办理变更: what changes decides how it is handled. */
export function ChooseChangePage({
  visit,
  dossierId,
  platformName,
  contactAtOnce,
  problem,
}: ChooseChangeProps) {
  const t = visit.say;
  const message =
    problem === undefined
      ? undefined
      : problem === 'not-chosen'
        ? t('选择要变更的内容', 'Choose what changes')
        : t(
            '草稿太多，请先提交或者删除一些草稿',
            'You have too many drafts; submit or delete some of them first',
          );
  return (
    <FilingPage
      visit={visit}
      title={t('办理变更', 'File a change')}
      caption={`${platformName}${t(' · ', ' · ')}${citationShort(t, measures(6))}`}
      back={paths.filing(dossierId)}
      errors={{
        summary: message === undefined ? [] : [{ content: message, href: '#kind' }],
        at: () => undefined,
      }}
    >
      <p class="govuk-body">
        {t(
          '备案信息发生变化的，自变化之日起 30 日内办理变更。变化当天不计入；第 30 日是休息日的，顺延到下一个工作日。',
          'When filed information changes, the change is filed within 30 days. The day of the change is not counted; if the thirtieth day is a free day, the period ends on the next working day.',
        )}
      </p>
      <form method="post" action={paths.startChange(dossierId)} novalidate>
        <Radios
          name="kind"
          legend={t('要变更什么？', 'What changes?')}
          legendClasses="govuk-fieldset__legend--m"
          items={changeKinds.map((kind) => ({
            value: kind,
            content: changeKindText(t, kind),
            hint: changeKindCourse(t, kind, kind === 'contact' && contactAtOnce),
          }))}
          errorMessage={message}
        />
        <Button content={t('继续', 'Continue')} preventDoubleClick />
      </form>
    </FilingPage>
  );
}
