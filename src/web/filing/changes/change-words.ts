import type { ChangeKind } from '#law/article-06-change';
import { type ContentItem, allContentItems } from '#law/filing-contents';
import type { Timeliness } from '#law/timeliness';
import type { ChangeObstacle } from '#usecases/changes/change-view';
import type { ChangeOutcome } from '#usecases/changes/filed-view';
import { itemLabels } from '../../contents/words/labels.js';
import type { TagColour } from '../../components/tag/tag.js';
import type { Say } from '../../layout/visit.js';

export function changeKindText(say: Say, kind: ChangeKind): string {
  switch (kind) {
    case 'contents':
      return say('备案信息变更', 'Change of information');
    case 'contact':
      return say('联系方式变更', 'Change of contact details');
    case 'host':
      return say('主办者变更', 'Change of host');
    default:
      return kind satisfies never;
  }
}

/** What happens to a change of this kind. */
export function changeKindCourse(say: Say, kind: ChangeKind, atOnce: boolean): string {
  if (atOnce) {
    return say(
      '只涉及联系方式，提交后立即登记，不需要审核，公示内容不变。',
      'Contact details only: recorded at once, without examination; the public entry stays as it is.',
    );
  }
  return kind === 'host'
    ? say(
        '更换主办者是单独的事项，须经审核；备案编号不变。',
        'Another host is a case of its own and is examined; the number stays.',
      )
    : say('提交后须经审核；备案编号不变。', 'It is examined; the number stays.');
}

export function itemsText(say: Say, items: readonly ContentItem[]): string {
  return allContentItems
    .filter((item) => items.includes(item))
    .map((item) => say(...itemLabels[item]))
    .join(say('、', ', '));
}

/** On time or late, as a plain fact. */
export function standingText(say: Say, timeliness: Timeliness): string {
  switch (timeliness.kind) {
    case 'on-time':
      return say('在期限之内', 'within the period');
    case 'late':
      return say(
        `超过期限 ${timeliness.days} 天，如实记录，不影响办理`,
        `${timeliness.days} ${timeliness.days === 1 ? 'day' : 'days'} after the period; recorded as a fact, it can be filed all the same`,
      );
    case 'not-yet-in-force':
      return say('当时《办法》尚未施行，没有期限', 'the Measures were not in force then: no period');
    default:
      return timeliness satisfies never;
  }
}

export function outcomeText(say: Say, outcome: ChangeOutcome): string {
  switch (outcome) {
    case 'open':
      return say('审核中', 'Under examination');
    case 'recorded':
      return say('已登记', 'Recorded');
    case 'returned':
      return say('已退回', 'Returned');
    case 'withdrawn':
      return say('已撤回', 'Withdrawn');
    case 'lapsed':
      return say('因注销而终止', 'Ended with the cancellation');
    default:
      return outcome satisfies never;
  }
}

export const outcomeColours: Readonly<Record<ChangeOutcome, TagColour>> = {
  open: 'blue',
  recorded: 'green',
  returned: 'red',
  withdrawn: 'grey',
  lapsed: 'grey',
};

/** What to do about what stands in the way. */
export function obstacleText(say: Say, obstacle: ChangeObstacle): string {
  switch (obstacle.code) {
    case 'closed':
      return say('备案已经注销，不能再变更', 'The filing is cancelled and cannot be changed any more');
    case 'nothing-changed':
      return say('还没有修改任何内容', 'Nothing was changed yet');
    case 'day-missing':
      return say('填写信息发生变化的日期', 'State the day on which the facts changed');
    case 'day-ahead':
      return say(
        '信息发生变化的日期不能晚于今天：变化发生之后才能办理变更',
        'The day the facts changed cannot lie ahead: a change is filed after it happened',
      );
    case 'reason-missing':
      return say('变更主办者须写明原因', 'Say why the host changes');
    case 'stale':
      return say(
        `登记的内容已经更新（${itemsText(say, obstacle.items)}），请先更新草稿`,
        `The record moved (${itemsText(say, obstacle.items)}); bring this draft up to date first`,
      );
    case 'host-apart':
      return say(
        `更换主办者是单独的事项，请另行办理：${itemsText(say, obstacle.items)}`,
        `A change of host is a case of its own; file these apart: ${itemsText(say, obstacle.items)}`,
      );
    default:
      return obstacle satisfies never;
  }
}
