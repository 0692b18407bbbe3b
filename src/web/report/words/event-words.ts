import type { ReportEvent } from '#report/events';
import type { Say } from '../../layout/visit.js';
import { outcomeText, passedOnText } from './status-words.js';

/** What happened, in a line, for staff. */
export function eventTitle(say: Say, event: ReportEvent): string {
  switch (event.type) {
    case 'ReportLodged':
      return say('收到举报', 'Report received');
    case 'ReportAssigned':
      return say('分派', 'Assigned');
    case 'PlatformIdentified':
      return say('确定被举报平台和事由', 'Platform and grounds identified');
    case 'ConflictDeclared':
      return say('回避', 'Conflict of interest');
    case 'ConflictLifted':
      return say('解除回避', 'Conflict lifted');
    case 'ReportAccepted':
      return say('受理', 'Accepted');
    case 'ReportNotAccepted':
      return say('不予受理', 'Not accepted');
    case 'ReportPassedOn':
      return say(`转送${passedOnText(say, event)}`, `Passed on: ${passedOnText(say, event)}`);
    case 'ReportMerged':
      return say('并入另一件举报', 'Merged into another report');
    case 'DuplicateJoined':
      return say('另一件举报并入', 'Another report joined');
    case 'VerificationBegun':
      return say('开始核查', 'Verification begun');
    case 'OutcomeProposed':
      return say(
        `拟定结论：${outcomeText(say, event.outcome)}`,
        `Proposed: ${outcomeText(say, event.outcome)}`,
      );
    case 'OutcomeReturned':
      return say('退回拟定的结论', 'Proposal returned');
    case 'OutcomeConfirmed':
      return say(
        `确认结论：${outcomeText(say, event.outcome)}`,
        `Confirmed: ${outcomeText(say, event.outcome)}`,
      );
    case 'ReportHandled':
      return say('依法依规处理', 'Dealt with under the law');
    case 'ReporterTold':
      return say('告知举报人', 'Reporter told');
    case 'ReportReopened':
      return say('重新办理', 'Reopened');
    case 'ReportRestricted':
      return say('限制阅读', 'Restricted');
    case 'MessageExchanged':
      return event.from === 'reporter'
        ? say('举报人来信', 'Message from the reporter')
        : say('给举报人的信息', 'Message to the reporter');
    case 'DeadlinesMoved':
      return say('放假安排变化，期限重新计算', 'Dates counted again after a holiday notice');
    case 'NoteAdded':
      return say('内部备注', 'Note');
    case 'IdentityRequested':
      return say('申请查看举报人身份', 'Identity asked for');
    case 'IdentityReleased':
      return say('同意查看举报人身份', 'Identity released');
    case 'IdentityDenied':
      return say('不同意查看举报人身份', 'Identity denied');
    case 'IdentityOpened':
      return say('查看了举报人身份', 'Identity looked at');
    default:
      return event satisfies never;
  }
}
