import type { ReportOutcomeKind } from '#law/article-09-reports';
import type { ConflictSource, PassedOnTo, ReportChannel, ReporterKind } from '#report/events';
import type { BegunReport } from '#report/state';
import type { TagColour } from '../../components/tag/tag.js';
import type { Say } from '../../layout/visit.js';

type Both = readonly [zh: string, en: string];
export type BegunStatus = BegunReport['status'];

/** For staff, and for reporters as far as they are told. */
const statusLabels: Readonly<Record<BegunStatus, Both>> = {
  received: ['待受理', 'Received'],
  accepted: ['已受理', 'Accepted'],
  verifying: ['核查中', 'Being verified'],
  'outcome-proposed': ['待确认结论', 'Outcome proposed'],
  concluded: ['已有结论', 'Concluded'],
  handled: ['已处理', 'Dealt with'],
  'not-accepted': ['不予受理', 'Not accepted'],
  'passed-on': ['已转送', 'Passed on'],
  merged: ['已并案', 'Merged'],
};

export const statusColours: Readonly<Record<BegunStatus, TagColour>> = {
  received: 'blue',
  accepted: 'teal',
  verifying: 'teal',
  'outcome-proposed': 'purple',
  concluded: 'green',
  handled: 'green',
  'not-accepted': 'grey',
  'passed-on': 'grey',
  merged: 'grey',
};

export function statusText(say: Say, status: BegunStatus): string {
  return say(...statusLabels[status]);
}

/** A reporter is not told that an outcome was proposed: until a second person confirms it, it is none. */
export function reporterStatusText(say: Say, status: BegunStatus): string {
  return statusText(say, status === 'outcome-proposed' ? 'verifying' : status);
}

const outcomeLabels: Readonly<Record<ReportOutcomeKind, Both>> = {
  founded: ['属实', 'Founded'],
  'partly-founded': ['部分属实', 'Partly founded'],
  unfounded: ['不属实', 'Unfounded'],
  unverifiable: ['无法核实', 'Could not be verified'],
};

export const outcomeColours: Readonly<Record<ReportOutcomeKind, TagColour>> = {
  founded: 'red',
  'partly-founded': 'orange',
  unfounded: 'grey',
  unverifiable: 'grey',
};

export function outcomeText(say: Say, outcome: ReportOutcomeKind): string {
  return say(...outcomeLabels[outcome]);
}

const channelLabels: Readonly<Record<ReportChannel, Both>> = {
  online: ['网上', 'Online'],
  mail: ['邮件', 'Mail'],
  telephone: ['电话', 'Telephone'],
  letter: ['来信', 'Letter'],
  visit: ['来访', 'In person'],
};

/** Every way a report comes that staff key in. */
export const keyedChannels = [
  'telephone',
  'letter',
  'visit',
  'mail',
] as const satisfies readonly ReportChannel[];
export type KeyedChannel = (typeof keyedChannels)[number];

export function channelText(say: Say, channel: ReportChannel): string {
  return say(...channelLabels[channel]);
}

const reporterLabels: Readonly<Record<ReporterKind, Both>> = {
  anonymous: ['匿名', 'Anonymous'],
  named: ['实名', 'With a name'],
  'signed-in': ['登录账户', 'With an account'],
};

export function reporterText(say: Say, reporter: ReporterKind): string {
  return say(...reporterLabels[reporter]);
}

const receiverLabels: Readonly<Record<PassedOnTo, Both>> = {
  'public-security': ['公安机关', 'Public security'],
  cyberspace: ['网信部门', 'Cyberspace administration'],
  other: ['其他机关', 'Another authority'],
};

/** In the order of the page. */
export const receivers = ['public-security', 'cyberspace', 'other'] as const satisfies readonly PassedOnTo[];

export function receiverText(say: Say, to: PassedOnTo): string {
  return say(...receiverLabels[to]);
}

/** To whom it went, with the name of another authority. */
export function passedOnText(
  say: Say,
  { to, authority }: { readonly to: PassedOnTo; readonly authority: string },
): string {
  return to === 'other' && authority !== '' ? authority : receiverText(say, to);
}

const conflictLabels: Readonly<Record<ConflictSource, Both>> = {
  self: ['本人声明', 'declared by themselves'],
  supervisor: ['监督员认定', 'found by a supervisor'],
  'filing-decision': ['办理过该平台的备案', 'took part in the filing of this platform'],
};

export function conflictText(say: Say, source: ConflictSource): string {
  return say(...conflictLabels[source]);
}
