import type { Evidence, FilingContents, ContentItem } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import type { FormEdition } from '#law/form-edition';
import type { CaseView } from '#usecases/casework/case-view';
import { Tag } from '../../components/tag/tag.js';
import { ChangedItem } from '../../contents/changed-item.js';
import { citationShort } from '../../contents/words/citation-text.js';
import { itemLabels } from '../../contents/words/labels.js';
import type { Visit } from '../../layout/visit.js';
import { CaseFile } from '../case-file.js';
import { inOrder } from '../case-words.js';
import { reviewerFindingText } from '../reviewer-words.js';

type CompareProps = {
  readonly visit: Visit;
  readonly form: FormEdition;
  readonly of: Pick<CaseView, 'dossierId' | 'maySeeParticulars'>;
  readonly items: readonly ContentItem[];
  readonly before: FilingContents;
  readonly after: FilingContents;
  /** Doubts and questions on these items. */
  readonly findings?: readonly Finding[];
  /** Where the whole identity number can be opened, giving a reason. */
  readonly identityHref?: string | undefined;
  /** Of the elements' ids, where a page compares twice. */
  readonly idPrefix?: string;
};

/** 新旧对照 — the items of a change, old beside new, each with what the rules found in it. */
export function ChangeCompare(props: CompareProps) {
  const { visit, form, of, items, before, after, findings = [], identityHref, idPrefix = 'item' } = props;
  const t = visit.say;
  const reading = {
    visit,
    form,
    personalDataWithheld: !of.maySeeParticulars,
    file: (file: Evidence) => <CaseFile visit={visit} view={of} file={file} />,
  };
  return (
    <div class="app-case-group">
      {inOrder(items).map((item) => (
        <div class="app-case-item app-case-item--read" id={`${idPrefix}-${item}`}>
          <h3 class="app-case-item__label">{t(...itemLabels[item])}</h3>
          <div class="app-case-item__value">
            <ChangedItem {...reading} item={item} contents={after} previous={before} />
            {item === 'host-document' && identityHref !== undefined ? (
              <RevealLink visit={visit} href={identityHref} />
            ) : null}
            <ItemFindings {...props} findings={findings.filter((finding) => finding.item === item)} />
          </div>
        </div>
      ))}
    </div>
  );
}

function RevealLink({ visit, href }: { readonly visit: Visit; readonly href: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href} target="_blank" rel="noopener">
      {visit.say('查看两个号码（须填理由，留痕）', 'Show both numbers (reason required, recorded)')}
      <span class="govuk-visually-hidden">{visit.say('，新窗口', ', new window')}</span>
    </a>
  );
}

function ItemFindings({ visit, form, findings = [] }: CompareProps) {
  const t = visit.say;
  if (findings.length === 0) return <></>;
  return (
    <ul class="app-findings">
      {findings.map((finding) => (
        <li class="app-findings__finding">
          <Tag
            content={finding.level === 'doubtful' ? t('存疑', 'Doubtful') : t('请留意', 'Note')}
            colour={finding.level === 'doubtful' ? 'yellow' : 'blue'}
          />{' '}
          {reviewerFindingText(t, finding, form)}{' '}
          <span class="app-quiet">{citationShort(t, finding.citation)}</span>
        </li>
      ))}
    </ul>
  );
}
