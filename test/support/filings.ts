/** Filings played through the use cases, for tests that need dossiers in a certain state. */
import type { Actor } from '#dossier/actor';
import { day } from '#law/calendar-day';
import type { FilingContents } from '#law/filing-contents';
import { assignCase, prepareRecord } from '#usecases/case-acts';
import type { Outcome } from '#usecases/outcome';
import type { Publishing } from '#usecases/log/publish-after';
import type { Deps } from '#usecases/ports';
import { submitFiling } from '#usecases/submit-filing';
import { organisationContents, scopeOfPlatform } from '../../src/demonstration/sample-contents.js';

export type FilingCast = {
  readonly operator: Actor;
  readonly reviewer: Actor;
  readonly decider: Actor;
};

/** A complete filing; `serial` tells one from another. */
export function sampleContents(serial: number): FilingContents {
  return organisationContents({
    platform: `样例平台 ${serial}`,
    host: '样例科技有限公司',
    site: `p${serial}.example.cn`,
    creditCode: '91110105MA0000007L',
    icpNumber: `京ICP备2026${String(serial).padStart(6, '0')}号-1`,
    launchOn: day('2027-03-01'),
  });
}

export async function addDraft(
  { persistence, randomness, clock }: Pick<Deps, 'persistence' | 'randomness' | 'clock'>,
  operator: Actor,
  contents: FilingContents,
): Promise<string> {
  const id = randomness.uuid();
  const at = clock.now();
  await persistence.transact(({ drafts }) =>
    drafts.add({
      id,
      accountId: operator.accountId,
      purpose: { kind: 'first' },
      scope: scopeOfPlatform,
      contents,
      replies: {},
      pageRevisions: { platform: 1, host: 1, rules: 1, mlps: 1, standards: 1, other: 1 },
      createdAt: at,
      updatedAt: at,
    }),
  );
  return id;
}

/** Submitted, given to the reviewer, prepared: what the second person decides. Answers dossier and version. */
export async function preparedFiling(
  deps: Deps & Publishing,
  cast: FilingCast,
  serial: number,
): Promise<{ readonly dossierId: string; readonly expectedVersion: number }> {
  const draftId = await addDraft(deps, cast.operator, sampleContents(serial));
  const { dossierId } = valueOf(await submitFiling(deps, { actor: cast.operator, draftId }));
  const reference = { actor: cast.reviewer, dossierId };
  valueOf(await assignCase(deps, { ...reference, expectedVersion: 1 }, cast.reviewer.accountId));
  const done = valueOf(await prepareRecord(deps, { ...reference, expectedVersion: 2 }));
  return { dossierId, expectedVersion: done.version };
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
}
