import type { DossierEvent } from '#dossier/events';
import type { CaseStatus } from '#usecases/ports/casework';
import type { TagColour } from '../../components/tag/tag.js';
import type { Say } from '../../layout/visit.js';
import { filedActText } from './filed-act-words.js';

type Status = CaseStatus;

/** What an operator calls the state of a filing. Who works on it inside the authority is not their concern. */
export function statusText(say: Say, status: Status): string {
  switch (status) {
    case 'under-review':
    case 'decision-prepared':
      return say('审核中', 'Under review');
    case 'awaiting-correction':
      return say('需要补正', 'Correction needed');
    case 'change-under-examination':
    case 'change-prepared':
      return say('已备案，变更审核中', 'Filed, change under examination');
    case 'filed':
      return say('已备案', 'Filed');
    case 'cancelled':
      return say('已注销', 'Cancelled');
    case 'out-of-scope':
      return say('不属于备案范围', 'Not within scope');
    default:
      return status satisfies never;
  }
}

export const statusColours: Readonly<Record<Status, TagColour>> = {
  'under-review': 'blue',
  'decision-prepared': 'blue',
  'awaiting-correction': 'red',
  'change-under-examination': 'blue',
  'change-prepared': 'blue',
  filed: 'green',
  cancelled: 'grey',
  'out-of-scope': 'grey',
};

/** One line on what to do now, for the list of filings. */
export function nextStepText(say: Say, status: Status): string {
  switch (status) {
    case 'under-review':
    case 'decision-prepared':
      return say('等待答复，不需要操作', 'Wait for the answer; nothing to do');
    case 'awaiting-correction':
      return say('查看补正通知并补正', 'Read the notice and correct');
    case 'change-under-examination':
    case 'change-prepared':
      return say('等待变更答复，不需要操作', 'Wait for the answer on the change; nothing to do');
    case 'filed':
      return say('在首页底部标明备案编号', 'Show the number at the bottom of your home page');
    case 'cancelled':
      return say(
        '编号已停用，重新收集漏洞前须重新备案',
        'The number is retired; file anew before collecting again',
      );
    case 'out-of-scope':
      return say('查看理由', 'Read the reasons');
    default:
      return status satisfies never;
  }
}

/** An act in words an operator understands; undefined for what happens inside the authority only. */
export function actText(
  say: Say,
  event: DossierEvent,
): { readonly title: string; readonly text: string } | undefined {
  switch (event.type) {
    case 'FilingSubmitted':
      return {
        title: say('提交备案', 'Filing submitted'),
        text: say('系统已收到您提交的备案信息。', 'The portal received your filing.'),
      };
    case 'CaseAssigned':
      return {
        title: say('开始审核', 'Review begun'),
        text: say('备案已交由审核人员审核。', 'A reviewer has been named for your filing.'),
      };
    case 'CorrectionRequested':
      return {
        title: say(`发出第 ${event.round} 次补正通知`, `Correction notice no. ${event.round}`),
        text: say(
          `通知列出 ${event.points.length} 处需要补正的内容。`,
          `It names ${event.points.length} points to correct.`,
        ),
      };
    case 'CorrectionSubmitted':
      return {
        title: say('提交补正', 'Correction submitted'),
        text: say(
          '系统已收到您补正的内容，审核期限重新确定。',
          'The portal received your correction; the review period was set anew.',
        ),
      };
    case 'DecisionPrepared':
    case 'PreparationReturned':
      return undefined;
    case 'FilingRecorded':
      return {
        title: say('予以备案', 'Filed'),
        text: say(
          `备案编号 ${event.number}，已予公示。`,
          `Filing number ${event.number}, published in the register.`,
        ),
      };
    case 'ScopeExcluded':
      return {
        title: say('不属于备案范围', 'Not within scope'),
        text: say(
          '经审核，平台不属于本办法第二条规定的范围。',
          'The platform was found not to be within Article 2 of the Measures.',
        ),
      };
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
      return filedActText(say, event);
    default:
      return event satisfies never;
  }
}

/** 回执编号 — short enough to read out; the dossier id it comes from is in the address of the page. */
export function receiptNumber(dossierId: string, submission: number): string {
  return `${dossierId.slice(0, 8).toUpperCase()}-${String(submission).padStart(2, '0')}`;
}
