import { type Evidence, contentItems } from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { CaseGroup, CaseItem, ExaminedFinding } from '#usecases/casework/case-items';
import type { CaseView } from '#usecases/casework/case-view';
import { Button } from '../components/button/button.js';
import { classNames } from '../components/class-names.js';
import { Tag } from '../components/tag/tag.js';
import { TypedText } from '../components/typed-text.js';
import { ChangedItem } from '../contents/changed-item.js';
import { ItemValue } from '../contents/item-value.js';
import { citationShort } from '../contents/words/citation-text.js';
import { groupTitles, itemLabels } from '../contents/words/labels.js';
import { defectText } from '../contents/words/notice-words.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { CaseFile } from './case-file.js';
import { ConfirmationFields, DefectFields, type MarkState } from './mark-fields.js';
import type { MarkKey } from './marks-form.js';
import { reviewerFindingText } from './reviewer-words.js';

/** `stateOf` is absent when this person does not mark items: the marks are then shown, not edited. */
export type GroupsContext = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly form: FormEdition;
  readonly stateOf?: (key: MarkKey) => MarkState;
};

/** The groups of Article 4 with every item that was submitted. */
export function CaseGroups(context: GroupsContext) {
  return (
    <>
      {context.view.groups.map((group) => (
        <Group {...context} group={group} />
      ))}
    </>
  );
}

type GroupProps = GroupsContext & { readonly group: CaseGroup };

function Group(props: GroupProps) {
  const { visit, group } = props;
  const t = visit.say;
  const [first] = group.items;
  const citation = first === undefined ? undefined : contentItems[first.item].citation;
  return (
    <section id={`group-${group.group}`} aria-labelledby={`heading-${group.group}`} class="app-case-group">
      <div class="app-case-group__heading">
        <h2 class="govuk-heading-m" id={`heading-${group.group}`}>
          {citation === undefined ? '' : citationShort(t, citation)} {t(...groupTitles[group.group])}
        </h2>{' '}
        <GroupTags {...props} />
      </div>
      {group.items.map((item) => (
        <Item {...props} of={item} />
      ))}
      {props.stateOf === undefined ? null : (
        <div class="app-case-group__save">
          <Button
            content={t('保存标记', 'Save marks')}
            variant="secondary"
            name="save"
            value={`group-${group.group}`}
            classes="app-button--small"
          />
        </div>
      )}
    </section>
  );
}

/** 齐全, or how many doubts and marks there are: never by colour alone. */
function GroupTags({ visit, group }: GroupProps) {
  const t = visit.say;
  const doubts = group.items.flatMap(({ findings }) => findings).filter(isOpenDoubt).length;
  const marks = group.items.filter(({ mark }) => mark !== undefined).length;
  const changed = group.items.filter((item) => item.changed).length;
  return (
    <>
      {doubts > 0 ? <Tag content={t(`${doubts} 处存疑`, `${doubts} doubtful`)} colour="yellow" /> : null}
      {marks > 0 ? <Tag content={t(`${marks} 项需要补正`, `${marks} to correct`)} colour="orange" /> : null}
      {doubts === 0 && marks === 0 ? <Tag content={t('齐全', 'Complete')} colour="green" /> : null}
      {changed > 0 ? <Tag content={t(`本次修改 ${changed} 项`, `${changed} changed`)} colour="blue" /> : null}
    </>
  );
}

export function isOpenDoubt({ finding, confirmation }: ExaminedFinding): boolean {
  return finding.level === 'doubtful' && confirmation === undefined;
}

type ItemProps = GroupProps & { readonly of: CaseItem };

function Item(props: ItemProps) {
  const { visit, of, stateOf, view } = props;
  const t = visit.say;
  return (
    <div
      class={classNames('app-case-item', stateOf === undefined && 'app-case-item--read')}
      id={`item-${of.item}`}
    >
      <h3 class="app-case-item__label">
        {t(...itemLabels[of.item])}
        {of.changed ? (
          <>
            {' '}
            <span class="app-case-item__changed">{t('本次修改', 'Changed')}</span>
          </>
        ) : null}
      </h3>
      <div class="app-case-item__value">
        <Value {...props} />
        {of.item === 'host-document' && view.maySeeParticulars ? (
          <RevealLink visit={visit} view={view} />
        ) : null}
        <AnsweredPoint visit={visit} of={of} />
        <Findings {...props} />
      </div>
      <div class="app-case-item__mark">
        {stateOf === undefined ? (
          <KeptMark visit={visit} of={of} />
        ) : (
          <DefectFields visit={visit} of={of} state={stateOf({ item: of.item, code: '' })} />
        )}
      </div>
    </div>
  );
}

