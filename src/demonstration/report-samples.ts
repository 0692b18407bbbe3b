import type { Actor } from '#dossier/actor';
import type { ReportGround } from '#law/article-09-reports';
import type { Publishing } from './scenarios.js';
import type { ReportAnswers } from '#usecases/ports/report-intake';
import { ReportScenario } from './report-scenario.js';

/** Who handles the sample reports. Whoever decided on the filing of a platform must keep out of reports against it. */
export type ReportCast = {
  readonly reporter: Actor;
  /** Decided on the sample filings. */
  readonly decider: Actor;
  readonly handler: Actor;
  readonly second: Actor;
  readonly supervisor: Actor;
};

/** Reports in every state, each text beginning with 样例. */
export async function playReportSamples(deps: Publishing, cast: ReportCast): Promise<void> {
  const filed = await filedNumber(deps);
  await waiting(deps, cast, filed);
  await underway(deps, cast, filed);
  await ended(deps, cast, filed);
  await withOutcome(deps, cast, filed);
}

/** 待受理: of today, near its date, and overdue. */
async function waiting(deps: Publishing, cast: ReportCast, filed: string): Promise<void> {
  const scenario = new ReportScenario(deps);
  await scenario.daysAgo(0).lodge(unfiled('样例新出现平台', ['unfiled', 'number-not-shown']));
  const near = await scenario.daysAgo(5).keyIn(cast.handler, {
    ...against(filed, ['no-remedy-published']),
    reporter: { kind: 'named', name: '样例来电人', contact: '010-55550199', mail: '' },
  });
  await scenario.assign(cast.supervisor, near, cast.handler);
  await scenario.daysAgo(14).lodge(unfiled('样例久未受理平台', ['handed-abroad']));
}

/** 已受理, 核查中 with letters both ways, 待确认结论. */
async function underway(
  deps: Publishing,
  { decider, handler, second, supervisor }: ReportCast,
  filed: string,
) {
  const scenario = new ReportScenario(deps);
  const accepted = await scenario.daysAgo(6).lodge(unfiled('样例待核查平台', ['unfiled']));
  await scenario.daysAgo(3).assign(supervisor, accepted, decider);
  await scenario.act(decider, accepted, { type: 'AcceptReport' });

  const verifying = await scenario.daysAgo(12).lodge({
    ...against(filed, ['published-before-fix', 'details-of-systems-in-use']),
    reporter: { kind: 'named', name: '样例举报人', contact: '', mail: 'reporter@sample.example' },
  });
  await verify(scenario.daysAgo(10), { report: verifying, handler, supervisor });
  await scenario.daysAgo(8).send(handler, verifying, '样例：请问文章是哪一天公开的？');
  await scenario.daysAgo(7).write(verifying, '样例：上个月的第一天，现在仍然可以看到。');
  await scenario.daysAgo(6).askForIdentity(handler, verifying, '样例：需要当面核对原始截图');

  const proposed = await scenario.daysAgo(16).lodge(unfiled('样例待确认结论平台', ['unfiled', 'other']));
  await verify(scenario.daysAgo(13), { report: proposed, handler: decider, supervisor });
  await scenario.daysAgo(2).act(decider, proposed, {
    type: 'ProposeOutcome',
    outcome: 'partly-founded',
    reasons: '样例：平台面向公共互联网收集漏洞，没有备案；其他情况没有查实。',
  });
  await scenario.act(second, proposed, { type: 'AddNote', text: '样例：请补充网页保存的时间。' });
}

/** 不予受理, 已转送, 已并案. */
async function ended(deps: Publishing, { handler, supervisor }: ReportCast, filed: string): Promise<void> {
  const scenario = new ReportScenario(deps);
  const refused = await scenario.daysAgo(20).lodge(unfiled('样例普通论坛', ['other']));
  await scenario.daysAgo(18).assign(supervisor, refused, handler);
  const reason = '样例：所述网站只讨论新闻，不收集漏洞，不属于第九条规定的举报。';
  await scenario.act(handler, refused, { type: 'RefuseReport', reason });

  const passed = await scenario.daysAgo(19).lodge(unfiled('样例敲诈网站', ['exaggeration-or-extortion']));
  await scenario.daysAgo(17).assign(supervisor, passed, handler);
  await scenario.act(handler, passed, {
    type: 'PassOnReport',
    to: 'public-security',
    authority: '',
    reason: '样例：涉嫌敲诈勒索，由公安机关处理。',
  });

  const main = await scenario.daysAgo(4).lodge(against(filed, ['exploit-tools']));
  const same = await scenario.daysAgo(3).lodge(against(filed, ['exploit-tools', 'other']));
  await scenario.daysAgo(2).assign(supervisor, same, handler);
  await scenario.merge(handler, same, main);
}

