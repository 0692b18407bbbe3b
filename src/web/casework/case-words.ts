import type { DossierAction } from '#dossier/allowed-actions';
import type { Refusal } from '#dossier/refusal';
import { type ContentItem, allContentItems } from '#law/filing-contents';
import type { CaseKind, CaseStatus } from '#usecases/ports/casework';
import type { Urgency } from '#usecases/casework/inbox';
import type { TagColour } from '../components/tag/tag.js';
import type { Say } from '../layout/visit.js';
import { itemLabels } from '../contents/words/labels.js';

export const caseStatuses = [
  'under-review',
  'decision-prepared',
  'awaiting-correction',
  'change-under-examination',
  'change-prepared',
  'filed',
  'cancelled',
  'out-of-scope',
] as const satisfies readonly CaseStatus[];

export function statusText(say: Say, status: CaseStatus): string {
  switch (status) {
    case 'under-review':
      return say('审核中', 'Under review');
    case 'decision-prepared':
      return say('待复核', 'Awaiting second person');
    case 'awaiting-correction':
      return say('等待补正', 'Awaiting correction');
    case 'change-under-examination':
      return say('变更审核中', 'Change under examination');
    case 'change-prepared':
      return say('变更待复核', 'Change awaiting second person');
    case 'filed':
      return say('已备案', 'Filed');
    case 'cancelled':
      return say('已注销', 'Cancelled');
    case 'out-of-scope':
      return say('不属于本办法范围', 'Out of scope');
    default:
      return status satisfies never;
  }
}

export const statusColours: Readonly<Record<CaseStatus, TagColour>> = {
  'under-review': 'blue',
  'decision-prepared': 'purple',
  'awaiting-correction': 'grey',
  'change-under-examination': 'blue',
  'change-prepared': 'purple',
  filed: 'green',
  cancelled: 'grey',
  'out-of-scope': 'grey',
};

/** 还有 4 个工作日 — the same in words as in colour. */
export function urgencyText(say: Say, { nearness, workingDaysLeft }: Urgency): string {
  const days = Math.abs(workingDaysLeft);
  const inEnglish = `${days} working day${days === 1 ? '' : 's'}`;
  switch (nearness) {
    case 'overdue':
      return say(`已逾期 ${days} 个工作日`, `${inEnglish} overdue`);
    case 'due-today':
      return say('今天到期', 'Due today');
    case 'near':
    case 'ample':
      return say(`还有 ${days} 个工作日`, `${inEnglish} left`);
    default:
      return nearness satisfies never;
  }
}

export const urgencyColours: Readonly<Record<Urgency['nearness'], TagColour>> = {
  overdue: 'red',
  'due-today': 'orange',
  near: 'yellow',
  ample: 'green',
};

/** Each once, in the order of Article 4. */
export function inOrder(items: readonly ContentItem[]): readonly ContentItem[] {
  return allContentItems.filter((item) => items.includes(item));
}

/** Why an act was refused, in words that say what to do. */
export function refusalText(say: Say, { code, items = [] }: Refusal): string {
  const named = inOrder(items)
    .map((item) => say(...itemLabels[item]))
    .join(say('、', ', '));
  switch (code) {
    case 'same-person':
      return say(
        '拟办人不得复核自己的拟办。请由另一位审核员或者监督人员复核；您可以退回自己的拟办。',
        'Nobody decides what they prepared. Another reviewer or a supervisor decides; you can take your own proposal back.',
      );
    case 'not-allowed':
      return say(
        '这件备案目前不能这样办理，或者应当由其他人员办理。请刷新页面，查看现在可以办理的事项。',
        'This is not possible now, or is for somebody else to do. Reload the page to see what can be done.',
      );
    case 'nothing-marked':
      return say(
        '还没有标记需要补正的项目。请先在有问题的项目旁勾选“需要补正”并写明理由。',
        'Nothing is marked yet. Tick “needs correction” beside the items in question and give the reason.',
      );
    case 'marked-twice':
      return say(`“${named}”标记了两次，请只保留一处。`, `${named}: marked twice; keep one.`);
    case 'reason-missing':
      return say('请写明理由，备案主体将看到这段话。', 'Give the reason; the operator will read it.');
    case 'late-reason-missing':
      return say(
        `“${named}”在以前的补正通知中没有提出，内容也没有变化。请说明为什么现在才提出。`,
        `${named}: not named in an earlier notice and not changed since. Say why it is raised only now.`,
      );
    case 'marks-open':
      return say(
        `“${named}”仍标记为需要补正。请先取消标记，或者改为生成补正通知。`,
        `${named}: still marked. Take the mark away, or send a correction notice instead.`,
      );
    case 'doubt-unconfirmed':
      return say(
        `“${named}”还有存疑之处没有核实。请逐处核实并写明核实情况。`,
        `${named}: doubts are not confirmed yet. Check each and note what you found.`,
      );
    case 'scope-unanswered':
    case 'contents-incomplete':
    case 'point-unanswered':
      return say('备案主体提交的内容不完整。', 'What the operator sent is not complete.');
    case 'nothing-changed':
    case 'change-stale':
    case 'host-change-apart':
    case 'change-day-missing':
    case 'change-day-ahead':
    case 'change-closed':
    case 'end-day-impossible':
    case 'planned-day':
    case 'nothing-moved':
      return filedRefusalText(say, code, named);
    default:
      return code satisfies never;
  }
}

