import type { NoticeFault } from '#usecases/clocks/calendar-faults';
import { Button } from '../components/button/button.js';
import { Details } from '../components/details/details.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Fieldset } from '../components/fieldset/fieldset.js';
import { Input } from '../components/input/input.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Radios } from '../components/radios/radios.js';
import { Textarea } from '../components/textarea/textarea.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type TypedNotice, holidayRows, workedRows } from './calendar-form.js';
import { faultField, faultText } from './calendar-words.js';

type CalendarFormProps = {
  readonly visit: Visit;
  readonly typed: TypedNotice;
  readonly faults?: readonly NoticeFault[];
  /** What was pasted as JSON, when that could not be read. */
  readonly pasted?: string;
};

/** 录入放假安排 — by rows, or as JSON. Whatever was typed stays. */
export function CalendarFormPage(props: CalendarFormProps) {
  const { visit, faults = [], pasted } = props;
  const t = visit.say;
  const title = t('录入放假安排', 'Enter a holiday notice');
  const unreadable = t(
    '读不出这段 JSON。请核对括号、逗号和字段名，字段与右侧示例一致。',
    'This JSON cannot be read. Check brackets, commas and names against the example.',
  );
  const errors = [
    ...(pasted === undefined ? [] : [{ content: unreadable, href: '#json' }]),
    ...faults.map((fault) => ({ content: faultText(t, fault), href: `#${faultField(fault)}` })),
  ];
  return (
    <Layout
      visit={visit}
      title={title}
      active="calendar"
      errors={errors.length > 0}
      back={paths.calendarNotices()}
    >
      {errors.length === 0 ? null : <ErrorSummary errors={errors} />}
      <PageHeading content={title} />
      <p class="govuk-body">
        {t(
          '请对照国务院办公厅通知原文录入。录入后先核对会改变哪些期限，再交另一人复核；复核之前，期限不受影响。',
          'Enter it from the text of the State Council’s notice. You then see which dates it moves and hand it to a second person; until that person approves, no date changes.',
        )}
      </p>
      <form method="post" action={paths.newCalendarNotice()} novalidate>
        <NoticeFields {...props} />
        <HolidayRows {...props} />
        <WorkedRows {...props} />
        <Button content={t('核对受影响的期限', 'See which dates it moves')} preventDoubleClick />
      </form>
      <Json visit={visit} pasted={pasted} error={pasted === undefined ? undefined : unreadable} />
    </Layout>
  );
}

function NoticeFields({ visit, typed, faults = [] }: CalendarFormProps) {
  const t = visit.say;
  const error = (field: string) => {
    const fault = faults.find((each) => faultField(each) === field);
    return fault === undefined ? undefined : faultText(t, fault);
  };
  return (
    <>
      <Input
        id="year"
        name="year"
        label={t('年度', 'Year')}
        value={typed.year}
        inputMode="numeric"
        classes="govuk-input--width-4"
        errorMessage={error('year')}
        attributes={{ maxlength: 4 }}
      />
      <Input
        id="number"
        name="number"
        label={t('发文字号', 'Number of the notice')}
        hint={t('例如 国办发明电〔2025〕7号', 'For example 国办发明电〔2025〕7号')}
        value={typed.number}
        classes="govuk-input--width-20"
        errorMessage={error('number')}
        attributes={{ maxlength: 200 }}
      />
      <Input
        id="title"
        name="title"
        label={t('通知标题', 'Title of the notice')}
        value={typed.title}
        errorMessage={error('title')}
        attributes={{ maxlength: 200 }}
      />
      <Input
        id="issued-on"
        name="issued-on"
        type="date"
        label={t('发布日期', 'Issued on')}
        value={typed.issuedOn}
        classes="govuk-input--width-10"
        errorMessage={error('issued-on')}
      />
      <Radios
        name="source"
        value={typed.source}
        legend={t('怎样核实的', 'How it was confirmed')}
        legendClasses="govuk-fieldset__legend--s"
        items={[
          { value: 'read', content: t('已对照通知原文', 'Read against the text of the notice') },
          {
            value: 'agreed-by-packages',
            content: t('未见原文，多个公开数据一致', 'The text was not seen; several public data sets agree'),
          },
        ]}
      />
    </>
  );
}

function HolidayRows({ visit, typed }: CalendarFormProps) {
  const t = visit.say;
  return (
    <Fieldset legend={t('放假', 'Days off')} legendClasses="govuk-fieldset__legend--m">
      <p class="govuk-hint">
        {t(
          '写第一天和最后一天，其间的周末也算在内。没有单独放假的节日留空。',
          'The first and the last day, weekends between them included. Leave out what has no days of its own.',
        )}
      </p>
      {Array.from({ length: holidayRows }, (_, index) => {
        const row = index + 1;
        const value = typed.holidays[index];
        return (
          <div class="app-day-row">
            <Input
              name={`holiday-${row}-name`}
              label={t(`第 ${row} 个节日`, `Holiday ${row}`)}
              value={value?.name}
              attributes={{ maxlength: 40 }}
            />
            <Input
              id={`holiday-${row}-from`}
              name={`holiday-${row}-from`}
              type="date"
              label={t('第一天', 'First day')}
              value={value?.from}
            />
            <Input
              name={`holiday-${row}-to`}
              type="date"
              label={t('最后一天', 'Last day')}
              value={value?.to}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}

function WorkedRows({ visit, typed }: CalendarFormProps) {
  const t = visit.say;
  return (
    <Fieldset legend={t('调休上班的周末', 'Weekend days worked')} legendClasses="govuk-fieldset__legend--m">
      {Array.from({ length: workedRows }, (_, index) => {
        const row = index + 1;
        const value = typed.worked[index];
        return (
          <div class="app-day-row">
            <Input
              id={`worked-${row}-day`}
              name={`worked-${row}-day`}
              type="date"
              label={t(`上班日 ${row}`, `Worked day ${row}`)}
              value={value?.day}
            />
            <Input
              name={`worked-${row}-holiday`}
              label={t('为哪个节日调休', 'For which holiday')}
              value={value?.holiday}
              attributes={{ maxlength: 40 }}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}

const example = `{
  "year": 2027,
  "notice": { "number": "…", "title": "…", "issuedOn": "2026-11-04", "source": "read" },
  "holidays": [{ "name": "元旦", "from": "2027-01-01", "to": "2027-01-03" }],
  "workedWeekends": [{ "day": "2027-02-14", "holiday": "春节" }]
}`;

function Json({
  visit,
  pasted,
  error,
}: {
  readonly visit: Visit;
  readonly pasted: string | undefined;
  readonly error: string | undefined;
}) {
  const t = visit.say;
  return (
    <Details summary={t('改为粘贴 JSON', 'Paste JSON instead')} open={pasted !== undefined}>
      <form method="post" action={paths.importCalendarNotice()} novalidate>
        <Textarea
          id="json"
          name="json"
          rows={12}
          label={t('放假安排（JSON）', 'Holiday notice (JSON)')}
          hint={<pre class="app-sample">{example}</pre>}
          value={pasted}
          spellcheck={false}
          errorMessage={error}
        />
        <Button
          content={t('读入并核对受影响的期限', 'Read it and see which dates it moves')}
          variant="secondary"
          preventDoubleClick
        />
      </form>
    </Details>
  );
}
