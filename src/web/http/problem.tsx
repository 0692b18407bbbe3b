import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Failure } from '#usecases/outcome';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { page } from './answer.js';
import type { PortalEnv } from './portal.js';

type PageProps = { readonly visit: Visit };

/** The one place that turns a failure into a page. Refusals a page can explain better are handled there first. */
export async function failurePage(c: Context<PortalEnv>, failure: Failure): Promise<Response> {
  const visit = c.get('visit');
  switch (failure.kind) {
    case 'not-found':
      return page(c, <NotFoundPage visit={visit} />, 404);
    case 'forbidden':
      return page(c, <ForbiddenPage visit={visit} />, 403);
    case 'conflict':
      return page(c, <ConflictPage visit={visit} />, 409);
    case 'refusal':
    case 'report-refusal':
      return page(c, <RefusalPage visit={visit} code={failure.code} />, 422);
    default:
      return failure satisfies never;
  }
}

function Plain({ visit, title, children }: PageProps & { readonly title: string; readonly children: Child }) {
  return (
    <Layout visit={visit} title={title}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          {children}
          <p class="govuk-body">
            <a class="govuk-link" href={paths.home()}>
              {visit.say('回到首页', 'Go to the home page')}
            </a>
          </p>
        </div>
      </div>
    </Layout>
  );
}

export function NotFoundPage({ visit }: PageProps) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('没有找到这个页面', 'Page not found')}>
      <p class="govuk-body">
        {t(
          '请检查网址是否完整。要查询一个平台，可以用备案编号、平台名称或网址在备案公示中查找。',
          'Check that the address is complete. To look up a platform, search the register by number, name or address.',
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.register()}>
          {t('备案公示', 'Public register')}
        </a>
      </p>
    </Plain>
  );
}

export function ForbiddenPage({ visit }: PageProps) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('您没有办理此事的权限', 'You cannot do this')}>
      <p class="govuk-body">
        {t(
          '当前账户的角色不能打开或者办理这个页面。如果认为有误，请联系管理员，或者换一个账户登录。',
          'The roles of this account do not open this page. If that seems wrong, ask the administrator or sign in with another account.',
        )}
      </p>
    </Plain>
  );
}

export function ConflictPage({ visit }: PageProps) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('您阅读期间，有人已经办理', 'Someone acted while you were reading')}>
      <p class="govuk-body">
        {t(
          '您打开页面之后，这件事项已有新的办理结果，您刚才的操作没有生效，也没有改动任何内容。请返回并刷新页面，看清最新情况后再办理。',
          'After you opened the page something else was done here. Your action had no effect and changed nothing. Go back, reload the page, look at how things stand and then act.',
        )}
      </p>
    </Plain>
  );
}

function RefusalPage({ visit, code }: PageProps & { readonly code: string }) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('现在不能这样办理', 'This cannot be done now')}>
      <p class="govuk-body">
        {t(
          '按照事项目前的状态或者您的身份，这一步不能办理，没有改动任何内容。请返回查看现在可以办理的事项。',
          'In its present state, or in your capacity, this step is not possible. Nothing was changed. Go back to see what can be done now.',
        )}
      </p>
      <p class="govuk-body-s">{t(`原因代码：${code}`, `Reason code: ${code}`)}</p>
    </Plain>
  );
}

export function TooLargePage({ visit }: PageProps) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('提交的内容太大', 'What you sent is too large')}>
      <p class="govuk-body">
        {t(
          '单个文件不能超过 20 MB，一次提交的全部内容不能超过 21 MB。请返回，压缩文件或者分几次上传；之前已经保存的内容都还在。',
          'A file may have up to 20 MB, everything sent at once up to 21 MB. Go back and compress the file or upload in several steps; what was saved before is still there.',
        )}
      </p>
    </Plain>
  );
}

export function CrossOriginPage({ visit }: PageProps) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('请从本网站提交', 'Please submit from this site')}>
      <p class="govuk-body">
        {t(
          '这次提交来自另一个网站，为了您的安全没有处理。请在本网站的页面上重新办理。',
          'This form was sent from another site and was not processed, for your safety. Please start again on a page of this site.',
        )}
      </p>
    </Plain>
  );
}

/** Cannot be taken for a finding: it says that nothing was looked up. */
export function TooManyPage({ visit, seconds }: PageProps & { readonly seconds: number }) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('查询太频繁，请稍后再试', 'Too many searches, please wait')}>
      <p class="govuk-body">
        {t(
          `请在 ${seconds} 秒后再试。这次没有进行查询，不说明任何平台是否备案。`,
          `Try again in ${seconds} seconds. Nothing was looked up, so this says nothing about whether a platform is filed.`,
        )}
      </p>
      <p class="govuk-body">
        {t(
          '如果知道备案编号，可以直接核验，不受此限：',
          'With a filing number you can check at once, without this limit: ',
        )}
        <a class="govuk-link" href={paths.check()}>
          {t('核验备案编号', 'Check a filing number')}
        </a>
      </p>
    </Plain>
  );
}

/** For a broken invariant: nothing internal is shown, the number finds the record in the log. */
export function IncidentPage({ visit, incident }: PageProps & { readonly incident: string }) {
  const t = visit.say;
  return (
    <Plain visit={visit} title={t('系统出现问题', 'Something went wrong')}>
      <p class="govuk-body">
        {t(
          '已保存的草稿和已受理的提交不会丢失。请稍后再试；如果再次出现，请告诉我们下面的编号。',
          'Saved drafts and acknowledged submissions are not lost. Please try again later; if it happens again, tell us the number below.',
        )}
      </p>
      <p class="govuk-body">
        {t('问题编号：', 'Incident number: ')}
        <strong>{incident}</strong>
      </p>
    </Plain>
  );
}
