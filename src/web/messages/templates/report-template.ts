import type { NoticeFacts } from '#usecases/messages/read-notice';
import { paths } from '../../paths.js';
import type { TemplateContext, Wording } from './wording.js';

type Facts = Extract<NoticeFacts, { kind: 'report' }>;

const handlerNews: ReadonlySet<Facts['news']> = new Set([
  'assigned',
  'message-from-reporter',
  'outcome-returned',
]);

/** News of a report. What was reported, by whom and against whom is read in the portal only. */
export function reportTemplate({ news }: Facts, context: TemplateContext): Wording {
  const { say } = context;
  const { subject, text } = wordsOf(news, context);
  const isForHandler = handlerNews.has(news);
  return {
    subject,
    blocks: [
      say('您好：', 'Hello,'),
      text,
      {
        label: say('前往系统查看', 'Read it in the portal'),
        // The code is asked for there; who reported with an account finds the way to it.
        link: isForHandler ? paths.reports('?handler=me') : paths.reportTrack(),
      },
    ],
    short: say(`${subject}，请登录备案系统查看。`, `${subject}. Open the portal to read it.`),
  };
}

function wordsOf(news: Facts['news'], { say }: TemplateContext): { subject: string; text: string } {
  switch (news) {
    case 'received':
      return {
        subject: say('已收到举报', 'Your report was received'),
        text: say('您的举报已经收到，将依法核查。', 'Your report was received and will be examined.'),
      };
    case 'accepted':
      return {
        subject: say('举报已受理', 'Your report was accepted'),
        text: say('您的举报已经受理，正在安排核查。', 'Your report was accepted; verification follows.'),
      };
    case 'not-accepted':
      return {
        subject: say('举报不予受理', 'Your report was not accepted'),
        text: say(
          '您的举报未予受理，理由见系统。',
          'Your report was not accepted; the portal shows the reason.',
        ),
      };
    case 'passed-on':
      return {
        subject: say('举报已转送', 'Your report was passed on'),
        text: say(
          '您的举报已转送有权处理的机关，转送去向见系统。',
          'Your report was passed on to the authority that may handle it; the portal shows which.',
        ),
      };
    case 'outcome':
      return {
        subject: say('举报办理结果', 'Outcome of your report'),
        text: say('您的举报已有办理结果，内容见系统。', 'Your report has an outcome; read it in the portal.'),
      };
    case 'message':
      return {
        subject: say('举报有新的消息', 'A message about your report'),
        text: say('工作人员就您的举报发来消息。', 'The staff sent you a message about your report.'),
      };
    case 'identity-opened':
      return {
        subject: say('举报人身份信息被查看', 'Your identity was opened'),
        text: say(
          '经两名工作人员依规定同意，您在举报中留下的身份信息已被查看。查看的理由和时间见系统。',
          'With the release of a second person, the identity you left with your report was opened. The portal shows why and when.',
        ),
      };
    case 'assigned':
      return {
        subject: say('有举报分派给您', 'A report was assigned to you'),
        text: say('一件举报已分派给您办理。', 'A report was assigned to you.'),
      };
    case 'message-from-reporter':
      return {
        subject: say('举报人发来消息', 'A message from a reporter'),
        text: say('您办理的一件举报收到举报人的消息。', 'The reporter of a case of yours sent a message.'),
      };
    case 'outcome-returned':
      return {
        subject: say('拟办意见被退回', 'A proposed outcome came back'),
        text: say(
          '您提出的办理意见被退回，理由见系统。',
          'Your proposed outcome came back; the portal shows why.',
        ),
      };
    default:
      return news satisfies never;
  }
}
