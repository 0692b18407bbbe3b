/**
 * Random people do random things to reports, 30,000 times, some of them sensible. Whatever happens, no report comes
 * into a state that Article 9 does not know, nobody confirms what they proposed, and nobody who must keep out acts.
 * The seed is fixed (`TEST_SEED` tries another), a failure prints the acts.
 */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOutcomes } from '#law/article-09-reports';
import { type ReportActor, accountOf } from '#report/actor';
import { allowedReportActions } from '#report/allowed-actions';
import type { ReportCommand } from '#report/commands';
import { decideReport } from '#report/decide';
import { reportLawEdition } from '#report/decision';
import { type ReportEvent, passedOnTo } from '#report/events';
import { evolveReport, replayReport } from '#report/evolve';
import { type ReportState, conflictOf, isClosed, newReport, openDeadline } from '#report/state';
import { projectReport } from '#usecases/report/project-report';
import { reportDeadlines } from '#usecases/report/report-deadlines';
import { deepFreeze } from '../support/deep-freeze.js';
import { testSeed } from '../support/random.js';
import { type Person, as, lodging, people, reportContext, reporter } from '../support/report-story.js';

const reports = 1_000;
const actsPerReport = 30;
const context = reportContext();

/** Every way a report can go, drawn from the life of one and not from the code. */
const ways: Readonly<Record<ReportState['status'], readonly ReportState['status'][]>> = {
  new: ['received'],
  received: ['received', 'accepted', 'not-accepted', 'passed-on', 'merged'],
  accepted: ['accepted', 'verifying', 'passed-on', 'merged'],
  verifying: ['verifying', 'outcome-proposed', 'passed-on', 'merged'],
  'outcome-proposed': ['outcome-proposed', 'verifying', 'concluded'],
  concluded: ['concluded', 'handled', 'verifying'],
  handled: ['handled', 'verifying'],
  'not-accepted': ['not-accepted', 'received'],
  'passed-on': ['passed-on', 'received'],
  merged: ['merged'],
};

const who = fc.constantFrom(...(Object.keys(people) as Person[]));
/** Mostly people of the desk: with everybody alike hardly anything would get under way. */
const by: fc.Arbitrary<ReportActor> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(as('handler')) },
  { weight: 3, arbitrary: fc.constantFrom(as('colleague'), as('supervisor')) },
  { weight: 1, arbitrary: who.map(as) },
  { weight: 1, arbitrary: fc.constant<ReportActor>(reporter) },
);
const words = fc.constantFrom('理由充分', '另有情况', ' ', '');
const anyAccount = fc.constantFrom(...Object.values(people).map(({ accountId }) => accountId));
const requestId = fc.constantFrom('request-1', 'request-2');
const message = { thread: 'report', messageId: 'm', textHash: 'd'.repeat(64) };

