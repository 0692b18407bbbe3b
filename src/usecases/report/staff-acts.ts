import type { Actor } from '#dossier/actor';
import { measures } from '#law/citation';
import type { StaffCommand } from '#report/commands';
import { conflictOf } from '#report/state';
import { type Outcome, conflict, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportAnswers } from '../ports/report-intake.js';
import type { ReporterIdentity } from '../ports/sealed-reports.js';
import { transactOutcome } from '../transact-outcome.js';
import { type ReportProblem, checkPlatform } from './check-answers.js';
import { conflictsOf } from './lodge-report.js';
import { type LoadedReport, leadingReport, loadReport, reportFamily } from './load-report.js';
import { type ReportActDeps, type ReportDone, actOnReport } from './report-act.js';

export type StaffActDeps = Pick<Deps, 'persistence'> & ReportActDeps;

/** What somebody was looking at: the report and the version its page showed. */
export type ReportReference = {
  readonly actor: Actor;
  readonly reportId: string;
  /** Refused as a conflict when somebody acted since. */
  readonly expectedVersion: number;
};

type Unsigned<T> = T extends unknown ? Omit<T, 'by'> : never;
/** Acts that need nothing but what the person typed; the others have functions of their own. */
export type SimpleAct = Exclude<
  Unsigned<StaffCommand>,
  {
    type: 'AssignReport' | 'MergeReport' | 'JoinDuplicate' | 'RequestIdentity' | 'OpenIdentity';
  }
>;

/** One act on a report in one transaction, against the version the person was reading. */
export async function actOnReportAs(
  deps: StaffActDeps,
  reference: ReportReference,
  act: SimpleAct,
): Promise<Outcome<ReportDone>> {
  return onReport(deps, reference, (stores, loaded) =>
    actOnReport(deps, stores, { loaded, command: signed(reference.actor, act) }),
  );
}

/** 分办、承办. The person it is given to must be an active reviewer or supervisor without a conflict. */
export async function assignReport(
  deps: StaffActDeps,
  reference: ReportReference,
  handlerId: string,
): Promise<Outcome<ReportDone>> {
  return onReport(deps, reference, async (stores, loaded) => {
    const account = await stores.accounts.byId(handlerId);
    const isActive = account !== undefined && account.disabledAt === undefined;
    const isStaff = account?.roles.some((role) => role === 'reviewer' || role === 'supervisor') ?? false;
    const own = await isOwnReport(stores, loaded, handlerId);
    if (!isActive || !isStaff || own || conflictOf(loaded.state, handlerId) !== undefined) {
      return fail({ kind: 'report-refusal', code: 'handler-unfit', citation: measures(9) });
    }
    const command = {
      type: 'AssignReport',
      by: { kind: 'staff', actor: reference.actor },
      handlerId,
    } as const;
    return actOnReport(deps, stores, { loaded, command });
  });
}

export type Identified =
  | { readonly kind: 'identified'; readonly done: ReportDone }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] };

/** Says which platform and which grounds a report is about; whoever decided on that platform's filing keeps out. */
export async function identifyPlatform(
  deps: StaffActDeps,
  reference: ReportReference,
  { platform, grounds }: Pick<ReportAnswers, 'platform' | 'grounds'>,
): Promise<Outcome<Identified>> {
  return onReport<Identified>(deps, reference, async (stores, loaded) => {
    const checked = await checkPlatform(deps, stores, platform);
    const ungrounded = grounds.length === 0 ? [{ field: 'grounds', code: 'missing' } as const] : [];
    if (!checked.ok) return succeed({ kind: 'problems', problems: [...checked.problems, ...ungrounded] });
    if (ungrounded.length > 0) return succeed({ kind: 'problems', problems: ungrounded });
    const done = await actOnReport(deps, stores, {
      loaded,
      command: {
        type: 'IdentifyPlatform',
        by: { kind: 'staff', actor: reference.actor },
        platform: checked.platform,
        grounds,
        conflicts: conflictsOf(checked),
      },
    });
    return done.ok ? succeed({ kind: 'identified', done: done.value }) : done;
  });
}

