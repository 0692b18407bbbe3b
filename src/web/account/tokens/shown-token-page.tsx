import { pendingMinutes } from '#usecases/accounts/api-tokens';
import { Button } from '../../components/button/button.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { AccountFrame } from '../account-frame.js';

type ShownTokenPageProps = {
  visit: Visit;
  token: string;
  /** Sealed; comes back with the form. */
  pending: string;
  /** Going on was pressed without saying that the token was kept. */
  notKept: boolean;
};

/** The token, shown before it is in force and never after: nobody can lose one that works by one click. */
export function ShownTokenPage({ visit, token, pending, notKept }: ShownTokenPageProps) {
  const t = visit.say;
  const error = t('请先保存令牌，再勾选', 'Keep the token first, then tick the box');
  const title = t('请保存好令牌', 'Keep this token');
  return (
    <AccountFrame visit={visit} title={title} errors={notKept ? { kept: error } : {}}>
      <p class="govuk-body">
        {t(
          '请把它放进程序的密钥存放处，例如只有该程序能读的文件。不要写进代码、邮件或者聊天记录。',
          'Put it where the program keeps its secrets, for example a file only the program can read. Not into code, mail or chat.',
        )}
      </p>
      <Token visit={visit} token={token} />
      <WarningText
        content={t(
          '离开这一页之后不再显示；本站只保存它的摘要，丢失后请新建一个。',
          'It is not shown again. Only its hash is stored; if you lose it, make another.',
        )}
      />
      <form method="post" action={paths.keepApiToken()} novalidate>
        <input type="hidden" name="pending" value={pending} />
        <Checkboxes
          name="kept"
          errorMessage={notKept ? error : undefined}
          items={[{ value: 'yes', content: t('我已经保存好令牌', 'I have kept the token') }]}
        />
        <div class="govuk-button-group">
          <Button content={t('启用令牌', 'Put it in force')} preventDoubleClick />
          <a class="govuk-link" href={paths.apiTokens()}>
            {t('放弃', 'Do not make it')}
          </a>
        </div>
      </form>
      <p class="govuk-body">
        {t(
          `按下“启用令牌”之前它还不能使用；这一页 ${pendingMinutes} 分钟内有效。`,
          `It does not work before you press “Put it in force”; this page is good for ${pendingMinutes} minutes.`,
        )}
      </p>
    </AccountFrame>
  );
}

function Token({ visit, token }: Pick<ShownTokenPageProps, 'visit' | 'token'>) {
  const t = visit.say;
  return (
    <div class="app-kept-code">
      <p class="app-kept-code__label" id="token-label">
        {t('令牌', 'Token')}
      </p>
      <code class="app-kept-code__code app-kept-code__code--long" id="token" aria-labelledby="token-label">
        {token}
      </code>
      <div class="app-kept-code__ways">
        <Button
          type="button"
          variant="secondary"
          content={t('复制', 'Copy')}
          attributes={{
            hidden: true,
            'data-keep': 'copy',
            'data-keep-from': 'token',
            'data-keep-said': 'token-said',
            'data-keep-done': t('已复制，请粘贴到安全的地方。', 'Copied. Paste it somewhere safe.'),
            'data-keep-failed': t(
              '浏览器不允许复制，请选中后复制。',
              'The browser refused; select it and copy.',
            ),
          }}
        />
      </div>
      <p class="app-kept-code__said" id="token-said" role="status"></p>
    </div>
  );
}