function Value({ visit, view, form, of }: ItemProps) {
  const reading = {
    visit,
    form,
    item: of.item,
    contents: view.contents,
    personalDataWithheld: !view.maySeeParticulars,
    file: (file: Evidence) => <CaseFile visit={visit} view={view} file={file} />,
  };
  if (!of.changed || view.previous === undefined) return <ItemValue {...reading} />;
  return <ChangedItem {...reading} previous={view.previous} />;
}

function RevealLink({ visit, view }: Pick<ItemProps, 'visit' | 'view'>) {
  return (
    <>
      {' '}
      <a
        class="govuk-link govuk-link--no-visited-state"
        href={paths.caseIdentity(view.dossierId)}
        target="_blank"
        rel="noopener"
      >
        {visit.say('查看（须填理由，留痕）', 'Show (reason required, recorded)')}
        <span class="govuk-visually-hidden">{visit.say('，新窗口', ', new window')}</span>
      </a>
    </>
  );
}

/** What the notice asked, and what the operator says to it. */
function AnsweredPoint({ visit, of }: { readonly visit: Visit; readonly of: CaseItem }) {
  const t = visit.say;
  if (of.answered === undefined) return <></>;
  const { point, reply } = of.answered;
  return (
    <div class="app-answered">
      <p class="app-answered__line">
        <strong>
          {t(
            `补正通知第 ${point.number} 项（${defectText(t, point.defect)}）：`,
            `Notice, point ${point.number}: `,
          )}
        </strong>
        <TypedText text={point.reason} />
      </p>
      <p class="app-answered__line">
        <strong>{t('备案主体答复：', 'Reply: ')}</strong>
        {reply.trim() === '' ? (
          <span class="app-quiet">{t('没有文字答复', 'No words')}</span>
        ) : (
          <TypedText text={reply} />
        )}
        {of.changed ? null : <span class="app-quiet">{t('（内容没有修改）', ' (not changed)')}</span>}
      </p>
    </div>
  );
}

/** Doubts and questions; several of one kind are checked once. */
function Findings({ visit, of, stateOf, form }: ItemProps) {
  const t = visit.say;
  if (of.findings.length === 0) return <></>;
  return (
    <ul class="app-findings">
      {of.findings.map((examined, index) => {
        const { finding, confirmation } = examined;
        const isFirst = of.findings.findIndex((each) => each.finding.code === finding.code) === index;
        return (
          <li class="app-findings__finding">
            <Tag
              content={
                confirmation !== undefined
                  ? t('已核实', 'Checked')
                  : finding.level === 'doubtful'
                    ? t('存疑', 'Doubtful')
                    : t('请留意', 'Note')
              }
              colour={confirmation !== undefined ? 'green' : finding.level === 'doubtful' ? 'yellow' : 'blue'}
            />{' '}
            {reviewerFindingText(t, finding, form)}{' '}
            <span class="app-quiet">{citationShort(t, finding.citation)}</span>
            {isFirst && stateOf !== undefined ? (
              <ConfirmationFields
                visit={visit}
                of={examined}
                state={stateOf({ item: of.item, code: finding.code })}
              />
            ) : null}
            {stateOf === undefined && confirmation !== undefined ? (
              <p class="app-quiet-line">
                {t('核实情况：', 'Checked: ')}
                {confirmation.reason}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function KeptMark({ visit, of }: { readonly visit: Visit; readonly of: CaseItem }) {
  const t = visit.say;
  const { mark } = of;
  if (mark === undefined || mark.verdict === 'confirmed') return <></>;
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      <Tag content={t('需要补正', 'Needs correction')} colour="orange" /> {defectText(t, mark.verdict)}
      {t('：', ': ')}
      <TypedText text={mark.reason} />
    </p>
  );
}
