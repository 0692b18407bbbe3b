import { createMiddleware } from 'hono/factory';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { page } from '../http/answer.js';
import { type Form, readForm } from '../http/form.js';
import type { PortalEnv } from '../http/portal.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { FilingPage } from './page-parts.js';

/**
 * A session that ended while somebody typed must not cost them the page: what was sent is shown again, ready to be
 * saved after signing in. Stands before the guard, which would send them away without it.
 */
export const keepWhatWasTyped = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method !== 'POST' || c.get('actor') !== undefined) return next();
  const form = await readForm(c);
  return page(c, <SignedOutPage visit={c.get('visit')} action={c.req.path} form={form} />, 403);
});

type SignedOutPageProps = { readonly visit: Visit; readonly action: string; readonly form: Form };

function SignedOutPage({ visit, action, form }: SignedOutPageProps) {
  const t = visit.say;
  const typed = form.names().flatMap((name) => form.all(name).map((value) => ({ name, value })));
  return (
    <FilingPage
      visit={visit}
      title={t('登录已经过期，填写的内容还没有保存', 'You were signed out; what you typed is not saved yet')}
    >
      <p class="govuk-body">
        {t('填写的内容还在这一页里，请不要关闭。', 'What you typed is still in this page; do not close it.')}
      </p>
      <ol class="govuk-list govuk-list--number">
        <li>
          <Link
            href={paths.signIn(paths.filings())}
            content={t('在新窗口登录', 'Sign in, in a new window')}
            attributes={{ target: '_blank' }}
          />
        </li>
        <li>{t('回到这一页，按下面的按钮保存。', 'Come back to this page and press the button below.')}</li>
      </ol>
      <form method="post" action={action}>
        {typed.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button content={t('保存填写的内容', 'Save what I typed')} />
      </form>
      <p class="govuk-body">
        {t(
          '刚才选择的附件需要在保存后重新选择。',
          'Files you had just chosen have to be chosen again afterwards.',
        )}
      </p>
    </FilingPage>
  );
}
