/**
 * 1,000 decisions, many at once, give 1,000 consecutive numbers and no half-decision. On PostgreSQL only: the
 * embedded database has one connection and cannot show a race.
 */
import { expect, it } from 'vitest';
import { recordFiling } from '#usecases/decide-case';
import { checkRegistry } from '../support/check-registry.js';
import { onDatabase } from '../support/databases.js';
import { preparedFiling } from '../support/filings.js';
import { openTestPortal } from '../support/portal.js';

const decisions = 1_000;

/** Four times the connections there are, so that some always wait; all at once would wait beyond the time allowed. */
const atOnce = 40;

onDatabase('postgresql', (open) => {
  it('gives consecutive numbers to concurrent decisions, and none to those refused', async () => {
    const portal = await openTestPortal(open);
    const cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    const serials = Array.from({ length: decisions }, (_, index) => index + 1);
    const prepared: Awaited<ReturnType<typeof preparedFiling>>[] = [];
    for (let start = 0; start < decisions; start += 50) {
      const batch = serials.slice(start, start + 50);
      prepared.push(
        ...(await Promise.all(batch.map((serial) => preparedFiling(portal.portal, cast, serial)))),
      );
    }
    // Beside every decision a rival: the preparer's own attempt, or the same decision a second time.
    const attempts = prepared.flatMap((reference, index) => [
      { ...reference, actor: cast.decider },
      { ...reference, actor: index % 2 === 0 ? cast.reviewer : cast.decider },
    ]);
    const outcomes: Awaited<ReturnType<typeof recordFiling>>[] = [];
    const waiting = attempts.values();
    const lane = async () => {
      for (const attempt of waiting) outcomes.push(await recordFiling(portal.portal, attempt));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(decisions);
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.failure]));
    expect(new Set(refused.map((failure) => ('code' in failure ? failure.code : failure.kind)))).toEqual(
      new Set(['same-person', 'conflict']),
    );
    const { filed } = await checkRegistry(portal.portal);
    expect(filed.size).toBe(decisions);
    // Each filing left a receipt as well.
    expect((await portal.portal.persistence.read.log.head())?.treeSize).toBe(decisions * 2);
  }, 180_000);
});
