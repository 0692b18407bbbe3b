import type { Actor } from '#dossier/actor';

/** Who acts on a report. A reporter is known here by the code they typed and by nothing else. */
export type ReportActor =
  | { readonly kind: 'staff'; readonly actor: Actor }
  | { readonly kind: 'reporter' }
  /** The rules themselves, e.g. a conflict of interest that follows from a decision. */
  | { readonly kind: 'system' };

/** The account written into an event; none for a reporter. */
export function accountOf(by: ReportActor): string | undefined {
  return by.kind === 'staff' ? by.actor.accountId : undefined;
}
