import type { Actor } from '#dossier/actor';
import { type Ministry } from '#handover/ministry';
import { dayInChina } from '#law/calendar-day';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { PackageCounts, PackageFilter, TrackedPackage } from '../ports/handover.js';
import { seesDeadLetters, visibleMinistries } from './handover-access.js';

export const packagesPerPage = 20;

export type PackageList = {
  readonly rows: readonly TrackedPackage[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
};

export type MinistryOverview = { readonly ministry: Ministry; readonly counts: PackageCounts };

type ReadDeps = Pick<Deps, 'persistence' | 'clock'>;

/** The ministries the person may see, each with its counts. */
export async function handoverOverview(
  { persistence, clock }: ReadDeps,
  actor: Actor,
): Promise<readonly MinistryOverview[]> {
  const today = dayInChina(clock.now());
  const overviews: MinistryOverview[] = [];
  for (const ministry of visibleMinistries(actor)) {
    overviews.push({ ministry, counts: await persistence.read.handover.counts(ministry, today) });
  }
  return overviews;
}

/** What a ministry was sent, newest first. Lateness is read at the moment of asking. */
export async function handedPackages(
  { persistence, clock }: ReadDeps,
  actor: Actor,
  query: { readonly ministry: Ministry; readonly filter: PackageFilter; readonly page: number },
): Promise<Outcome<PackageList & { readonly counts: PackageCounts }>> {
  const { ministry, filter, page } = query;
  if (!visibleMinistries(actor).includes(ministry)) return fail(forbidden);
  const today = dayInChina(clock.now());
  const { handover } = persistence.read;
  const counts = await handover.counts(ministry, today);
  const found = await handover.list(ministry, { filter, today, page, pageSize: packagesPerPage });
  return succeed({ ...paged(found, page), counts });
}

/** Packages without attempts left. */
export async function deadPackages(
  { persistence }: ReadDeps,
  actor: Actor,
  page: number,
): Promise<Outcome<PackageList>> {
  if (!seesDeadLetters(actor)) return fail(forbidden);
  return succeed(paged(await persistence.read.handover.dead(page, packagesPerPage), page));
}

function paged(found: Pick<PackageList, 'rows' | 'total'>, page: number): PackageList {
  const pageCount = Math.max(1, Math.ceil(found.total / packagesPerPage));
  return { rows: found.rows, total: found.total, page, pageCount };
}