type FiledRefusal = Extract<
  Refusal['code'],
  | 'nothing-changed'
  | 'change-stale'
  | 'host-change-apart'
  | 'change-day-missing'
  | 'change-day-ahead'
  | 'change-closed'
  | 'end-day-impossible'
  | 'planned-day'
  | 'nothing-moved'
>;

/** Refusals that only a filed dossier knows: changes, cancellation, moved dates. */
function filedRefusalText(say: Say, code: FiledRefusal, named: string): string {
  switch (code) {
    case 'nothing-changed':
      return say('没有任何改动。', 'Nothing was changed.');
    case 'change-stale':
      return say(
        `备案信息在这次变更提交之后已经更新（${named}）。为免覆盖较新的内容，不能办理。请退回，由备案主体在最新内容的基础上重新提交。`,
        `The record moved since this change was prepared (${named}). It is refused so that nothing newer is turned back; return it, to be prepared anew on what stands.`,
      );
    case 'host-change-apart':
      return say(
        `变更主办者是单独的事项，不能同时变更：${named}。`,
        `A change of host is a case of its own and does not go together with: ${named}.`,
      );
    case 'change-day-missing':
      return say('没有写明信息变化的日期。', 'The day the facts changed is not stated.');
    case 'change-day-ahead':
      return say('信息变化的日期不能晚于今天。', 'The day the facts changed cannot lie ahead.');
    case 'change-closed':
      return say('这次变更已经办结或者撤回。', 'This change is closed or was withdrawn.');
    case 'end-day-impossible':
      return say('业务终止日期不能早于备案日期。', 'Business cannot have ended before it was filed.');
    case 'planned-day':
      return say(
        '业务终止日期未到，或者已经到来，不能这样办理。',
        'The planned day has not come, or has come already.',
      );
    case 'nothing-moved':
      return say('没有需要调整的期限。', 'No open date moves.');
    default:
      return code satisfies never;
  }
}

/** What was just done, named in the address after the redirect; the banner says it in words. */
export const doneActs = [
  'taken',
  'assigned',
  'saved',
  'notice-sent',
  'prepared',
  'returned',
  'recorded',
  'excluded',
] as const;
export type DoneAct = (typeof doneActs)[number];

export function doneText(say: Say, done: DoneAct): string {
  switch (done) {
    case 'taken':
      return say('这件备案现在由您办理。', 'This case is yours now.');
    case 'assigned':
      return say('已分派。', 'The case was assigned.');
    case 'saved':
      return say('标记已保存。', 'Marks saved.');
    case 'notice-sent':
      return say(
        '补正通知已经发出，备案主体将收到邮件。',
        'The correction notice was sent; the operator gets a mail.',
      );
    case 'prepared':
      return say('已送复核，请等待另一位人员决定。', 'Sent to the second person, who decides.');
    case 'returned':
      return say('已退回审核。', 'Returned to review.');
    case 'recorded':
      return say('已予备案。', 'The filing is recorded.');
    case 'excluded':
      return say('已办结：不属于本办法范围。', 'Closed: outside the scope of the Measures.');
    default:
      return done satisfies never;
  }
}

export function isDoneAct(text: string | undefined): text is DoneAct {
  return doneActs.some((act) => act === text);
}

/** Whether any of these can be done now. */
export function canDo(actions: readonly DossierAction[], ...wanted: readonly DossierAction[]): boolean {
  return wanted.some((action) => actions.includes(action));
}

/** 事项, as the inbox is filtered by. */
export function caseKindText(say: Say, kind: CaseKind): string {
  switch (kind) {
    case 'filing':
      return say('备案', 'Filing');
    case 'change':
      return say('变更', 'Change');
    case 'host-change':
      return say('主办者变更', 'Change of host');
    case 'cancellation-planned':
      return say('预定注销', 'Cancellation planned');
    default:
      return kind satisfies never;
  }
}
