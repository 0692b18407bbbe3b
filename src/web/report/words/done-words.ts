import type { Say } from '../../layout/visit.js';

/** Acts whose banner the page of a report shows; the value stands in its address after `done=`. */
const doneTexts = {
  'keyed-in': ['举报已经登记', 'The report was entered'],
  taken: ['这件举报现在由您办理', 'The report is yours'],
  assigned: ['已分派', 'Assigned'],
  identified: ['平台和事由已经确认', 'The platform and the grounds are recorded'],
  'identified-conflict': [
    '平台已经确认。您办理过该平台的备案，应当回避，这件举报已退回待分派',
    'The platform is recorded. You decided on its filing, so you keep out; the report goes back to be assigned',
  ],
  accepted: ['已受理，开始计算核查期限', 'Accepted; the period for verification runs'],
  'not-accepted': ['不予受理，举报人可以看到理由', 'Not accepted; the reporter can read the reason'],
  'passed-on': ['已转送，举报人可以看到', 'Passed on; the reporter can see it'],
  merged: ['已并案', 'Merged'],
  verifying: ['已开始核查', 'Verification has begun'],
  proposed: ['已送另一人确认结论', 'Passed on for confirmation'],
  returned: ['已退回', 'Returned'],
  confirmed: ['结论已确认', 'The outcome stands'],
  handled: ['处理措施已登记', 'What was done is recorded'],
  told: ['已告知举报人', 'The reporter was told'],
  reopened: ['已重新办理', 'Reopened'],
  restricted: ['已限制阅读', 'Restricted'],
  conflict: ['回避已登记', 'The conflict of interest is recorded'],
  'conflict-lifted': ['已解除回避', 'The conflict was lifted'],
  sent: ['信息已发给举报人', 'The message was sent'],
  noted: ['备注已保存', 'The note was kept'],
  'identity-asked': ['申请已提出，等待另一人答复', 'Asked for; another person answers'],
  'identity-released': ['已同意查看，举报人会看到', 'Released; the reporter sees it'],
  'identity-denied': ['已答复不同意', 'Denied'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type DoneAct = keyof typeof doneTexts;

export function isDoneAct(text: string | undefined): text is DoneAct {
  return text !== undefined && Object.hasOwn(doneTexts, text);
}

export function doneText(say: Say, done: DoneAct): string {
  const [zh, en] = doneTexts[done];
  return say(zh, en);
}
