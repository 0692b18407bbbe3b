import type { CalendarDay } from '#law/calendar-day';
import type { ReportEvent } from '#report/events';
import type { StoredReportEvent } from '#usecases/ports/reports';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Timeline } from '../../components/timeline/timeline.js';
import { TypedText } from '../../components/typed-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { eventTitle } from '../words/event-words.js';
import { GroundsList } from '../grounds-list.js';
import { MeasureList } from '../measure-list.js';
import { conflictText } from '../words/status-words.js';

type HistoryProps = {
  readonly visit: Visit;
  readonly events: readonly StoredReportEvent[];
  readonly nameOf: (accountId: string) => string;
};

/** 办理过程 — every act with its person and its time, the newest first. */
export function ReportHistory({ visit, events, nameOf }: HistoryProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('办理过程', 'History')}
      </h2>
      <Timeline
        headingLevel={3}
        items={[...events].reverse().map(({ event }) => {
          const who = actorText(visit, event, nameOf);
          return {
            title: eventTitle(t, event),
            byline: <>{t(`办理人：${who}`, `by ${who}`)}</>,
            time: <Moment at={event.at} language={visit.language} precision="seconds" />,
            description: <Description visit={visit} event={event} nameOf={nameOf} />,
          };
        })}
      />
    </section>
  );
}

function actorText({ say }: Visit, event: ReportEvent, nameOf: (accountId: string) => string): string {
  if (event.by !== undefined) return nameOf(event.by);
  const isReporters =
    event.type === 'ReportLodged' || (event.type === 'MessageExchanged' && event.from === 'reporter');
  return isReporters ? say('举报人', 'the reporter') : say('系统', 'the system');
}

type DescriptionProps = Omit<HistoryProps, 'events'> & { readonly event: ReportEvent };

function Description({ visit, event, nameOf }: DescriptionProps) {
  const t = visit.say;
  const due = (zh: string, en: string, dueOn: CalendarDay) => (
    <>
      {t(zh, en)} <Day of={dueOn} language={visit.language} />
    </>
  );
  switch (event.type) {
    case 'ReportLodged':
      return due('最晚决定是否受理：', 'To be accepted or not by', event.acceptance.dueOn);
    case 'ReportAssigned':
      return <>{t(`由${nameOf(event.handlerId)}办理`, `to ${nameOf(event.handlerId)}`)}</>;
    case 'PlatformIdentified': {
      const { platform } = event;
      return (
        <>
          <TypedText
            text={platform.kind === 'filed' ? `${platform.name} ${platform.number}` : platform.name}
          />
          <GroundsList visit={visit} grounds={event.grounds} />
        </>
      );
    }
    case 'ReportAccepted':
      return due('最晚出结论：', 'Outcome due by', event.verification.dueOn);
    case 'ConflictDeclared':
      return (
        <>
          {nameOf(event.accountId)}
          {t('，', ': ')}
          {conflictText(t, event.source)}
          {event.reason === '' ? null : (
            <>
              {t('：', ', ')}
              <TypedText text={event.reason} />
            </>
          )}
        </>
      );
    case 'ReportMerged':
      return <Link href={paths.reportCase(event.into)} content={t('查看该举报', 'See that report')} />;
    case 'DuplicateJoined':
      return <Link href={paths.reportCase(event.reportId)} content={t('查看该举报', 'See that report')} />;
    case 'VerificationBegun':
      return <TypedText text={event.plan} />;
    case 'OutcomeProposed':
    case 'OutcomeConfirmed':
      return <TypedText text={event.reasons} />;
    case 'ReportHandled':
      return <MeasureList visit={visit} measures={event.measures} />;
    case 'ReportReopened':
      return (
        <>
          <TypedText text={event.reason} /> {due('最晚：', 'Due by', event.due.dueOn)}
        </>
      );
    case 'NoteAdded':
      return <TypedText text={event.text} />;
    case 'DeadlinesMoved':
      return <>{event.notice}</>;
    case 'ReportNotAccepted':
    case 'ReportPassedOn':
    case 'OutcomeReturned':
    case 'ReportRestricted':
    case 'IdentityRequested':
    case 'IdentityDenied':
      return <TypedText text={event.reason} />;
    case 'ConflictLifted':
      return (
        <>
          {nameOf(event.accountId)}
          {t('：', ': ')}
          <TypedText text={event.reason} />
        </>
      );
    case 'IdentityReleased':
      return (
        <>
          {t('可以查看到 ', 'Can be opened until ')}
          <Moment at={event.until} language={visit.language} />
        </>
      );
    case 'ReporterTold':
    case 'MessageExchanged':
    case 'IdentityOpened':
      return <></>;
    default:
      return event satisfies never;
  }
}
