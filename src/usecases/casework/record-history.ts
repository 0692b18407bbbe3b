import type {
  ChangeRecorded,
  ChangeReturned,
  ChangeSubmitted,
  ChangeWithdrawn,
  FilingCancelled,
} from '#dossier/change-events';
import type { DossierEvent } from '#dossier/events';
import { type OpenChange, staleItems } from '#dossier/live-record';
import type { BegunDossier } from '#dossier/state';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ContentItem } from '#law/filing-contents';
import type { Timeliness } from '#law/timeliness';
import type { StoredEvent } from '../ports/dossiers.js';

/** One version of the live record, and who answers for it. */
export type RecordedVersion = {
  /** From 1. */
  readonly version: number;
  readonly since: Instant;
  /** Against the version before; empty for the first. */
  readonly changedItems: readonly ContentItem[];
  readonly origin: VersionOrigin;
};

/** Whether people looked at it before it was recorded, and who they were. */
export type VersionOrigin =
  | { readonly kind: 'filing'; readonly preparedBy: string; readonly decidedBy: string }
  | {
      readonly kind: 'change';
      readonly change: number;
      readonly preparedBy: string;
      readonly decidedBy: string;
      readonly changedOn: CalendarDay;
      readonly timeliness: Timeliness;
    }
  /** Contact details, recorded at once by the setting: nobody examined them. */
  | { readonly kind: 'unexamined'; readonly changedOn: CalendarDay; readonly timeliness: Timeliness };

/** The newest first. */
export function recordedVersions(events: readonly StoredEvent[]): readonly RecordedVersion[] {
  return events.flatMap(({ event }) => versionOf(event)).reverse();
}

function versionOf(event: DossierEvent): readonly RecordedVersion[] {
  if (event.type === 'FilingRecorded') {
    const { at: since, preparedBy, by: decidedBy } = event;
    return [{ version: 1, since, changedItems: [], origin: { kind: 'filing', preparedBy, decidedBy } }];
  }
  if (event.type !== 'ChangeRecorded' && event.type !== 'ContactUpdated') return [];
  const { at: since, record: version, changedItems, changedOn, timeliness } = event;
  const fact = { changedOn, timeliness };
  if (event.type === 'ContactUpdated') {
    return [{ version, since, changedItems, origin: { kind: 'unexamined', ...fact } }];
  }
  const { change, preparedBy, by: decidedBy } = event;
  return [
    { version, since, changedItems, origin: { kind: 'change', change, preparedBy, decidedBy, ...fact } },
  ];
}

/** A change with what became of it. */
export type ChangeLine = { readonly submitted: ChangeSubmitted; readonly outcome: ChangeOutcome };

export type ChangeOutcome =
  | {
      readonly kind: 'open';
      readonly change: OpenChange;
      /** Not empty: it can only be returned, because these items moved. */
      readonly stale: readonly ContentItem[];
    }
  | { readonly kind: 'returned'; readonly event: ChangeReturned }
  | { readonly kind: 'withdrawn'; readonly event: ChangeWithdrawn }
  | { readonly kind: 'recorded'; readonly event: ChangeRecorded }
  /** Still open when the filing was cancelled. */
  | { readonly kind: 'lapsed'; readonly event: FilingCancelled };

/** The newest first. */
export function changeLines(state: BegunDossier, events: readonly StoredEvent[]): readonly ChangeLine[] {
  const acts = events.map(({ event }) => event);
  return acts
    .flatMap((event) => (event.type === 'ChangeSubmitted' ? [event] : []))
    .map((submitted) => ({ submitted, outcome: outcomeOf(state, acts, submitted.change) }))
    .reverse();
}

function outcomeOf(state: BegunDossier, acts: readonly DossierEvent[], number: number): ChangeOutcome {
  if (state.status === 'filed') {
    const change = state.changes.find((each) => each.change === number);
    if (change !== undefined) return { kind: 'open', change, stale: staleItems(state, change) };
  }
  for (const event of acts) {
    if (event.type === 'FilingCancelled') return { kind: 'lapsed', event };
    if (!('change' in event) || event.change !== number) continue;
    if (event.type === 'ChangeReturned') return { kind: 'returned', event };
    if (event.type === 'ChangeWithdrawn') return { kind: 'withdrawn', event };
    if (event.type === 'ChangeRecorded') return { kind: 'recorded', event };
  }
  throw new Error(`nothing became of change ${number}, and it is not open`);
}
