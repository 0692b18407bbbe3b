import type { CalendarDay } from '#law/calendar-day';
import type { DeadlineReference } from '#usecases/ports/deadlines';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type DueDateProps = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  readonly reference: DeadlineReference;
  readonly dueOn: CalendarDay;
  readonly provisional?: boolean | undefined;
};

/** A due date in a list: the date leads to the days it was counted by. */
export function DueDate({ visit, reference, dueOn, provisional = false }: DueDateProps) {
  const t = visit.say;
  return (
    <Link
      href={paths.whyDeadline(reference)}
      noVisited
      classes="app-due-date"
      content={
        <>
          <Day of={dueOn} language={visit.language} />
          {provisional ? t('（暂定）', ' (provisional)') : ''}
          <span class="govuk-visually-hidden">{t('：为什么是这一天', ': why this date')}</span>
        </>
      }
    />
  );
}
