/** A portal that ran before people were told in the portal keeps its mails, and what was never told is told. */
import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { migrateToLatest } from '#storage/migrate';
import { migrations } from '#storage/migrations';
import { createPersistence } from '#storage/persistence';
import { sealJson } from '#storage/sealed-json';
import { createVault } from '#storage/vault';
import { forEachDatabase } from '../support/databases.js';
import { seededRandomness } from '../support/random.js';

const vault = createVault(new Uint8Array(32).fill(7));
const mail = { to: 'a@sample.example', subject: '样例主题', text: '样例正文' };

forEachDatabase((_kind, open) => {
  it('keeps queued mails and brings earlier notices into the inbox', async () => {
    const random = seededRandomness();
    const [mailId, dossierId, operatorId] = [random.uuid(), random.uuid(), random.uuid()];
    const { db } = await open({ empty: true });
    const published = Object.entries(migrations).filter(([name]) => name < '0006');
    const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(published)) };
    expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
    const sealed = sealJson(vault, mail, `mail/${mailId}`);
    await sql`insert into mail (id, sealed, created_at, next_attempt_at)
      values (${mailId}, ${sealed}, '2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z')`.execute(db);
    await sql`insert into casework (dossier_id, version, status, operator_id, platform_name, host_kind, host_name,
        home_host, icp_number, submissions, received_at, due_on, due_provisional, updated_at, search_text)
      values (${dossierId}, 1, 'under-review', ${operatorId}, 'p', 'organisation', 'h', 'h.example', '', 1,
        now(), '2026-03-16', false, now(), '')`.execute(db);
    for (const topic of ['operator', 'cyberspace']) {
      await sql`insert into outbox_notice (id, topic, dossier_id, version, created_at)
        values (${random.uuid()}, ${topic}, ${dossierId}, 1, '2026-03-02T00:00:00Z')`.execute(db);
    }

    await migrateToLatest(db);
    const { read } = createPersistence({ db, vault });
    const now = instantOf(Date.UTC(2026, 2, 3));
    const claimed = await read.outbox.claim(now, now);
    expect(claimed).toMatchObject({ id: mailId, channel: 'mail', content: { kind: 'mail', mail } });
    const { rows, total } = await read.messages.inbox(operatorId, 1, 10);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      notice: { kind: 'dossier-act', dossierId, version: 1 },
      createdAt: instantOf(Date.UTC(2026, 2, 2)),
      deliveries: [],
    });
    // Telling it again under the key of today tells nothing new.
    const again = {
      id: random.uuid(),
      to: { kind: 'account', accountId: operatorId },
      createdAt: now,
    } as const;
    const notice = { kind: 'dossier-act', dossierId, version: 1 } as const;
    expect(await read.messages.add({ ...again, notice }, `dossier-act/${dossierId}/1`)).toBe(false);
  });
});
