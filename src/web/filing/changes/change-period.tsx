import type { StatedDay } from '#usecases/changes/change-view';
import { Callout, CalloutFigure } from '../../components/callout/callout.js';
import { Day } from '../../components/day.js';
import { Details } from '../../components/details/details.js';
import { CountedPeriod } from '../../contents/counted-period.js';
import type { Visit } from '../../layout/visit.js';
import { standingText } from './change-words.js';

/** 变更期限: the last of the thirty days, before and after it moves off a free day, and how today stands to it. */
export function ChangePeriod({ visit, day }: { readonly visit: Visit; readonly day: StatedDay }) {
  const t = visit.say;
  const { due, timeliness, changedOn } = day;
  const late = timeliness.kind === 'late';
  return (
    <>
      <Callout tone={late ? 'near' : 'neutral'}>
        <p class="govuk-body govuk-!-margin-bottom-1">
          {t('信息变化日期 ', 'The facts changed on ')}
          <Day of={changedOn} language={visit.language} />
        </p>
        <p class="govuk-body govuk-!-margin-bottom-1">{t('最晚办理日期', 'To be filed by')}</p>
        <p class="govuk-body govuk-!-margin-bottom-1">
          <CalloutFigure>
            <Day of={due.dueOn} language={visit.language} />
            {due.provisional ? t('（暂定）', ' (provisional)') : ''}
          </CalloutFigure>
        </p>
        <p class="govuk-body-s">
          {due.rawDueOn === due.dueOn ? (
            t('三十日届满当天是工作日。', 'The thirtieth day is a working day.')
          ) : (
            <>
              {t('三十日于 ', 'The thirty days end on ')}
              <Day of={due.rawDueOn} language={visit.language} />
              {t('届满，当天不上班，顺延到下一个工作日。', ', a free day, and roll to the next working day.')}
            </>
          )}
        </p>
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          {t('今天办理：', 'Filed today: ')}
          <strong>{standingText(t, timeliness)}</strong>
          {t('。', '.')}
        </p>
      </Callout>
      <Details summary={t('为什么是这一天？', 'Why this date?')}>
        <CountedPeriod visit={visit} deadline={due} />
      </Details>
    </>
  );
}
