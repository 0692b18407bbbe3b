import type { PublicEntry } from '#register/public-entry';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { qrTitle } from './qr-svg.js';

export type InHandProps = {
  readonly visit: Visit;
  readonly entry: PublicEntry;
  /** Scheme and host people type, without a trailing slash. */
  readonly publicUrl: string;
};

/** 核验与凭证 — what can be taken along: a code that leads here, a certificate. */
export function EntryInHand({ visit, entry, publicUrl }: InHandProps) {
  const t = visit.say;
  const { number, status } = entry;
  const address = `${publicUrl}${paths.registerEntry(number)}`;
  return (
    <section aria-labelledby="in-hand">
      <h2 class="govuk-heading-m" id="in-hand">
        {t('核验与凭证', 'Check it, and take it along')}
      </h2>
      <div class="app-in-hand">
        <img
          class="app-in-hand__qr"
          src={paths.entryQr(number)}
          alt={qrTitle(number)}
          width="180"
          height="180"
        />
        <div class="app-in-hand__words">
          <p class="govuk-body">
            {t(
              '用手机扫描二维码，或者打开下面的网址，看到的应当就是这一页。不用登录。网址不是本站的，就不是备案公示。',
              'Scan the code or open the address below: you should arrive at this very page, without signing in. An address of another site is not the register.',
            )}
          </p>
          <p class="govuk-body">
            <Link
              href={paths.registerEntry(number)}
              content={<span class="app-break">{decodeURI(address)}</span>}
              noVisited
            />
          </p>
          <div class="govuk-button-group app-no-print">
            <Button
              href={paths.entryCertificate(number)}
              variant="secondary"
              content={
                status === 'cancelled'
                  ? t('下载备案凭证（PDF，标明已注销）', 'Certificate (PDF, marked as cancelled)')
                  : t('下载备案凭证（PDF）', 'Certificate (PDF)')
              }
            />
            <Link
              href={paths.entryQr(number)}
              content={t('二维码图片（SVG）', 'The code as a picture (SVG)')}
              noVisited
            />
          </div>
        </div>
      </div>
    </section>
  );
}
