import { measures } from '#law/citation';
import { type Finding, blocks } from '#law/finding';
import type { ChangeObstacle } from '#usecases/changes/change-view';
import type { DraftView } from '#usecases/filing/draft-view';
import { findingText } from '../../contents/words/finding-words.js';
import { obstacleText } from '../../filing/changes/change-words.js';
import { scopeQuestion } from '../../filing/words/scope-words.js';
import { type BothWords, both, citationJson } from './both-words.js';
import { findingPointer, itemPointer } from './pointer.js';

/** What the pages would say of a filing, for programs. */
export function validationJson(view: DraftView) {
  const { scope, findings, reviewIfSubmittedNow, change, correction } = view;
  const changed = change?.changedItems ?? correction?.changedItems;
  return {
    ready: view.ready,
    findings: findings.map((finding) => findingJson(view, finding)),
    obstacles: obstaclesOf(view),
    scope: { result: scope.result },
    reviewDueOnIfSubmittedNow:
      change === undefined ? reviewIfSubmittedNow.dueOn : change.examineIfSubmittedNow.dueOn,
    ...(changed === undefined ? {} : { changed: changed.map(itemPointer) }),
  };
}

function findingJson({ form }: DraftView, finding: Finding) {
  const { code, level, item, field, citation, details } = finding;
  return {
    code,
    level,
    blocks: blocks(finding),
    item,
    pointer: findingPointer(item, field),
    citation: citationJson(citation),
    message: both((say) => findingText(say, finding, form)),
    ...(details === undefined ? {} : { details: { ...details } }),
  };
}

type Obstacle = { code: string; pointer: string; message: BothWords };

/** What stands in the way besides the contents: the self-check, the points of a notice, the facts of a change. */
function obstaclesOf({ scope, correction, change }: DraftView): Obstacle[] {
  const unanswered =
    scope.result !== 'incomplete'
      ? []
      : scope.reasons.map(({ question }) => ({
          code: 'scope-unanswered',
          pointer: `/scope/${question}`,
          message: both((say) =>
            say(
              `请完成适用范围自查：${scopeQuestion(say, question)}`,
              `Answer the self-check of the scope: ${scopeQuestion(say, question)}`,
            ),
          ),
        }));
  const points = (correction?.openPoints ?? []).map((number) => ({
    code: 'point-unanswered',
    pointer: `/replies/${number}`,
    message: both((say) =>
      say(
        `补正通知第 ${number} 点还没有修改或者回应`,
        `Point ${number} of the notice is neither changed nor replied to`,
      ),
    ),
  }));
  const outdated = correction?.outdated !== true ? [] : [outdatedObstacle];
  const ofChange = (change?.obstacles ?? []).map((obstacle) => ({
    code: obstacle.code,
    pointer: changePointer(obstacle),
    message: both((say) => obstacleText(say, obstacle)),
  }));
  return [...unanswered, ...points, ...outdated, ...ofChange];
}

const outdatedObstacle: Obstacle = {
  code: 'outdated',
  pointer: '',
  message: {
    zh: '这份补正通知已经答复，草稿不能再提交',
    en: 'The notice was answered already; this draft can no longer be submitted',
  },
};

function changePointer(obstacle: ChangeObstacle): string {
  switch (obstacle.code) {
    case 'day-missing':
    case 'day-ahead':
      return '/change/changedOn';
    case 'reason-missing':
      return '/change/reason';
    case 'nothing-changed':
      return '/contents';
    case 'stale':
    case 'host-apart':
      return obstacle.items[0] === undefined ? '/contents' : itemPointer(obstacle.items[0]);
    case 'closed':
      return '';
    default:
      return obstacle satisfies never;
  }
}

/** Cited where the declaration is asked for. */
export const declarationCitation = measures(5, 2);
