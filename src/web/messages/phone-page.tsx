import { codeMinutes } from '#usecases/messages/phone';
import { masked } from '#usecases/messages/masked';
import type { AccountPhone } from '#usecases/ports/messages';
import { AccountFrame } from '../account/account-frame.js';
import { Button } from '../components/button/button.js';
import { Input } from '../components/input/input.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type PhonePageProps = {
  readonly visit: Visit;
  readonly phone: AccountPhone | undefined;
  /** As typed. */
  readonly number: string;
  readonly errors: { readonly number?: string; readonly code?: string };
};

/** 短信提醒 */
export function PhonePage({ visit, phone, number, errors }: PhonePageProps) {
  const t = visit.say;
  return (
    <AccountFrame
      visit={visit}
      title={t('短信提醒', 'Short messages')}
      errors={errors}
      back={paths.messages()}
    >
      <p class="govuk-body">
        {t(
          '填写手机号后，系统消息也会以短信通知您。短信中没有个人信息和链接，内容请登录系统查看。',
          'With a telephone number you also get a short message for each message. It holds nothing personal and no link; sign in to read.',
        )}
      </p>
      {phone === undefined ? null : <Present visit={visit} phone={phone} error={errors.code} />}
      <form method="post" action={paths.phone()} novalidate>
        <Input
          id="number"
          name="number"
          type="tel"
          label={phone === undefined ? t('手机号', 'Telephone number') : t('换一个手机号', 'Another number')}
          hint={t('例如 13800000000', 'For example +86 138 0000 0000')}
          value={number}
          autocomplete="tel"
          classes="govuk-input--width-20"
          errorMessage={errors.number}
        />
        <Button content={t('获取验证码', 'Send a code')} variant="secondary" preventDoubleClick />
      </form>
    </AccountFrame>
  );
}

type PresentProps = { visit: Visit; phone: AccountPhone; error: string | undefined };

function Present({ visit, phone, error }: PresentProps) {
  const t = visit.say;
  const number = masked(phone.number);
  if (phone.verifiedAt !== undefined) {
    return (
      <form method="post" action={paths.removePhone()}>
        <p class="govuk-body">{t(`短信发送到 ${number}。`, `Short messages go to ${number}.`)}</p>
        <Button content={t('不再接收短信', 'No more short messages')} variant="secondary" />
      </form>
    );
  }
  return (
    <form method="post" action={paths.confirmPhone()} novalidate>
      <p class="govuk-body">
        {t(
          `验证码已发往 ${number}，${codeMinutes} 分钟内有效。`,
          `A code went to ${number}; it is valid for ${codeMinutes} minutes.`,
        )}
      </p>
      <Input
        id="code"
        name="code"
        label={t('验证码', 'Code')}
        value=""
        inputMode="numeric"
        autocomplete="one-time-code"
        classes="govuk-input--width-5"
        errorMessage={error}
      />
      <Button content={t('确认', 'Confirm')} />
    </form>
  );
}
