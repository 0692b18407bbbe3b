import type { ScopeAnswers, ScopeAssessment } from '#law/article-02-scope';
import { Button } from '../components/button/button.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Link } from '../components/link/link.js';
import { type Visit, hasRole } from '../layout/visit.js';
import { paths } from '../paths.js';
import { FilingPage } from './page-parts.js';
import { HiddenScope, ScopeFields, scopeErrors, scopeQuery } from './scope-form.js';
import { citationFull } from '../contents/words/citation-text.js';
import { scopeReasonText } from './words/scope-words.js';

type ScopePageProps = {
  readonly visit: Visit;
  readonly answers: ScopeAnswers;
  /** Set when the answers were sent and some are missing. */
  readonly assessment?: ScopeAssessment;
};

/** 适用范围自查, before or without an account. The answers travel in the address; nothing is stored. */
export function ScopePage({ visit, answers, assessment }: ScopePageProps) {
  const t = visit.say;
  const errors = assessment === undefined ? undefined : scopeErrors(t, assessment);
  return (
    <FilingPage
      visit={visit}
      title={t('我的平台需要备案吗？', 'Does my platform have to be filed?')}
      caption={t('自查 · 第二条', 'Self-check · Article 2')}
      back={paths.file()}
      errors={errors === undefined ? undefined : { summary: errors.summary, at: () => undefined }}
    >
      <p class="govuk-body">
        {t(
          '不需要登录，回答不会保存。开始填写备案时，答案会带入草稿。',
          'No account is needed and nothing is stored. The answers go into your draft when you start to file.',
        )}
      </p>
      <form method="get" action={paths.fileScopeResult()} novalidate>
        <ScopeFields visit={visit} answers={answers} errors={errors} />
        <Button content={t('查看结果', 'See the result')} />
      </form>
    </FilingPage>
  );
}

type ResultProps = {
  readonly visit: Visit;
  readonly answers: ScopeAnswers;
  readonly assessment: ScopeAssessment;
  /** The account has as many open drafts as it can. */
  readonly tooManyDrafts?: boolean;
};

/** What Article 2 says to the answers. Whatever it is, a voluntary filing stays possible. */
export function ScopeResultPage({ visit, answers, assessment, tooManyDrafts }: ResultProps) {
  const t = visit.say;
  const required = assessment.result === 'filing-required';
  return (
    <FilingPage
      visit={visit}
      title={
        required
          ? t('需要备案', 'Filing is required')
          : t('按您的回答，不需要备案', 'By your answers, filing is not required')
      }
      caption={t('自查结果 · 第二条', 'Result of the self-check · Article 2')}
      back={`${paths.fileScope()}${scopeQuery(answers)}`}
      errors={
        tooManyDrafts === true
          ? {
              summary: [
                {
                  content: t(
                    '未提交的草稿已达上限，请先提交或者删除一些草稿',
                    'You have as many drafts as an account can hold; submit or delete some first',
                  ),
                  href: paths.filings(),
                },
              ],
              at: () => undefined,
            }
          : undefined
      }
    >
      <p class="govuk-body">{t('理由：', 'Because:')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {assessment.reasons.map((reason) => (
          <li>
            {scopeReasonText(t, reason)}{' '}
            <span class="govuk-hint govuk-!-display-inline">{citationFull(t, reason.citation)}</span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {required
          ? t(
              '新设平台应当在上线前备案；已经上线的，请尽快备案（第八条）。',
              'New platforms file before they go online; if yours is online, file without delay (Article 8).',
            )
          : t(
              '自查结果只供参考，不是行政决定。情况有变化，或者希望主动备案的，仍然可以备案。',
              'The result is advice, not a decision. If things change, or you would like to file all the same, you can.',
            )}
      </p>
      <StartFiling visit={visit} answers={answers} required={required} />
    </FilingPage>
  );
}

function StartFiling({
  visit,
  answers,
  required,
}: {
  visit: Visit;
  answers: ScopeAnswers;
  required: boolean;
}) {
  const t = visit.say;
  const back = paths.fileScopeResult(scopeQuery(answers));
  if (hasRole(visit.viewer, 'operator')) {
    return (
      <form method="post" action={paths.drafts()}>
        <HiddenScope answers={answers} />
        <Button
          content={required ? t('开始填写备案', 'Start the filing') : t('仍要主动备案', 'File voluntarily')}
          variant={required ? undefined : 'secondary'}
          preventDoubleClick
        />
      </form>
    );
  }
  if (visit.viewer !== undefined) {
    return (
      <InsetText>
        {t(
          '当前账户不是备案主体账户，不能填写备案。',
          'This account is not an operator’s account and cannot file.',
        )}
      </InsetText>
    );
  }
  return (
    <>
      <p class="govuk-body">
        {t(
          '填写备案需要账户，登录后会回到这一页。',
          'An account is needed to file; after signing in you come back here.',
        )}
      </p>
      <div class="govuk-button-group">
        <Button content={t('登录后填写备案', 'Sign in to file')} href={paths.signIn(back)} />
        <Link href={paths.registerAccount()} content={t('注册账户', 'Create an account')} />
      </div>
    </>
  );
}
