/** Reports by the public played through the use cases, without pages: the reporter, the desk, and what they hold. */
import type { Actor, Role } from '#dossier/actor';
import type { ReportGround } from '#law/article-09-reports';
import type { RetrievalCode } from '#report/retrieval-code';
import { readRetrievalCode } from '#report/retrieval-code';
import type { ReportAnswers } from '#usecases/ports/report-intake';
import { lodgeReport } from '#usecases/report/lodge-report';
import { openReportForm, reportDraftView, saveReport } from '#usecases/report/report-drafts';
import { type ReportFile, attachToReportDraft } from '#usecases/report/report-files';
import {
  type ReportReference,
  type SimpleAct,
  actOnReportAs,
  assignReport,
} from '#usecases/report/staff-acts';
import { openTracking, trackingView } from '#usecases/report/tracking';
import type { OpenTestDatabase } from './databases.js';
import { valueOf } from './filings.js';
import { type TestPortal, openTestPortal } from './portal.js';
import { seededRandomness } from './random.js';

export type ReportDesk = TestPortal & {
  readonly handler: Actor;
  readonly colleague: Actor;
  readonly supervisor: Actor;
  readonly auditor: Actor;
  readonly operator: Actor;
};

export async function openReportDesk(open: OpenTestDatabase): Promise<ReportDesk> {
  const portal = await openTestPortal(open, {
    at: '2026-03-02T09:00:00+08:00',
    randomness: seededRandomness(),
  });
  const actor = async (role: Role) => (await portal.account(role)).actor;
  return {
    ...portal,
    handler: await actor('reviewer'),
    colleague: await actor('reviewer'),
    supervisor: await actor('supervisor'),
    auditor: await actor('auditor'),
    operator: await actor('operator'),
  };
}

export type SampleReport = Partial<ReportAnswers> & {
  readonly accountId?: string;
  readonly files?: readonly ReportFile[];
};

let serial = 0;

/** Against an unfiled platform nobody else was reported for. */
export function sampleAnswers(more: Partial<ReportAnswers> = {}): ReportAnswers {
  serial += 1;
  const name = `样例未备案平台 ${serial}`;
  return {
    platform: { kind: 'unfiled', name, address: `https://unfiled-${serial}.example.cn` },
    grounds: ['unfiled'] satisfies readonly ReportGround[],
    text: `样例举报 ${serial}：该平台面向公众收集漏洞，但没有备案编号。`,
    reporter: { kind: 'anonymous' },
    keepsDetail: false,
    ...more,
  };
}

export type LodgedReport = {
  readonly reportId: string;
  /** In groups, as the reporter wrote it down. */
  readonly code: string;
  readonly answers: ReportAnswers;
};

/** Filled in, files added, the code written down, lodged. */
export async function lodged(
  { portal, clock }: Pick<ReportDesk, 'portal' | 'clock'>,
  { accountId, files = [], ...more }: SampleReport = {},
): Promise<LodgedReport> {
  const answers = sampleAnswers(more);
  const { ticket } = openReportForm(portal);
  clock.advance(60_000);
  const saved = await saveReport(portal, { answers, trap: '', presented: { ticket }, accountId });
  if (saved.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(saved)}`);
  const { draftToken } = saved;
  for (const file of files) {
    const attached = valueOf(await attachToReportDraft(portal, draftToken, file));
    if (attached.kind !== 'attached') throw new Error(attached.reason);
  }
  const { code } = valueOf(await reportDraftView(portal, draftToken));
  const done = valueOf(
    await lodgeReport(portal, { draftToken, typedGroup: code.slice(-4), kept: false, language: 'zh' }),
  );
  if (done.kind !== 'lodged') throw new Error(done.kind);
  return { reportId: done.reportId, code, answers };
}

export async function reference(
  { portal }: Pick<ReportDesk, 'portal'>,
  actor: Actor,
  reportId: string,
): Promise<ReportReference> {
  const events = await portal.persistence.read.reports.load(reportId);
  return { actor, reportId, expectedVersion: events.length };
}

/** Acts that must succeed, each against the newest version. */
export async function acted(
  desk: ReportDesk,
  actor: Actor,
  reportId: string,
  ...acts: readonly SimpleAct[]
): Promise<void> {
  for (const act of acts)
    valueOf(await actOnReportAs(desk.portal, await reference(desk, actor, reportId), act));
}

export async function taken(desk: ReportDesk, reportId: string, by = desk.handler): Promise<void> {
  valueOf(await assignReport(desk.portal, await reference(desk, by, reportId), by.accountId));
}

/** 属实, confirmed by the colleague. */
export async function founded(desk: ReportDesk, reportId: string): Promise<void> {
  await taken(desk, reportId);
  await acted(
    desk,
    desk.handler,
    reportId,
    { type: 'AcceptReport' },
    { type: 'BeginVerification', plan: '查看主页' },
    { type: 'ProposeOutcome', outcome: 'founded', reasons: '登记中没有该平台' },
  );
  await acted(desk, desk.colleague, reportId, { type: 'ConfirmOutcome' });
}

/** What the reporter sees with the code. */
export async function tracked({ portal }: Pick<ReportDesk, 'portal'>, code: string) {
  const opened = await openTracking(portal, code);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const { trackingToken } = opened;
  return { trackingToken, view: valueOf(await trackingView(portal, trackingToken)) };
}

export function symbolsOf(code: string): RetrievalCode {
  const reading = readRetrievalCode(code);
  if (reading.kind !== 'code') throw new Error(reading.kind);
  return reading.code;
}
