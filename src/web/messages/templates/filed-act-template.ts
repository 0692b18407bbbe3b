import type { DossierEvent } from '#dossier/events';
import { dayText } from '../../components/day.js';
import { citationFull } from '../../contents/words/citation-text.js';
import { ruleName } from '../../contents/words/rule-words.js';
import { paths } from '../../paths.js';
import { type ActFacts, filingLink, opening, timelinessText } from './act-parts.js';
import type { Block, TemplateContext, Wording } from './wording.js';

type Event<T extends DossierEvent['type']> = Extract<DossierEvent, { type: T }>;

/** 变更、注销、期限重新计算: what an operator is told once the platform is filed. */
export type ToldFiledEvent = Event<
  | 'DeadlinesMoved'
  | 'ChangeSubmitted'
  | 'ChangeReturned'
  | 'ChangeRecorded'
  | 'ContactUpdated'
  | 'CancellationPlanned'
  | 'CancellationRevoked'
  | 'FilingCancelled'
>;

export function filedActTemplate(facts: ActFacts, event: ToldFiledEvent, context: TemplateContext): Wording {
  const { subject, body, short } = wordsOf(event, context);
  return { subject, blocks: [...opening(facts, context), ...body, filingLink(facts, context)], short };
}

type Words = { readonly subject: string; readonly body: readonly Block[]; readonly short: string };

function wordsOf(event: ToldFiledEvent, context: TemplateContext): Words {
  switch (event.type) {
    case 'ChangeSubmitted':
      return changeSubmitted(event, context);
    case 'ChangeReturned':
      return changeReturned(event, context);
    case 'ChangeRecorded':
      return changeRecorded(event, context);
    case 'ContactUpdated':
      return contactUpdated(event, context);
    case 'CancellationPlanned':
      return cancellationPlanned(event, context);
    case 'CancellationRevoked':
      return cancellationRevoked(context);
    case 'FilingCancelled':
      return filingCancelled(event, context);
    case 'DeadlinesMoved':
      return deadlinesMoved(event, context);
    default:
      return event satisfies never;
  }
}

function changeSubmitted(event: Event<'ChangeSubmitted'>, context: TemplateContext): Words {
  const { say, language } = context;
  return {
    subject: say('已收到变更申请', 'Your change was received'),
    body: [
      say(
        `系统已收到您提交的第 ${event.change} 次变更，涉及 ${event.changedItems.length} 项内容。变更登记前，原备案信息仍然有效。`,
        `The portal received change no. ${event.change}, to ${event.changedItems.length} ${event.changedItems.length === 1 ? 'item' : 'items'}. Until it is recorded the filed information stands.`,
      ),
      {
        rows: [
          [say('事实变更日期', 'Changed on'), dayText(event.changedOn, language)],
          [say('提交期限', 'Change due by'), dayText(event.changeDue.dueOn, language)],
          [say('是否按期', 'Timeliness'), timelinessText(event.timeliness, context)],
          [say('最迟答复日期', 'Answer due by'), dayText(event.examineBy.dueOn, language)],
        ],
      },
    ],
    short: say('已收到您的变更申请，请登录备案系统查看。', 'Your change was received. Sign in to see it.'),
  };
}

function changeReturned({ points, citation }: Event<'ChangeReturned'>, { say }: TemplateContext): Words {
  return {
    subject: say('变更申请已退回', 'Your change was sent back'),
    body: [
      say(
        `变更申请有 ${points.length} 处需要改正，已退回。请改正后重新提交；原备案信息仍然有效。`,
        `The change was sent back with ${points.length} ${points.length === 1 ? 'point' : 'points'} to correct. Please submit it again; the filed information stands.`,
      ),
      { rows: [[say('依据', 'Legal basis'), citationFull(say, citation)]] },
    ],
    short: say(
      `您的变更申请已退回，有 ${points.length} 处需要改正，请登录备案系统查看。`,
      `Your change was sent back (${points.length} to correct). Sign in to see it.`,
    ),
  };
}

function changeRecorded(event: Event<'ChangeRecorded'>, context: TemplateContext): Words {
  const { say } = context;
  const { number, legalBasis } = event;
  return {
    subject: say(`变更已登记：${number}`, `Change recorded: ${number}`),
    body: [
      say(
        '变更已登记，公示信息已更新，备案编号不变。',
        'The change is recorded and the public entry shows it. The filing number stays.',
      ),
      {
        rows: [
          [say('备案编号', 'Filing number'), number],
          [say('是否按期', 'Timeliness'), timelinessText(event.timeliness, context)],
          [say('依据', 'Legal basis'), citationFull(say, legalBasis)],
        ],
      },
      { label: say('公示页面', 'Public entry'), link: paths.registerEntry(number) },
    ],
    short: say(`变更已登记，备案编号 ${number} 不变。`, `Your change to ${number} is recorded.`),
  };
}

