import type { ReportAction } from '#report/allowed-actions';
import type { ReportRefusalCode } from '#report/refusal';

type Both = readonly [zh: string, en: string];

/** Acts whose page asks for one text, or for nothing but a yes. */
export const plainActNames = [
  'accept',
  'refuse',
  'begin-verification',
  'return-outcome',
  'confirm-outcome',
  'reopen',
  'restrict',
  'stand-aside',
  'request-identity',
] as const satisfies readonly ReportAction[];
export type PlainAct = (typeof plainActNames)[number];

type PlainActWords = {
  readonly title: Both;
  readonly lead: Both;
  /** Label of the text; absent where nothing is asked. */
  readonly label?: Both;
  readonly button: Both;
  /** Said before what cannot be undone. */
  readonly warning?: Both;
};

export const plainActs: Readonly<Record<PlainAct, PlainActWords>> = {
  accept: {
    title: ['受理这件举报', 'Accept this report'],
    lead: [
      '受理后开始计算核查期限，举报人会看到“已受理”。',
      'The period for verification begins; the reporter sees that it was accepted.',
    ],
    button: ['确认受理', 'Accept'],
  },
  refuse: {
    title: ['不予受理', 'Do not accept'],
    lead: [
      '只有不属于第九条规定的举报，或者写明的内容无法核查的，才不予受理。举报人会看到下面的理由。',
      'Only what is no report in the sense of Article 9, or cannot possibly be verified, is not accepted. The reporter reads the reason.',
    ],
    label: ['理由（举报人将看到）', 'Reason (the reporter reads it)'],
    button: ['确认不予受理', 'Do not accept'],
    warning: [
      '不予受理后这件举报即办结，只有监督员可以重新办理。',
      'This closes the report; only a supervisor can reopen it.',
    ],
  },
  'begin-verification': {
    title: ['开始核查', 'Begin verification'],
    lead: [
      '写明准备核查什么、怎样核查。举报人看不到。',
      'Say what will be looked into and how. The reporter does not see it.',
    ],
    label: ['核查安排', 'Plan'],
    button: ['开始核查', 'Begin'],
  },
  'return-outcome': {
    title: ['退回拟定的结论', 'Return the proposal'],
    lead: ['退回后由办理人继续核查，期限不变。', 'The handler goes on; the date stays.'],
    label: ['退回的理由', 'Reason'],
    button: ['退回', 'Return'],
  },
  'confirm-outcome': {
    title: ['确认结论', 'Confirm the outcome'],
    lead: [
      '您是第二位确认人。确认后结论生效，举报人会看到结论。',
      'You are the second person. Once confirmed the outcome stands, and the reporter sees it.',
    ],
    button: ['确认结论', 'Confirm'],
    warning: [
      '确认后不能修改，只有监督员可以重新办理。',
      'It cannot be changed afterwards; only a supervisor can reopen the report.',
    ],
  },
  reopen: {
    title: ['重新办理', 'Reopen'],
    lead: [
      '这件举报将重新办理并重新计算期限，举报人会看到。',
      'The report is handled again with new dates; the reporter sees it.',
    ],
    label: ['重新办理的理由', 'Reason'],
    button: ['重新办理', 'Reopen'],
  },
  restrict: {
    title: ['限制阅读', 'Restrict reading'],
    lead: [
      '内容涉及未公开漏洞细节的，限制为只有办理人、第二位确认人和监督员可以阅读，每次阅读都有记录。',
      'For content with details of undisclosed vulnerabilities: only the handler, the second person and supervisors read on, and each reading is recorded.',
    ],
    label: ['限制的理由', 'Reason'],
    button: ['限制阅读', 'Restrict'],
    warning: ['限制后不能取消。', 'A restriction is never taken back.'],
  },
  'stand-aside': {
    title: ['声明回避', 'Declare a conflict of interest'],
    lead: [
      '您与被举报的平台、主办者或者举报人有利害关系的，应当回避。声明后您不能再阅读和办理这件举报；由您办理的会退回待分派。',
      'If you have an interest in the platform, its host or the reporter, keep out. You will no longer be able to read or handle this report; if it is yours it goes back to be assigned.',
    ],
    label: ['回避的理由', 'Reason'],
    button: ['声明回避', 'Declare'],
    warning: ['声明后只有监督员可以解除。', 'Only a supervisor can lift it.'],
  },
  'request-identity': {
    title: ['申请查看举报人身份', 'Ask to see the reporter’s identity'],
    lead: [
      '只有核查或者告知确有必要的，才能查看。须经另一人同意；举报人会看到这次申请的理由和每次查看的时间。',
      'Only if verifying or telling the reporter needs it. A second person has to release it; the reporter sees the reason and the time of each look.',
    ],
    label: ['理由（举报人将看到）', 'Reason (the reporter reads it)'],
    button: ['提出申请', 'Ask'],
  },
};

/** Refusals that a person mends by writing something: shown beside the box with what was typed. */
export const mendableCodes: ReadonlySet<ReportRefusalCode> = new Set([
  'reason-missing',
  'measure-missing',
  'legal-basis-missing',
  'ground-missing',
  'authority-missing',
  'merge-impossible',
  'handler-unfit',
  'received-in-future',
]);
