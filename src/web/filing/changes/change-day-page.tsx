import { limits } from '#law/limits';
import { measures } from '#law/citation';
import type { StatedDay } from '#usecases/changes/change-view';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { DateInput } from '../../components/date-input/date-input.js';
import type { SummarisedError } from '../../components/error-summary/error-summary.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { citationShort } from '../../contents/words/citation-text.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { dayParts } from '../groups/group-form.js';
import { FilingPage } from '../page-parts.js';
import { SaveButtons } from '../save-buttons.js';
import { ChangePeriod } from './change-period.js';

export type TypedChange = { readonly changedOn: string; readonly reason: string };

type ChangeDayProps = {
  readonly visit: Visit;
  readonly draftId: string;
  readonly typed: TypedChange;
  readonly revision: number;
  readonly day: StatedDay | undefined;
  readonly errors: readonly ChangeDayError[];
  /** Saved elsewhere since; pressing save again overwrites knowingly. */
  readonly stale?: boolean;
};

export type ChangeDayError = 'day-missing' | 'day-wrong' | 'day-ahead' | 'reason-missing' | 'reason-long';

/** 变化日期和原因: the thirty days follow from the day as soon as it is saved. */
export function ChangeDayPage({
  visit,
  draftId,
  typed,
  revision,
  day,
  errors,
  stale = false,
}: ChangeDayProps) {
  const t = visit.say;
  const summary = errors.map((error) => summarised(t, error, typed));
  const at = (id: string) => summary.find(({ href }) => href?.startsWith(`#${id}`) === true)?.content;
  return (
    <FilingPage
      visit={visit}
      title={t('变化日期和原因', 'When and why')}
      caption={`${t('变更', 'Change')}${t(' · ', ' · ')}${citationShort(t, measures(6))}`}
      back={paths.draft(draftId)}
      errors={{ summary, at: () => undefined }}
      notice={stale ? <StaleNotice visit={visit} /> : undefined}
    >
      <form method="post" action={paths.draftChangeDay(draftId)} novalidate>
        <input type="hidden" name="revision" value={String(revision)} />
        {day === undefined ? null : <input type="hidden" name="shown" value={day.changedOn} />}
        <DateInput
          id="changed-on"
          namePrefix="changed-on"
          legend={t('信息是哪一天发生变化的？', 'On which day did the facts change?')}
          legendClasses="govuk-fieldset__legend--m"
          hint={t(
            '填写实际变化的日期，不是办理的日期。例如 2026 3 5',
            'The day it actually changed, not the day you file. For example 5 3 2026',
          )}
          values={dayParts(typed.changedOn)}
          errorMessage={at('changed-on')}
        />
        {day === undefined ? null : <ChangePeriod visit={visit} day={day} />}
        <CharacterCount
          name="reason"
          label={t('变化的原因和说明', 'Reason and explanation')}
          labelClasses="govuk-label--m"
          hint={t(
            '变更主办者的必须填写，其他变更可以不填',
            'Needed for a change of host, optional otherwise',
          )}
          rows={4}
          maxLength={limits.reasonCharsMax}
          threshold={75}
          value={typed.reason}
          errorMessage={at('reason')}
        />
        <SaveButtons visit={visit} />
      </form>
    </FilingPage>
  );
}

function summarised(say: Say, error: ChangeDayError, { reason }: TypedChange): SummarisedError {
  switch (error) {
    case 'day-missing':
      return {
        content: say('填写信息发生变化的日期', 'State the day on which the facts changed'),
        href: '#changed-on-year',
      };
    case 'day-wrong':
      return {
        content: say('这个日期不存在，请核对年、月、日', 'There is no such day; check year, month and day'),
        href: '#changed-on-year',
      };
    case 'day-ahead':
      return {
        content: say('信息发生变化的日期不能晚于今天', 'The day the facts changed cannot lie ahead'),
        href: '#changed-on-year',
      };
    case 'reason-missing':
      return { content: say('变更主办者须写明原因', 'Say why the host changes'), href: '#reason' };
    case 'reason-long':
      return {
        content: say(
          `原因最多 ${limits.reasonCharsMax} 个字，现有 ${reason.length} 个字，请删减`,
          `The reason may have ${limits.reasonCharsMax} characters, it has ${reason.length}; shorten it`,
        ),
        href: '#reason',
      };
    default:
      return error satisfies never;
  }
}

function StaleNotice({ visit }: { readonly visit: Visit }) {
  return (
    <NotificationBanner role="alert">
      <p class="govuk-notification-banner__heading">
        {visit.say(
          '这一页已经在别的窗口保存过，您刚才填写的内容还没有保存。再按一次保存，将以它替换。',
          'This page was saved in another window; what you typed is not saved yet. Press save again to replace it.',
        )}
      </p>
    </NotificationBanner>
  );
}
