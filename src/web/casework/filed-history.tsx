import type { FiledEvent } from '#dossier/change-events';
import type { DossierEvent } from '#dossier/events';
import { TypedText } from '../components/typed-text.js';
import { itemLabels } from '../contents/words/labels.js';
import { timelinessText } from '../filing/words/filed-act-words.js';
import type { Say, Visit } from '../layout/visit.js';

type Event = FiledEvent | Extract<DossierEvent, { type: 'DeadlinesMoved' }>;

export function filedEventTitle(say: Say, event: Event): string {
  switch (event.type) {
    case 'DeadlinesMoved':
      return say('期限按新的放假安排重新计算', 'Dates counted again by a new holiday notice');
    case 'ChangeSubmitted':
      return say(`提交第 ${event.change} 次变更`, `Change ${event.change} submitted`);
    case 'ChangeWithdrawn':
      return say(`撤回第 ${event.change} 次变更`, `Change ${event.change} withdrawn`);
    case 'ChangeReturned':
      return say(`退回第 ${event.change} 次变更`, `Change ${event.change} returned`);
    case 'ChangePrepared':
      return say(`第 ${event.change} 次变更送复核`, `Change ${event.change} sent to the second person`);
    case 'ChangePreparationReturned':
      return say(`第 ${event.change} 次变更退回审核`, `Change ${event.change} back to examination`);
    case 'ChangeRecorded':
      return say(`第 ${event.change} 次变更登记`, `Change ${event.change} recorded`);
    case 'ContactUpdated':
      return say('更新联系方式', 'Contact details updated');
    case 'CancellationPlanned':
      return say('预先申请注销', 'Cancellation planned');
    case 'CancellationRevoked':
      return say('撤回注销申请', 'Planned cancellation taken back');
    case 'FilingCancelled':
      return say('备案注销', 'Filing cancelled');
    default:
      return event satisfies never;
  }
}

type Props = { readonly visit: Visit; readonly event: Event };

export function FiledEventDescription({ visit, event }: Props) {
  const t = visit.say;
  const changed = (items: readonly (keyof typeof itemLabels)[]) =>
    `${t('修改：', 'Changed: ')}${items.map((item) => t(...itemLabels[item])).join(t('、', ', '))}${t('。', '. ')}`;
  switch (event.type) {
    case 'DeadlinesMoved':
      return (
        <>
          {event.moves.map(({ from, to }) => `${from.dueOn} → ${to.dueOn}`).join(t('，', ', '))}
          {t(`（${event.notice}）`, ` (${event.notice})`)}
        </>
      );
    case 'ChangeSubmitted':
    case 'ContactUpdated':
      return (
        <>
          {changed(event.changedItems)}
          {t(`信息变化日期 ${event.changedOn}，`, `Facts changed on ${event.changedOn}; `)}
          {timelinessText(t, event.timeliness)}
        </>
      );
    case 'ChangeRecorded':
      return <>{changed(event.changedItems)}</>;
    case 'ChangeReturned':
      return <>{t(`共 ${event.points.length} 项。`, `Points: ${event.points.length}.`)}</>;
    case 'ChangePreparationReturned':
    case 'CancellationPlanned':
      return <TypedText text={event.reason} />;
    case 'ChangePrepared':
      return <TypedText text={event.note} />;
    case 'FilingCancelled':
      return (
        <>
          {t(`业务终止日期 ${event.endedOn}，`, `Business ended on ${event.endedOn}; `)}
          {timelinessText(t, event.timeliness)}
        </>
      );
    case 'ChangeWithdrawn':
    case 'CancellationRevoked':
      return <></>;
    default:
      return event satisfies never;
  }
}
