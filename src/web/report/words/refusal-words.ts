import type { ReportRefusal } from '#report/refusal';
import type { Say } from '../../layout/visit.js';

/** Why an act was refused, and what to do. */
export function refusalText(say: Say, { code }: Pick<ReportRefusal, 'code'>): string {
  switch (code) {
    case 'not-allowed':
      return say(
        '这件举报目前的状态，或者您的身份，不能这样办理',
        'In its present state, or in your capacity, this cannot be done',
      );
    case 'conflict-of-interest':
      return say(
        '需要回避，不能办理这件举报',
        'There is a conflict of interest; you keep out of this report',
      );
    case 'same-person':
      return say('拟定人和申请人不能由本人确认，请由另一人办理', 'Another person has to confirm or release');
    case 'reason-missing':
      return say('请写明理由', 'Give the reason');
    case 'measure-missing':
      return say('请写明采取的处理措施', 'Say what was done');
    case 'legal-basis-missing':
      return say('请写明这项措施的法律依据', 'Give the legal basis of the measure');
    case 'ground-missing':
      return say('请至少选择一项事由', 'Choose at least one ground');
    case 'authority-missing':
      return say('请写明转送给哪个机关', 'Name the authority');
    case 'merge-impossible':
      return say(
        '不能并入这件举报：它是同一件，或者已经办结、并案',
        'It cannot be merged into that report: it is the same one, or that one is closed or merged',
      );
    case 'handler-unfit':
      return say('请选择一位可以办理、不需要回避的审核员', 'Choose a reviewer who may handle it');
    case 'no-identity':
      return say('这是匿名举报，没有身份信息', 'The report is anonymous: there is no identity');
    case 'request-closed':
      return say(
        '这次申请已经答复，或者查看的时限已过，请重新申请',
        'This request was answered, or its time has run out; ask again',
      );
    case 'received-in-future':
      return say('收到的时间不能晚于现在', 'It cannot have been received later than now');
    default:
      return code satisfies never;
  }
}
