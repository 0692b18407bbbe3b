import type { Actor } from '#dossier/actor';
import type { Deps } from '../ports.js';
import type { CaseSummary } from '../ports/casework.js';
import type { DraftSummary } from '../ports/drafts.js';

export type OperatorFilings = {
  /** Not yet submitted, newest first. */
  readonly drafts: readonly DraftSummary[];
  /** Newest first. */
  readonly filings: readonly CaseSummary[];
};

/** 我的备案: everything of one operator. */
export async function operatorFilings(
  { persistence }: Pick<Deps, 'persistence'>,
  actor: Actor,
): Promise<OperatorFilings> {
  const { drafts, casework } = persistence.read;
  return {
    drafts: await drafts.openOf(actor.accountId),
    filings: await casework.ofOperator(actor.accountId),
  };
}
