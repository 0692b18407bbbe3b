import type { DossierEvent } from '#dossier/events';
import type { FiledEvent } from '#dossier/change-events';
import type { Timeliness } from '#law/timeliness';
import type { Say } from '../../layout/visit.js';

type ActWords = { readonly title: string; readonly text: string };

/** What happens to a filed platform, in words an operator understands; undefined for what is inside the authority. */
export function filedActText(
  say: Say,
  event: FiledEvent | Extract<DossierEvent, { type: 'DeadlinesMoved' }>,
): ActWords | undefined {
  switch (event.type) {
    case 'DeadlinesMoved':
      return {
        title: say('期限按新的放假安排重新计算', 'Dates counted again by the new holiday notice'),
        text: say(`依据：${event.notice}。`, `By notice ${event.notice}.`),
      };
    case 'ChangeSubmitted':
      return {
        title: say(`提交第 ${event.change} 次变更`, `Change no. ${event.change} submitted`),
        text: say(
          `信息于 ${event.changedOn} 发生变化，${timelinessText(say, event.timeliness)}`,
          `The facts changed on ${event.changedOn}; ${timelinessText(say, event.timeliness)}`,
        ),
      };
    case 'ChangeWithdrawn':
      return {
        title: say(`撤回第 ${event.change} 次变更`, `Change no. ${event.change} withdrawn`),
        text: say('公示内容没有改变。', 'The public entry did not change.'),
      };
    case 'ChangeReturned':
      return {
        title: say(`退回第 ${event.change} 次变更`, `Change no. ${event.change} returned`),
        text: say(
          `列出 ${event.points.length} 处问题，修改后可以重新提交变更。`,
          `It names ${event.points.length} points; correct them and submit the change again.`,
        ),
      };
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
      return undefined;
    case 'ChangeRecorded':
      return {
        title: say(`第 ${event.change} 次变更已登记`, `Change no. ${event.change} recorded`),
        text: say('备案编号不变，公示已更新。', 'The number stays; the public entry was updated.'),
      };
    case 'ContactUpdated':
      return {
        title: say('联系方式已更新', 'Contact details updated'),
        text: say(
          `信息于 ${event.changedOn} 发生变化，${timelinessText(say, event.timeliness)}`,
          `The facts changed on ${event.changedOn}; ${timelinessText(say, event.timeliness)}`,
        ),
      };
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      return cancellationText(say, event);
    default:
      return event satisfies never;
  }
}

type CancellationEvent = Extract<
  FiledEvent,
  { type: 'CancellationPlanned' | 'CancellationRevoked' | 'FilingCancelled' }
>;

function cancellationText(say: Say, event: CancellationEvent): ActWords {
  switch (event.type) {
    case 'CancellationPlanned':
      return {
        title: say('预先申请注销', 'Cancellation planned'),
        text: say(
          `业务将于 ${event.endsOn} 终止，当日注销。`,
          `Business ends on ${event.endsOn}; cancelled that day.`,
        ),
      };
    case 'CancellationRevoked':
      return {
        title: say('撤回注销申请', 'Planned cancellation taken back'),
        text: say('备案继续有效。', 'The filing stands.'),
      };
    case 'FilingCancelled':
      return {
        title: say('备案已注销', 'Filing cancelled'),
        text: say(
          `业务于 ${event.endedOn} 终止，${timelinessText(say, event.timeliness)}`,
          `Business ended on ${event.endedOn}; ${timelinessText(say, event.timeliness)}`,
        ),
      };
    default:
      return event satisfies never;
  }
}

/** 如实记录: in time, late by so many days, or without a period. */
export function timelinessText(say: Say, timeliness: Timeliness): string {
  switch (timeliness.kind) {
    case 'on-time':
      return say('按期办理。', 'done in time.');
    case 'late':
      return say(`逾期 ${timeliness.days} 天办理。`, `done ${timeliness.days} days late.`);
    case 'not-yet-in-force':
      return say(
        '当时《办法》尚未施行，没有期限要求。',
        'the Measures were not in force yet: no period ran.',
      );
    default:
      return timeliness satisfies never;
  }
}