/**
 * 并案. Both reports change in one transaction: the duplicate ends as part of the other, and its reporter sees the
 * other's state from then on. The ids are taken in order, so that two mergers cannot wait for each other.
 */
export async function mergeReport(
  deps: StaffActDeps,
  reference: ReportReference,
  { into, reason }: { readonly into: string; readonly reason: string },
): Promise<Outcome<ReportDone>> {
  const by = { kind: 'staff', actor: reference.actor } as const;
  return onReport(deps, reference, async (stores, loaded) => {
    const main = await leadingReport(stores, into);
    const own = await isOwnReport(stores, main, reference.actor.accountId);
    if (main.state.status === 'new' || main.reportId === reference.reportId || own) {
      return fail({ kind: 'report-refusal', code: 'merge-impossible', citation: measures(9) });
    }
    const { state } = loaded;
    if (state.status === 'new') return fail(notFound);
    const { reachable, restricted, conflicts } = state;
    const merge = () =>
      actOnReport(deps, stores, {
        loaded,
        command: { type: 'MergeReport', by, into: main.reportId, reason },
      });
    const join = () =>
      actOnReport(deps, stores, {
        loaded: main,
        command: {
          ...({ type: 'JoinDuplicate', by, reportId: reference.reportId } as const),
          reachable,
          restricted,
          conflicts,
        },
      });
    const [first, second] = reference.reportId < main.reportId ? [merge, join] : [join, merge];
    const one = await first();
    if (!one.ok) return one;
    const two = await second();
    return two.ok && first === merge ? one : two;
  });
}

/** 申请查看举报人身份. The request gets an id; a second person answers it. */
export async function requestIdentity(
  deps: StaffActDeps,
  reference: ReportReference,
  reason: string,
): Promise<Outcome<ReportDone>> {
  const command = {
    type: 'RequestIdentity',
    by: { kind: 'staff', actor: reference.actor },
    requestId: deps.randomness.uuid(),
    reason,
  } as const;
  return onReport(deps, reference, (stores, loaded) => actOnReport(deps, stores, { loaded, command }));
}

/**
 * Opens the identity that was released to this person. The look is an event in the same transaction, and the reporter
 * is told: an identity that was read without a trace does not exist.
 */
export async function openIdentity(
  deps: StaffActDeps,
  reference: ReportReference,
  requestId: string,
): Promise<Outcome<ReporterIdentity & { readonly version: number }>> {
  const { actor, reportId } = reference;
  return onReport(deps, reference, async (stores, loaded) => {
    const by = { kind: 'staff', actor } as const;
    const done = await actOnReport(deps, stores, {
      loaded,
      command: { type: 'OpenIdentity', by, requestId },
    });
    if (!done.ok) return done;
    const identity = await stores.reports.identityOf(reportId);
    if (identity === undefined) return fail(notFound);
    const at = deps.clock.now();
    await stores.reports.recordAccess({ reportId, accountId: actor.accountId, what: 'identity', at });
    return succeed({ ...identity, version: done.value.version });
  });
}

/** Loads what the person was looking at. Whoever reported it does not find it behind the counter. */
async function onReport<T>(
  deps: StaffActDeps,
  { actor, reportId, expectedVersion }: ReportReference,
  work: (stores: Stores, loaded: LoadedReport) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<T>> => {
    const loaded = await loadReport(stores, reportId);
    if (loaded.state.status === 'new') return fail(notFound);
    if (await isOwnReport(stores, loaded, actor.accountId)) return fail(notFound);
    if (loaded.events.at(-1)?.version !== expectedVersion) return fail(conflict);
    return work(stores, loaded);
  });
}

/** A person who reported while signed in with this account keeps out, without anybody being told why. */
export async function isOwnReport(stores: Stores, loaded: LoadedReport, accountId: string): Promise<boolean> {
  return stores.reports.isReporter(await reportFamily(stores, loaded), accountId);
}

function signed(actor: Actor, act: SimpleAct): StaffCommand {
  return { ...act, by: { kind: 'staff', actor } };
}
