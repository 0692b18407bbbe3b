import { parseDay } from '#law/calendar-day';
import type { Channel, Launch } from '#law/filing-contents';
import { dayText } from '../components/day.js';
import type { Visit } from '../layout/visit.js';
import { DeclaredAddress, Lines } from './declared-text.js';
import { channelKindLabels, choiceLabel } from './words/labels.js';

type ChannelsProps = { readonly visit: Pick<Visit, 'say'>; readonly channels: readonly Channel[] };

/** 发布渠道; none is a lawful answer. */
export function Channels({ visit, channels }: ChannelsProps) {
  const t = visit.say;
  if (channels.length === 0) return <>{t('没有其他发布渠道', 'No other channels')}</>;
  return (
    <Lines
      lines={channels.map(({ kind, identifier }) => (
        <>
          {choiceLabel(t, channelKindLabels, kind)}
          {kind === '' ? '' : t('：', ': ')}
          {kind === 'website' || kind === 'code-hosting' ? (
            <DeclaredAddress visit={visit} text={identifier} />
          ) : (
            identifier
          )}
        </>
      ))}
    />
  );
}

/** 上线情况 in a sentence; empty when nothing was declared. */
export function launchText(visit: Pick<Visit, 'say' | 'language'>, { state, on }: Launch): string {
  const t = visit.say;
  const date = declaredDay(visit, on);
  switch (state) {
    case 'online':
      return t(
        `已经上线${date === '' ? '' : `，上线日期 ${date}`}`,
        `Online${date === '' ? '' : ` since ${date}`}`,
      );
    case 'planned':
      return t(
        `尚未上线，${date === '' ? '计划日期未定' : `计划上线日期 ${date}`}`,
        `Not yet online, ${date === '' ? 'no date yet' : `planned for ${date}`}`,
      );
    case '':
      return date;
    default:
      return state satisfies never;
  }
}

/** A declared day in words; what is no day stays as it was typed. */
export function declaredDay({ language }: Pick<Visit, 'language'>, text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : dayText(day, language, 'plain');
}
