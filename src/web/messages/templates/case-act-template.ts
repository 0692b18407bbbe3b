import type { DossierEvent } from '#dossier/events';
import type { NoticeFacts } from '#usecases/messages/read-notice';
import type { CalendarDay } from '#law/calendar-day';
import { dayText } from '../../components/day.js';
import { receiptNumber } from '../../filing/words/status-words.js';
import { paths } from '../../paths.js';
import type { Block, TemplateContext, Wording } from './wording.js';

type Facts = Extract<NoticeFacts, { kind: 'case-act' }>;

/** What an act in a case gives the staff to do. A platform of an individual is not named: mail leaves the portal. */
export function caseActTemplate(facts: Facts, context: TemplateContext): Wording {
  const { say, language } = context;
  const { subject, text, dueOn } = wordsOf(facts.event, context);
  return {
    subject,
    blocks: [
      say('您好：', 'Hello,'),
      text,
      {
        rows: [
          [say('受理编号', 'Case'), receiptNumber(facts.dossierId, facts.submission)],
          ...platform(facts, context),
          ...(dueOn === undefined
            ? []
            : [[say('最迟答复日期', 'Answer due by'), dayText(dueOn, language)] as const]),
        ],
      },
      link(facts, context),
    ],
    short: say(`${subject}，请登录备案系统办理。`, `${subject}. Sign in to work on it.`),
  };
}

type Words = { readonly subject: string; readonly text: string; readonly dueOn?: CalendarDay };

function wordsOf(event: DossierEvent, { say }: TemplateContext): Words {
  switch (event.type) {
    case 'FilingSubmitted':
      return {
        subject: say('有新的备案待分派', 'A new filing awaits a reviewer'),
        text: say('收到一件新的备案，尚未分派。', 'A new filing came in and has no reviewer yet.'),
        dueOn: event.review.dueOn,
      };
    case 'CorrectionSubmitted':
      return {
        subject: say('补正已提交，请审核', 'A correction came in'),
        text: say(
          '备案主体已提交补正，审核期限重新确定。',
          'The operator corrected the filing; the review period was set anew.',
        ),
        dueOn: event.review.dueOn,
      };
    case 'ChangeSubmitted':
      return {
        subject: say('变更已提交，请审核', 'A change came in'),
        text: say('备案主体提交了变更。', 'The operator submitted a change.'),
        dueOn: event.examineBy.dueOn,
      };
    case 'CaseAssigned':
      return {
        subject: say('有备案分派给您', 'A case was assigned to you'),
        text: say('一件备案已分派给您审核。', 'A case was assigned to you for review.'),
      };
    case 'DecisionPrepared':
      return {
        subject: say('拟办意见待复核', 'A proposed decision awaits a second person'),
        text: say(
          '审核人员已提出拟办意见，需要另一人复核并决定。',
          'A reviewer proposed a decision; somebody else must decide it.',
        ),
      };
    case 'ChangePrepared':
      return {
        subject: say('变更的拟办意见待复核', 'A proposed change awaits a second person'),
        text: say(
          '审核人员拟准予变更登记，需要另一人复核并决定。',
          'A reviewer proposed to record a change; somebody else must decide it.',
        ),
      };
    case 'PreparationReturned':
    case 'ChangePreparationReturned':
      return {
        subject: say('拟办意见被退回', 'A proposed decision came back'),
        text: say(
          '复核人员退回了拟办意见，理由见办理页面。',
          'The second person sent the proposal back; the reason is on the page of the case.',
        ),
      };
    case 'CorrectionRequested':
    case 'FilingRecorded':
    case 'ScopeExcluded':
    case 'DeadlinesMoved':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      throw new Error(`the staff is not told of ${event.type}`);
    default:
      return event satisfies never;
  }
}

function platform({ isIndividual, platformName }: Facts, { say }: TemplateContext) {
  return isIndividual ? [] : [[say('平台', 'Platform'), platformName] as const];
}

function link({ dossierId }: Facts, { say }: TemplateContext): Block {
  return { label: say('办理页面', 'The case'), link: paths.case(dossierId) };
}