const randomCommand: fc.Arbitrary<ReportCommand> = fc.oneof(
  fc.record({ type: fc.constant('AssignReport' as const), by, handlerId: anyAccount }),
  fc.record({ type: fc.constant('AcceptReport' as const), by }),
  fc.record({ type: fc.constant('BeginVerification' as const), by, plan: words }),
  fc.record({
    type: fc.constant('ProposeOutcome' as const),
    by,
    outcome: fc.constantFrom(...reportOutcomes),
    reasons: words,
  }),
  fc.record({ type: fc.constant('ConfirmOutcome' as const), by }),
  fc.record({ type: fc.constant('ReturnOutcome' as const), by, reason: words }),
  fc.record({
    type: fc.constant('HandleReport' as const),
    by,
    measures: fc.array(fc.record({ text: words, legalBasis: words }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('TellReporter' as const), by, messages: fc.constantFrom([message], []) }),
  fc.record({ type: fc.constant('RefuseReport' as const), by, reason: words }),
  fc.record({
    type: fc.constant('PassOnReport' as const),
    by,
    to: fc.constantFrom(...passedOnTo),
    authority: words,
    reason: words,
  }),
  fc.record({ type: fc.constant('MergeReport' as const), by, into: fc.constant('other'), reason: words }),
  fc.record({
    type: fc.constant('JoinDuplicate' as const),
    by,
    reportId: fc.constant('duplicate'),
    reachable: fc.boolean(),
    restricted: fc.boolean(),
    conflicts: fc.constant([]),
  }),
  fc.record({ type: fc.constant('ReopenReport' as const), by, reason: words }),
  fc.record({ type: fc.constant('DeclareConflict' as const), by, accountId: anyAccount, reason: words }),
  fc.record({ type: fc.constant('LiftConflict' as const), by, accountId: anyAccount, reason: words }),
  fc.record({ type: fc.constant('RestrictReport' as const), by, reason: words }),
  fc.record({ type: fc.constant('AddNote' as const), by, text: words }),
  fc.record({ type: fc.constant('RequestIdentity' as const), by, requestId, reason: words }),
  fc.record({ type: fc.constant('ReleaseIdentity' as const), by, requestId }),
  fc.record({ type: fc.constant('DenyIdentity' as const), by, requestId, reason: words }),
  fc.record({ type: fc.constant('OpenIdentity' as const), by, requestId }),
  by.map((actor): ReportCommand => ({ type: 'SendMessage', by: actor, ...message })),
  by.map((actor): ReportCommand => ({
    type: 'ReceiveMessage',
    by: actor,
    ...message,
    attachmentIds: [],
  })),
);

/** What would move the report on from here, so that some of them come to an end. */
const sensible: Readonly<Partial<Record<ReportState['status'], ReportCommand>>> = {
  received: { type: 'AcceptReport', by: as('handler') },
  accepted: { type: 'BeginVerification', by: as('handler'), plan: '查看主页' },
  verifying: { type: 'ProposeOutcome', by: as('handler'), outcome: 'founded', reasons: '属实' },
  'outcome-proposed': { type: 'ConfirmOutcome', by: as('colleague') },
  concluded: {
    type: 'HandleReport',
    by: as('handler'),
    measures: [{ text: '责令改正', legalBasis: '《规定》第十四条' }],
  },
  handled: { type: 'TellReporter', by: as('handler'), messages: [message] },
};

const intent = fc.constantFrom('onward', 'identity', 'lift', 'deny', 'careless', 'any', 'any', 'any');
const randomAct = fc.record({ intent, command: randomCommand });
type RandomAct = {
  readonly intent: 'onward' | 'identity' | 'lift' | 'deny' | 'careless' | 'any';
  readonly command: ReportCommand;
};

test('30,000 random acts lead to no illegal state', () => {
  const tally = new Map<string, number>();
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(randomAct, { minLength: actsPerReport, maxLength: actsPerReport }),
      (anonymous, acts) => play(anonymous, acts, count),
    ),
    { seed: testSeed, numRuns: reports, endOnFailure: false },
  );
  expect(tally.get('acts')).toBe(reports * actsPerReport);
  // A run in which hardly anything happened would prove nothing: every event and every refusal came up.
  const rare = everyOutcome.filter((what) => (tally.get(what) ?? 0) < 10);
  expect(rare, JSON.stringify(Object.fromEntries(tally))).toEqual([]);
});

const everyOutcome = [
  'ReportLodged',
  'ReportAssigned',
  'ConflictDeclared',
  'ConflictLifted',
  'ReportAccepted',
  'ReportNotAccepted',
  'ReportPassedOn',
  'ReportMerged',
  'DuplicateJoined',
  'VerificationBegun',
  'OutcomeProposed',
  'OutcomeReturned',
  'OutcomeConfirmed',
  'ReportHandled',
  'ReporterTold',
  'ReportReopened',
  'ReportRestricted',
  'MessageExchanged',
  'NoteAdded',
  'IdentityRequested',
  'IdentityReleased',
  'IdentityDenied',
  'IdentityOpened',
  'not-allowed',
  'conflict-of-interest',
  'same-person',
  'reason-missing',
  'measure-missing',
  'legal-basis-missing',
  'authority-missing',
];

