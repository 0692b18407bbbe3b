import type { ContentItem } from '#law/filing-contents';
import type { DraftView } from '#usecases/filing/draft-view';
import { Button } from '../../components/button/button.js';
import { Callout } from '../../components/callout/callout.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { ChangedItem } from '../../contents/changed-item.js';
import { itemLabels } from '../../contents/words/labels.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { EvidenceLink } from '../evidence-field.js';

type MovedProps = { readonly visit: Visit; readonly view: DraftView };

/** 登记已更新: what moved in the record since the draft was begun, and the way to bring the draft up to date. */
export function MovedNotice({ visit, view }: MovedProps) {
  const t = visit.say;
  const { change, draft } = view;
  if (change === undefined || change.moved.length === 0) return <></>;
  const stands = change.obstacles.some(({ code }) => code === 'stale');
  return (
    <Callout tone={stands ? 'near' : 'neutral'}>
      <h2 class="govuk-heading-s" id="moved">
        {t('您开始填写之后，登记的内容已经更新', 'The record moved since you began')}
      </h2>
      <p class="govuk-body">
        {stands
          ? t(
              '为免覆盖较新的内容，这份草稿须先更新才能提交。您自己的修改会保留；两边都改过的项目会列出来由您决定。',
              'So that nothing newer is turned back, bring this draft up to date before you submit it. Your own edits stay; items edited on both sides are listed for you to decide.',
            )
          : t(
              '更新不影响您修改的项目，也可以先更新草稿。',
              'Your items are not touched; you may update the draft first.',
            )}
      </p>
      <Compared visit={visit} view={view} items={change.moved} before={change.base} after={change.live} />
      <form method="post" action={paths.draftRefresh(draft.id)}>
        <Button content={t('更新草稿', 'Bring the draft up to date')} preventDoubleClick />
      </form>
    </Callout>
  );
}

/** 冲突: edits that met a newer value, each to be taken up or let go. */
export function SetAsideItems({ visit, view }: MovedProps) {
  const t = visit.say;
  const { draft, change } = view;
  const aside = draft.change?.setAside;
  if (change === undefined || aside === undefined) return <></>;
  return (
    <Callout tone="near">
      <h2 class="govuk-heading-s" id="set-aside">
        {t('这些项目登记已更新，您也修改过', 'These items moved in the record, and you edited them too')}
      </h2>
      <p class="govuk-body">
        {t(
          '草稿现在采用登记的内容。您原来填写的没有丢失，可以改用。',
          'The draft holds what the record says now. What you typed is kept; you can use it instead.',
        )}
      </p>
      {aside.items.map((item) => (
        <form method="post" action={paths.draftSetAside(draft.id)}>
          <input type="hidden" name="item" value={item} />
          <h3 class="govuk-heading-s">{t(...itemLabels[item])}</h3>
          <Compared visit={visit} view={view} items={[item]} before={draft.contents} after={aside.contents} />
          <div class="govuk-button-group">
            <Button
              content={t('改用我填写的', 'Use what I typed')}
              variant="secondary"
              name="do"
              value="take"
            />
            <Button
              content={t('采用登记的内容', 'Keep what the record says')}
              variant="secondary"
              name="do"
              value="leave"
            />
          </div>
        </form>
      ))}
    </Callout>
  );
}

type ComparedProps = MovedProps & {
  readonly items: readonly ContentItem[];
  readonly before: DraftView['draft']['contents'];
  readonly after: DraftView['draft']['contents'];
};

/** Old beside new, of these items only. */
export function Compared({ visit, view, items, before, after }: ComparedProps) {
  const t = visit.say;
  return (
    <SummaryList
      rows={items.map((item) => ({
        key: t(...itemLabels[item]),
        value: (
          <ChangedItem
            visit={visit}
            form={view.form}
            item={item}
            contents={after}
            previous={before}
            file={(file) => <EvidenceLink visit={visit} file={file} />}
          />
        ),
      }))}
    />
  );
}
