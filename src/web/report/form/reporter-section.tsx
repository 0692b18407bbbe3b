import { reportLimits } from '#usecases/report/check-answers';
import { Input } from '../../components/input/input.js';
import { Link } from '../../components/link/link.js';
import { Radios } from '../../components/radios/radios.js';
import { paths } from '../../paths.js';
import type { FormPageProps } from './form-props.js';

type ReporterProps = Pick<FormPageProps, 'visit' | 'typed' | 'errors'>;

/** Who reports? Nothing is asked that the answer does not need. */
export function ReporterSection(props: ReporterProps) {
  const { visit, typed, errors } = props;
  const t = visit.say;
  const { viewer } = visit;
  return (
    <section aria-labelledby="reporter-heading">
      <h2 class="govuk-heading-m" id="reporter-heading">
        {t('四、举报方式', '4. How you report')}
      </h2>
      <p class="govuk-body">
        {t(
          '无论怎样选择，被举报的平台都看不到您是谁，本站也不保存您的 IP 地址。',
          'Whatever you choose, the platform never sees who you are, and your IP address is not kept.',
        )}
      </p>
      <Radios
        name="reporter"
        legend={t('您希望以什么方式举报', 'How do you want to report?')}
        legendClasses="govuk-fieldset__legend--s"
        errorMessage={errors.get('reporter')}
        value={typed.reporter.kind}
        items={[
          {
            value: 'anonymous',
            content: t('匿名', 'Anonymously'),
            hint: t(
              '不留姓名和联系方式，用查询码查看进度和回答提问',
              'No name, no contact; a retrieval code lets you follow it and answer questions',
            ),
          },
          {
            value: 'named',
            content: t('实名', 'With my name'),
            hint: t(
              '核查结束后告知您结果；身份信息加密保存，查看须经两人并让您知道',
              'You are told the outcome; your identity is kept encrypted, opening it takes two people and you see it',
            ),
            conditional: <NamedFields {...props} />,
          },
          viewer !== undefined && {
            value: 'signed-in',
            content: t('用我的账户', 'With my account'),
            hint: t(
              `${viewer.displayName}：在“我的举报”里查看进度`,
              `${viewer.displayName}: follow it under “My reports”`,
            ),
          },
        ]}
      />
      {viewer === undefined ? (
        <p class="govuk-body-s">
          {t('要在“我的举报”里查看，请在填写之前先', 'To follow it under “My reports”, ')}
          <Link href={paths.signIn(paths.startReport())} content={t('登录', 'sign in')} />
          {t('。', ' before you write.')}
        </p>
      ) : null}
    </section>
  );
}

export function NamedFields({ visit, typed, errors }: ReporterProps) {
  const t = visit.say;
  const { reporter } = typed;
  return (
    <>
      <Input
        name="reporter-name"
        label={t('姓名', 'Name')}
        value={reporter.name}
        errorMessage={errors.get('reporter-name')}
        classes="govuk-input--width-20"
        autocomplete="name"
        attributes={{ maxlength: reportLimits.nameCharsMax }}
      />
      <Input
        name="reporter-contact"
        label={t('电话或者其他联系方式', 'Phone or another contact')}
        hint={t('与邮箱至少填一项', 'This or a mail address')}
        value={reporter.contact}
        errorMessage={errors.get('reporter-contact')}
        classes="govuk-input--width-20"
        autocomplete="tel"
        attributes={{ maxlength: reportLimits.contactCharsMax }}
      />
      <Input
        name="reporter-mail"
        type="email"
        label={t('邮箱', 'Mail')}
        hint={t(
          '有新进展时收到一封不含举报内容的提醒',
          'You get a mail, without content, when there is news',
        )}
        value={reporter.mail}
        errorMessage={errors.get('reporter-mail')}
        autocomplete="email"
        spellcheck={false}
        attributes={{ maxlength: reportLimits.mailCharsMax }}
      />
    </>
  );
}
