import { limits } from '#law/limits';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { DateInput } from '../../components/date-input/date-input.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import { Select } from '../../components/select/select.js';
import { EvidenceField } from '../evidence-field.js';
import { type GroupFieldsProps, type ReadGroup, dayParts, readDay } from './group-form.js';

/** Article 4(4). What was typed on the path not chosen is kept too: people change their mind. */
export const readMlps: ReadGroup = (form, contents) => {
  const state = form.text('mlps-state', 20);
  return {
    ...contents,
    mlps: {
      state: state === 'obtained' || state === 'unobtainable' ? state : '',
      level: form.text('mlps-level', 10),
      certificateNumber: form.text('mlps-certificateNumber'),
      issuedOn: readDay(form, 'mlps-issuedOn'),
      unobtainableReason: form.text('mlps-unobtainableReason'),
      evidence: contents.mlps.evidence,
    },
  };
};

export function MlpsFields(props: GroupFieldsProps) {
  const { visit, contents, errors } = props;
  const t = visit.say;
  const { mlps } = contents;
  return (
    <Radios
      name="mlps-state"
      legend={t(
        '能否提供通过通信网络安全防护管理系统取得的等级保护备案材料？',
        'Can you provide the material obtained through the communications network protection system?',
      )}
      legendClasses="govuk-fieldset__legend--m"
      hint={t(
        '办法没有限定等级，按实际备案的等级填写。',
        'No level is prescribed; give the one that was filed.',
      )}
      items={[
        { value: 'obtained', content: t('能够提供', 'Yes'), conditional: <Obtained {...props} /> },
        {
          value: 'unobtainable',
          content: t('暂时无法取得', 'No, it cannot be obtained at present'),
          hint: t(
            '由审核人员人工核实，不会因此无法提交。',
            'A person will look at it; you can still submit.',
          ),
          conditional: (
            <CharacterCount
              name="mlps-unobtainableReason"
              label={t('为什么暂时无法取得？', 'Why can it not be obtained?')}
              hint={t(
                '说明办理到哪一步、遇到什么情况，例如 个人主办，防护管理系统不开放个人账户',
                'Say how far you got and what happened, for instance: hosted by a person, the system gives no accounts to persons',
              )}
              rows={4}
              maxLength={limits.reasonCharsMax}
              threshold={75}
              value={mlps.unobtainableReason}
              errorMessage={errors.at('mlps', 'unobtainableReason')}
            />
          ),
        },
      ]}
      value={mlps.state}
      errorMessage={errors.at('mlps', 'state')}
    />
  );
}

const levels = ['1', '2', '3', '4', '5'] as const;
const levelNames: Readonly<Record<(typeof levels)[number], string>> = {
  '1': '第一级',
  '2': '第二级',
  '3': '第三级',
  '4': '第四级',
  '5': '第五级',
};

function Obtained({ visit, contents, errors }: GroupFieldsProps) {
  const t = visit.say;
  const { mlps } = contents;
  return (
    <>
      <Select
        name="mlps-level"
        label={t('安全保护等级', 'Protection level')}
        items={[
          { value: '', content: t('请选择', 'Choose') },
          ...levels.map((level) => ({ value: level, content: t(levelNames[level], `Level ${level}`) })),
        ]}
        value={mlps.level}
        errorMessage={errors.at('mlps', 'level')}
      />
      <Input
        name="mlps-certificateNumber"
        label={t('备案证明编号', 'Certificate number')}
        hint={t(
          '照备案证明填写，例如 11 位数字-5 位数字',
          'As on the certificate, usually 11 digits, a hyphen, 5 digits',
        )}
        classes="govuk-input--width-20"
        spellcheck={false}
        autocomplete="off"
        value={mlps.certificateNumber}
        errorMessage={errors.at('mlps', 'certificateNumber')}
      />
      <DateInput
        id="mlps-issuedOn"
        namePrefix="mlps-issuedOn"
        legend={t('出具日期（可以不填）', 'Date of issue (optional)')}
        values={dayParts(mlps.issuedOn)}
        errorMessage={errors.at('mlps', 'issuedOn')}
      />
      <EvidenceField
        visit={visit}
        place="mlps"
        evidence={mlps.evidence}
        errors={errors}
        hint={t(
          '上传备案证明等材料的扫描件或者电子件。',
          'Upload the certificate or other material as scan or file.',
        )}
      />
    </>
  );
}
