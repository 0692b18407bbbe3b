/**
 * Random people do random things to dossiers, 100,000 times, some of them sensible: half the dossiers are new, half are
 * already filed. Whatever happens, no dossier comes into a state the Measures do not know. The seed is fixed (`TEST_SEED`
 * tries another), a failure prints the acts.
 */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DossierAction, allowedActions } from '#dossier/allowed-actions';
import { decide } from '#dossier/decide';
import { allowedChangeActions } from '#dossier/allowed-change-actions';
import type { DossierCommand } from '#dossier/commands';
import { type DecisionContext, lawEdition } from '#dossier/decision';
import type { DossierEvent, DossierEventType } from '#dossier/events';
import type { RefusalCode } from '#dossier/refusal';
import { type BegunDossier, type DossierState } from '#dossier/state';
import { evolve, replay } from '#dossier/evolve';
import { deepFreeze } from '../support/deep-freeze.js';
import { filedHistory } from '../support/filed-story.js';
import { testSeed } from '../support/random.js';
import { checkFiledStep } from './filed-rules.js';
import { must } from './must.js';
import { type RandomAct, commandOf, randomAct } from './random-acts.js';
import { World } from './world.js';

const dossiers = 4000;
const actsPerDossier = 25;

/** Every way a dossier can go, drawn from the Measures and not from the code. */
const ways: Readonly<Record<DossierState['status'], readonly DossierState['status'][]>> = {
  new: ['under-review'],
  'under-review': ['under-review', 'awaiting-correction', 'decision-prepared'],
  'awaiting-correction': ['awaiting-correction', 'under-review'],
  'decision-prepared': ['decision-prepared', 'under-review', 'filed', 'out-of-scope'],
  filed: ['filed', 'cancelled'],
  cancelled: [],
  'out-of-scope': [],
};

const actionsOf: Readonly<
  Record<Exclude<DossierCommand, { change: number }>['type'], readonly DossierAction[]>
> = {
  SubmitFiling: ['submit'],
  AssignCase: ['take', 'assign'],
  RequestCorrection: ['request-correction'],
  SubmitCorrection: ['submit-correction'],
  PrepareDecision: ['prepare-decision'],
  ReturnPreparation: ['return-preparation'],
  RecordFiling: ['record-filing'],
  ExcludeFromScope: ['exclude-from-scope'],
  MoveDeadlines: ['move-deadlines'],
  SubmitChange: ['submit-change'],
  CancelFiling: ['cancel'],
  RevokeCancellation: ['revoke-cancellation'],
  CompleteCancellation: ['complete-cancellation'],
};

test('100,000 random acts lead to no illegal state', () => {
  const tally = new Map<string, number>();
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(randomAct, { minLength: actsPerDossier, maxLength: actsPerDossier }),
      (alreadyFiled, acts) => play(alreadyFiled ? filedHistory : [], acts, count),
    ),
    { seed: testSeed, numRuns: dossiers, endOnFailure: false },
  );
  expect([...tally.values()].reduce((sum, each) => sum + each, 0)).toBe(dossiers * actsPerDossier);
  // A run in which hardly anything happened would prove nothing: every event and every refusal came up often.
  const rare = everyOutcome.filter((what) => (tally.get(what) ?? 0) < 20);
  expect(rare, JSON.stringify(Object.fromEntries(tally))).toEqual([]);
}, 120_000);

const everyOutcome = [
  'FilingSubmitted',
  'CaseAssigned',
  'CorrectionRequested',
  'CorrectionSubmitted',
  'DecisionPrepared',
  'PreparationReturned',
  'FilingRecorded',
  'ScopeExcluded',
  'not-allowed',
  'same-person',
  'scope-unanswered',
  'contents-incomplete',
  'nothing-marked',
  'marked-twice',
  'reason-missing',
  'late-reason-missing',
  'point-unanswered',
  'marks-open',
  'doubt-unconfirmed',
  'DeadlinesMoved',
  'nothing-moved',
  'ChangeSubmitted',
  'ChangeWithdrawn',
  'ChangeReturned',
  'ChangePrepared',
  'ChangePreparationReturned',
  'ChangeRecorded',
  'ContactUpdated',
  'nothing-changed',
  'change-stale',
  'host-change-apart',
  'change-day-ahead',
  'change-closed',
  'CancellationPlanned',
  'CancellationRevoked',
  'FilingCancelled',
  'end-day-impossible',
  'planned-day',
] satisfies readonly (DossierEventType | RefusalCode)[];

