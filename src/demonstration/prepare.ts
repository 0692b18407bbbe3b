import type { Actor } from '#dossier/actor';
import { type CalendarDay, addDays, dayInChina } from '#law/calendar-day';
import { playChangeSamples } from './change-samples.js';
import { type DemonstrationAccount, demonstrationAccounts } from './accounts.js';
import { playHandoverSamples } from './handover-samples.js';
import { type ReportCast, playReportSamples } from './report-samples.js';
import { individualContents, organisationContents, type Sample } from './sample-contents.js';
import { playSampleReports } from './sample-reports.js';
import { type Cast, type Publishing, Scenario } from './scenarios.js';

/** Makes accounts and sample platforms at first start, and tells how to sign in at every start. */
export async function prepareDemonstration(
  deps: Publishing,
  dataDir: string,
  print: (line: string) => void,
): Promise<void> {
  const accounts = await demonstrationAccounts(deps, dataDir);
  const cast = castOf(accounts);
  // A database that has any dossier was prepared before.
  if ((await deps.persistence.read.events.allDossiers()).length === 0) {
    await playSamples(deps, cast);
    await playHandoverSamples(deps, accounts);
    await playReportSamples(deps, reportCastOf(accounts));
  }
  for (const line of welcome(accounts)) print(line);
}

async function playSamples(deps: Publishing, cast: Cast): Promise<void> {
  const samples = samplesGoingOnline(addDays(dayInChina(deps.clock.machineNow()), 90));
  const byOrganisation = () => new Scenario(deps, cast, cast.organisation);
  await filedPlatforms(deps, cast, samples);
  await underReview(byOrganisation, samples);
  await inCorrection(byOrganisation, samples);
  await decided(byOrganisation, samples);
  await playChangeSamples(byOrganisation, samples);
  await byOrganisation()
    .daysAgo(1)
    .draft({
      ...organisationContents(samples.draft),
      host: { kind: '', name: '', documentKind: '', documentNumber: '', nationality: '' },
    });
  await playSampleReports(deps, cast);
}

type Start = () => Scenario;

/** 已备案: in the register with a number. */
async function filedPlatforms(deps: Publishing, cast: Cast, samples: Samples): Promise<void> {
  const filed = [
    { by: cast.organisation, contents: organisationContents(samples.response) },
    { by: cast.organisation, contents: organisationContents(samples.crowd) },
    { by: cast.individual, contents: individualContents(samples.blog) },
  ];
  for (const [index, { by, contents }] of filed.entries()) {
    const scenario = new Scenario(deps, cast, by);
    const dossierId = await scenario.daysAgo(60 - index * 10).submit(contents);
    await scenario.daysAgo(58 - index * 10).assign(dossierId);
    await scenario.daysAgo(55 - index * 10).prepare(dossierId);
    await scenario.daysAgo(54 - index * 10).record(dossierId);
  }
}

/** 审核中: new, near its date, and past it. */
async function underReview(start: Start, samples: Samples): Promise<void> {
  await start().daysAgo(0).submit(organisationContents(samples.fresh));
  const near = start().daysAgo(12);
  await near.assign(await near.submit(organisationContents(samples.near)));
  const late = start().daysAgo(30);
  await late.assign(await late.submit(organisationContents(samples.late)));
}

/** 待补正, and 补正后再审. */
async function inCorrection(start: Start, samples: Samples): Promise<void> {
  for (const answered of [false, true]) {
    const contents = organisationContents(answered ? samples.answered : samples.waiting);
    const publication = '满 90 日自动公开漏洞详情。';
    const wanting = {
      ...contents,
      rules: { ...contents.rules, publication: { text: publication, evidence: [] } },
    };
    const scenario = start().daysAgo(9);
    const dossierId = await scenario.submit(wanting);
    await scenario.assign(dossierId);
    scenario.daysAgo(6);
    await scenario.mark(dossierId, {
      item: 'rules-publication',
      defect: 'incomplete',
      reason:
        '请说明产品提供者尚未提供修补措施时如何处理；确需提前公开的，应当写明与提供者共同评估并报告的步骤。',
    });
    await scenario.requestCorrection(dossierId);
    if (answered) await scenario.daysAgo(2).correct(dossierId, 1, contents);
  }
}

