import type { IdentityRequest } from '#report/state';
import { Button } from '../../components/button/button.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import { TypedText } from '../../components/typed-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { conflictText, reporterText } from '../words/status-words.js';
import type { ReportCaseView } from './report-case.js';

type PeopleProps = { readonly visit: Visit; readonly view: ReportCaseView };

/** Who the reporter is and who asked; who must keep out. */
export function CasePeople(props: PeopleProps) {
  return (
    <>
      <Identity {...props} />
      <Conflicts {...props} />
    </>
  );
}

function Identity({ visit, view }: PeopleProps) {
  const t = visit.say;
  const { state, actions, reportId } = view;
  return (
    <section aria-labelledby="identity">
      <h2 class="govuk-heading-m" id="identity">
        {t('举报人身份', 'Identity of the reporter')}
      </h2>
      <p class="govuk-body">
        {state.reporter === 'anonymous'
          ? t('匿名举报，没有身份信息。', 'Anonymous: there is no identity.')
          : t(
              `${reporterText(t, state.reporter)}举报。身份信息加密保存，查看须说明理由并经另一人同意，举报人会看到。`,
              `${reporterText(t, state.reporter)}. The identity is kept encrypted; seeing it takes a reason and a second person, and the reporter sees it.`,
            )}
      </p>
      {state.identityRequests.length === 0 ? null : <Requests visit={visit} view={view} />}
      <div class="app-acts">
        {actions.includes('answer-identity') ? (
          <Button
            content={t('答复查看身份的申请', 'Answer the request')}
            href={paths.reportAct(reportId, 'answer-identity')}
            variant="secondary"
          />
        ) : null}
        {actions.includes('open-identity') ? (
          <Button
            content={t('查看举报人身份', 'See the identity')}
            href={paths.reportAct(reportId, 'open-identity')}
            variant="secondary"
          />
        ) : null}
        {actions.includes('request-identity') ? (
          <Link
            href={paths.reportAct(reportId, 'request-identity')}
            content={t('申请查看举报人身份', 'Ask to see the identity')}
            noVisited
            classes="govuk-body"
          />
        ) : null}
      </div>
    </section>
  );
}

function Requests({ visit, view }: PeopleProps) {
  const t = visit.say;
  return (
    <Table
      stackOnMobile
      head={[
        { content: t('申请人', 'Asked by') },
        { content: t('理由', 'Reason') },
        { content: t('答复', 'Answer') },
        { content: t('查看', 'Looked at') },
      ]}
      rows={view.state.identityRequests.map((request) => [
        {
          content: (
            <>
              {view.nameOf(request.requestedBy)}
              <span class="app-quiet-line">
                <Moment at={request.requestedAt} language={visit.language} />
              </span>
            </>
          ),
        },
        { content: <TypedText text={request.reason} /> },
        { content: <Answer visit={visit} view={view} request={request} /> },
        {
          content:
            request.openedAt.length === 0 ? (
              t('没有', 'No')
            ) : (
              <ul class="app-lines">
                {request.openedAt.map((at) => (
                  <li>
                    <Moment at={at} language={visit.language} />
                  </li>
                ))}
              </ul>
            ),
        },
      ])}
    />
  );
}

function Answer({ visit, view, request: { answer } }: PeopleProps & { readonly request: IdentityRequest }) {
  const t = visit.say;
  switch (answer.kind) {
    case 'open':
      return <>{t('等待另一人答复', 'Waits for a second person')}</>;
    case 'released':
      return (
        <>
          {t(`${view.nameOf(answer.by)}同意，可以查看到 `, `${view.nameOf(answer.by)} released it until `)}
          <Moment at={answer.until} language={visit.language} />
        </>
      );
    case 'denied':
      return (
        <>
          {t(`${view.nameOf(answer.by)}不同意：`, `${view.nameOf(answer.by)} denied it: `)}
          <TypedText text={answer.reason} />
        </>
      );
    default:
      return answer satisfies never;
  }
}

function Conflicts({ visit, view }: PeopleProps) {
  const t = visit.say;
  const { conflicts } = view.state;
  if (conflicts.length === 0) return <></>;
  return (
    <section aria-labelledby="conflicts">
      <h2 class="govuk-heading-m" id="conflicts">
        {t('回避', 'Conflicts of interest')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {conflicts.map(({ accountId, source, reason }) => (
          <li>
            {view.nameOf(accountId)}
            {t('：', ': ')}
            {conflictText(t, source)}
            {reason === '' ? null : (
              <>
                {t('，', ', ')}
                <TypedText text={reason} />
              </>
            )}
          </li>
        ))}
      </ul>
      {view.actions.includes('lift-conflict') ? (
        <p class="govuk-body">
          <Link
            href={paths.reportAct(view.reportId, 'lift-conflict')}
            content={t('解除回避', 'Lift a conflict')}
            noVisited
          />
        </p>
      ) : null}
    </section>
  );
}
