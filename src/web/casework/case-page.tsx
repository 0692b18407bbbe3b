import type { FormEdition } from '#law/form-edition';
import { attention } from '#usecases/casework/case-items';
import type { CaseView } from '#usecases/casework/case-view';
import type { EditedMark, MarkProblem } from '#usecases/casework/save-marks';
import type { DossierReports } from '#usecases/report/reports-on-dossier';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Link } from '../components/link/link.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { citationFull } from '../contents/words/citation-text.js';
import { itemLabels } from '../contents/words/labels.js';
import { ToldOperator } from '../messages/told-operator.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ReportsOnDossier } from '../report/staff/reports-on-dossier.js';
import { ActsOutsideForm, ActsWithMarks, AssignmentActs, nobodyChosenText } from './case-acts.js';
import { CaseGroups, isOpenDoubt } from './case-groups.js';
import { CaseHeading } from './case-heading.js';
import { CaseHistory } from './case-history.js';
import { FiledRecord } from './changes/filed-record.js';
import { type DoneAct, doneText } from './case-words.js';
import type { MarkState } from './mark-fields.js';
import { type MarkKey, problemField, problemText, shownEntry } from './marks-form.js';
import { reviewerFindingText } from './reviewer-words.js';
import { RelatedFilings } from './related-filings.js';

/** What was typed when some of it could not be saved. */
export type UnsavedMarks = {
  readonly edits: readonly EditedMark[];
  readonly problems: readonly MarkProblem[];
};

export type CasePageProps = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly form: FormEdition;
  /** Against the platform; absent where nobody reads them. */
  readonly reports?: DossierReports | undefined;
  readonly done?: DoneAct;
  readonly unsaved?: UnsavedMarks;
  /** 分派 was pressed without choosing anybody. */
  readonly nobodyChosen?: boolean;
};

/** 审核 — one case: what was declared, what the rules found, what can be done. */
export function CasePage(props: CasePageProps) {
  const { visit, view, form, unsaved, nobodyChosen = false } = props;
  const t = visit.say;
  const problems = unsaved?.problems ?? [];
  const context = { visit, view, form };
  return (
    <Layout
      visit={visit}
      title={view.contents.platform.name.trim()}
      active="casework"
      back={paths.casework()}
      errors={problems.length > 0 || nobodyChosen}
    >
      {problems.length === 0 ? null : <Problems visit={visit} problems={problems} />}
      {nobodyChosen ? (
        <ErrorSummary errors={[{ content: nobodyChosenText(t), href: '#assign-reviewer' }]} />
      ) : null}
      <DoneBanner {...props} />
      <CaseHeading visit={visit} view={view} />
      <AssignmentActs visit={visit} view={view} error={nobodyChosen ? nobodyChosenText(t) : undefined} />
      <Attention {...props} />
      <FiledRecord visit={visit} view={view} />
      {view.mayMark ? (
        <form method="post" action={paths.caseMarks(view.dossierId)} novalidate>
          <input type="hidden" name="version" value={String(view.version)} />
          <CaseGroups {...context} stateOf={(key) => markState(props, key)} />
          <ActsWithMarks visit={visit} view={view} />
        </form>
      ) : (
        <>
          <CaseGroups {...context} />
          <ActsOutsideForm visit={visit} view={view} />
        </>
      )}
      <div class="app-case-more">
        <RelatedFilings visit={visit} view={view} />
        {props.reports === undefined ? null : <ReportsOnDossier visit={visit} reports={props.reports} />}
        <CaseHistory visit={visit} view={view} />
        <ToldOperator visit={visit} told={view.told} />
      </div>
      <p class="govuk-body-s app-quiet">
        {t(
          `卷宗编号 ${view.dossierId}，第 ${view.version} 版`,
          `Dossier ${view.dossierId}, version ${view.version}`,
        )}
      </p>
    </Layout>
  );
}

/** What stands in the controls of a mark. */
function markState({ view, unsaved }: CasePageProps, key: MarkKey): MarkState {
  const isKey = (each: MarkKey) => each.item === key.item && each.code === key.code;
  const shown = shownEntry(view, key);
  const problem = unsaved?.problems.find(isKey);
  // Only what could not be saved is shown as typed; the rest was saved or never touched.
  const typed = problem === undefined ? undefined : unsaved?.edits.find(({ entered }) => isKey(entered));
  return { shown, entered: typed?.entered ?? shown, ...(problem === undefined ? {} : { problem }) };
}

function Problems({ visit, problems }: { readonly visit: Visit; readonly problems: readonly MarkProblem[] }) {
  const t = visit.say;
  return (
    <ErrorSummary
      description={t('其他标记已经保存。', 'The other marks were saved.')}
      errors={problems.map((problem) => ({
        content: `${t(...itemLabels[problem.item])}${t('：', ': ')}${problemText(t, problem)}`,
        href: `#${problemField(problem)}`,
      }))}
    />
  );
}

function DoneBanner({ visit, view, done }: CasePageProps) {
  const t = visit.say;
  const { state } = view;
  if (done === undefined || (done === 'recorded') !== (state.status === 'filed')) return <></>;
  if (state.status !== 'filed') return <NotificationBanner type="success" heading={doneText(t, done)} />;
  return (
    <NotificationBanner
      type="success"
      heading={
        <>
          {t(`已予备案，备案编号 ${state.number}。`, `Filed under number ${state.number}.`)}{' '}
          <Link
            href={paths.registerEntry(state.number)}
            content={t('查看公示', 'See the public entry')}
            classes="govuk-notification-banner__link"
          />
        </>
      }
    >
      <p class="govuk-body">
        {t(
          '公示已经生效；通报公安部、国家互联网信息办公室和通知备案主体的消息已经排队发送。',
          'The public entry stands; the notices to the two ministries and to the operator are queued.',
        )}
      </p>
    </NotificationBanner>
  );
}

/** 系统提请注意 — doubts and questions, for the reviewer to judge. */
function Attention({ visit, view, form }: CasePageProps) {
  const t = visit.say;
  const points = attention(view.groups).filter(
    (point) => point.confirmation === undefined && (isOpenDoubt(point) || point.finding.level === 'question'),
  );
  // Once it was decided, or is back with the operator, there is nothing to judge.
  if (points.length === 0 || view.urgency === undefined) return <></>;
  return (
    <section class="app-attention" aria-labelledby="attention">
      <h2 class="govuk-heading-s" id="attention">
        {t(
          `系统提请注意 ${points.length} 处（由您判断）`,
          `For your attention: ${points.length} (you decide)`,
        )}
      </h2>
      <ul class="app-attention__list">
        {points.map((point) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={`#item-${point.finding.item}`}>
              {t(...itemLabels[point.finding.item])}
            </a>
            {t('：', ': ')}
            {reviewerFindingText(t, point.finding, form)}
            <span class="app-quiet"> —— {citationFull(t, point.finding.citation)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
