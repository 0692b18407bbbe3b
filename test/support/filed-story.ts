/** What can be told of a filed dossier, on top of `dossier-story.ts`. */
import type { Actor } from '#dossier/actor';
import type { DossierCommand } from '#dossier/commands';
import { decide } from '#dossier/decide';
import type { DecisionContext } from '#dossier/decision';
import type { DossierEvent } from '#dossier/events';
import { replay } from '#dossier/evolve';
import type { MarkedDefect } from '#dossier/marked-defect';
import { type CalendarDay, day } from '#law/calendar-day';
import type { FilingContents } from '#law/filing-contents';
import * as story from './dossier-story.js';

/** Filed on Monday 2026-03-02. */
export const filedHistory: readonly DossierEvent[] = [
  story.submitted(),
  story.assignedTo(story.reviewer),
  story.prepared(),
  story.filed(),
];

export const renamed: FilingContents = {
  ...story.contents,
  platform: { ...story.contents.platform, name: '样例漏洞平台（更名）' },
};
export const newTelephone: FilingContents = {
  ...story.contents,
  contact: { ...story.contents.contact, phone: '010-62300000' },
};
export const newHost: FilingContents = {
  ...story.contents,
  host: { ...story.contents.host, name: '样例接办有限公司', documentNumber: '91110105MA0000007L' },
};

type Change = {
  readonly by?: Actor;
  readonly to?: FilingContents;
  readonly base?: FilingContents;
  readonly baseRecord?: number;
  readonly live?: FilingContents;
  readonly changedOn?: CalendarDay;
  readonly reason?: string;
};

export function changes({
  by = story.operator,
  to = renamed,
  base = story.contents,
  baseRecord = 1,
  live = story.contents,
  changedOn = day('2026-03-02'),
  reason = '样例：平台更名',
}: Change = {}): DossierCommand {
  const { particulars } = story;
  const shared = { particulars, mergedParticulars: { ...particulars, id: 'merged' } };
  return {
    type: 'SubmitChange',
    actor: by,
    changedOn,
    reason,
    baseRecord,
    base,
    live,
    contents: to,
    ...shared,
  };
}

export function withdraws(actor: Actor, change = 1): DossierCommand {
  return { type: 'WithdrawChange', actor, change };
}

export function returnsChange(actor: Actor, ...defects: readonly MarkedDefect[]): DossierCommand {
  return { type: 'ReturnChange', actor, change: 1, defects };
}

export function preparesChange(actor: Actor, change = 1): DossierCommand {
  return { type: 'PrepareChange', actor, change, note: '样例：已核对' };
}

export function returnsPreparedChange(actor: Actor, reason: string): DossierCommand {
  return { type: 'ReturnChangePreparation', actor, change: 1, reason };
}

export function recordsChange(
  actor: Actor,
  { change = 1, live = story.contents, proposed = renamed } = {},
): DossierCommand {
  return { type: 'RecordChange', actor, change, live, proposed, particulars: story.particulars };
}

export function cancels(actor: Actor, endsOn: string): DossierCommand {
  return { type: 'CancelFiling', actor, endsOn: day(endsOn), reason: '样例：停止业务' };
}

export function at(text: string): DecisionContext {
  return { ...story.context, now: story.instant(text) };
}

/** The history after these acts, each of which must be accepted. */
export function after(
  history: readonly DossierEvent[],
  ...acts: readonly (DossierCommand | readonly [DossierCommand, DecisionContext])[]
): readonly DossierEvent[] {
  return acts.reduce<readonly DossierEvent[]>((events, act) => {
    const [command, context] = 'type' in act ? [act, story.context] : act;
    const decision = decide(replay(events), command, context);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    return [...events, ...decision.events];
  }, history);
}
