import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import { recordFiling } from '#usecases/decide-case';
import { rebuildProjections } from '#usecases/rebuild-projections';
import { submitFiling } from '#usecases/submit-filing';
import { forEachDatabase } from '../support/databases.js';
import { addDraft, preparedFiling, sampleContents, valueOf } from '../support/filings.js';
import { openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let portal: Awaited<ReturnType<typeof openTestPortal>>;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    portal = await openTestPortal(open);
    ({ db } = portal.database);
    const cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    const actor = cast.operator;
    valueOf(
      await submitFiling(portal.portal, {
        actor,
        draftId: await addDraft(portal.portal, actor, sampleContents(1)),
      }),
    );
    await preparedFiling(portal.portal, cast, 2);
    const filed = await preparedFiling(portal.portal, cast, 3);
    valueOf(await recordFiling(portal.portal, { ...filed, actor: cast.decider }));
  });
  const rows = () => db.selectFrom('casework').selectAll().orderBy('dossier_id').execute();

  it('makes the inbox again, equal to what the acts had written', async () => {
    const live = await rows();
    expect(live.map((row) => row.status).sort()).toEqual(['decision-prepared', 'filed', 'under-review']);
    await db.deleteFrom('casework').execute();
    expect(await rebuildProjections(portal.portal)).toBe(3);
    expect(await rows()).toEqual(live);
  });

  it('makes the deadlines again, equal to what the acts had written', async () => {
    const deadlines = () =>
      db.selectFrom('deadline').selectAll().orderBy('subject_id').orderBy('key').execute();
    const live = await deadlines();
    const ofDossiers = live.filter((row) => row.subject !== 'handover');
    const stillOpen = ofDossiers.filter((row) => row.state === 'open');
    expect([ofDossiers.length, stillOpen.length]).toEqual([9, 6]);
    const handed = live.filter((row) => row.subject === 'handover').map((row) => row.subject_id);
    expect(handed.sort()).toEqual(['cyberspace/1', 'public-security/1']);
    await db.deleteFrom('deadline').where('key', '=', 'review:1').execute();
    await db
      .updateTable('deadline')
      .set({ due_on: day('2030-01-01') })
      .execute();
    await rebuildProjections(portal.portal);
    expect(await deadlines()).toEqual(live);
  });

  it('corrects a line that went wrong', async () => {
    const live = await rows();
    await db.updateTable('casework').set({ status: 'out-of-scope', search_text: '' }).execute();
    await rebuildProjections(portal.portal);
    expect(await rows()).toEqual(live);
  });
});
