import { measures } from '#law/citation';
import { Link } from '../components/link/link.js';
import { Panel } from '../components/panel/panel.js';
import { Textarea } from '../components/textarea/textarea.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { citationShort } from '../contents/words/citation-text.js';

type HomePageMarkProps = {
  readonly visit: Visit;
  readonly number: string;
  readonly publicUrl: string;
};

/** The number, its public entry, and how to show it at the bottom of the home page (Article 5 ¶3). */
export function HomePageMark({ visit, number, publicUrl }: HomePageMarkProps) {
  const t = visit.say;
  return (
    <>
      <Panel title={t('已予备案', 'Filed')} headingLevel={2}>
        {t('备案编号', 'Filing number')}
        <br />
        <strong>{number}</strong>
      </Panel>
      <p class="govuk-body">
        <Link href={paths.registerEntry(number)} content={t('查看公示信息', 'See the public entry')} />
      </p>
      <h2 class="govuk-heading-m">
        {t('请在首页底部标明备案编号', 'Show the number at the bottom of your home page')}
      </h2>
      <p class="govuk-body">
        {t(
          `已备案的平台应当在首页底部标明备案编号（${citationShort(t, measures(5, 3))}）。可以复制下面的代码，放在首页页脚：`,
          `Filed platforms show their number at the bottom of the home page (${citationShort(t, measures(5, 3))}). Copy this into the footer:`,
        )}
      </p>
      <Textarea
        name="home-page-mark"
        label={t('页脚代码', 'Footer code')}
        rows={5}
        spellcheck={false}
        value={markHtml(number, `${publicUrl}${paths.registerEntry(number)}`)}
        attributes={{ readonly: true }}
      />
      <p class="govuk-body">
        {t(
          '编号用文字显示，不要只放在图片里或者其他页面上。备案不代表对平台或者产品的认可，不得用于宣传。',
          'Show it as text, not only in a picture or on another page. Filing is no recognition and must not be used for advertising.',
        )}
      </p>
    </>
  );
}

/** One link; nothing in it needs escaping beyond what a number and an address can hold. */
export function markHtml(number: string, url: string): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<a href="${escaped(url)}" target="_blank" rel="noopener">网络产品安全漏洞收集平台备案编号：${escaped(number)}</a>`;
}
