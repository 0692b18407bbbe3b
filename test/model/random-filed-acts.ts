/** What random people ask of a filed dossier (Articles 6 and 7), and of the dates when a holiday notice comes. */
import * as fc from 'fast-check';
import type { Actor } from '#dossier/actor';
import { type ChangeAction, allowedChangeActions } from '#dossier/allowed-change-actions';
import type { ChangeCommand, FiledCommand, SubmitChange } from '#dossier/change-commands';
import { changedItems } from '#dossier/changed-items';
import type { MarkedDefect } from '#dossier/marked-defect';
import { mergeChange } from '#dossier/decide-change';
import { liveVersion } from '#dossier/live-record';
import { type DossierState, type FiledDossier, currentDeclaration } from '#dossier/state';
import type { FilingContents } from '#law/filing-contents';
import * as story from '../support/dossier-story.js';
import type { World } from './world.js';

export type RandomFiledAct = {
  readonly edit: Edit;
  /** Few values, so that a fact goes back to what it once was. */
  readonly value: number;
  /** Days from today to the day a fact changed or business ends. */
  readonly ahead: number;
  /** Prepared against the first version instead of what stands. */
  readonly oldBase: boolean;
  /** Which of the changes; may name one that is closed, or never was. */
  readonly change: number;
};

const edits = [
  'name',
  'home-page',
  'rule',
  'telephone',
  'host',
  'host-and-name',
  'doubtful',
  'incomplete',
  'nothing',
] as const;
type Edit = (typeof edits)[number];

export const randomFiledAct: fc.Arbitrary<RandomFiledAct> = fc.record({
  edit: fc.constantFrom<Edit>('name', 'name', 'telephone', ...edits),
  value: fc.nat(2),
  ahead: fc.integer({ min: -4, max: 3 }),
  oldBase: fc.nat(5).map((one) => one === 0),
  change: fc.nat(1000),
});

export const filedCommandTypes = [
  'SubmitChange',
  'WithdrawChange',
  'ReturnChange',
  'PrepareChange',
  'ReturnChangePreparation',
  'RecordChange',
  'CancelFiling',
  'RevokeCancellation',
  'CompleteCancellation',
] as const satisfies readonly FiledCommand['type'][];

const changeTypes: Readonly<Record<ChangeAction, ChangeCommand['type']>> = {
  'withdraw-change': 'WithdrawChange',
  'return-change': 'ReturnChange',
  'prepare-change': 'PrepareChange',
  'return-change-preparation': 'ReturnChangePreparation',
  'record-change': 'RecordChange',
};

export type OpenChangeAct = {
  readonly actor: Actor;
  readonly type: ChangeCommand['type'];
  readonly change: number;
};

/** Everything this person may do to the open changes now. */
export function openChangeActs(state: DossierState, actor: Actor): readonly OpenChangeAct[] {
  if (state.status !== 'filed') return [];
  return state.changes.flatMap((change) =>
    allowedChangeActions(state, actor, change).map((action) => ({
      actor,
      type: changeTypes[action],
      change: change.change,
    })),
  );
}

export type FiledAsk = {
  readonly act: RandomFiledAct;
  readonly state: DossierState;
  readonly world: World;
  readonly actor: Actor;
  readonly words: string;
  readonly defects: readonly MarkedDefect[];
  /** Set by whoever picked an open change. */
  readonly change?: number | undefined;
};

export function filedCommand(type: FiledCommand['type'], ask: FiledAsk): FiledCommand {
  const { act, state, world, actor, words } = ask;
  const change = ask.change ?? someChange(act, state);
  switch (type) {
    case 'SubmitChange':
      return submission(ask);
    case 'WithdrawChange':
    case 'RevokeCancellation':
    case 'CompleteCancellation':
      return type === 'WithdrawChange' ? { type, actor, change } : { type, actor };
    case 'ReturnChange':
      return { type, actor, change, defects: ask.defects };
    case 'PrepareChange':
      return { type, actor, change, note: words };
    case 'ReturnChangePreparation':
      return { type, actor, change, reason: words };
    case 'RecordChange': {
      const live = standing(state, world);
      const open =
        state.status === 'filed' ? state.changes.find((each) => each.change === change) : undefined;
      const proposed = open === undefined ? live : world.whole(open.declaration);
      const particulars = world.keep(mergeChange(live, proposed, open?.changedItems ?? []));
      return { type, actor, change, live, proposed, particulars };
    }
    case 'CancelFiling':
      // The far past is before the filing.
      return { type, actor, endsOn: world.today(act.ahead === -4 ? -400 : act.ahead), reason: words };
    default:
      return type satisfies never;
  }
}

function someChange({ change }: RandomFiledAct, state: DossierState): number {
  if (state.status !== 'filed') return 1;
  return (change % (state.changesSubmitted + 1)) + 1;
}

function submission({ act, state, world, actor, words }: FiledAsk): SubmitChange {
  const live = standing(state, world);
  const filed = state.status === 'filed' ? state : undefined;
  const version = filed === undefined ? undefined : act.oldBase ? filed.record[0] : liveVersion(filed);
  const base = version === undefined ? live : world.whole(version.declaration);
  const contents = edited(base, act);
  return {
    type: 'SubmitChange',
    actor,
    changedOn: world.today(act.ahead === 3 ? 1 : -20 * Math.abs(act.ahead)),
    reason: words,
    baseRecord: version?.version ?? 1,
    base,
    live,
    contents,
    particulars: world.keep(contents),
    mergedParticulars: world.keep(mergeChange(live, contents, changedItems(base, contents))),
  };
}

function standing(state: DossierState, world: World): FilingContents {
  return state.status === 'new' ? story.contents : world.whole(currentDeclaration(state));
}

/** The record of a filed dossier with its particulars. */
export function recordWithParticulars(state: FiledDossier, world: World, version: number): FilingContents {
  const found = state.record.find((each) => each.version === version);
  if (found === undefined) throw new Error(`no version ${version}`);
  return world.whole(found.declaration);
}

const names = ['样例漏洞响应平台', '样例漏洞平台（更名）', '样例漏洞平台（再更名）'];
const homePages = ['https://src.example.cn/', 'https://new.src.example.cn/', 'https://www.src.example.cn/'];
const telephones = ['010-62300000', '010-62300001', '010-62300002'];
const hosts = [
  { name: '样例科技有限公司', documentNumber: '91110000600037341L' },
  { name: '样例接办有限公司', documentNumber: '91110105MA0000007L' },
];

function edited(base: FilingContents, { edit, value }: RandomFiledAct): FilingContents {
  const { platform, host, contact, rules } = base;
  const named = { ...platform, name: names[value] ?? platform.name };
  const hosted = { ...host, ...hosts[value % hosts.length] };
  switch (edit) {
    case 'name':
      return { ...base, platform: named };
    case 'home-page':
      return { ...base, platform: { ...platform, homePageUrl: homePages[value] ?? platform.homePageUrl } };
    case 'rule': {
      const { text } = story.contents.rules.publication;
      const publication = { ...rules.publication, text: `${text}样例修订 ${value}。` };
      return { ...base, rules: { ...rules, publication } };
    }
    case 'telephone':
      return { ...base, contact: { ...contact, phone: telephones[value] ?? contact.phone } };
    case 'host':
      return { ...base, host: hosted };
    case 'host-and-name':
      return { ...base, host: hosted, platform: named };
    case 'doubtful':
      return { ...base, host: { ...host, documentNumber: '911100006000373410' } };
    case 'incomplete':
      return { ...base, platform: { ...platform, name: '' } };
    case 'nothing':
      return base;
    default:
      return edit satisfies never;
  }
}
