import { knownStandards } from '#law/article-04-standards';
import type { Standard } from '#law/filing-contents';
import { limits } from '#law/limits';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { Input } from '../../components/input/input.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { EvidenceField } from '../evidence-field.js';
import { controlId } from '../field-errors.js';
import { type GroupFieldsProps, type ReadGroup, readRows } from './group-form.js';
import { RowList } from './row-list.js';

/** Article 4(5). A row left quite empty is no standard. */
export const readStandards: ReadGroup = (form, contents) => {
  const rows = readRows(
    form,
    { prefix: 'standards', field: 'code', max: limits.standardsMax + 1 },
    (name): Standard => ({
      code: form.text(`${name}-code`),
      implementation: form.text(`${name}-implementation`),
    }),
  );
  return {
    ...contents,
    standards: {
      standards: rows.filter((row) => row.code.trim() !== '' || row.implementation.trim() !== ''),
      statement: form.text('standards-statement'),
      evidence: contents.standards.evidence,
    },
  };
};

export function StandardsFields(props: GroupFieldsProps) {
  const { visit, contents, errors } = props;
  const t = visit.say;
  const { standards } = contents;
  return (
    <>
      <CharacterCount
        name="standards-statement"
        label={t(
          '平台怎样执行国家标准、行业标准？',
          'How does the platform follow national and industry standards?',
        )}
        labelClasses="govuk-label--m"
        hint={t(
          '概括说明执行了哪些标准、落实在哪些环节。也可以只在下面逐项填写，或者上传说明材料。',
          'Say which standards are followed and where. You may also list them below only, or upload a description.',
        )}
        rows={6}
        maxLength={limits.statementCharsMax}
        threshold={75}
        value={standards.statement}
        errorMessage={errors.at('standards', 'statement')}
      />
      <Rows {...props} />
      <h2 class="govuk-heading-m">{t('说明材料', 'Description as a file')}</h2>
      <EvidenceField visit={visit} place="standards" evidence={standards.evidence} errors={errors} />
    </>
  );
}

function Rows({ visit, contents, errors, extraRow }: GroupFieldsProps) {
  const t = visit.say;
  return (
    <div id="standards">
      <h2 class="govuk-heading-m">{t('逐项列出执行的标准', 'The standards one by one')}</h2>
      <p class="govuk-hint">
        {t('相关标准例如：', 'Standards in question, for example: ')}
        {knownStandards
          .map(({ code, title }) => `${code}《${title.replace(/^信息安全技术 /, '')}》`)
          .join(t('、', ', '))}
      </p>
      <datalist id="known-standards">
        {knownStandards.map(({ code, title }) => (
          <option value={code}>{title}</option>
        ))}
      </datalist>
      <RowList
        item="standards"
        saved={contents.standards.standards}
        empty={{ code: '', implementation: '' }}
        max={limits.standardsMax}
        errors={errors}
        extraRow={extraRow}
        legend={(position) => t(`标准 ${position}`, `Standard ${position}`)}
        removeLabel={(position) => t(`删除标准 ${position}`, `Remove standard ${position}`)}
        addLabel={t('再添加一项标准', 'Add another standard')}
        fields={(row: Standard, index) => (
          <>
            <Input
              name={controlId('standards', `${index}.code`)}
              label={t('标准编号', 'Number of the standard')}
              classes="govuk-input--width-20"
              spellcheck={false}
              autocomplete="off"
              value={row.code}
              attributes={{ list: 'known-standards' }}
              errorMessage={errors.at('standards', `${index}.code`)}
            />
            <Textarea
              name={controlId('standards', `${index}.implementation`)}
              label={t('执行情况', 'How it is followed')}
              rows={3}
              value={row.implementation}
              errorMessage={errors.at('standards', `${index}.implementation`)}
            />
          </>
        )}
      />
    </div>
  );
}
