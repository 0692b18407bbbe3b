import { measures } from '#law/citation';
import { limits } from '#law/limits';
import type { CalendarDay } from '#law/calendar-day';
import type { Timeliness } from '#law/timeliness';
import { Button } from '../../components/button/button.js';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { DateInput } from '../../components/date-input/date-input.js';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Radios } from '../../components/radios/radios.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { citationShort } from '../../contents/words/citation-text.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { dayParts } from '../groups/group-form.js';
import { FilingPage } from '../page-parts.js';
import { standingText } from './change-words.js';

type OfFiling = {
  readonly visit: Visit;
  readonly dossierId: string;
  readonly platformName: string;
  readonly number: string;
};

export type EndDayProblem = 'not-chosen' | 'day-missing' | 'day-wrong' | 'before-filing';

type EndDayProps = OfFiling & {
  readonly when: string;
  /** As typed. */
  readonly endsOn: string;
  readonly problem?: EndDayProblem | undefined;
};

/** 办理注销, first step: the day business ends. */
export function EndDayPage({ visit, dossierId, platformName, number, when, endsOn, problem }: EndDayProps) {
  const t = visit.say;
  const message = problem === undefined ? undefined : endDayText(t, problem);
  const atRadios = problem === 'not-chosen';
  const href = atRadios ? '#when' : '#ends-on-year';
  return (
    <FilingPage
      visit={visit}
      title={t('办理注销', 'Cancel the filing')}
      caption={`${platformName}${t(' · ', ' · ')}${citationShort(t, measures(7))}`}
      back={paths.filing(dossierId)}
      errors={{ summary: message === undefined ? [] : [{ content: message, href }], at: () => undefined }}
    >
      <p class="govuk-body">
        {t(
          '不再收集漏洞的，在业务终止当日办理注销。可以提前申报：到了那一天自动注销。',
          'Whoever stops collecting cancels on the very day business ends. You can declare it ahead: it then takes effect by itself on that day.',
        )}
      </p>
      <p class="govuk-body">
        {t('备案编号 ', 'Filing number ')}
        <span class="app-number">{number}</span>
      </p>
      <form method="post" action={paths.cancelFiling(dossierId)} novalidate>
        <Radios
          name="when"
          legend={t('业务哪一天终止？', 'On which day does business end?')}
          legendClasses="govuk-fieldset__legend--m"
          value={when}
          errorMessage={atRadios ? message : undefined}
          items={[
            { value: 'today', content: t('今天', 'Today') },
            {
              value: 'other',
              content: t('另外一天', 'Another day'),
              hint: t('已经过去的或者将来的一天', 'A day that is past, or one to come'),
              conditional: (
                <DateInput
                  id="ends-on"
                  namePrefix="ends-on"
                  legend={t('业务终止日期', 'The day business ends')}
                  hint={t(
                    '选择“另外一天”时填写，例如 2026 3 31',
                    'With “another day”, for example 31 3 2026',
                  )}
                  values={dayParts(endsOn)}
                  errorMessage={atRadios ? undefined : message}
                />
              ),
            },
          ]}
        />
        <Button content={t('继续', 'Continue')} />
      </form>
    </FilingPage>
  );
}

function endDayText(say: Say, problem: EndDayProblem): string {
  switch (problem) {
    case 'not-chosen':
      return say('选择业务哪一天终止', 'Choose on which day business ends');
    case 'day-missing':
      return say('填写业务终止的日期', 'State the day business ends');
    case 'day-wrong':
      return say('这个日期不存在，请核对年、月、日', 'There is no such day; check year, month and day');
    case 'before-filing':
      return say('业务终止日期不能早于备案日期', 'Business cannot have ended before it was filed');
    default:
      return problem satisfies never;
  }
}

type ConfirmProps = OfFiling & {
  readonly version: number;
  readonly endsOn: CalendarDay;
  readonly today: CalendarDay;
  readonly timeliness: Timeliness;
  readonly openChanges: number;
  readonly reason: string;
  readonly problem?: 'unconfirmed' | 'reason-long' | undefined;
};