/** 待复核, and 不属于范围. */
async function decided(start: Start, samples: Samples): Promise<void> {
  const prepared = start().daysAgo(5);
  const waiting = await prepared.submit(organisationContents(samples.prepared));
  await prepared.assign(waiting);
  await prepared.daysAgo(1).prepare(waiting);
  const excluded = start().daysAgo(20);
  const dossierId = await excluded.submit(organisationContents(samples.own));
  await excluded.assign(dossierId);
  await excluded
    .daysAgo(15)
    .exclude(dossierId, '样例：经核实，该平台只接收本单位自有产品的漏洞，用于修补自身产品。');
}

function castOf(accounts: readonly DemonstrationAccount[]): Cast {
  const actor = (mail: string) => actorOf(accounts, mail);
  return {
    organisation: actor('organisation'),
    individual: actor('individual'),
    reviewerA: actor('reviewer-a'),
    reviewerB: actor('reviewer-b'),
    supervisor: actor('supervisor'),
  };
}

function reportCastOf(accounts: readonly DemonstrationAccount[]): ReportCast {
  return {
    reporter: actorOf(accounts, 'individual'),
    decider: actorOf(accounts, 'reviewer-a'),
    handler: actorOf(accounts, 'reviewer-c'),
    second: actorOf(accounts, 'reviewer-d'),
    supervisor: actorOf(accounts, 'supervisor'),
  };
}

function actorOf(accounts: readonly DemonstrationAccount[], mail: string): Actor {
  const account = accounts.find((candidate) => candidate.mail.startsWith(mail));
  if (account === undefined) {
    throw new Error(`the demonstration has no account ${mail}; remove its data directory`);
  }
  return { accountId: account.id, roles: [account.role] };
}

function welcome(accounts: readonly DemonstrationAccount[]): readonly string[] {
  const widest = Math.max(...accounts.map((account) => account.mail.length));
  return [
    '',
    '演示系统 · DEMONSTRATION: sample data only, not a government site.',
    'Sign in at /signin:',
    ...accounts.map(({ mail, password, role }) => `  ${mail.padEnd(widest)}  ${password}  ${role}`),
  ];
}

type Samples = ReturnType<typeof samplesGoingOnline>;

/** Host names are those the documents use as examples; the credit codes are synthetic. */
function samplesGoingOnline(launchOn: CalendarDay) {
  const tech = { host: '样例科技有限公司', creditCode: '91110105MA0000007L', launchOn };
  const institute = { host: '样例研究院', creditCode: '12110000000000000K', launchOn };
  const society = { host: '样例安全协会', creditCode: '52440300MJ000000XW', launchOn };
  const person = { host: '样例个人', creditCode: '', launchOn };
  return {
    response: { platform: '样例漏洞响应平台', ...at('src', 1), ...tech },
    crowd: { platform: '样例众测平台', ...at('crowd', 2), ...institute },
    blog: { platform: '样例个人漏洞收集站', ...at('blog', 3), ...person },
    fresh: { platform: '样例新提交平台', ...at('fresh', 4), ...tech },
    near: { platform: '样例临期平台', ...at('near', 5), ...society },
    late: { platform: '样例超期平台', ...at('late', 6), ...institute },
    waiting: { platform: '样例待补正平台', ...at('waiting', 7), ...tech },
    answered: { platform: '样例补正后平台', ...at('answered', 8), ...society },
    prepared: { platform: '样例待复核平台', ...at('prepared', 9), ...institute },
    own: { platform: '样例自有产品平台', ...at('own', 10), ...tech },
    renamed: { platform: '样例已更名平台', ...at('renamed', 12), ...tech },
    renaming: { platform: '样例更名审核平台', ...at('renaming', 13), ...institute },
    sold: { platform: '样例换主办者平台', ...at('sold', 14), ...society },
    returned: { platform: '样例变更退回平台', ...at('returned', 15), ...tech },
    ending: { platform: '样例预定注销平台', ...at('ending', 16), ...institute },
    ended: { platform: '样例已注销平台', ...at('ended', 17), ...society },
    draft: { platform: '样例草稿平台', ...at('draft', 11), ...tech },
  } satisfies Record<string, Sample>;
}

function at(name: string, serial: number): Pick<Sample, 'site' | 'icpNumber'> {
  return {
    site: `${name}.example.cn`,
    icpNumber: `京ICP备2026${String(serial).padStart(6, '0')}号-1`,
  };
}
