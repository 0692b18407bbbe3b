/** Acts for the model test: half of them by somebody who may, in a sensible form; half by anybody, in any form. */
import * as fc from 'fast-check';
import type { Actor } from '#dossier/actor';
import { type DossierAction, allowedActions } from '#dossier/allowed-actions';
import type { DossierCommand } from '#dossier/commands';
import type { MarkedDefect } from '#dossier/marked-defect';
import { type DossierState, currentSubmission } from '#dossier/state';
import { raisedLate } from '#dossier/decide-review';
import { type ContentItem, type FilingContents, allContentItems, emptyContents } from '#law/filing-contents';
import * as story from '../support/dossier-story.js';
import {
  type RandomFiledAct,
  filedCommand,
  filedCommandTypes,
  openChangeActs,
  randomFiledAct,
} from './random-filed-acts.js';
import type { World } from './world.js';

export type RandomAct = {
  /** Picks among what is allowed to anybody now; undefined: whatever `wild` says. */
  readonly sensible: number | undefined;
  readonly wild: { readonly actor: Actor; readonly type: DossierCommand['type'] };
  readonly filing: Filing;
  readonly marks: readonly MarkedDefect[];
  readonly reviewer: Actor;
  readonly words: string;
  readonly answers: boolean;
  readonly exclude: boolean;
  /** Days that pass before the act. */
  readonly later: number;
  readonly noticeArrives: boolean;
  /** The setting: contact details are examined too. */
  readonly contactChangeReviewed: boolean;
  readonly filed: RandomFiledAct;
};

type Filing = 'complete' | 'renamed' | 'doubtful' | 'empty' | 'unanswered';

const people: readonly Actor[] = [
  story.operator,
  story.otherOperator,
  story.reviewer,
  story.secondReviewer,
  story.supervisor,
  story.auditor,
  { accountId: 'two-hats', roles: ['reviewer', 'supervisor'] },
  { accountId: 'operator', roles: ['operator', 'reviewer', 'supervisor'] },
  { accountId: 'administrator', roles: ['administrator'] },
  { accountId: 'nobody', roles: [] },
];

const commandTypes = [
  'SubmitFiling',
  'AssignCase',
  'RequestCorrection',
  'SubmitCorrection',
  'PrepareDecision',
  'ReturnPreparation',
  'RecordFiling',
  'ExcludeFromScope',
  'MoveDeadlines',
  ...filedCommandTypes,
] as const satisfies readonly DossierCommand['type'][];

const { contents } = story;
const filings: Readonly<Record<Filing, FilingContents>> = {
  complete: contents,
  unanswered: contents,
  renamed: { ...contents, platform: { ...contents.platform, name: '样例漏洞平台（更名）' } },
  // The last character is not the one the standard computes.
  doubtful: { ...contents, host: { ...contents.host, documentNumber: '911100006000373410' } },
  empty: emptyContents,
};

const words = fc.constantFrom('样例理由', '样例理由', '样例理由', ' ');
const mark: fc.Arbitrary<MarkedDefect> = fc.record(
  {
    // Few items, so that one is named twice, or named late.
    item: fc.constantFrom(...allContentItems.slice(0, 8)),
    defect: fc.constantFrom('untrue', 'incomplete'),
    reason: words,
    lateReason: words,
  },
  { requiredKeys: ['item', 'defect', 'reason'] },
);

export const randomAct: fc.Arbitrary<RandomAct> = fc.record({
  sensible: fc.option(fc.nat(1000), { nil: undefined, freq: 3 }),
  wild: fc.record({ actor: fc.constantFrom(...people), type: fc.constantFrom(...commandTypes) }),
  filing: fc.constantFrom<Filing>('complete', 'complete', 'renamed', 'doubtful', 'empty', 'unanswered'),
  marks: fc.array(mark, { maxLength: 4 }),
  reviewer: fc.constantFrom(story.reviewer, story.secondReviewer),
  words,
  answers: fc.boolean(),
  exclude: fc.nat(4).map((one) => one === 0),
  later: fc.constantFrom(0, 0, 0, 1, 2),
  noticeArrives: fc.nat(40).map((one) => one === 0),
  contactChangeReviewed: fc.nat(3).map((one) => one === 0),
  filed: randomFiledAct,
});

/** What is asked in this state. */
export function commandOf(act: RandomAct, state: DossierState, world: World): DossierCommand {
  const { sensible } = act;
  const ask = { act, state, world };
  if (sensible === undefined) return command(act.wild.type, { ...ask, actor: act.wild.actor });
  const open = people.flatMap((actor) => [
    ...allowedActions(state, actor)
      .filter((action) => act.exclude || !rarely.has(action))
      .map((action) => ({ actor, type: typeOf[action] })),
    ...openChangeActs(state, actor),
    ...ownDecisions(state, actor),
  ]);
  const chosen = open[sensible % open.length];
  if (chosen === undefined) return command(act.wild.type, { ...ask, actor: act.wild.actor });
  return command(chosen.type, { ...ask, ...chosen });
}

