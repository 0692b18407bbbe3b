import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { Alert } from '../../components/alert/alert.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { doneText } from '../words/done-words.js';
import { AssignmentActs, Acts, nobodyChosenText } from './case-acts.js';
import { CaseConclusion } from './case-conclusion.js';
import { CaseContent } from './case-content.js';
import { CaseExchange } from './case-exchange.js';
import { CaseHeading } from './case-heading.js';
import { CasePeople } from './case-people.js';
import type { CasePageProps, CaseProblem } from './case-props.js';
import { ReportHistory } from './history.js';
import { platformName } from '../words/platform-words.js';
import { SamePlatform } from './same-platform.js';
import { Accesses } from './accesses.js';

/** 举报办理 — one report: what was said, what was done, what can be done. */
export function ReportCasePage(props: CasePageProps) {
  const { visit, view, done, problem } = props;
  const t = visit.say;
  const title = platformName(t, view.state.platform);
  return (
    <Layout
      visit={visit}
      title={t(`举报：${title}`, `Report: ${title}`)}
      active="reports"
      back={paths.reports()}
      errors={problem !== undefined}
    >
      {problem === undefined ? null : <ErrorSummary errors={[problemError(visit, problem)]} />}
      {done === undefined ? null : <NotificationBanner type="success" heading={doneText(t, done)} />}
      <CaseHeading visit={visit} view={view} />
      {view.state.restricted ? (
        <Alert
          variant="warning"
          title={t('限制阅读', 'Restricted')}
          showTitleAsHeading
          classes="app-restricted"
        >
          {t(
            '内容可能涉及未公开的漏洞细节：只有办理人、第二位确认人和监督员可以阅读，每次阅读都有记录。不要复制、转发。',
            'It may hold details of undisclosed vulnerabilities: only the handler, the second person and supervisors read it, and each reading is recorded. Do not copy or forward it.',
          )}
        </Alert>
      ) : null}
      <AssignmentActs
        visit={visit}
        view={view}
        error={problem?.kind === 'nobody-chosen' ? nobodyChosenText(t) : undefined}
      />
      <Acts visit={visit} view={view} />
      <CaseConclusion visit={visit} view={view} />
      <CaseContent visit={visit} view={view} />
      <SamePlatform visit={visit} view={view} />
      <CaseExchange {...props} />
      <CasePeople visit={visit} view={view} />
      <ReportHistory visit={visit} events={view.events} nameOf={view.nameOf} />
      <Accesses visit={visit} view={view} />
      <p class="govuk-body-s app-quiet">
        {t(
          `举报编号 ${view.reportId}，第 ${view.version} 版`,
          `Report ${view.reportId}, version ${view.version}`,
        )}
      </p>
    </Layout>
  );
}

function problemError({ say }: Visit, problem: CaseProblem) {
  switch (problem.kind) {
    case 'nobody-chosen':
      return { content: nobodyChosenText(say), href: '#assign-handler' };
    case 'message':
      return { content: problem.error, href: '#message' };
    case 'note':
      return { content: problem.error, href: '#note' };
    default:
      return problem satisfies never;
  }
}