type History = { readonly state: DossierState; readonly events: readonly DossierEvent[] };

function play(
  past: readonly DossierEvent[],
  acts: readonly RandomAct[],
  count: (what: string) => void,
): void {
  let history: History = { state: deepFreeze(replay(past)), events: deepFreeze(past) };
  const world = new World();
  for (const act of acts) {
    world.goOn(act.later, act.noticeArrives);
    const context = world.context(act.contactChangeReviewed);
    const command = deepFreeze(commandOf(act, history.state, world));
    const before = history.state;
    const decision = decide(before, command, context);
    if (!decision.ok) {
      // The state is frozen to the bottom: a refusal that changed anything would have thrown.
      count(decision.refusal.code);
      must(decision.refusal.citation.article > 0, 'a refusal cites its article');
      continue;
    }
    must(wasAllowed(before, command), 'what was accepted was allowed');
    for (const event of deepFreeze(decision.events)) {
      const after = deepFreeze(evolve(history.state, event));
      checkStep(history.state, event, after, context);
      checkFiledStep(before, event, after, world);
      history = { state: after, events: [...history.events, event] };
      count(event.type);
      must(event.by === command.actor.accountId, 'the event names who acted');
    }
    must(decision.events.length === 1, 'one act, one event');
  }
  checkWhole(history);
}

function wasAllowed(state: DossierState, command: DossierCommand): boolean {
  if (!('change' in command)) {
    const allowed = allowedActions(state, command.actor);
    return actionsOf[command.type].some((action) => allowed.includes(action));
  }
  if (state.status !== 'filed') return false;
  const change = state.changes.find((each) => each.change === command.change);
  return change !== undefined && allowedChangeActions(state, command.actor, change).length > 0;
}

function checkStep(
  before: DossierState,
  event: DossierEvent,
  after: DossierState,
  context: DecisionContext,
): void {
  must(ways[before.status].includes(after.status), `no way from ${before.status} to ${after.status}`);
  must(
    event.lawEdition === lawEdition && event.at === context.now,
    'every event says when and by which rules',
  );
  must(after.status !== 'new', 'a dossier that began does not end as new');
  if (before.status === 'new' || after.status === 'new') return;
  // A notice counts the open dates again; checkFiledStep sees to it that it does no more.
  if (event.type !== 'DeadlinesMoved')
    must(isPrefix(before.submissions, after.submissions), 'submissions only grow');
  must(isPrefix(before.notices, after.notices), 'notices are frozen');
  must(before.operatorId === after.operatorId, 'a dossier keeps its operator');
  checkDecision(before, event);
}

/** Nothing is decided that another person did not prepare, and decided as it was prepared. */
function checkDecision(before: BegunDossier, event: DossierEvent): void {
  if (event.type !== 'FilingRecorded' && event.type !== 'ScopeExcluded') return;
  if (before.status !== 'decision-prepared') throw new Error('a decision needs a proposal');
  const { preparedBy, proposal } = before.preparation;
  must(event.by !== preparedBy && event.preparedBy === preparedBy, 'another person prepared it');
  must(event.by !== before.operatorId, 'nobody decides their own filing');
  must((proposal.kind === 'record') === (event.type === 'FilingRecorded'), 'decided as proposed');
}

function checkWhole({ state, events }: History): void {
  must(isDeepStrictEqual(replay(events), state), 'replaying the events gives the state');
  const recorded = events.filter((event) => event.type === 'FilingRecorded');
  must(recorded.length <= 1, 'a number is recorded at most once');
  const hasNumber = state.status === 'filed' || state.status === 'cancelled';
  must(hasNumber === (recorded.length === 1), 'filed means recorded');
  if (state.status === 'new') return;
  must(state.notices.length >= state.submissions.length - 1, 'each correction answers a notice');
  const rounds = state.notices.map((notice) => notice.round);
  must(
    rounds.every((round, index) => round === index + 1),
    'notices are numbered from 1',
  );
  for (const { points } of state.notices) {
    must(points.length > 0, 'a notice has points');
    must(
      points.every((point, index) => point.number === index + 1 && point.reason !== ''),
      'numbered, with reasons',
    );
    must(new Set(points.map((point) => point.item)).size === points.length, 'each item once');
  }
}

/** By identity: what was there is not only equal, it was not copied and changed. */
function isPrefix(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.every((part, index) => part === after[index]);
}
