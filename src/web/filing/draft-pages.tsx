import type { ScopeAnswers, ScopeAssessment } from '#law/article-02-scope';
import { limits } from '#law/limits';
import type { DraftView } from '#usecases/filing/draft-view';
import { Button } from '../components/button/button.js';
import { CharacterCount } from '../components/character-count/character-count.js';
import { Link } from '../components/link/link.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { caption } from './group-page.js';
import { PointState } from './points-to-answer.js';
import { FilingPage } from './page-parts.js';
import { SaveButtons } from './save-buttons.js';
import { ScopeFields, scopeErrors } from './scope-form.js';
import { itemLabels } from '../contents/words/labels.js';
import { defectText } from '../contents/words/notice-words.js';

type DraftPageProps = { readonly visit: Visit; readonly view: DraftView };

/** The self-check inside a draft. */
export function DraftScopePage({
  visit,
  view,
  answers,
  assessment,
}: DraftPageProps & { readonly answers: ScopeAnswers; readonly assessment?: ScopeAssessment }) {
  const t = visit.say;
  const errors = assessment === undefined ? undefined : scopeErrors(t, assessment);
  return (
    <FilingPage
      visit={visit}
      title={t('适用范围自查', 'Self-check of the scope')}
      caption={t('备案申请 · 第二条', 'Filing · Article 2')}
      back={paths.draft(view.draft.id)}
      errors={errors === undefined ? undefined : { summary: errors.summary, at: () => undefined }}
    >
      <form method="post" action={paths.draftScope(view.draft.id)} novalidate>
        <ScopeFields visit={visit} answers={answers} errors={errors} />
        <SaveButtons visit={visit} />
      </form>
    </FilingPage>
  );
}

/** What the operator says to each point of the notice. A point whose item was changed needs no words. */
export function RepliesPage({
  visit,
  view,
  replies,
}: DraftPageProps & { readonly replies: Readonly<Record<string, string>> }) {
  const t = visit.say;
  const { draft, correction } = view;
  if (correction === undefined) throw new Error('only a correction has replies');
  const tooLong = (number: number) => {
    const length = (replies[String(number)] ?? '').length;
    if (length <= limits.reasonCharsMax) return undefined;
    return t(
      `对第 ${number} 点的回应最多 ${limits.reasonCharsMax} 个字，现有 ${length} 个字，请删减`,
      `The reply to point ${number} may have ${limits.reasonCharsMax} characters, it has ${length}; shorten it`,
    );
  };
  const summary = correction.notice.points.flatMap(({ number }) => {
    const text = tooLong(number);
    return text === undefined ? [] : [{ content: text, href: `#reply-${number}` }];
  });
  return (
    <FilingPage
      visit={visit}
      title={t('逐点回应补正通知', 'Reply to the points of the notice')}
      caption={caption(visit, view)}
      back={paths.draft(draft.id)}
      errors={{ summary, at: () => undefined }}
    >
      <p class="govuk-body">
        {t(
          '已经修改了内容的，可以不写；没有修改的，请说明情况。',
          'Where you changed the content you need not write anything; where you did not, explain.',
        )}
      </p>
      <form method="post" action={paths.draftReplies(draft.id)} novalidate>
        {correction.notice.points.map((point) => (
          <section aria-labelledby={`reply-title-${point.number}`}>
            <h2 class="govuk-heading-m" id={`reply-title-${point.number}`}>
              {point.number}. {t(...itemLabels[point.item])}{' '}
              <PointState visit={visit} draft={draft} correction={correction} point={point} />
            </h2>
            <p class="govuk-body">
              {defectText(t, point.defect)}
              {t('：', ': ')}
              <TypedText text={point.reason} />
            </p>
            <CharacterCount
              name={`reply-${point.number}`}
              label={t(`对第 ${point.number} 点的回应`, `Reply to point ${point.number}`)}
              rows={4}
              maxLength={limits.reasonCharsMax}
              threshold={75}
              value={replies[String(point.number)] ?? ''}
              errorMessage={tooLong(point.number)}
            />
          </section>
        ))}
        <div class="govuk-button-group">
          <Button content={t('保存', 'Save')} />
          <Link href={paths.draft(draft.id)} content={t('返回，不保存', 'Go back without saving')} />
        </div>
      </form>
    </FilingPage>
  );
}

/** Asks before a draft is deleted: it cannot be brought back. */
export function DiscardPage({ visit, view }: DraftPageProps) {
  const t = visit.say;
  const name = view.draft.contents.platform.name.trim();
  return (
    <FilingPage
      visit={visit}
      title={t('删除这份草稿吗？', 'Delete this draft?')}
      back={paths.draft(view.draft.id)}
    >
      <p class="govuk-body">
        {name === '' ? t('草稿还没有填写平台名称。', 'The draft has no platform name yet.') : name}
      </p>
      <WarningText
        content={t(
          '删除后，填写的内容和上传的附件都不能恢复。已经提交的备案不受影响。',
          'What was typed and uploaded cannot be brought back. Filings already submitted are not touched.',
        )}
      />
      <form method="post" action={paths.draftDiscard(view.draft.id)}>
        <div class="govuk-button-group">
          <Button content={t('删除草稿', 'Delete the draft')} variant="warning" />
          <Link href={paths.draft(view.draft.id)} content={t('保留草稿', 'Keep it')} />
        </div>
      </form>
    </FilingPage>
  );
}
