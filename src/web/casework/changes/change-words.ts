import type { ChangeKind } from '#law/article-06-change';
import type { ContentItem } from '#law/filing-contents';
import type { ChangeOutcome } from '#usecases/casework/record-history';
import type { TagColour } from '../../components/tag/tag.js';
import { itemLabels } from '../../contents/words/labels.js';
import type { Say } from '../../layout/visit.js';
import { inOrder } from '../case-words.js';

/** 第 3 次变更. */
export function changeTitle(say: Say, change: number): string {
  return say(`第 ${change} 次变更`, `Change ${change}`);
}

export function changeKindText(say: Say, kind: ChangeKind): string {
  switch (kind) {
    case 'contents':
      return say('备案信息变更', 'Change of the filing');
    case 'host':
      return say('主办者变更', 'Change of host');
    case 'contact':
      return say('联系方式变更', 'Change of contact details');
    default:
      return kind satisfies never;
  }
}

/** A change of host stands out: it is examined by itself. */
export const changeKindColours: Readonly<Record<ChangeKind, TagColour>> = {
  contents: 'grey',
  host: 'magenta',
  contact: 'grey',
};

export function outcomeText(say: Say, outcome: ChangeOutcome): string {
  switch (outcome.kind) {
    case 'open':
      return outcome.change.preparation === undefined
        ? say('审核中', 'Under examination')
        : say('待复核', 'Awaiting second person');
    case 'returned':
      return say('已退回', 'Returned');
    case 'withdrawn':
      return say('已撤回', 'Withdrawn');
    case 'recorded':
      return say('已登记', 'Recorded');
    case 'lapsed':
      return say('随注销终止', 'Ended by the cancellation');
    default:
      return outcome satisfies never;
  }
}

export function outcomeColour(outcome: ChangeOutcome): TagColour {
  if (outcome.kind === 'open') return outcome.change.preparation === undefined ? 'blue' : 'purple';
  return outcome.kind === 'recorded' ? 'green' : 'grey';
}

/** 平台名称、首页网址. */
export function itemsText(say: Say, items: readonly ContentItem[]): string {
  return inOrder(items)
    .map((item) => say(...itemLabels[item]))
    .join(say('、', ', '));
}

/** What was just done, named in the address after the redirect. */
export const doneChangeActs = [
  'change-returned',
  'change-prepared',
  'change-sent-back',
  'change-recorded',
] as const;
export type DoneChangeAct = (typeof doneChangeActs)[number];

export function isDoneChangeAct(text: string | undefined): text is DoneChangeAct {
  return doneChangeActs.some((act) => act === text);
}

export function doneChangeText(say: Say, done: DoneChangeAct): string {
  switch (done) {
    case 'change-returned':
      return say('变更已退回，备案主体将收到通知。', 'The change was returned; the operator is told.');
    case 'change-prepared':
      return say('变更已送复核，请等待另一位人员决定。', 'Sent to the second person, who decides.');
    case 'change-sent-back':
      return say('变更已退回审核。', 'The change is back in examination.');
    case 'change-recorded':
      return say(
        '变更已登记，备案编号不变，公示已经更新。',
        'The change is recorded. The number stays; the public entry was updated.',
      );
    default:
      return done satisfies never;
  }
}
