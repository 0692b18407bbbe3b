import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';

/** Telephone and mail as the host has set them. What was not set is never made up; the demonstration shows the slot. */
export function OtherChannels({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  const { reportPhone, reportMail } = visit.site;
  const isNone = reportPhone === undefined && reportMail === undefined;
  if (isNone && visit.demonstration === undefined) return <></>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('其他举报渠道', 'Other ways to report')}</h2>
      <p class="govuk-body">
        {t(
          '也可以打电话或者发邮件举报，由工作人员登记后按同样的步骤办理。',
          'You can also call or write; staff enter it here and it is handled in the same way.',
        )}
      </p>
      <ul class="govuk-list">
        {reportPhone === undefined ? (
          <EmptySlot visit={visit} label={t('举报电话', 'report phone')} />
        ) : (
          <li>
            {t('电话：', 'Phone: ')}
            <Link href={`tel:${reportPhone.replaceAll(/[^\d+]/g, '')}`} content={reportPhone} />
          </li>
        )}
        {reportMail === undefined ? (
          <EmptySlot visit={visit} label={t('举报邮箱', 'report mail')} />
        ) : (
          <li>
            {t('邮箱：', 'Mail: ')}
            <Link href={`mailto:${reportMail}`} content={reportMail} />
          </li>
        )}
      </ul>
    </>
  );
}

function EmptySlot({ visit, label }: { readonly visit: Visit; readonly label: string }) {
  return visit.demonstration === undefined ? <></> : <li>［{label}］</li>;
}
