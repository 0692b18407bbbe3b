import type { DossierEvent } from '#dossier/events';
import type { CaseView } from '#usecases/casework/case-view';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Timeline } from '../components/timeline/timeline.js';
import { TypedText } from '../components/typed-text.js';
import { itemLabels } from '../contents/words/labels.js';
import { FiledEventDescription, filedEventTitle } from './filed-history.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type HistoryProps = { readonly visit: Visit; readonly view: CaseView };

/** 办理过程 — every act with its person and its time, the newest first. */
export function CaseHistory({ visit, view }: HistoryProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('办理过程', 'History')}
      </h2>
      <Timeline
        headingLevel={3}
        items={[...view.events].reverse().map(({ event }) => ({
          title: eventTitle(t, event),
          byline: <>{t(`办理人：${actorName(visit, view, event)}`, `by ${actorName(visit, view, event)}`)}</>,
          time: <Moment at={event.at} language={visit.language} precision="seconds" />,
          description: <Description visit={visit} view={view} event={event} />,
        }))}
      />
    </section>
  );
}

/** Staff by name; the operator by what they are, because their name is in the filing. */
export function actorName(visit: Visit, view: CaseView, event: DossierEvent): string {
  if (event.by === view.state.operatorId) return visit.say('备案主体', 'the operator');
  return staffName(visit, view, event.by);
}

export function staffName({ say }: Visit, { names }: Pick<CaseView, 'names'>, accountId: string): string {
  return names.get(accountId) ?? say('已停用的账户', 'a removed account');
}

export function eventTitle(say: Say, event: DossierEvent): string {
  switch (event.type) {
    case 'FilingSubmitted':
      return say('提交备案', 'Filing submitted');
    case 'CaseAssigned':
      return say('分派', 'Assigned');
    case 'CorrectionRequested':
      return say(`发出补正通知（第 ${event.round} 次）`, `Correction notice ${event.round} sent`);
    case 'CorrectionSubmitted':
      return say('提交补正', 'Correction submitted');
    case 'DecisionPrepared':
      return event.proposal.kind === 'record'
        ? say('拟予备案，送复核', 'Proposed to file')
        : say('拟不属于本办法范围，送复核', 'Proposed as out of scope');
    case 'PreparationReturned':
      return say('退回审核', 'Returned to review');
    case 'FilingRecorded':
      return say('予以备案', 'Filed');
    case 'ScopeExcluded':
      return say('办结：不属于本办法范围', 'Closed: out of scope');
    case 'DeadlinesMoved':
    case 'ChangeSubmitted':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      return filedEventTitle(say, event);
    default:
      return event satisfies never;
  }
}

type DescriptionProps = HistoryProps & { readonly event: DossierEvent };

function Description({ visit, view, event }: DescriptionProps) {
  const t = visit.say;
  const due = (dueOn: string) => <>{t(`最晚 ${dueOn} 前办理`, `To be answered by ${dueOn}`)}</>;
  switch (event.type) {
    case 'FilingSubmitted':
      return due(event.review.dueOn);
    case 'CaseAssigned':
      return (
        <>
          {t(
            `由${staffName(visit, view, event.reviewerId)}办理`,
            `to ${staffName(visit, view, event.reviewerId)}`,
          )}
        </>
      );
    case 'CorrectionRequested':
      return (
        <Link
          href={paths.caseNotice(view.dossierId, event.round)}
          content={t(
            `查看通知，共 ${event.points.length} 项`,
            `Read the notice (points: ${event.points.length})`,
          )}
        />
      );
    case 'CorrectionSubmitted':
      return (
        <>
          {event.changedItems.length === 0
            ? t('内容没有修改。', 'Nothing changed. ')
            : `${t('修改：', 'Changed: ')}${event.changedItems.map((item) => t(...itemLabels[item])).join(t('、', ', '))}${t('。', '. ')}`}
          {due(event.review.dueOn)}
        </>
      );
    case 'DecisionPrepared':
      return event.proposal.kind === 'exclude' ? <TypedText text={event.proposal.reasons} /> : <></>;
    case 'PreparationReturned':
      return <TypedText text={event.reason} />;
    case 'FilingRecorded':
      return <>{t(`备案编号 ${event.number}`, `Number ${event.number}`)}</>;
    case 'ScopeExcluded':
      return <TypedText text={event.reasons} />;
    case 'DeadlinesMoved':
    case 'ChangeSubmitted':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      return <FiledEventDescription visit={visit} event={event} />;
    default:
      return event satisfies never;
  }
}
