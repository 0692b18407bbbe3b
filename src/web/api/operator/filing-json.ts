import type { NoticePoint } from '#dossier/event-parts';
import type { FilingStatus } from '#usecases/filing/filing-status';
import type { FilingClock } from '#usecases/machine-filing/filing-clocks';
import type { CaseStatus, CaseSummary } from '#usecases/ports/casework';
import { itemLabels } from '../../contents/words/labels.js';
import { defectText } from '../../contents/words/notice-words.js';
import { ruleName } from '../../contents/words/rule-words.js';
import { actText, nextStepText, statusText } from '../../filing/words/status-words.js';
import type { Say } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { both, citationJson } from './both-words.js';
import { itemPointer } from './pointer.js';

/** A filing in a list. */
export function summaryJson(summary: CaseSummary) {
  const { dossierId, number, platformName, status, receivedAt, dueOn, dueProvisional } = summary;
  return {
    id: dossierId,
    ...(number === undefined ? {} : { number }),
    platformName,
    ...statusJson(status),
    receivedAt,
    dueOn,
    dueProvisional,
    links: { self: paths.operatorApi(`/filings/${dossierId}`), page: paths.filing(dossierId) },
  };
}

/** Who works on it inside the authority is not the operator's concern: prepared is under review. */
function statusJson(status: CaseStatus) {
  const shown: CaseStatus =
    status === 'decision-prepared'
      ? 'under-review'
      : status === 'change-prepared'
        ? 'change-under-examination'
        : status;
  return {
    status: shown,
    statusText: both((say) => statusText(say, shown)),
    nextStep: both((say) => nextStepText(say, shown)),
  };
}

/** All an operator's status page shows, for programs. */
export function filingJson(status: FilingStatus, clocks: readonly FilingClock[]) {
  const { dossierId, state, filed } = status;
  const isFiled = state.status === 'filed';
  const shown: CaseStatus = isFiled && state.changes.length > 0 ? 'change-under-examination' : state.status;
  const planned = isFiled ? state.plannedCancellation : undefined;
  return {
    id: dossierId,
    version: status.events.length,
    ...('number' in state ? { number: state.number } : {}),
    platformName: status.platformName,
    ...statusJson(shown),
    submissions: state.submissions.map(({ receivedAt }, index) => ({
      number: index + 1,
      receivedAt,
      receipt: paths.operatorApi(`/filings/${dossierId}/receipts/${index + 1}`),
    })),
    clocks: clocks.map(clockJson),
    ...(state.status !== 'awaiting-correction'
      ? {}
      : {
          notice: {
            round: state.notice.round,
            sentAt: state.notice.sentAt,
            points: state.notice.points.map(pointJson),
          },
        }),
    changes: (filed?.changes ?? []).map(({ change, kind, changedOn, submittedAt, examineBy }) => ({
      change,
      kind,
      changedOn,
      receivedAt: submittedAt,
      examineBy: examineBy.dueOn,
    })),
    ...(filed?.returned === undefined
      ? {}
      : { returned: { change: filed.returned.change, points: filed.returned.points.map(pointJson) } }),
    ...(planned === undefined ? {} : { plannedEndOn: planned.endsOn }),
    acts: status.events.flatMap((event) => {
      const told = (say: Say) => actText(say, event);
      if (told((zh) => zh) === undefined) return [];
      const title = both((say) => told(say)?.title ?? '');
      return [{ at: event.at, title, text: both((say) => told(say)?.text ?? '') }];
    }),
    links: {
      self: paths.operatorApi(`/filings/${dossierId}`),
      document: paths.operatorApi(`/filings/${dossierId}/document`),
      page: paths.filing(dossierId),
    },
  };
}

function pointJson({ number, item, defect, reason, citation }: NoticePoint) {
  return {
    number,
    item,
    label: both((say) => say(...itemLabels[item])),
    pointer: itemPointer(item),
    defect,
    defectText: both((say) => defectText(say, defect)),
    reason,
    citation: citationJson(citation),
  };
}

function clockJson({ key, bearer, state, closedAt, deadline }: FilingClock) {
  const { rule, dueOn, startsOn, rawDueOn, provisional, calendarVersions, days } = deadline;
  return {
    key,
    name: both((say) => ruleName(say, rule.code)),
    bearer,
    state,
    ...(closedAt === undefined ? {} : { closedAt }),
    dueOn,
    startsOn,
    rawDueOn,
    provisional,
    period: { length: rule.length, unit: rule.unit },
    citation: citationJson(rule.citation),
    calendarVersions: [...calendarVersions],
    days: days.map((day) => ({ ...day })),
  };
}
