import type { CalendarDay } from './calendar-day.js';
import { type Citation, measures, provisions } from './citation.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf } from './working-days.js';

/**
 * 举报事由 — what a platform may be reported for: the duties of the 2021 Provisions and of the Measures, each with its
 * place in the text. A person may name several; what they mean in words is the view's.
 */
export const reportGrounds = {
  /** 利用漏洞从事危害网络安全的活动，非法收集、出售、发布. */
  'illegal-use-or-trade': provisions(4),
  /** 没有接收渠道，接收日志留存不足六个月. */
  'no-channel-or-log': provisions(5),
  /** 在提供修补措施之前发布. */
  'published-before-fix': provisions(9, 1, 1),
  /** 发布在用网络、信息系统的漏洞细节. */
  'details-of-systems-in-use': provisions(9, 1, 2),
  /** 刻意夸大，恶意炒作，诈骗、敲诈勒索. */
  'exaggeration-or-extortion': provisions(9, 1, 3),
  /** 发布、提供专门用于利用漏洞的程序和工具. */
  'exploit-tools': provisions(9, 1, 4),
  /** 发布时没有同步发布修补或者防范措施. */
  'no-remedy-published': provisions(9, 1, 5),
  /** 国家举办重大活动期间擅自发布. */
  'published-during-major-event': provisions(9, 1, 6),
  /** 向境外提供未公开的漏洞信息. */
  'handed-abroad': provisions(9, 1, 7),
  /** 内部管理不力，漏洞信息泄露或者违规发布. */
  'leak-or-weak-management': provisions(11),
  /** 主页底部未标明备案编号. */
  'number-not-shown': measures(5, 3),
  /** 备案信息变化而未变更. */
  'change-not-filed': measures(6),
  /** 终止业务而未注销. */
  'not-cancelled': measures(7),
  /** 未备案，或者在备案之前上线. */
  unfiled: measures(8),
  /** 其他涉嫌违法违规的行为. */
  other: measures(9),
} as const satisfies Readonly<Record<string, Citation>>;

export type ReportGround = keyof typeof reportGrounds;

/** In the order of the texts. */
export const allReportGrounds = Object.keys(reportGrounds) as readonly ReportGround[];

export function isReportGround(text: string): text is ReportGround {
  return Object.hasOwn(reportGrounds, text);
}

/**
 * Working days for each step of a report. The Measures name none (docs/law/interpretations.md): they are the
 * authority's to set, and the defaults follow what is usual for reports to Chinese authorities.
 */
export type ReportPeriods = {
  /** From receipt to 受理 or 不予受理. */
  readonly acceptanceWorkingDays: number;
  /** From acceptance to the outcome of 核查. */
  readonly verificationWorkingDays: number;
  /** From the outcome until a reporter who can be reached is told. */
  readonly informingWorkingDays: number;
};

export const defaultReportPeriods: ReportPeriods = {
  acceptanceWorkingDays: 5,
  verificationWorkingDays: 15,
  informingWorkingDays: 5,
};

export const reportPeriodKinds = ['acceptance', 'verification', 'informing'] as const;
export type ReportPeriodKind = (typeof reportPeriodKinds)[number];

/** The rule of a step, e.g. code `report-acceptance`; its citation is the article that asks for the step. */
export function reportPeriodRule(periods: ReportPeriods, kind: ReportPeriodKind): PeriodRule {
  return {
    code: `report-${kind}`,
    citation: measures(9),
    length: periods[`${kind}WorkingDays`],
    unit: 'working-day',
  };
}

/** The last day of a step that starts on this day (not counted). */
export function reportDeadline(
  calendar: WorkingCalendar,
  periods: ReportPeriods,
  kind: ReportPeriodKind,
  startsOn: CalendarDay,
): Deadline {
  return deadlineOf(calendar, reportPeriodRule(periods, kind), startsOn);
}

/** What 核查 can end with. */
export const reportOutcomes = ['founded', 'partly-founded', 'unfounded', 'unverifiable'] as const;
export type ReportOutcomeKind = (typeof reportOutcomes)[number];

/** 属实 in whole or in part: the case is dealt with under the law (Article 9). */
export function isFounded(outcome: ReportOutcomeKind): boolean {
  return outcome === 'founded' || outcome === 'partly-founded';
}
