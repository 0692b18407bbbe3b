import type { Say } from '../../layout/visit.js';

type Both = readonly [zh: string, en: string];

/** What each period is for, by the code of its rule. */
const ruleNames: Readonly<Record<string, Both>> = {
  review: ['审核备案', 'Review of the filing'],
  'correction-notice': ['发出补正通知', 'Sending a correction notice'],
  change: ['提交变更', 'Filing a change'],
  'change-examination': ['审核变更', 'Examining a change'],
  cancellation: ['注销备案', 'Cancellation'],
  launch: ['上线前备案', 'Filing before going online'],
  transition: ['过渡期备案', 'Filing in the transition'],
  'report-acceptance': ['决定是否受理举报', 'Accepting a report'],
  'report-verification': ['核查举报', 'Verifying a report'],
  'report-informing': ['告知举报人结果', 'Telling the reporter the outcome'],
  'handover-acknowledgement': ['签收通报', 'Acknowledging a hand-over'],
};

/** A rule of another part of the portal is called by its code until it is named here. */
export function ruleName(say: Say, code: string): string {
  const known = ruleNames[code];
  return known === undefined ? code : say(...known);
}
