import { type DocumentKind, type HostContents, type Person, hostKinds } from '#law/filing-contents';
import { documentKindsFor } from '#law/identifiers/document';
import { Button } from '../../components/button/button.js';
import { Fieldset } from '../../components/fieldset/fieldset.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import { Select } from '../../components/select/select.js';
import type { Form } from '../../http/form.js';
import { controlId } from '../field-errors.js';
import { documentKindLabels, hostKindLabels } from '../../contents/words/labels.js';
import type { GroupFieldsProps, ReadGroup } from './group-form.js';

/**
 * Article 4(2). Name and number have one box for both kinds of host, so that a change of the kind loses nothing; an
 * organisation has but one kind of document, which is not asked.
 */
export const readHost: ReadGroup = (form, contents) => {
  const kind = hostKinds.find((known) => known === form.text('host-name-kind', 40)) ?? '';
  const picked = form.text('host-document-documentKind', 60);
  const personal = documentKindsFor('individual').find((known) => known === picked) ?? '';
  const documentKind: DocumentKind | '' = kind === 'organisation' ? 'unified-social-credit-code' : personal;
  const host: HostContents = {
    kind,
    name: form.text('host-name-name'),
    documentKind,
    documentNumber: form.text('host-document-documentNumber'),
    nationality: documentKind === 'passport-foreign' ? form.text('host-document-nationality') : '',
  };
  const principal = readPerson(form, 'principal');
  const contact = readPerson(form, 'contact');
  const copied = form.text('do') === 'copy-principal' ? fillFrom(contact, principal) : contact;
  return { ...contents, host, principal, contact: copied };
};

function readPerson(form: Form, item: 'principal' | 'contact'): Person {
  return {
    name: form.text(`${item}-name`),
    phone: form.text(`${item}-phone`),
    mail: form.text(`${item}-mail`),
  };
}

/** Fills only what is empty: nothing that was typed is overwritten, and the two stay apart afterwards. */
function fillFrom(person: Person, source: Person): Person {
  const filled = (own: string, other: string) => (own.trim() === '' ? other : own);
  return {
    name: filled(person.name, source.name),
    phone: filled(person.phone, source.phone),
    mail: filled(person.mail, source.mail),
  };
}

export function HostFields(props: GroupFieldsProps) {
  const { visit, contents, errors } = props;
  const t = visit.say;
  const { host } = contents;
  return (
    <>
      <Radios
        name="host-name-kind"
        legend={t('由谁主办？', 'Who hosts the platform?')}
        legendClasses="govuk-fieldset__legend--m"
        items={[
          {
            value: 'organisation',
            content: t(...hostKindLabels.organisation),
            hint: t('企业、事业单位、社会团体等', 'A company, institution, association and the like'),
          },
          {
            value: 'individual',
            content: t(...hostKindLabels.individual),
            conditional: <PersonalDocument {...props} />,
          },
        ]}
        value={host.kind}
        errorMessage={errors.at('host-name', 'kind')}
      />
      <Input
        name="host-name-name"
        label={t('主办者的名称是什么？', 'What is the name of the host?')}
        labelClasses="govuk-label--m"
        hint={t(
          '单位填写证照上的全称，例如 样例网络科技有限公司；个人填写证件上的姓名',
          'The full name on the licence of an organisation, such as 样例网络科技有限公司; the name on the document of a person',
        )}
        autocomplete={host.kind === 'individual' ? 'name' : 'organization'}
        value={host.name}
        errorMessage={errors.at('host-name', 'name')}
      />
      <Input
        name="host-document-documentNumber"
        label={t('证件号码是什么？', 'What is the document number?')}
        labelClasses="govuk-label--m"
        hint={t(
          '单位填写 18 位统一社会信用代码；个人填写上面所选证件的号码。个人证件号码加密保存，不对外公开',
          'The 18 characters of the unified social credit code of an organisation; the number of the document chosen of a person. Personal numbers are encrypted and never published',
        )}
        classes="govuk-input--width-20"
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        value={host.documentNumber}
        errorMessage={errors.at('host-document', 'documentNumber')}
      />
      <PersonFields
        {...props}
        item="principal"
        legend={t('主要负责人是谁？', 'Who is in charge?')}
        hint={t(
          '对平台负主要责任的人。不需要提供其证件号码。',
          'The person mainly responsible for the platform. No identity number is asked.',
        )}
      />
      <PersonFields
        {...props}
        item="contact"
        legend={t('日常联系找谁？', 'Who is the contact?')}
        hint={t('可以与主要负责人是同一个人。', 'May be the same person as the one in charge.')}
      />
    </>
  );
}

function PersonalDocument({ visit, contents, errors }: GroupFieldsProps) {
  const t = visit.say;
  const { host } = contents;
  return (
    <>
      <Select
        name="host-document-documentKind"
        label={t('主办个人用哪种证件？', 'Which document does the person have?')}
        items={[
          { value: '', content: t('请选择', 'Choose') },
          ...documentKindsFor('individual').map((kind) => ({
            value: kind,
            content: t(...documentKindLabels[kind]),
          })),
        ]}
        value={host.documentKind}
        errorMessage={errors.at('host-document', 'documentKind')}
      />
      <Input
        name="host-document-nationality"
        label={t('国籍（只有外国护照需要填写）', 'Nationality (with a foreign passport only)')}
        classes="govuk-input--width-20"
        autocomplete="country-name"
        value={host.nationality}
        errorMessage={errors.at('host-document', 'nationality')}
      />
    </>
  );
}

type PersonFieldsProps = GroupFieldsProps & {
  readonly item: 'principal' | 'contact';
  readonly legend: string;
  readonly hint: string;
};

function PersonFields({ visit, contents, errors, item, legend, hint }: PersonFieldsProps) {
  const t = visit.say;
  const person = contents[item];
  const id = (field: string) => controlId(item, field);
  return (
    <Fieldset legend={legend} legendClasses="govuk-fieldset__legend--m" describedBy={`${item}-about`}>
      <p class="govuk-hint" id={`${item}-about`}>
        {hint}
        {t('电话和邮箱至少填写一项。', ' A telephone number or a mail address, at least one.')}
      </p>
      {item === 'contact' ? (
        <Button
          content={t('用主要负责人的信息填入空白处', 'Fill the empty boxes from the person in charge')}
          variant="secondary"
          name="do"
          value="copy-principal"
        />
      ) : null}
      <Input
        name={id('name')}
        label={t('姓名', 'Name')}
        autocomplete={`section-${item} name`}
        spellcheck={false}
        classes="govuk-input--width-20"
        value={person.name}
        errorMessage={errors.at(item, 'name')}
      />
      <Input
        name={id('phone')}
        type="tel"
        label={t('电话', 'Telephone')}
        hint={t(
          '手机号或者带区号的固定电话，例如 010-12345678',
          'A mobile number or a landline with area code, such as 010-12345678',
        )}
        autocomplete={`section-${item} tel`}
        classes="govuk-input--width-20"
        value={person.phone}
        errorMessage={errors.at(item, 'phone')}
      />
      <Input
        name={id('mail')}
        type="text"
        inputMode="email"
        label={t('电子邮箱', 'Mail address')}
        autocomplete={`section-${item} email`}
        autocapitalize="none"
        spellcheck={false}
        value={person.mail}
        errorMessage={errors.at(item, 'mail')}
      />
    </Fieldset>
  );
}