/** What is tempting and must not be: deciding what one prepared. */
function ownDecisions(state: DossierState, { accountId, roles }: Actor): readonly Chosen[] {
  const actor = { accountId, roles };
  if (state.status === 'decision-prepared' && state.preparation.preparedBy === accountId) {
    return [{ actor, type: 'RecordFiling' }];
  }
  if (state.status !== 'filed') return [];
  const own = state.changes.filter(({ preparation }) => preparation?.preparedBy === accountId);
  return own.map(({ change }) => ({ actor, type: 'RecordChange', change }));
}

/** Or hardly any platform would live long enough to change. */
const rarely: ReadonlySet<DossierAction> = new Set(['cancel', 'assign', 'move-deadlines']);

const typeOf: Readonly<Record<DossierAction, DossierCommand['type']>> = {
  submit: 'SubmitFiling',
  take: 'AssignCase',
  assign: 'AssignCase',
  'request-correction': 'RequestCorrection',
  'submit-correction': 'SubmitCorrection',
  'prepare-decision': 'PrepareDecision',
  'return-preparation': 'ReturnPreparation',
  'record-filing': 'RecordFiling',
  'exclude-from-scope': 'ExcludeFromScope',
  'submit-change': 'SubmitChange',
  cancel: 'CancelFiling',
  'revoke-cancellation': 'RevokeCancellation',
  'complete-cancellation': 'CompleteCancellation',
  'move-deadlines': 'MoveDeadlines',
};

type Chosen = {
  readonly actor: Actor;
  readonly type: DossierCommand['type'];
  readonly change?: number;
};

type Ask = Omit<Chosen, 'type'> & {
  readonly act: RandomAct;
  readonly state: DossierState;
  readonly world: World;
};

function command(type: DossierCommand['type'], ask: Ask): DossierCommand {
  const { act, state, world, actor, change } = ask;
  switch (type) {
    case 'SubmitFiling': {
      const inChina = act.filing === 'unanswered' ? '' : 'yes';
      return { type, actor, scope: { ...story.scopeOfPlatform, inChina }, ...declared(act, world) };
    }
    case 'AssignCase':
      return { type, actor, reviewerId: act.answers ? actor.accountId : act.reviewer.accountId };
    case 'RequestCorrection':
      return { type, actor, defects: marksOf(act, state) };
    case 'SubmitCorrection': {
      const previous = state.status === 'new' ? contents : world.whole(currentSubmission(state).declaration);
      return { type, actor, ...declared(act, world), previous, replies: repliesTo(act, state) };
    }
    case 'PrepareDecision':
      return { type, actor, proposal: proposalOf(act, state) };
    case 'ReturnPreparation':
      return { type, actor, reason: act.words };
    case 'RecordFiling':
      return { type, actor, number: 'VCP-2026-00001' };
    case 'ExcludeFromScope':
      return { type, actor };
    case 'MoveDeadlines':
      return { type, actor, notice: '样例〔2026〕1号' };
    case 'SubmitChange':
    case 'WithdrawChange':
    case 'ReturnChange':
    case 'PrepareChange':
    case 'ReturnChangePreparation':
    case 'RecordChange':
    case 'CancelFiling':
    case 'RevokeCancellation':
    case 'CompleteCancellation': {
      const { filed, words: said } = act;
      const defects = marksOf(act, state);
      return filedCommand(type, { act: filed, state, world, actor, words: said, defects, change });
    }
    default:
      return type satisfies never;
  }
}

function declared(act: RandomAct, world: World) {
  const declaredContents = filings[act.filing];
  return { contents: declaredContents, particulars: world.keep(declaredContents) };
}

function marksOf(act: RandomAct, state: DossierState): readonly MarkedDefect[] {
  return act.sensible === undefined || act.exclude ? act.marks : tidied(act, state);
}

/** Marks as the page keeps them: one for an item; only the reason for lateness may have been forgotten. */
function tidied(act: RandomAct, state: DossierState): readonly MarkedDefect[] {
  const once = act.marks.filter(
    ({ item }, index) => act.marks.findIndex((each) => each.item === item) === index,
  );
  return once.map((each) => {
    const late = state.status !== 'new' && raisedLate(state, each.item) && act.answers;
    return { ...each, reason: '样例理由', ...(late ? { lateReason: '样例：新情况' } : {}) };
  });
}

function repliesTo(act: RandomAct, state: DossierState): Readonly<Record<string, string>> {
  if (state.status !== 'awaiting-correction' || !act.answers) return {};
  return Object.fromEntries(state.notice.points.map((point) => [String(point.number), act.words]));
}

function proposalOf(
  act: RandomAct,
  state: DossierState,
): Extract<DossierCommand, { proposal: unknown }>['proposal'] {
  if (act.exclude) return { kind: 'exclude', reasons: act.words };
  const findings = state.status === 'new' ? [] : currentSubmission(state).declaration.findings;
  const openMarks: readonly ContentItem[] = act.marks.slice(3).map((each) => each.item);
  const confirmations = act.answers
    ? findings.map(({ item, code }) => ({ item, code, note: '样例：已核对' }))
    : [];
  return { kind: 'record', confirmations, openMarks };
}
