import type { ReportPeriodKind } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { StoredDeadline } from '../ports/deadlines.js';
import type { StoredReportEvent } from '../ports/reports.js';

/**
 * The dates of a report, told from its events: each step that was begun, met or fallen away. A reopened report begins
 * a step anew, under a key of its own, e.g. `verification:2`.
 */
export function reportDeadlines(
  reportId: string,
  events: readonly StoredReportEvent[],
): readonly StoredDeadline[] {
  const steps = new Steps(reportId);
  for (const { event } of events) {
    switch (event.type) {
      case 'ReportLodged':
        steps.begin('acceptance', event.acceptance, event.receivedAt);
        break;
      case 'ReportAssigned':
        steps.handlerId = event.handlerId;
        break;
      case 'ReportAccepted':
        steps.end('met', event.at);
        steps.begin('verification', event.verification, event.at);
        break;
      case 'ReportNotAccepted':
      case 'ReporterTold':
        steps.end('met', event.at);
        break;
      case 'OutcomeConfirmed':
        steps.end('met', event.at);
        if (event.informing !== undefined) steps.begin('informing', event.informing, event.at);
        break;
      case 'ReportPassedOn':
        // Passing on answers a report that waits to be accepted; a verification under way falls away.
        steps.end(steps.openKind === 'acceptance' ? 'met' : 'lapsed', event.at);
        break;
      case 'ReportMerged':
        steps.end('lapsed', event.at);
        break;
      case 'ReportReopened':
        steps.end('lapsed', event.at);
        steps.begin(event.to === 'received' ? 'acceptance' : 'verification', event.due, event.at);
        break;
      case 'DeadlinesMoved':
        for (const { kind, to } of event.moves) steps.move(kind, to);
        break;
      case 'ConflictDeclared':
        if (steps.handlerId === event.accountId) steps.handlerId = undefined;
        break;
      case 'PlatformIdentified':
      case 'ConflictLifted':
      case 'DuplicateJoined':
      case 'VerificationBegun':
      case 'OutcomeProposed':
      case 'OutcomeReturned':
      case 'ReportHandled':
      case 'ReportRestricted':
      case 'MessageExchanged':
      case 'NoteAdded':
      case 'IdentityRequested':
      case 'IdentityReleased':
      case 'IdentityDenied':
      case 'IdentityOpened':
        break;
      default:
        event satisfies never;
    }
  }
  return steps.stored();
}

type Step = {
  readonly kind: ReportPeriodKind;
  readonly key: string;
  readonly deadline: Deadline;
  readonly openedAt: Instant;
  readonly state: StoredDeadline['state'];
  readonly closedAt?: Instant;
};

class Steps {
  handlerId: string | undefined;
  private steps: readonly Step[] = [];

  constructor(private readonly reportId: string) {}

  get openKind(): ReportPeriodKind | undefined {
    return this.steps.find((step) => step.state === 'open')?.kind;
  }

  begin(kind: ReportPeriodKind, deadline: Deadline, openedAt: Instant): void {
    const round = this.steps.filter((step) => step.kind === kind).length + 1;
    const step = { kind, key: `${kind}:${round}`, deadline, openedAt, state: 'open' } as const;
    this.steps = [...this.steps, step];
  }

  end(state: 'met' | 'lapsed', closedAt: Instant): void {
    this.steps = this.steps.map((step) => (step.state === 'open' ? { ...step, state, closedAt } : step));
  }

  move(kind: ReportPeriodKind, deadline: Deadline): void {
    this.steps = this.steps.map((step) =>
      step.state === 'open' && step.kind === kind ? { ...step, deadline } : step,
    );
  }

  stored(): readonly StoredDeadline[] {
    return this.steps.map(({ key, deadline, openedAt, state, closedAt }) => ({
      ...({ subject: 'report', subjectId: this.reportId, key, bearer: 'authority' } as const),
      deadline,
      openedAt,
      state,
      ...(this.handlerId === undefined ? {} : { responsibleId: this.handlerId }),
      ...(closedAt === undefined ? {} : { closedAt }),
    }));
  }
}
