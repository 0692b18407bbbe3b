import type { Child } from 'hono/jsx';
import { Button } from '../../components/button/button.js';
import type { Visit } from '../../layout/visit.js';

type KeptCodeProps = {
  readonly visit: Visit;
  /** In groups, as it is read out. */
  readonly code: string;
  /** Further ways to keep it, beside copy and print, that need no script. */
  readonly children?: Child;
};

/** 查询码 — the code in large letters, with every way to keep it. */
export function KeptCode({ visit, code, children }: KeptCodeProps) {
  const t = visit.say;
  return (
    <div class="app-kept-code">
      <p class="app-kept-code__label" id="code-label">
        {t('查询码', 'Retrieval code')}
      </p>
      <code class="app-kept-code__code" id="code" aria-labelledby="code-label">
        {code}
      </code>
      <div class="app-kept-code__ways">
        <Button
          type="button"
          variant="secondary"
          content={t('复制', 'Copy')}
          attributes={{
            hidden: true,
            'data-keep': 'copy',
            'data-keep-from': 'code',
            'data-keep-said': 'code-said',
            'data-keep-done': t('已复制，请粘贴到安全的地方。', 'Copied. Paste it somewhere safe.'),
            'data-keep-failed': t(
              '浏览器不允许复制，请抄写或者下载。',
              'The browser refused; write it down or download it.',
            ),
          }}
        />
        {children}
        <Button
          type="button"
          variant="secondary"
          content={t('打印', 'Print')}
          attributes={{ hidden: true, 'data-keep': 'print' }}
        />
      </div>
      <p class="app-kept-code__said" id="code-said" role="status"></p>
    </div>
  );
}
