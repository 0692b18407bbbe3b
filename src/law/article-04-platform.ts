import { launchFindings } from './article-08-transition.js';
import { type CalendarDay, parseDay } from './calendar-day.js';
import {
  choiceFindings,
  found,
  identifierFindings,
  isBlank,
  missing,
  type Place,
  textFindings,
} from './content-findings.js';
import type { Channel, Launch, PlatformContents } from './filing-contents.js';
import { channelKinds } from './filing-contents.js';
import type { Finding } from './finding.js';
import { checkIcpNumber } from './identifiers/icp-number.js';
import { normalise } from './identifiers/identifier.js';
import { checkWebAddress } from './identifiers/web-address.js';
import { limits } from './limits.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Article 4(1) and the launch that Article 8 turns on. `submittedOn`: the day of the first submission. */
export function platformFindings(
  platform: PlatformContents,
  calendar: WorkingCalendar,
  submittedOn: CalendarDay,
): readonly Finding[] {
  return [
    ...textFindings({ item: 'platform-name', field: '' }, platform.name, {
      max: limits.nameCharsMax,
      required: true,
    }),
    ...identifierFindings({ item: 'home-page', field: '' }, 'web-address', platform.homePageUrl, {
      max: limits.urlCharsMax,
      required: true,
      check: checkWebAddress,
    }),
    ...identifierFindings({ item: 'icp-number', field: '' }, 'icp-number', platform.icpNumber, {
      max: limits.icpNumberCharsMax,
      required: true,
      check: checkIcpNumber,
    }),
    ...channelsFindings(platform.channels),
    ...launchItemFindings(platform.launch, calendar, submittedOn),
  ];
}

/** 发布渠道 — no channel is a lawful answer; a channel that is listed must be identified. */
function channelsFindings(channels: readonly Channel[]): readonly Finding[] {
  if (channels.length > limits.channelsMax) {
    const details = { max: String(limits.channelsMax) };
    return [found({ item: 'channels', field: '' }, 'impossible', 'too-many', details)];
  }
  const seen = new Set<string>();
  return channels.flatMap((channel, index) => {
    const findings = channelFindings(channel, index);
    const key = `${channel.kind} ${normalise(channel.identifier)}`;
    if (findings.length > 0) return findings;
    if (seen.has(key)) {
      return [found({ item: 'channels', field: `${index}.identifier` }, 'doubtful', 'channel-repeated')];
    }
    seen.add(key);
    return [];
  });
}

function channelFindings(channel: Channel, index: number): readonly Finding[] {
  const kindPlace: Place = { item: 'channels', field: `${index}.kind` };
  const place: Place = { item: 'channels', field: `${index}.identifier` };
  const rule = { max: limits.channelIdentifierCharsMax, required: true };
  const identifier =
    channel.kind === 'website'
      ? identifierFindings(place, 'web-address', channel.identifier, { ...rule, check: checkWebAddress })
      : textFindings(place, channel.identifier, rule);
  return [...choiceFindings(kindPlace, channel.kind, channelKinds), ...identifier];
}

function launchItemFindings(
  launch: Launch,
  calendar: WorkingCalendar,
  submittedOn: CalendarDay,
): readonly Finding[] {
  const place: Place = { item: 'launch', field: 'on' };
  const state = choiceFindings({ item: 'launch', field: 'state' }, launch.state, ['online', 'planned']);
  if (isBlank(launch.on)) {
    // A platform that only plans to go online may not know the day yet, for it waits for the filing.
    return launch.state === 'online' ? [...state, missing(place)] : state;
  }
  if (parseDay(launch.on) === undefined) return [...state, found(place, 'impossible', 'not-a-day')];
  return [...state, ...launchFindings(calendar, launch, submittedOn)];
}
