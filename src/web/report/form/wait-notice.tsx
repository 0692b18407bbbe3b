import type { Challenge, NotAdmitted } from '#usecases/report/tickets';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import type { Say, Visit } from '../../layout/visit.js';

/** Why a form has to be sent again, though nothing typed in it is wrong. */
export type Waiting =
  | {
      readonly kind: 'busy' | 'too-fast';
      readonly seconds: number;
      readonly challenge?: Challenge | undefined;
    }
  | { readonly kind: 'expired' }
  | { readonly kind: 'trap' };

export function waitingOf(answer: NotAdmitted): Waiting {
  if (answer.kind === 'expired') return { kind: 'expired' };
  return { kind: answer.why, seconds: answer.seconds, challenge: answer.challenge };
}

/** The ticket of a form, and room for what the browser may work out instead of waiting. */
export function TicketFields({ ticket }: { readonly ticket: string }) {
  return (
    <>
      <input type="hidden" name="ticket" value={ticket} data-ticket />
      <input type="hidden" name="work" value="" data-work />
    </>
  );
}

/** Says how long to wait and that nothing typed was lost. With script the browser may work instead. */
export function WaitNotice({ visit, waiting }: { readonly visit: Visit; readonly waiting: Waiting }) {
  const t = visit.say;
  const challenge = 'challenge' in waiting ? waiting.challenge : undefined;
  return (
    <NotificationBanner role="alert">
      <p
        class="govuk-notification-banner__heading"
        data-challenge={challenge?.text}
        data-challenge-bits={challenge?.bits}
        data-challenge-ticket={challenge?.ticket}
        data-challenge-done={t('可以继续了，请再按一次“继续”', 'Ready: press “Continue” again')}
      >
        {heading(t, waiting)}
      </p>
      <p class="govuk-body">
        {t(
          '您填写的内容都在下面，没有丢失，也还没有提交。',
          'What you typed is all below; nothing was lost and nothing was sent.',
        )}
      </p>
    </NotificationBanner>
  );
}

function heading(say: Say, waiting: Waiting): string {
  switch (waiting.kind) {
    case 'busy':
      return say(
        `现在举报的人很多，请等待${durationText(say, waiting.seconds)}后再按“继续”`,
        `Many people are reporting just now. Wait ${durationText(say, waiting.seconds)}, then press “Continue” again`,
      );
    case 'too-fast':
      return say(
        `请${durationText(say, waiting.seconds)}后再按一次“继续”`,
        `Press “Continue” again in ${durationText(say, waiting.seconds)}`,
      );
    case 'expired':
      return say(
        '页面打开的时间太长，请再按一次“继续”',
        'The page was open for long; press “Continue” again',
      );
    case 'trap':
      return say(
        '有一个隐藏的输入框被填写了，可能是浏览器的自动填充。已经清空，请再按一次“继续”',
        'A hidden box was filled in, perhaps by your browser. It was cleared; press “Continue” again',
      );
    default:
      return waiting satisfies never;
  }
}

/** Whole minutes above two, seconds below. */
export function durationText(say: Say, seconds: number): string {
  if (seconds <= 120) return say(` ${seconds} 秒`, `${seconds} seconds`);
  const minutes = Math.ceil(seconds / 60);
  return say(` ${minutes} 分钟`, `${minutes} minutes`);
}
