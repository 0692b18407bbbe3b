import type { Actor } from '#dossier/actor';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Outcome } from '#usecases/outcome';
import type { Cast, Publishing } from './scenarios.js';
import type { ReportAnswers } from '#usecases/ports/report-intake';
import { keyInReport } from '#usecases/report/key-in-report';
import { lodgeReport } from '#usecases/report/lodge-report';
import { openReportForm, reportDraftView, saveReport } from '#usecases/report/report-drafts';
import { type SimpleAct, actOnReportAs, assignReport } from '#usecases/report/staff-acts';

/** 举报样例: one that just came, one by telephone under verification, one that proved true and was dealt with. */
export async function playSampleReports(deps: Publishing, cast: Cast): Promise<void> {
  await lodge(daysAgo(deps, 1), {
    platform: { kind: 'unfiled', name: '样例未备案漏洞平台', address: 'https://unfiled.example.cn' },
    grounds: ['unfiled'],
    text: '样例：该平台面向公众收集漏洞，首页底部没有备案编号，公示中也查不到。',
    reporter: { kind: 'anonymous' },
    keepsDetail: false,
  });
  await verifying(deps, cast);
  await handled(deps, cast);
}

async function verifying(deps: Publishing, cast: Cast): Promise<void> {
  const then = daysAgo(deps, 6);
  const keyed = done(
    await keyInReport(then, {
      actor: cast.reviewerA,
      channel: 'telephone',
      receivedAt: then.clock.now(),
      answers: {
        platform: { kind: 'unfiled', name: '样例漏洞交易站', address: '' },
        grounds: ['illegal-use-or-trade', 'unfiled'],
        text: '样例：来电人称该站公开标价出售漏洞信息，愿意提供截图。',
        reporter: { kind: 'named', name: '样例来电人', contact: '010-00000000', mail: '' },
        keepsDetail: false,
      },
      files: [],
      reportId: deps.randomness.uuid(),
    }),
  );
  if (keyed.kind !== 'keyed-in') throw new Error(`a sample report was not keyed in: ${keyed.kind}`);
  const { reportId } = keyed;
  await take(daysAgo(deps, 5), cast.reviewerA, reportId);
  await acts(daysAgo(deps, 4), cast.reviewerA, reportId, [
    { type: 'AcceptReport' },
    { type: 'BeginVerification', plan: '样例：查看网站公开页面，联系来电人取得截图。' },
  ]);
}

async function handled(deps: Publishing, cast: Cast): Promise<void> {
  const reportId = await lodge(daysAgo(deps, 25), {
    platform: { kind: 'unfiled', name: '样例停更漏洞站', address: 'https://stopped.example.cn' },
    grounds: ['published-before-fix'],
    text: '样例：该站在厂商提供修补措施之前公开发布漏洞信息，附有页面地址。',
    reporter: { kind: 'anonymous' },
    keepsDetail: false,
  });
  await take(daysAgo(deps, 24), cast.reviewerB, reportId);
  await acts(daysAgo(deps, 23), cast.reviewerB, reportId, [
    { type: 'AcceptReport' },
    { type: 'BeginVerification', plan: '样例：核对发布时间与厂商公告时间。' },
  ]);
  await acts(daysAgo(deps, 15), cast.reviewerB, reportId, [
    { type: 'ProposeOutcome', outcome: 'founded', reasons: '样例：发布时间早于厂商公告七日。' },
  ]);
  await acts(daysAgo(deps, 14), cast.supervisor, reportId, [{ type: 'ConfirmOutcome' }]);
  await acts(daysAgo(deps, 12), cast.reviewerB, reportId, [
    {
      type: 'HandleReport',
      measures: [
        {
          text: '样例：约谈主办者，要求删除有关信息并书面说明。',
          legalBasis: '《网络产品安全漏洞管理规定》第十四条',
        },
      ],
    },
  ]);
}

/** The form filled in, the code kept, lodged; answers the report. */
async function lodge(deps: Publishing, answers: ReportAnswers): Promise<string> {
  const { ticket } = openReportForm(deps);
  const later = {
    ...deps,
    clock: { ...deps.clock, machineNow: () => minutesAfter(deps.clock.machineNow(), 5) },
  };
  const saved = await saveReport(later, { answers, trap: '', presented: { ticket } });
  if (saved.kind !== 'saved') throw new Error(`a sample report was not saved: ${saved.kind}`);
  const { draftToken } = saved;
  done(await reportDraftView(later, draftToken));
  const lodged = done(await lodgeReport(later, { draftToken, typedGroup: '', kept: true, language: 'zh' }));
  if (lodged.kind !== 'lodged') throw new Error(`a sample report was not lodged: ${lodged.kind}`);
  return lodged.reportId;
}

async function take(deps: Publishing, by: Actor, reportId: string): Promise<void> {
  done(await assignReport(deps, await reference(deps, by, reportId), by.accountId));
}

async function acts(deps: Publishing, by: Actor, reportId: string, all: readonly SimpleAct[]): Promise<void> {
  for (const act of all) done(await actOnReportAs(deps, await reference(deps, by, reportId), act));
}

async function reference({ persistence }: Publishing, actor: Actor, reportId: string) {
  const events = await persistence.read.reports.load(reportId);
  return { actor, reportId, expectedVersion: events.length };
}

/** The same portal some days before now. */
function daysAgo(deps: Publishing, days: number): Publishing {
  const at = minutesAfter(deps.clock.machineNow(), -days * 24 * 60 - 60);
  return { ...deps, clock: { now: () => at, machineNow: () => deps.clock.machineNow() } };
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOf(Date.parse(at) + minutes * 60_000);
}

function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`a sample act on a report was refused: ${JSON.stringify(outcome.failure)}`);
}