/** 属实 and dealt with, told to a reporter with an account; 无法核实. */
async function withOutcome(deps: Publishing, cast: ReportCast, filed: string): Promise<void> {
  const { reporter, handler, second, supervisor } = cast;
  const scenario = new ReportScenario(deps);
  const founded = await scenario
    .daysAgo(30)
    .lodge({ ...against(filed, ['number-not-shown']), reporter: { kind: 'signed-in' } }, reporter.accountId);
  await verify(scenario.daysAgo(27), { report: founded, handler, supervisor });
  await conclude(scenario.daysAgo(22), { report: founded, handler, second, outcome: 'founded' });
  await scenario.daysAgo(20).act(handler, founded, {
    type: 'HandleReport',
    measures: [{ text: '样例：约谈主办单位，限期标注编号', legalBasis: '样例：由办理机关填写的法律依据' }],
  });
  await scenario.tell(handler, founded, '样例：您举报的情况属实，平台已在首页底部标注编号。感谢您的举报。');

  const open = await scenario.daysAgo(25).lodge(unfiled('样例已关闭平台', ['unfiled']));
  await verify(scenario.daysAgo(23), { report: open, handler: cast.decider, supervisor });
  await conclude(scenario.daysAgo(9), {
    report: open,
    handler: cast.decider,
    second,
    outcome: 'unverifiable',
  });
}

type Verified = { readonly report: string; readonly handler: Actor; readonly supervisor: Actor };

async function verify(scenario: ReportScenario, { report, handler, supervisor }: Verified): Promise<void> {
  await scenario.assign(supervisor, report, handler);
  await scenario.act(handler, report, { type: 'AcceptReport' });
  await scenario.act(handler, report, {
    type: 'BeginVerification',
    plan: '样例：查看首页和公开文章并保存网页，必要时询问主办单位。',
  });
}

type Concluded = {
  readonly report: string;
  readonly handler: Actor;
  readonly second: Actor;
  readonly outcome: 'founded' | 'unverifiable';
};

async function conclude(scenario: ReportScenario, { report, handler, second, outcome }: Concluded) {
  const reasons =
    outcome === 'founded'
      ? '样例：首页底部没有标注备案编号，已保存网页。'
      : '样例：网站已经无法打开，没有其他线索。';
  await scenario.act(handler, report, { type: 'ProposeOutcome', outcome, reasons });
  await scenario.act(second, report, { type: 'ConfirmOutcome' });
}

/** A platform of the samples that is in the register. */
async function filedNumber({ persistence }: Publishing): Promise<string> {
  const { log, register } = persistence.read;
  const head = await log.head();
  const found = head && (await register.search(head.treeSize, { page: 1, pageSize: 1 }));
  const number = found?.rows[0]?.entry.number;
  if (number === undefined) throw new Error('the samples of filings come before the samples of reports');
  return number;
}

const anonymous = { keepsDetail: false, reporter: { kind: 'anonymous' } } as const;

function unfiled(name: string, grounds: readonly ReportGround[]): ReportAnswers {
  const platform = { kind: 'unfiled', name, address: 'https://unfiled.example.cn/' } as const;
  const text = '样例：在该网站首页看到公开收集网络产品漏洞，底部没有备案编号，联系方式也打不通。';
  return { ...anonymous, platform, grounds, text };
}

function against(number: string, grounds: readonly ReportGround[]): ReportAnswers {
  const text = '样例：该平台的做法与规定不符，在其公开页面可以看到，截至今天没有改正。';
  return { ...anonymous, platform: { kind: 'filed', number }, grounds, text };
}