function play(anonymous: boolean, acts: readonly RandomAct[], count: (what: string) => void): void {
  const first = anonymous ? ({ ...lodging, reporter: 'anonymous', reachable: false } as const) : lodging;
  let state: ReportState = deepFreeze(newReport);
  let events: readonly ReportEvent[] = [];
  const step = (command: ReportCommand) => {
    const allowed = allowedReportActions(state, command.by);
    const decision = decideReport(state, deepFreeze(command), context);
    if (!decision.ok) {
      // The state is frozen to the bottom: a refusal that changed anything would have thrown.
      count(decision.refusal.code);
      must(decision.refusal.citation.article > 0, 'a refusal cites its article');
      return;
    }
    must(allowed.length > 0, 'who acted could do something');
    const account = accountOf(command.by);
    must(account === undefined || conflictOf(state, account) === undefined, 'who keeps out did not act');
    for (const event of deepFreeze(decision.events)) {
      const after = deepFreeze(evolveReport(state, event));
      must(ways[state.status].includes(after.status), `no way from ${state.status} to ${after.status}`);
      must(event.at === context.now && event.lawEdition === reportLawEdition, 'says when and by which rules');
      must(event.by === account, 'names who acted');
      checkPersons(event, events);
      events = [...events, event];
      state = after;
      count(event.type);
    }
  };
  step(first);
  for (const { intent: meant, command } of acts) {
    count('acts');
    step(meantBy(meant, state) ?? command);
  }
  checkWhole(state, events);
}

function meantBy(meant: RandomAct['intent'], state: ReportState): ReportCommand | undefined {
  if (meant === 'any' || state.status === 'new') return undefined;
  if (meant === 'onward') return nextStep(state);
  if (meant === 'lift') {
    const accountId = state.conflicts[0]?.accountId;
    return accountId === undefined
      ? undefined
      : { type: 'LiftConflict', by: as('supervisor'), accountId, reason: '没有利害关系' };
  }
  if (meant === 'careless') {
    return { type: 'HandleReport', by: as('handler'), measures: [{ text: '责令改正', legalBasis: ' ' }] };
  }
  const asked = state.identityRequests.at(-1);
  if (meant === 'deny') {
    return asked?.answer.kind === 'open'
      ? { type: 'DenyIdentity', by: as('supervisor'), requestId: asked.requestId, reason: '没有必要' }
      : undefined;
  }
  const id = asked?.requestId ?? 'request-1';
  if (asked?.answer.kind === 'open') {
    return { type: 'ReleaseIdentity', by: as('colleague'), requestId: id };
  }
  if (asked?.answer.kind === 'released' && asked.openedAt.length < 2) {
    return { type: 'OpenIdentity', by: as('handler'), requestId: id };
  }
  return { type: 'RequestIdentity', by: as('handler'), requestId: `${id}+`, reason: '当面核实' };
}

function nextStep(state: ReportState): ReportCommand | undefined {
  if (state.status === 'received' && state.handlerId === undefined) {
    return { type: 'AssignReport', by: as('handler'), handlerId: people.handler.accountId };
  }
  return sensible[state.status];
}

/** Two persons for an outcome, two for an identity, and it is opened only after that. */
function checkPersons(event: ReportEvent, before: readonly ReportEvent[]): void {
  if (event.type === 'OutcomeConfirmed') {
    const proposed = before.findLast((each) => each.type === 'OutcomeProposed');
    must(proposed?.by === event.proposedBy && event.by !== event.proposedBy, 'two persons for an outcome');
  }
  if (event.type === 'IdentityOpened') {
    const released = before.find(
      (each) => each.type === 'IdentityReleased' && each.requestId === event.requestId,
    );
    must(released !== undefined && released.by !== event.by, 'two persons for an identity');
  }
}

function checkWhole(state: ReportState, events: readonly ReportEvent[]): void {
  must(isDeepStrictEqual(replayReport(events), state), 'replaying the events gives the state');
  if (state.status === 'new') return;
  const stored = events.map((event, index) => ({ version: index + 1, event }));
  const summary = projectReport('report', stored);
  must(summary?.closed === isClosed(state), 'the list says whether it is over');
  const open = reportDeadlines('report', stored).filter((each) => each.state === 'open');
  const expected = openDeadline(state);
  must(open.length === (expected === undefined ? 0 : 1), 'one date is open, or none');
  must(isDeepStrictEqual(open[0]?.deadline, expected?.deadline), 'and it is the date of the state');
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