function contactUpdated(event: Event<'ContactUpdated'>, context: TemplateContext): Words {
  const { say, language } = context;
  return {
    subject: say('联系方式已更新', 'Contact details were updated'),
    body: [
      say(
        '联系方式的变更已经登记，不需要审核。如果不是您本人操作，请立即修改口令并联系主管部门。',
        'The change of contact details is recorded; it needs no examination. If it was not you, change your password at once and tell the authority.',
      ),
      {
        rows: [
          [say('备案编号', 'Filing number'), event.number],
          [say('事实变更日期', 'Changed on'), dayText(event.changedOn, language)],
          [say('是否按期', 'Timeliness'), timelinessText(event.timeliness, context)],
        ],
      },
    ],
    short: say(
      '备案联系方式已更新。如非本人操作，请登录查看。',
      'Contact details were updated. Not you? Sign in.',
    ),
  };
}

function cancellationPlanned(event: Event<'CancellationPlanned'>, { say, language }: TemplateContext): Words {
  const { number, endsOn } = event;
  return {
    subject: say(`已申请注销：${number}`, `Cancellation planned: ${number}`),
    body: [
      say(
        `备案将于 ${dayText(endsOn, 'zh')} 注销。在此之前可以撤回；注销后备案编号不再使用。`,
        `The filing is cancelled on ${dayText(endsOn, 'en')}. Until then you can take it back; afterwards the number is never used again.`,
      ),
      {
        rows: [
          [say('备案编号', 'Filing number'), number],
          [say('终止业务日期', 'Business ends on'), dayText(endsOn, language)],
        ],
      },
    ],
    short: say(`备案 ${number} 将于 ${endsOn} 注销。`, `${number} will be cancelled on ${endsOn}.`),
  };
}

function cancellationRevoked({ say }: TemplateContext): Words {
  return {
    subject: say('已撤回注销申请', 'The planned cancellation was taken back'),
    body: [
      say(
        '预先申请的注销已经撤回，备案继续有效。',
        'The planned cancellation was taken back; the filing stands.',
      ),
    ],
    short: say('预先申请的注销已撤回，备案继续有效。', 'The cancellation was taken back; the filing stands.'),
  };
}

function filingCancelled(event: Event<'FilingCancelled'>, context: TemplateContext): Words {
  const { say, language } = context;
  const { number } = event;
  return {
    subject: say(`备案已注销：${number}`, `Filing cancelled: ${number}`),
    body: [
      say(
        '备案已注销并予公示，备案编号不再使用。请从平台首页移除备案编号；以后重新开办的，应当重新备案。',
        'The filing is cancelled and published as such; its number is never used again. Remove it from the home page. If the platform comes back, file it anew.',
      ),
      {
        rows: [
          [say('备案编号', 'Filing number'), number],
          [say('终止业务日期', 'Business ended on'), dayText(event.endedOn, language)],
          [say('是否按期', 'Timeliness'), timelinessText(event.timeliness, context)],
          [say('依据', 'Legal basis'), citationFull(say, event.legalBasis)],
        ],
      },
      { label: say('公示页面', 'Public entry'), link: paths.registerEntry(number) },
    ],
    short: say(`备案 ${number} 已注销。`, `${number} is cancelled.`),
  };
}

function deadlinesMoved(
  { moves, notice }: Event<'DeadlinesMoved'>,
  { say, language }: TemplateContext,
): Words {
  return {
    subject: say('期限已重新计算', 'Dates were counted again'),
    body: [
      say(
        `新的节假日安排（${notice}）发布后，有关期限重新计算如下。`,
        `A new arrangement of holidays (${notice}) was loaded, and these dates were counted again.`,
      ),
      {
        rows: moves.map(({ from, to }) => [
          ruleName(say, to.rule.code),
          `${dayText(from.dueOn, language)} → ${dayText(to.dueOn, language)}`,
        ]),
      },
    ],
    short: say(
      '节假日安排更新，办理期限已重新计算，请登录查看。',
      'Dates were counted again by a new holiday notice.',
    ),
  };
}
