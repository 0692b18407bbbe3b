import type { DossierEvent } from '#dossier/events';
import { dayText } from '../../components/day.js';
import { citationFull } from '../../contents/words/citation-text.js';
import { receiptNumber } from '../../filing/words/status-words.js';
import { paths } from '../../paths.js';
import { type ActFacts, filingLink, opening } from './act-parts.js';
import { filedActTemplate } from './filed-act-template.js';
import type { TemplateContext, Wording } from './wording.js';

/** What an operator is told of an act in their dossier. */
export function dossierActTemplate(facts: ActFacts, context: TemplateContext): Wording {
  const { event } = facts;
  const { say } = context;
  switch (event.type) {
    case 'FilingSubmitted':
      return received(facts, context, {
        subject: say('已收到备案信息', 'Your filing was received'),
        text: say('系统已收到您提交的备案信息。', 'The portal received your filing.'),
        event,
      });
    case 'CorrectionSubmitted':
      return received(facts, context, {
        subject: say('已收到补正', 'Your correction was received'),
        text: say(
          '系统已收到您补正的内容，审核期限重新确定。',
          'The portal received your correction; the review period was set anew.',
        ),
        event,
      });
    case 'CorrectionRequested':
      return correctionRequested(facts, context, event);
    case 'FilingRecorded':
      return recorded(facts, context, event);
    case 'ScopeExcluded':
      return {
        subject: say('备案办理结果', 'Outcome of your filing'),
        blocks: [
          ...opening(facts, context),
          say(
            '经审核，平台不属于备案范围。理由见办理进度页面。',
            'The platform was found not to be within scope. The reasons are on the page of the filing.',
          ),
          { rows: [[say('依据', 'Legal basis'), citationFull(say, event.legalBasis)]] },
          filingLink(facts, context),
        ],
        short: say(
          '您的备案已有办理结果，请登录备案系统查看。',
          'Your filing has an outcome. Sign in to read it.',
        ),
      };
    case 'DeadlinesMoved':
    case 'ChangeSubmitted':
    case 'ChangeReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      return filedActTemplate(facts, event, context);
    case 'CaseAssigned':
    case 'DecisionPrepared':
    case 'PreparationReturned':
    case 'ChangeWithdrawn':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
      throw new Error(`an operator is not told of ${event.type}`);
    default:
      return event satisfies never;
  }
}

type Submitted = Extract<DossierEvent, { type: 'FilingSubmitted' | 'CorrectionSubmitted' }>;

function received(
  facts: ActFacts,
  context: TemplateContext,
  { subject, text, event }: { readonly subject: string; readonly text: string; readonly event: Submitted },
): Wording {
  const { say, language } = context;
  const { dossierId, submission } = facts;
  return {
    subject,
    blocks: [
      ...opening(facts, context),
      text,
      {
        rows: [
          [say('回执编号', 'Receipt'), receiptNumber(dossierId, submission)],
          [say('最迟答复日期', 'Answer due by'), dayText(event.review.dueOn, language)],
          [say('依据', 'Legal basis'), citationFull(say, event.review.rule.citation)],
        ],
      },
      { label: say('查看回执', 'Read the receipt'), link: paths.filingReceipt(dossierId, submission) },
      filingLink(facts, context),
    ],
    short: say(
      `${subject}，回执 ${receiptNumber(dossierId, submission)}，${event.review.dueOn} 前答复。`,
      `${subject}: ${receiptNumber(dossierId, submission)}.`,
    ),
  };
}

function correctionRequested(
  facts: ActFacts,
  context: TemplateContext,
  { points, round, citation }: Extract<DossierEvent, { type: 'CorrectionRequested' }>,
): Wording {
  const { say } = context;
  return {
    subject: say('请补正备案信息', 'Please correct your filing'),
    blocks: [
      ...opening(facts, context),
      say(
        `审核人员发出第 ${round} 次补正通知，一次列出全部需要补正的内容，共 ${points.length} 处。`,
        `The reviewer sent correction notice no. ${round}. It names everything to correct at once: ${points.length} ${points.length === 1 ? 'point' : 'points'}.`,
      ),
      { rows: [[say('依据', 'Legal basis'), citationFull(say, citation)]] },
      {
        label: say('查看补正通知', 'Read the notice'),
        link: paths.filingNotice(facts.dossierId, round),
      },
      filingLink(facts, context),
    ],
    short: say(
      `您的备案需要补正，共 ${points.length} 处，请登录备案系统查看通知。`,
      `Your filing needs correction (${points.length}). Sign in to read the notice.`,
    ),
  };
}

function recorded(
  facts: ActFacts,
  context: TemplateContext,
  { number, legalBasis }: Extract<DossierEvent, { type: 'FilingRecorded' }>,
): Wording {
  const { say } = context;
  return {
    subject: say(`已予备案：${number}`, `Filed: ${number}`),
    blocks: [
      ...opening(facts, context),
      say(
        '您的平台已予备案，并已公示。请在平台首页底部标明备案编号。',
        'Your platform is filed and published in the register. Show the filing number at the bottom of its home page.',
      ),
      {
        rows: [
          [say('备案编号', 'Filing number'), number],
          [say('依据', 'Legal basis'), citationFull(say, legalBasis)],
        ],
      },
      { label: say('公示页面', 'Public entry'), link: paths.registerEntry(number) },
      filingLink(facts, context),
    ],
    short: say(`您的平台已予备案，编号 ${number}。`, `Your platform is filed: ${number}.`),
  };
}
