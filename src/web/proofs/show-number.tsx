import { CopyArea } from '../components/copy-area/copy-area.js';
import { Link } from '../components/link/link.js';
import { paths } from '../paths.js';
import { badgeHeight, badgeTitle, badgeWidth } from './badge-svg.js';
import type { InHandProps } from './entry-in-hand.js';
import { footerSnippets } from './footer-snippets.js';

/** 首页标明编号 (Article 5¶3) — for the operator: HTML to paste; for everybody: what is looked for on the home page. */
export function ShowNumber(props: InHandProps) {
  const { visit, entry } = props;
  const t = visit.say;
  return (
    <section aria-labelledby="show-number" class="app-no-print">
      <h2 class="govuk-heading-m" id="show-number">
        {t('在平台首页标明编号（供主办者）', 'Showing the number on the platform (for its operator)')}
      </h2>
      {entry.status === 'cancelled' ? (
        <p class="govuk-body">
          {t(
            '备案已注销，编号停用：请从首页底部去掉编号和徽标。还没有去掉的徽标会自动显示“已注销”。',
            'The filing was cancelled and the number is out of use: take number and badge off the home page. A badge that is still there says so by itself.',
          )}
        </p>
      ) : (
        <Snippets {...props} />
      )}
    </section>
  );
}

function Snippets({ visit, entry, publicUrl }: InHandProps) {
  const t = visit.say;
  const { number, status } = entry;
  const snippets = footerSnippets(entry, publicUrl);
  const words = {
    copy: t('复制', 'Copy'),
    copied: t('已复制。', 'Copied.'),
    refused: t('浏览器不允许复制，请选中后复制。', 'The browser refused; select the text and copy it.'),
  };
  return (
    <>
      <p class="govuk-body">
        {t(
          '办法第五条要求已备案的平台在首页底部标明备案编号。任选一种，原样粘贴到首页底部：',
          'Article 5 of the Measures asks a filed platform to show its number at the bottom of its home page. Paste one of these there as it is:',
        )}
      </p>
      <CopyArea
        id="footer-text"
        label={t('文字链接', 'Words with a link')}
        text={snippets.text}
        rows={3}
        words={words}
      />
      <CopyArea
        id="footer-badge"
        label={t(
          '徽标链接（SVG 图片，不用脚本，备案注销后自动显示“已注销”）',
          'Badge with a link (an SVG without script; it says so when the filing is cancelled)',
        )}
        text={snippets.badge}
        rows={4}
        words={words}
      />
      <p class="govuk-body">
        {t('徽标的样子：', 'The badge: ')}
        <img
          class="app-badge-picture"
          src={paths.entryBadge(number)}
          alt={badgeTitle({ number, status })}
          width={badgeWidth({ number, status })}
          height={badgeHeight}
        />
      </p>
      <h3 class="govuk-heading-s">{t('核查首页时看什么', 'What is looked for on the home page')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t('首页底部有这串文字：', 'At the bottom of the page, this text: ')}
          <strong class="app-number">{number}</strong>
          {t(
            '。全角字符、空格和“备案编号：”等前缀都不影响；用徽标的，看图片的替代文字（alt）。',
            '. Full-width characters, blanks or a prefix do not matter; of a badge the alternative text (alt) counts.',
          )}
        </li>
        <li>
          {t('它链接到本页：', 'It is linked to this page: ')}
          <Link
            href={paths.registerEntry(number)}
            content={<span class="app-break">{`${publicUrl}${paths.registerEntry(number)}`}</span>}
            noVisited
          />
        </li>
        <li>
          {t('在首页 ', 'It is on the home page ')}
          <span class="app-break">{entry.platform.homePageUrl}</span>
          {t(
            ' 上，不是只在“关于我们”之类的其他页面上。要运行脚本才出现的编号，记为“未能确认”，不直接认定为没有标明。',
            ' itself and not only on a page such as “About”. A number that appears only by script counts as “could not be confirmed”, not as missing.',
          )}
        </li>
      </ul>
    </>
  );
}
