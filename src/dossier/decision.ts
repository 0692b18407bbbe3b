import type { CorrectionClock } from '#law/article-05-review';
import type { Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { FormEdition } from '#law/form-edition';
import type { WorkingCalendar } from '#law/working-calendar';
import type { Actor } from './actor.js';
import type { DossierEvent } from './events.js';
import type { Recorded } from './event-parts.js';
import type { Refusal, RefusalCode } from './refusal.js';

/** Edition of our rules written into every event; raise it when a rule's outcome changes. */
export const lawEdition = 'measures-2022.1';

/** What a decision needs from outside. */
export type DecisionContext = {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** What 补正 does to the ten working days: the text is silent, so it is a setting. */
  readonly correctionClock: CorrectionClock;
  readonly form: FormEdition;
  /** Whether contact details change by decision; by default they are recorded at once. */
  readonly contactChangeReviewed: boolean;
};

export type Decision =
  | { readonly ok: true; readonly events: readonly DossierEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function accepts(...events: readonly DossierEvent[]): Decision {
  return { ok: true, events };
}

export function refuses(
  code: RefusalCode,
  citation: Citation,
  more: Pick<Refusal, 'findings' | 'items'> = {},
): Decision {
  return { ok: false, refusal: { kind: 'refusal', code, citation, ...more } };
}

export function record(actor: Actor, context: DecisionContext): Recorded {
  return { at: context.now, by: actor.accountId, lawEdition };
}
