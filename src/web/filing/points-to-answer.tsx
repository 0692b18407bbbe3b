import { type ContentGroup, contentItems } from '#law/filing-contents';
import type { NoticePoint } from '#dossier/event-parts';
import type { CorrectionView } from '#usecases/filing/draft-view';
import type { FilingDraft } from '#usecases/ports/drafts';
import { Link } from '../components/link/link.js';
import { Tag } from '../components/tag/tag.js';
import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { itemLabels } from '../contents/words/labels.js';
import { defectText } from '../contents/words/notice-words.js';

type PointsProps = {
  readonly visit: Visit;
  readonly draft: FilingDraft;
  readonly correction: CorrectionView;
};

/** On a page of a correction: the points of the notice that are about it. */
export function PointsOnPage({ group, ...props }: PointsProps & { readonly group: ContentGroup }) {
  const t = props.visit.say;
  const points = props.correction.notice.points.filter(({ item }) => contentItems[item].group === group);
  if (points.length === 0) {
    return (
      <p class="govuk-inset-text">
        {t(
          '补正通知没有涉及这一页。需要更新的也可以修改，修改之处会标明给审核人员。',
          'The notice does not concern this page. You may change it all the same; changes are shown to the reviewer.',
        )}
      </p>
    );
  }
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-s">{t('补正通知要求', 'What the notice asks')}</h2>
      {points.map((point) => (
        <Point {...props} point={point} />
      ))}
      <p class="govuk-body">
        <Link
          href={paths.draftReplies(props.draft.id)}
          content={t('不需要修改、只需说明的，逐点回应', 'If nothing needs changing, reply to the points')}
        />
      </p>
    </div>
  );
}

function Point({ visit, draft, correction, point }: PointsProps & { readonly point: NoticePoint }) {
  const t = visit.say;
  return (
    <div>
      <p class="govuk-body">
        <strong>
          {point.number}. {t(...itemLabels[point.item])}
        </strong>{' '}
        <PointState visit={visit} draft={draft} correction={correction} point={point} />
        <br />
        {defectText(t, point.defect)}
        {t('：', ': ')}
        <TypedText text={point.reason} />
      </p>
    </div>
  );
}

/** What the operator did about a point so far. */
export function PointState({
  visit,
  draft,
  correction,
  point,
}: PointsProps & { readonly point: NoticePoint }) {
  const t = visit.say;
  if (correction.changedItems.includes(point.item))
    return <Tag content={t('已修改', 'Changed')} colour="green" />;
  const replied = (draft.replies[String(point.number)] ?? '').trim() !== '';
  if (replied) return <Tag content={t('已回应', 'Replied')} colour="green" />;
  return <Tag content={t('待处理', 'To do')} colour="red" />;
}
