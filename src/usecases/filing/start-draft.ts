import type { Actor } from '#dossier/actor';
import type { ScopeAnswers } from '#law/article-02-scope';
import { type ContentGroup, contentGroups, emptyContents } from '#law/filing-contents';
import { type Outcome, fail, forbidden, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';

/** Drafts one account can have open; far more than anybody runs platforms. */
export const openDraftsMax = 20;

export type StartedDraft =
  | { readonly kind: 'started'; readonly draftId: string }
  | { readonly kind: 'too-many-drafts' };

/** Begins a first filing with the answers of the self-check. Filing stays possible whatever they say. */
export async function startDraft(
  { persistence, clock, randomness }: Pick<Deps, 'persistence' | 'clock' | 'randomness'>,
  { actor, scope }: { readonly actor: Actor; readonly scope: ScopeAnswers },
): Promise<Outcome<StartedDraft>> {
  if (!actor.roles.includes('operator')) return fail(forbidden);
  const draftId = randomness.uuid();
  const now = clock.now();
  return persistence.transact(async ({ drafts }) => {
    const open = await drafts.openOf(actor.accountId);
    if (open.length >= openDraftsMax) return succeed({ kind: 'too-many-drafts' });
    await drafts.add({
      id: draftId,
      accountId: actor.accountId,
      purpose: { kind: 'first' },
      scope,
      contents: emptyContents,
      replies: {},
      pageRevisions: noRevisions,
      createdAt: now,
      updatedAt: now,
    });
    return succeed({ kind: 'started', draftId });
  });
}

/** No page was saved yet. */
export const noRevisions: Readonly<Record<ContentGroup, number>> = Object.fromEntries(
  contentGroups.map((group) => [group, 0]),
) as Record<ContentGroup, number>;
