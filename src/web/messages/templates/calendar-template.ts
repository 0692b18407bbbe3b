import type { CalendarFacts } from '#usecases/clocks/read-clock-notices';
import { paths } from '../../paths.js';
import type { TemplateContext, Wording } from './wording.js';

/** 放假安排: one waits for a second person, or one was approved and moved dates. */
export function calendarTemplate({ kind, notice }: CalendarFacts, { say }: TemplateContext): Wording {
  const { year } = notice.content;
  const { number } = notice.content.notice;
  const link = {
    label: say('查看放假安排和受影响的期限', 'See the notice and the dates it moves'),
    link: paths.calendarNotice(notice.id),
  };
  const rows = {
    rows: [
      [say('年度', 'Year'), String(year)],
      [say('发文字号', 'Number of the notice'), number],
    ] as const,
  };
  if (kind === 'calendar-proposed') {
    return {
      subject: say('放假安排待复核', 'A holiday notice waits for a second person'),
      blocks: [
        say('您好：', 'Hello,'),
        say(
          `有人录入了 ${year} 年放假安排。请对照国务院办公厅通知原文核对，复核后才会生效。`,
          `The holidays of ${year} were entered. Please compare them with the State Council’s notice; nothing counts by them until you approve.`,
        ),
        rows,
        link,
      ],
      short: say(`${year} 年放假安排待复核，请登录办理。`, `Holidays of ${year} wait for you. Sign in.`),
    };
  }
  return {
    subject: say('期限已按新的放假安排重新计算', 'Dates were counted again by a holiday notice'),
    blocks: [
      say('您好：', 'Hello,'),
      say(
        `${year} 年放假安排已经生效，您负责的事项中有期限随之变化，暂定日期已经确定。`,
        `The holidays of ${year} are in force. Dates of yours moved with them, and provisional ones are firm.`,
      ),
      rows,
      link,
    ],
    short: say(
      `${year} 年放假安排生效，有期限变化，请登录查看。`,
      `Holidays of ${year}: dates moved. Sign in.`,
    ),
  };
}
