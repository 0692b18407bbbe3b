import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { SummaryList, type SummaryRow } from '../../components/summary-list/summary-list.js';
import { Tag } from '../../components/tag/tag.js';
import { TypedText } from '../../components/typed-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { outcomeColours, outcomeText, passedOnText } from '../words/status-words.js';
import { MeasureList } from '../measure-list.js';
import type { ReportCaseView } from './report-case.js';

/** What it came to so far: a proposal, an outcome with its measures, or why it ended. */
export function CaseConclusion({ visit, view }: { readonly visit: Visit; readonly view: ReportCaseView }) {
  const t = visit.say;
  const rows = conclusionRows(visit, view);
  if (rows.length === 0) return <></>;
  return <SummaryList card={{ title: t('办理结果', 'Result') }} rows={rows} />;
}

function conclusionRows(visit: Visit, view: ReportCaseView): readonly SummaryRow[] {
  const t = visit.say;
  const { state, nameOf } = view;
  switch (state.status) {
    case 'received':
    case 'accepted':
    case 'verifying':
      return [];
    case 'outcome-proposed': {
      const { outcome, reasons, proposedBy } = state.proposal;
      return [
        {
          key: t('拟定的结论', 'Proposed outcome'),
          value: (
            <>
              <Tag content={outcomeText(t, outcome)} colour={outcomeColours[outcome]} />{' '}
              {t(`拟定人：${nameOf(proposedBy)}`, `by ${nameOf(proposedBy)}`)}
            </>
          ),
        },
        { key: t('理由', 'Reasons'), value: <TypedText text={reasons} /> },
      ];
    }
    case 'concluded':
    case 'handled':
      return concludedRows(visit, view, state);
    case 'not-accepted':
      return [
        { key: t('不予受理的理由', 'Why it was not accepted'), value: <TypedText text={state.reason} /> },
      ];
    case 'passed-on':
      return [
        { key: t('转送给', 'Passed on to'), value: passedOnText(t, state) },
        { key: t('理由', 'Reason'), value: <TypedText text={state.reason} /> },
      ];
    case 'merged':
      return [
        {
          key: t('并入', 'Merged into'),
          value: (
            <Link
              href={paths.reportCase(state.into)}
              content={t('继续办理的举报', 'the report that goes on')}
              noVisited
            />
          ),
        },
      ];
    default:
      return state satisfies never;
  }
}

type Concluded = Extract<ReportCaseView['state'], { status: 'concluded' | 'handled' }>;

function concludedRows(visit: Visit, { nameOf }: ReportCaseView, state: Concluded): readonly SummaryRow[] {
  const t = visit.say;
  const { outcome, reasons, proposedBy, confirmedBy, confirmedAt, toldAt, informing } = state.conclusion;
  const rows: SummaryRow[] = [
    {
      key: t('结论', 'Outcome'),
      value: (
        <>
          <Tag content={outcomeText(t, outcome)} colour={outcomeColours[outcome]} />{' '}
          {t(
            `${nameOf(proposedBy)}拟定，${nameOf(confirmedBy)}确认，`,
            `proposed by ${nameOf(proposedBy)}, confirmed by ${nameOf(confirmedBy)}, `,
          )}
          <Moment at={confirmedAt} language={visit.language} />
        </>
      ),
    },
    { key: t('理由', 'Reasons'), value: <TypedText text={reasons} /> },
  ];
  if (state.status === 'handled') {
    rows.push({
      key: t('处理措施', 'What was done'),
      value: <MeasureList visit={visit} measures={state.measures} />,
    });
  }
  if (toldAt !== undefined) {
    rows.push({
      key: t('告知举报人', 'Reporter told'),
      value: <Moment at={toldAt} language={visit.language} />,
    });
  } else if (informing !== undefined) {
    rows.push({ key: t('告知举报人', 'Reporter told'), value: t('尚未告知', 'Not yet') });
  }
  return rows;
}
