import type { WithdrawalReason } from '#usecases/messages/prepare-delivery';
import type { Delivery } from '#usecases/ports/outbox';
import { momentText } from '../components/moment.js';
import type { Visit } from '../layout/visit.js';

type DeliveryStateProps = {
  readonly visit: Visit;
  readonly deliveries: readonly Delivery[];
};

/** 送达情况 — what became of the mail and the short message of a message. */
export function DeliveryState({ visit, deliveries }: DeliveryStateProps) {
  return (
    <ul class="app-deliveries">
      {deliveries.map((delivery) => (
        <li class={isFault(delivery) ? 'app-deliveries__fault' : undefined}>
          {deliveryText(visit, delivery)}
        </li>
      ))}
    </ul>
  );
}

/** 邮件已发送 2026-… / 正在重试 / 未能送达. */
export function deliveryText(
  { say: t, language }: Pick<Visit, 'say' | 'language'>,
  delivery: Delivery,
): string {
  const { channel, state, attempts, nextAttemptAt, sentAt, endedAt, lastError } = delivery;
  const what = channel === 'mail' ? t('邮件', 'Mail') : t('短信', 'Short message');
  const moment = (at: typeof sentAt) => (at === undefined ? '' : momentText(at, language));
  switch (state) {
    case 'queued':
      if (attempts === 0) return t(`${what}等待发送`, `${what}: waiting to be sent`);
      return t(
        `${what}发送失败 ${attempts} 次，正在重试，下次 ${moment(nextAttemptAt)}`,
        `${what}: failed ${attempts} ${attempts === 1 ? 'time' : 'times'}, next attempt ${moment(nextAttemptAt)}`,
      );
    case 'sent':
      return t(`${what}已发送 ${moment(sentAt)}`, `${what}: sent ${moment(sentAt)}`);
    case 'dead':
      return t(
        `${what}未能送达，${moment(endedAt)} 停止重试`,
        `${what}: not delivered, given up ${moment(endedAt)}`,
      );
    case 'withdrawn':
      return t(`${what}未发送：`, `${what}: not sent, `) + withdrawalText({ say: t }, lastError);
    default:
      return state satisfies never;
  }
}

function withdrawalText({ say: t }: Pick<Visit, 'say'>, reason: string | undefined): string {
  const known = reason as WithdrawalReason | undefined;
  switch (known) {
    case 'no longer true':
      return t('轮到发送时已无需处理', 'it was no longer needed');
    case 'no such recipient':
      return t('没有可用的收件地址', 'there is no address to send it to');
    case 'channel is off':
      return t('系统没有开通短信', 'short messages are off');
    case undefined:
      return t('已撤回', 'withdrawn');
    default:
      return known satisfies never;
  }
}

function isFault({ state, attempts }: Delivery): boolean {
  return state === 'dead' || (state === 'queued' && attempts > 0);
}
