/** Acts for the model test: half of them by somebody who may, in a sensible form; half by anybody, in any form. */
import * as fc from 'fast-check';
import type { Actor } from '#dossier/actor';
import { type DossierAction, allowedActions } from '#dossier/allowed-actions';
import type { FiledCommand } from '#dossier/change-commands';
import type { DossierCommand } from '#dossier/commands';
import type { MarkedDefect } from '#dossier/marked-defect';
import { type DossierState, currentSubmission } from '#dossier/state';
import { raisedLate } from '#dossier/decide-review';
import { type ContentItem, type FilingContents, allContentItems, emptyContents } from '#law/filing-contents';
import * as story from '../support/dossier-story.js';

export type RandomAct = {
  /** Picks among what is allowed to anybody now; undefined: whatever `wild` says. */
  readonly sensible: number | undefined;
  readonly wild: { readonly actor: Actor; readonly type: FilingCommandType };
  readonly filing: Filing;
  readonly marks: readonly MarkedDefect[];
  readonly reviewer: Actor;
  readonly words: string;
  readonly answers: boolean;
  readonly exclude: boolean;
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

/** Acts on what is not filed yet; those after it have a model of their own. */
export type FilingCommandType = Exclude<DossierCommand['type'], FiledCommand['type'] | 'MoveDeadlines'>;

const commandTypes = [
  'SubmitFiling',
  'AssignCase',
  'RequestCorrection',
  'SubmitCorrection',
  'PrepareDecision',
  'ReturnPreparation',
  'RecordFiling',
  'ExcludeFromScope',
] as const satisfies readonly FilingCommandType[];

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
  sensible: fc.option(fc.nat(1000), { nil: undefined, freq: 2 }),
  wild: fc.record({ actor: fc.constantFrom(...people), type: fc.constantFrom(...commandTypes) }),
  filing: fc.constantFrom<Filing>('complete', 'complete', 'renamed', 'doubtful', 'empty', 'unanswered'),
  marks: fc.array(mark, { maxLength: 4 }),
  reviewer: fc.constantFrom(story.reviewer, story.secondReviewer),
  words,
  answers: fc.boolean(),
  exclude: fc.nat(4).map((one) => one === 0),
});

/** What is asked in this state. */
export function commandOf(act: RandomAct, state: DossierState): DossierCommand {
  const { sensible } = act;
  const open = people.flatMap((actor) =>
    allowedActions(state, actor).flatMap((action) => (isOfFiling(action) ? [{ actor, action }] : [])),
  );
  const chosen = sensible === undefined ? undefined : open[sensible % open.length];
  if (chosen === undefined) return command(act, state, act.wild.type, act.wild.actor);
  return command(act, state, typeOf[chosen.action], chosen.actor);
}

type FilingAction = Exclude<
  DossierAction,
  'submit-change' | 'cancel' | 'revoke-cancellation' | 'complete-cancellation' | 'move-deadlines'
>;

function isOfFiling(action: DossierAction): action is FilingAction {
  return action in typeOf;
}

const typeOf: Readonly<Record<FilingAction, FilingCommandType>> = {
  submit: 'SubmitFiling',
  take: 'AssignCase',
  assign: 'AssignCase',
  'request-correction': 'RequestCorrection',
  'submit-correction': 'SubmitCorrection',
  'prepare-decision': 'PrepareDecision',
  'return-preparation': 'ReturnPreparation',
  'record-filing': 'RecordFiling',
  'exclude-from-scope': 'ExcludeFromScope',
};

function command(act: RandomAct, state: DossierState, type: FilingCommandType, actor: Actor): DossierCommand {
  const declared = { contents: filings[act.filing], particulars: story.particulars };
  switch (type) {
    case 'SubmitFiling': {
      const inChina = act.filing === 'unanswered' ? '' : 'yes';
      return { type, actor, scope: { ...story.scopeOfPlatform, inChina }, ...declared };
    }
    case 'AssignCase':
      return { type, actor, reviewerId: act.answers ? actor.accountId : act.reviewer.accountId };
    case 'RequestCorrection':
      return { type, actor, defects: act.sensible === undefined ? act.marks : tidied(act, state) };
    case 'SubmitCorrection':
      return { type, actor, ...declared, previous: contents, replies: repliesTo(act, state) };
    case 'PrepareDecision':
      return { type, actor, proposal: proposalOf(act, state) };
    case 'ReturnPreparation':
      return { type, actor, reason: act.words };
    case 'RecordFiling':
      return { type, actor, number: 'VCP-2026-00001' };
    case 'ExcludeFromScope':
      return { type, actor };
    default:
      return type satisfies never;
  }
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
