import { reportLimits } from '#usecases/report/check-answers';
import { Button } from '../../components/button/button.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import type { Say } from '../../layout/visit.js';
import { hostText, siteText } from '../../public-register/entry-parts.js';
import type { FormPageProps } from './form-props.js';

type PlatformProps = Pick<
  FormPageProps,
  'visit' | 'typed' | 'errors' | 'sought' | 'entries' | 'unknownNumber'
>;

/** Which platform? Filed ones are chosen from the register, so that nobody reports the wrong one by a typing error. */
export function PlatformSection(props: PlatformProps) {
  const { visit, typed, errors, entries, sought } = props;
  const t = visit.say;
  return (
    <section aria-labelledby="platform">
      <h2 class="govuk-heading-m" id="platform">
        {t('一、举报哪个平台', '1. Which platform')}
      </h2>
      <Input
        id="sought"
        name="sought"
        label={t('在备案公示中查找', 'Look it up in the register')}
        hint={t('备案编号、平台名称、主办者或者网址', 'Filing number, platform, host or address')}
        value={sought ?? ''}
        autocomplete="off"
        spellcheck={false}
        attributes={{ maxlength: 200 }}
      />
      <Button content={t('查找', 'Look up')} variant="secondary" name="do" value="search" />
      <p class="govuk-body" role="status" id="found">
        {foundText(t, props)}
      </p>
      <Radios
        name="choice"
        legend={t('举报的平台', 'The platform reported')}
        legendClasses="govuk-fieldset__legend--s"
        errorMessage={errors.get('choice')}
        value={typed.platform.kind === 'unfiled' ? 'unfiled' : typed.platform.number}
        items={[
          ...entries.map((row) => ({
            value: row.entry.number,
            content: row.entry.platform.name,
            hint: `${row.entry.number} · ${siteText(row.entry.platform.homePageUrl)} · ${hostText(row, t)}`,
          })),
          entries.length > 0 && { divider: t('或者', 'or') },
          {
            value: 'unfiled',
            id: entries.length > 0 ? 'choice-unfiled' : 'choice',
            content: t('没有备案，或者在公示中找不到', 'It is not filed, or not to be found in the register'),
            conditional: <UnfiledFields {...props} />,
          },
        ]}
      />
    </section>
  );
}

function foundText(say: Say, { sought, entries, unknownNumber }: PlatformProps): string {
  if (unknownNumber !== undefined) {
    return say(
      `备案公示中没有编号 ${unknownNumber}。请选择“没有备案”，写明标着它的平台。`,
      `The register has no number ${unknownNumber}. Choose “not filed” and say which platform shows it.`,
    );
  }
  if (sought === undefined || sought.trim() === '') return '';
  if (entries.length === 0) {
    return say(
      '没有找到。换个写法再查，或者选择“没有备案”。',
      'Nothing found. Try another spelling, or choose “not filed”.',
    );
  }
  return say(`找到 ${entries.length} 个，请选择。`, `Found: ${entries.length}. Choose one.`);
}

function UnfiledFields({ visit, typed, errors }: PlatformProps) {
  const t = visit.say;
  return (
    <>
      <Input
        name="platform-name"
        label={t('平台名称', 'Name of the platform')}
        hint={t('例如网站标题或者公众号名称', 'Such as the title of the site or the name of the account')}
        value={typed.platform.name}
        errorMessage={errors.get('platform-name')}
        attributes={{ maxlength: reportLimits.nameCharsMax }}
      />
      <Input
        name="platform-address"
        label={t('网址、账号或者找到它的途径', 'Web address, account, or how it is found')}
        hint={t('不知道可以不填', 'Leave it empty if you do not know')}
        value={typed.platform.address}
        errorMessage={errors.get('platform-address')}
        autocapitalize="none"
        spellcheck={false}
        attributes={{ maxlength: reportLimits.addressCharsMax }}
      />
    </>
  );
}
