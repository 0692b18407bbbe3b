import type { NoticeFault } from '#usecases/clocks/calendar-faults';
import type { CalendarNotice } from '#usecases/ports/calendar-notices';
import type { TagColour } from '../components/tag/tag.js';
import type { Say } from '../layout/visit.js';

/** What is wrong with a notice, in words that say what to do. */
export function faultText(say: Say, fault: NoticeFault): string {
  switch (fault.code) {
    case 'year-impossible':
      return say('请填写四位数的年度，例如 2027', 'Enter the year with four digits, such as 2027');
    case 'number-missing':
      return say('请填写发文字号', 'Enter the number of the notice');
    case 'title-missing':
      return say('请填写通知标题', 'Enter the title of the notice');
    case 'issued-not-a-day':
      return say(
        '请填写发布日期，例如 2026-11-04',
        'Enter the day the notice was issued, such as 2026-11-04',
      );
    case 'no-holidays':
      return say('至少填写一个假期', 'Enter at least one holiday');
    case 'name-missing':
      return say('每个假期和每个调休日都要写明节日名称', 'Name the holiday of every row');
    case 'too-much':
      return say('行数或者文字太多，请核对', 'Too many rows or too long a text: check it');
    case 'not-a-day':
      return say(
        `“${fault.text}”不是日期，请写成 2027-02-06 的形式`,
        `“${fault.text}” is not a day; write 2027-02-06`,
      );
    case 'block-reversed':
      return say(`“${fault.name}”的结束日期早于开始日期`, `${fault.name} ends before it begins`);
    case 'block-too-long':
      return say(`“${fault.name}”超过十五天，请核对`, `${fault.name} is longer than fifteen days: check it`);
    case 'day-of-another-year':
      return say(
        `${fault.text} 不在这个年度（可以跨到上一年最后一周）`,
        `${fault.text} is not of this year (only the last week before it may be)`,
      );
    case 'worked-day-not-a-weekend':
      return say(
        `${fault.text} 不是周末，不能是调休上班日`,
        `${fault.text} is no weekend day and cannot be worked in exchange`,
      );
    case 'day-both-free-and-worked':
      return say(`${fault.text} 既放假又上班，请核对`, `${fault.text} is both free and worked: check it`);
    default:
      return fault satisfies never;
  }
}

/** The box to go to for a fault; the rows have too many for each its own, and their first is where to look. */
export function faultField({ code }: NoticeFault): string {
  switch (code) {
    case 'year-impossible':
      return 'year';
    case 'number-missing':
      return 'number';
    case 'title-missing':
      return 'title';
    case 'issued-not-a-day':
      return 'issued-on';
    case 'worked-day-not-a-weekend':
    case 'day-both-free-and-worked':
      return 'worked-1-day';
    case 'no-holidays':
    case 'name-missing':
    case 'too-much':
    case 'not-a-day':
    case 'block-reversed':
    case 'block-too-long':
    case 'day-of-another-year':
      return 'holiday-1-from';
    default:
      return code satisfies never;
  }
}

export function noticeStateText(say: Say, { decision }: CalendarNotice): string {
  if (decision === undefined) return say('待复核', 'Waits for a second person');
  return decision.outcome === 'approved' ? say('已生效', 'In force') : say('未采用', 'Dropped');
}

export function noticeStateColour({ decision }: CalendarNotice): TagColour {
  if (decision === undefined) return 'purple';
  return decision.outcome === 'approved' ? 'green' : 'grey';
}
