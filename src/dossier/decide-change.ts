import {
  apartFromHostChange,
  changeDeadline,
  changeExaminationDeadline,
  changeKindOf,
  changeTimeliness,
  judgedItems,
} from '#law/article-06-change';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import { blocks } from '#law/finding';
import { withItems } from '#law/merge-items';
import type {
  PrepareChange,
  RecordChange,
  ReturnChange,
  ReturnChangePreparation,
  SubmitChange,
} from './change-commands.js';
import { changedItems } from './changed-items.js';
import { declare, findingsOf } from './declare.js';
import { type Decision, type DecisionContext, accepts, record, refuses } from './decision.js';
import { liveVersion, type OpenChange, staleItems } from './live-record.js';
import { faultOfDefects, numberedPoints } from './notice-points.js';
import type { FiledDossier } from './state.js';

/** What stands with the proposed items put in, and nothing else: nothing newer is turned back. */
export function mergeChange(
  live: FilingContents,
  proposed: FilingContents,
  items: readonly ContentItem[],
): FilingContents {
  return withItems(live, proposed, items);
}

/**
 * Article 6. A change says what differs from the version it was prepared against. When an examined item, or one it
 * changes itself, has moved since, it is refused with what moved. Being late is recorded and stops nothing.
 */
export function submitChange(state: FiledDossier, command: SubmitChange, context: DecisionContext): Decision {
  const { base, contents, baseRecord, changedOn } = command;
  const items = changedItems(base, contents);
  if (items.length === 0) return refuses('nothing-changed', measures(6));
  if (changedOn > dayInChina(context.now)) return refuses('change-day-ahead', measures(6));
  const moved = staleItems(state, { baseRecord, changedItems: items });
  if (moved.length > 0) return refuses('change-stale', measures(6), { items: moved });
  const kind = changeKindOf(base, contents, items);
  const apart = kind === 'host' ? apartFromHostChange(items) : [];
  if (apart.length > 0) return refuses('host-change-apart', measures(6), { items: apart });
  if (kind === 'host' && command.reason.trim() === '') return refuses('reason-missing', measures(6));
  const findings = findingsOf(contents, context, state.submissions[0].receivedAt);
  // What the change does not touch was accepted as it is; a question asked since does not reopen it.
  const judged = judgedItems(items);
  const blocking = findings.filter((finding) => blocks(finding) && judged.has(finding.item));
  if (blocking.length > 0) return refuses('contents-incomplete', measures(4), { findings: blocking });
  const doubts = findings.filter((finding) => !blocks(finding));
  const fact = {
    changedOn,
    changeDue: changeDeadline(context.calendar, changedOn),
    timeliness: changeTimeliness(context.calendar, changedOn, context.now),
  };
  if (kind === 'contact' && !context.contactChangeReviewed) {
    const merged = mergeChange(command.live, contents, items);
    return accepts({
      ...record(command.actor, context),
      ...fact,
      type: 'ContactUpdated',
      number: state.number,
      record: liveVersion(state).version + 1,
      declaration: declare({ contents: merged, particulars: command.mergedParticulars }, doubts, context),
      changedItems: items,
    });
  }
  return accepts({
    ...record(command.actor, context),
    ...fact,
    type: 'ChangeSubmitted',
    change: state.changesSubmitted + 1,
    kind,
    baseRecord,
    reason: command.reason.trim(),
    declaration: declare(command, doubts, context),
    changedItems: items,
    examineBy: changeExaminationDeadline(context.calendar, dayInChina(context.now)),
  });
}

/** 退回变更: every defect at once, each with its reason and legal basis. */
export function returnChange(command: ReturnChange, context: DecisionContext): Decision {
  const fault = faultOfDefects(command.defects);
  if (fault !== undefined) return refuses(fault.code, measures(6), { items: fault.items });
  return accepts({
    ...record(command.actor, context),
    type: 'ChangeReturned',
    change: command.change,
    points: numberedPoints(command.defects),
    citation: measures(6),
  });
}

/** 拟准予变更登记. */
export function prepareChange(
  state: FiledDossier,
  command: PrepareChange,
  context: DecisionContext,
): Decision {
  const moved = staleItems(state, openChange(state, command.change));
  if (moved.length > 0) return refuses('change-stale', measures(6), { items: moved });
  return accepts({
    ...record(command.actor, context),
    type: 'ChangePrepared',
    change: command.change,
    note: command.note.trim(),
  });
}

export function returnChangePreparation(
  command: ReturnChangePreparation,
  context: DecisionContext,
): Decision {
  const reason = command.reason.trim();
  if (reason === '') return refuses('reason-missing', measures(6));
  return accepts({
    ...record(command.actor, context),
    type: 'ChangePreparationReturned',
    change: command.change,
    reason,
  });
}

/** 变更登记: the second person puts the change into the live record. */
export function recordChange(state: FiledDossier, command: RecordChange, context: DecisionContext): Decision {
  const change = openChange(state, command.change);
  const { preparation, kind, changedItems: items, changedOn, timeliness, declaration } = change;
  if (preparation === undefined) return refuses('not-allowed', measures(6));
  const moved = staleItems(state, change);
  if (moved.length > 0) return refuses('change-stale', measures(6), { items: moved });
  const merged = mergeChange(command.live, command.proposed, items);
  const { formEdition } = items.includes('other') ? declaration : liveVersion(state).declaration;
  const declared = declare(
    { contents: merged, particulars: command.particulars },
    declaration.findings,
    context,
  );
  return accepts({
    ...record(command.actor, context),
    type: 'ChangeRecorded',
    change: command.change,
    kind,
    preparedBy: preparation.preparedBy,
    number: state.number,
    record: liveVersion(state).version + 1,
    declaration: { ...declared, formEdition },
    changedItems: items,
    changedOn,
    timeliness,
    legalBasis: measures(6),
  });
}

function openChange(state: FiledDossier, number: number): OpenChange {
  const found = state.changes.find((each) => each.change === number);
  if (found === undefined) throw new Error(`change ${number} is not open: ask ensureAllowed first`);
  return found;
}