/** 办理注销, second step: exactly what will happen, and the consent to it. */
export function ConfirmCancellationPage(props: ConfirmProps) {
  const { visit, dossierId, endsOn, today, problem, reason } = props;
  const t = visit.say;
  const ahead = endsOn > today;
  const unconfirmed = t('请确认您了解注销的后果', 'Confirm that you know what follows');
  const tooLong = t(
    `说明最多 ${limits.reasonCharsMax} 个字，现有 ${reason.length} 个字，请删减`,
    `The explanation may have ${limits.reasonCharsMax} characters, it has ${reason.length}; shorten it`,
  );
  const summary =
    problem === undefined
      ? []
      : problem === 'unconfirmed'
        ? [{ content: unconfirmed, href: '#confirmed' }]
        : [{ content: tooLong, href: '#reason' }];
  return (
    <FilingPage
      visit={visit}
      title={
        ahead
          ? t('确认预定的注销', 'Confirm the planned cancellation')
          : t('确认注销', 'Confirm the cancellation')
      }
      caption={`${props.platformName}${t(' · ', ' · ')}${citationShort(t, measures(7))}`}
      back={paths.cancelFiling(dossierId)}
      errors={{ summary, at: () => undefined }}
    >
      <EndFacts {...props} />
      <h2 class="govuk-heading-m">{t('注销以后', 'What follows')}</h2>
      <Consequences {...props} />
      <form method="post" action={paths.cancelFilingConfirmed(dossierId)} novalidate>
        <input type="hidden" name="version" value={String(props.version)} />
        <input type="hidden" name="endsOn" value={endsOn} />
        <CharacterCount
          name="reason"
          label={t('说明（可以不填）', 'Explanation (optional)')}
          rows={3}
          maxLength={limits.reasonCharsMax}
          threshold={75}
          value={reason}
          errorMessage={problem === 'reason-long' ? tooLong : undefined}
        />
        <Checkboxes
          name="confirmed"
          legend={t('确认', 'Confirmation')}
          legendClasses="govuk-visually-hidden"
          items={[
            {
              value: 'yes',
              content: t(
                '我了解：注销后编号永久停用，不能恢复。',
                'I know that the number is retired for ever and cannot be brought back.',
              ),
            },
          ]}
          errorMessage={problem === 'unconfirmed' ? unconfirmed : undefined}
        />
        <div class="govuk-button-group">
          <Button
            content={
              ahead ? t('提交预定的注销', 'Plan the cancellation') : t('注销备案', 'Cancel the filing')
            }
            variant="warning"
            preventDoubleClick
          />
          <Link href={paths.filing(dossierId)} content={t('不注销', 'Do not cancel')} />
        </div>
      </form>
    </FilingPage>
  );
}

function EndFacts({ visit, endsOn, today, timeliness, number }: ConfirmProps) {
  const t = visit.say;
  return (
    <SummaryList
      rows={[
        { key: t('备案编号', 'Filing number'), value: <span class="app-number">{number}</span> },
        {
          key: t('业务终止日期', 'Business ends on'),
          value: (
            <strong>
              <Day of={endsOn} language={visit.language} />
            </strong>
          ),
        },
        {
          key: t('什么时候生效', 'Takes effect'),
          value:
            endsOn > today
              ? t('当天零时（北京时间）自动注销', 'by itself at 00:00 UTC+8 on that day')
              : t('提交后立即注销', 'at once'),
        },
        {
          key: t('是否按期', 'In time'),
          value:
            timeliness.kind === 'late' ? (
              standingText(t, timeliness)
            ) : (
              <>{t('按期：应当在业务终止当日办理', 'yes: it is due on the day business ends')}</>
            ),
        },
      ]}
    />
  );
}

function Consequences({ visit, openChanges }: ConfirmProps) {
  const t = visit.say;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            '备案编号永久停用，不会再发给任何平台。',
            'The number is retired for ever and given to nobody else.',
          )}
        </li>
        <li>
          {t(
            '公示保留，状态显示为“已注销”并注明业务终止日期。',
            'The public entry stays, shown as cancelled with the day business ended.',
          )}
        </li>
        <li>{t('信息通报公安部和国家网信办。', 'Both ministries are informed.')}</li>
        {openChanges === 0 ? null : (
          <li>
            {t(
              `还在审核的 ${openChanges} 项变更随之终止。`,
              `The ${openChanges} changes still under examination end with it.`,
            )}
          </li>
        )}
        <li>
          {t(
            '以后重新收集漏洞的，须重新备案，取得新的编号。',
            'Whoever collects again later must file anew and gets a new number.',
          )}
        </li>
      </ul>
      <WarningText content={t('注销生效后不能撤回。', 'Once it has taken effect it cannot be taken back.')} />
    </>
  );
}

type RevokeProps = OfFiling & { readonly version: number; readonly endsOn: CalendarDay };

/** Asks before a planned cancellation is taken back. */
export function RevokeCancellationPage({ visit, dossierId, platformName, version, endsOn }: RevokeProps) {
  const t = visit.say;
  return (
    <FilingPage
      visit={visit}
      title={t('取消预定的注销吗？', 'Take the planned cancellation back?')}
      caption={platformName}
      back={paths.filing(dossierId)}
    >
      <p class="govuk-body">
        {t('预定注销日期：', 'Planned for ')}
        <Day of={endsOn} language={visit.language} />
        {t('。取消后备案继续有效。', '. The filing then stands.')}
      </p>
      <form method="post" action={paths.revokeCancellation(dossierId)}>
        <input type="hidden" name="version" value={String(version)} />
        <div class="govuk-button-group">
          <Button content={t('取消预定的注销', 'Take it back')} preventDoubleClick />
          <Link href={paths.filing(dossierId)} content={t('保留', 'Leave it')} />
        </div>
      </form>
    </FilingPage>
  );
}
