import { isFounded } from '#law/article-09-reports';
import type { TrackedStatus, TrackingView } from '#usecases/report/tracking';
import type { Say } from '../../layout/visit.js';

/** What the state means for the reporter, and what comes next. */
export function meaningText(say: Say, { status, outcome, due }: TrackingView): string {
  switch (status) {
    case 'received':
      return say(
        '我们已经收到您的举报，正在决定是否受理。',
        'Your report has arrived. It is being decided whether it is accepted.',
      );
    case 'accepted':
      return say('您的举报已经受理，将进行核查。', 'Your report was accepted and will be verified.');
    case 'verifying':
      return say(
        '正在核查您举报的情况。需要您补充的，会在下面给您写信。',
        'What you reported is being verified. If more is needed, you find a message below.',
      );
    case 'not-accepted':
      return say('您的举报没有受理，理由如下。', 'Your report was not accepted, for the reason below.');
    case 'passed-on':
      return say(
        '您的举报已经转送给负责此事的机关，由其处理。',
        'Your report was passed on to the authority that is there for it.',
      );
    case 'concluded':
      return concludedText(say, outcome !== undefined && isFounded(outcome.kind), due !== undefined);
    case 'handled':
      return say(
        '核查已经结束，平台已被依法依规处理。',
        'The verification has ended and the platform was dealt with according to law.',
      );
    default:
      return status satisfies never;
  }
}

function concludedText(say: Say, isTrue: boolean, toldLater: boolean): string {
  const told = toldLater
    ? say('结果会在下面的期限之前正式告知您。', ' You are told of it by the date below.')
    : '';
  return isTrue
    ? say(
        '核查已有结论，将依法依规处理。',
        'The verification has an outcome; it is dealt with according to law.',
      ) + told
    : say('核查已有结论。', 'The verification has an outcome.') + told;
}

/** A step that was taken, as the reporter's history names it. */
export function stepText(say: Say, status: TrackedStatus): string {
  switch (status) {
    case 'received':
      return say('收到举报', 'Report received');
    case 'accepted':
      return say('受理', 'Accepted');
    case 'verifying':
      return say('开始核查', 'Verification begun');
    case 'not-accepted':
      return say('不予受理', 'Not accepted');
    case 'passed-on':
      return say('转送其他机关', 'Passed on');
    case 'concluded':
      return say('作出核查结论', 'Outcome');
    case 'handled':
      return say('依法依规处理', 'Dealt with under the law');
    default:
      return status satisfies never;
  }
}
