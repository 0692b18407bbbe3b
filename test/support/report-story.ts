/** Stories of reports, told in acts and read back as events. */
import type { Actor, Role } from '#dossier/actor';
import { defaultReportPeriods } from '#law/article-09-reports';
import { type Instant, parseInstant } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import type { ReportActor } from '#report/actor';
import type { LodgeReport, ReportCommand } from '#report/commands';
import { decideReport } from '#report/decide';
import type { ReportContext } from '#report/decision';
import type { ReportEvent } from '#report/events';
import { evolveReport } from '#report/evolve';
import { type ReportState, newReport } from '#report/state';

const person = (serial: number, ...roles: readonly Role[]): Actor => ({
  accountId: `00000000-0000-4000-8000-00000000000${serial}`,
  roles,
});

export const people = {
  handler: person(1, 'reviewer'),
  colleague: person(2, 'reviewer'),
  supervisor: person(3, 'supervisor'),
  auditor: person(4, 'auditor'),
  operator: person(5, 'operator'),
  administrator: person(6, 'administrator'),
} as const;
export type Person = keyof typeof people;

export const reporter: ReportActor = { kind: 'reporter' };
export const as = (who: Person): ReportActor => ({ kind: 'staff', actor: people[who] });

export const at = (moment: string): Instant => parseInstant(moment) as Instant;
export const monday = at('2026-03-02T09:00:00+08:00');

export function reportContext(now: Instant = monday): ReportContext {
  return { now, calendar: officialCalendar, periods: defaultReportPeriods };
}

/** A report against an unfiled platform by somebody who gave a name and a mail address. */
export const lodging: LodgeReport = {
  type: 'LodgeReport',
  by: reporter,
  channel: 'online',
  receivedAt: monday,
  platform: { kind: 'unfiled', name: '样例未备案平台', address: 'https://unfiled.example.cn' },
  grounds: ['unfiled'],
  reporter: 'named',
  reachable: true,
  contentHash: 'a'.repeat(64),
  attachmentIds: [],
  restricted: false,
  conflicts: [],
};

export const acts = {
  lodge: lodging,
  lodgeAnonymously: { ...lodging, reporter: 'anonymous', reachable: false } satisfies LodgeReport,
  take: { type: 'AssignReport', by: as('handler'), handlerId: people.handler.accountId },
  accept: { type: 'AcceptReport', by: as('handler') },
  begin: { type: 'BeginVerification', by: as('handler'), plan: '查看主页并联系主办者' },
  propose: {
    type: 'ProposeOutcome',
    by: as('handler'),
    outcome: 'founded',
    reasons: '主页没有编号，登记中没有该平台',
  },
  proposeUnfounded: {
    type: 'ProposeOutcome',
    by: as('handler'),
    outcome: 'unfounded',
    reasons: '平台已备案',
  },
  confirm: { type: 'ConfirmOutcome', by: as('colleague') },
  handle: {
    type: 'HandleReport',
    by: as('handler'),
    measures: [{ text: '责令限期备案', legalBasis: '《规定》第十四条' }],
  },
  tell: {
    type: 'TellReporter',
    by: as('handler'),
    messages: [{ thread: 'report', messageId: 'm', textHash: 'b'.repeat(64) }],
  },
  refuse: { type: 'RefuseReport', by: as('handler'), reason: '不属于本办法范围' },
  passOn: {
    type: 'PassOnReport',
    by: as('handler'),
    to: 'public-security',
    authority: '',
    reason: '涉嫌犯罪',
  },
  merge: { type: 'MergeReport', by: as('handler'), into: 'other', reason: '同一事项' },
  ask: { type: 'RequestIdentity', by: as('handler'), requestId: 'request', reason: '需要当面核实' },
  release: { type: 'ReleaseIdentity', by: as('colleague'), requestId: 'request' },
  deny: { type: 'DenyIdentity', by: as('colleague'), requestId: 'request', reason: '没有必要' },
  look: { type: 'OpenIdentity', by: as('handler'), requestId: 'request' },
} as const satisfies Readonly<Record<string, ReportCommand>>;
export type ActName = keyof typeof acts;

/** Everything up to a state. */
export const until = {
  received: [acts.lodge, acts.take],
  accepted: [acts.lodge, acts.take, acts.accept],
  verifying: [acts.lodge, acts.take, acts.accept, acts.begin],
  proposed: [acts.lodge, acts.take, acts.accept, acts.begin, acts.propose],
  founded: [acts.lodge, acts.take, acts.accept, acts.begin, acts.propose, acts.confirm],
  unfounded: [acts.lodge, acts.take, acts.accept, acts.begin, acts.proposeUnfounded, acts.confirm],
  handled: [acts.lodge, acts.take, acts.accept, acts.begin, acts.propose, acts.confirm, acts.handle],
  refused: [acts.lodge, acts.take, acts.refuse],
  merged: [acts.lodge, acts.take, acts.merge],
} as const satisfies Readonly<Record<string, readonly ReportCommand[]>>;

export type Told = { readonly state: ReportState; readonly events: readonly ReportEvent[] };

/** Plays acts that must all succeed. */
export function play(commands: readonly ReportCommand[], context = reportContext()): Told {
  let told: Told = { state: newReport, events: [] };
  for (const command of commands) {
    const decision = decideReport(told.state, command, context);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    told = {
      state: decision.events.reduce(evolveReport, told.state),
      events: [...told.events, ...decision.events],
    };
  }
  return told;
}

/** What became of the last act: the types of its events, or why it was refused. */
export function outcomeOf(
  given: readonly ReportCommand[],
  when: ReportCommand,
  context = reportContext(),
): readonly string[] | string {
  const decision = decideReport(play(given).state, when, context);
  return decision.ok ? decision.events.map((event) => event.type) : decision.refusal.code;
}
