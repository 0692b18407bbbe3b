import type { DeadlineFacts } from '#usecases/clocks/read-clock-notices';
import type { StoredDeadline } from '#usecases/ports/deadlines';
import { dayText } from '../../components/day.js';
import { citationFull } from '../../contents/words/citation-text.js';
import { ruleName } from '../../contents/words/rule-words.js';
import { paths } from '../../paths.js';
import type { Block, TemplateContext, Wording } from './wording.js';

/** 期限提醒 and 逾期提醒. What is said of the date is what is stored when this is read. */
export function deadlineTemplate(facts: DeadlineFacts, context: TemplateContext): Wording {
  const { say, language } = context;
  const { stored } = facts;
  const { deadline } = stored;
  const what = ruleName(say, deadline.rule.code);
  const isOver = facts.kind === 'deadline-overdue';
  const day = dayText(deadline.dueOn, language);
  return {
    subject: isOver
      ? say(`已过期限：${what}`, `Past its date: ${what}`)
      : say(`期限提醒：${what}`, `A date comes near: ${what}`),
    blocks: [
      say('您好：', 'Hello,'),
      ...platform(facts, context),
      stored.state === 'open'
        ? isOver
          ? say(
              `“${what}”的期限已于 ${day} 24:00（北京时间）届满，尚未办理。`,
              `The period for “${what}” ended on ${day} at 24:00 (UTC+8) and it is not done.`,
            )
          : say(
              `“${what}”的期限到 ${day} 24:00（北京时间）届满。`,
              `The period for “${what}” ends on ${day} at 24:00 (UTC+8).`,
            )
        : say('这项事务已经办理，或者不再需要办理。', 'This is done, or no longer needed.'),
      {
        rows: [
          [say('最后一天', 'Last day'), day],
          [say('依据', 'Legal basis'), citationFull(say, deadline.rule.citation)],
        ],
      },
      { label: say('为什么是这一天', 'Why this date'), link: paths.whyDeadline(stored) },
      ...whereToAct(stored, context),
    ],
    short: isOver
      ? say(
          `“${what}”已过期限（${deadline.dueOn}），请登录办理。`,
          `${what}: past ${deadline.dueOn}. Sign in.`,
        )
      : say(`“${what}”最晚 ${deadline.dueOn} 办理，请登录查看。`, `${what}: due ${deadline.dueOn}. Sign in.`),
  };
}

function platform({ platformName }: DeadlineFacts, { say }: TemplateContext): readonly Block[] {
  if (platformName === undefined) return [];
  return [say(`本消息涉及平台“${platformName}”。`, `This concerns the platform “${platformName}”.`)];
}

function whereToAct(stored: StoredDeadline, { say }: TemplateContext): readonly Block[] {
  const { subject, subjectId, bearer } = stored;
  if (subject !== 'dossier') return [];
  return [
    bearer === 'operator'
      ? { label: say('办理进度', 'Progress of the filing'), link: paths.filing(subjectId) }
      : { label: say('打开案件', 'Open the case'), link: paths.case(subjectId) },
  ];
}
