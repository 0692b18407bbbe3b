import { weekday } from '#law/calendar-day';
import type { CountedDay, DayKind, ExplainedDeadline } from '#law/deadline';
import type { Language, Say } from '../../layout/visit.js';
import { dayText } from '../day.js';
import { Table, type TableCell } from '../table/table.js';

type Both = readonly [zh: string, en: string];

const weekdayNames: readonly Both[] = [
  ['周一', 'Monday'],
  ['周二', 'Tuesday'],
  ['周三', 'Wednesday'],
  ['周四', 'Thursday'],
  ['周五', 'Friday'],
  ['周六', 'Saturday'],
  ['周日', 'Sunday'],
];

const kindNames: Readonly<Record<DayKind, Both>> = {
  start: ['起算日', 'Start day'],
  working: ['工作日', 'Working day'],
  'make-up': ['调休上班', 'Worked in exchange'],
  weekend: ['周末', 'Weekend'],
  holiday: ['放假', 'Holiday'],
  calendar: ['自然日', 'Calendar day'],
  'assumed-working': ['工作日（暂定）', 'Working day (assumed)'],
  'assumed-weekend': ['周末（暂定）', 'Weekend (assumed)'],
};

const holidayNames: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
};

function holidayText(say: Say, holiday: string): string {
  const english = holiday.split('、').map((name) => holidayNames[name] ?? name);
  return say(holiday, english.join(', '));
}

type DerivationTableProps = {
  readonly deadline: Pick<ExplainedDeadline, 'days' | 'dueOn' | 'rule'>;
  readonly say: Say;
  readonly language: Language;
};

/** 逐日推算 — every day of a period, counted or passed over, with the reason. */
export function DerivationTable({ deadline, say, language }: DerivationTableProps) {
  const row = (counted: CountedDay): readonly TableCell[] => {
    const isDue = counted.day === deadline.dueOn;
    const [zh, en] = weekdayNames[weekday(counted.day) - 1] ?? ['', ''];
    const date = <time datetime={counted.day}>{dayText(counted.day, language, 'plain')}</time>;
    return [
      { content: isDue ? <strong>{date}</strong> : date },
      { content: say(zh, en) },
      { content: <KindText counted={counted} isDue={isDue} say={say} /> },
      { content: counted.ordinal ?? say('不计', '–'), format: 'numeric' },
    ];
  };
  return (
    <Table
      caption={say('逐日推算', 'Day by day')}
      captionClasses="govuk-table__caption--s"
      classes="app-derivation"
      head={[
        { content: say('日期', 'Day') },
        { content: say('星期', 'Weekday') },
        { content: say('性质', 'Kind') },
        { content: say('第几日', 'Counts as'), format: 'numeric' },
      ]}
      rows={deadline.days.map(row)}
    />
  );
}

function KindText({ counted, isDue, say }: { counted: CountedDay; isDue: boolean; say: Say }) {
  const { kind, holiday } = counted;
  const name = say(...kindNames[kind]);
  const reason = holiday === undefined ? '' : say(`（${holiday}）`, ` (${holidayText(say, holiday)})`);
  return (
    <>
      {name}
      {reason}
      {isDue ? <strong>{say('，期限届满', ', last day')}</strong> : null}
    </>
  );
}
