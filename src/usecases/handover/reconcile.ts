import type { Actor } from '#dossier/actor';
import type { Ministry } from '#handover/ministry';
import { type Instant, instantOf, parseInstant } from '#law/calendar-day';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { TrackedPackage } from '../ports/handover.js';
import { isLate, wasLate } from './acknowledgement-deadline.js';
import { visibleMinistries } from './handover-access.js';

/** A month in UTC+8, `2026-03`. */
export type Month = string & { readonly __month: never };

/** 月度对账 — what was sent to a ministry in a month, and what had become of it when the sheet was made. */
export type Reconciliation = {
  readonly ministry: Ministry;
  readonly month: Month;
  readonly asOf: Instant;
  readonly rows: readonly ReconciledPackage[];
  readonly sent: number;
  readonly acknowledged: number;
  /** Of the acknowledged ones, after the last day. */
  readonly acknowledgedLate: number;
  readonly open: number;
  /** Of the open ones, past the last day. */
  readonly late: number;
};

export type ReconciledPackage = {
  readonly tracked: TrackedPackage;
  readonly standing: 'acknowledged' | 'acknowledged-late' | 'open' | 'late';
};

/** Far above what a month brings. */
const packagesMax = 5_000;

/** Undefined for what is no month between 2023 and 2199. */
export function parseMonth(text: string): Month | undefined {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const isMonth = Number(year) >= 2023 && Number(year) <= 2199 && Number(month) >= 1 && Number(month) <= 12;
  return isMonth ? (text as Month) : undefined;
}

export function nextMonth(month: Month): Month {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  const next = ordinal === 12 ? `${year + 1}-01` : `${year}-${String(ordinal + 1).padStart(2, '0')}`;
  return next as Month;
}

export function monthOf(at: Instant): Month {
  return instantOf(Date.parse(at) + 8 * 3_600_000).slice(0, 7) as Month;
}

/** The sheet of one ministry; recomputed from the rows each time. */
export async function reconcile(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  actor: Actor,
  { ministry, month }: { readonly ministry: Ministry; readonly month: Month },
): Promise<Outcome<Reconciliation>> {
  if (!visibleMinistries(actor).includes(ministry)) return fail(forbidden);
  const asOf = clock.now();
  const tracked = await persistence.read.handover.composedBetween(
    ministry,
    startOf(month),
    startOf(nextMonth(month)),
    packagesMax,
  );
  const rows = tracked.map((each) => ({ tracked: each, standing: standingOf(each, asOf) }));
  const count = (...standings: readonly ReconciledPackage['standing'][]) =>
    rows.filter(({ standing }) => standings.includes(standing)).length;
  return succeed({
    ministry,
    month,
    asOf,
    rows,
    sent: rows.length,
    acknowledged: count('acknowledged', 'acknowledged-late'),
    acknowledgedLate: count('acknowledged-late'),
    open: count('open', 'late'),
    late: count('late'),
  });
}

export function standingOf(tracked: TrackedPackage, now: Instant): ReconciledPackage['standing'] {
  if (tracked.acknowledgement !== undefined) return wasLate(tracked) ? 'acknowledged-late' : 'acknowledged';
  return isLate(tracked, now) ? 'late' : 'open';
}

function startOf(month: Month): Instant {
  const start = parseInstant(`${month}-01T00:00:00+08:00`);
  if (start === undefined) throw new RangeError(`not a month: ${month}`);
  return start;
}
