import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Particulars } from '#dossier/particulars';
import { instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const salt = new Uint8Array(32).fill(9);
const particulars: Particulars = {
  individualName: '样例主办个人',
  documentNumber: 'sample-document',
  principal: { name: '样例负责人', phone: '010-00000000', mail: 'principal@example.cn' },
  contact: { name: '样例联系人', phone: '010-00000001', mail: 'contact@example.cn' },
};

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const added = async (): Promise<string> => {
    const id = uuid();
    const commitment = 'ab'.repeat(32);
    await persistence.read.particulars.add({ id, dossierId: uuid(), salt, commitment, particulars });
    return id;
  };

  it('gives back what was added', async () => {
    expect(await persistence.read.particulars.byId(await added())).toEqual(particulars);
  });

  it.each(['', 'not an id', uuid()])('knows nothing of %j', async (id) => {
    expect(await persistence.read.particulars.byId(id)).toBeUndefined();
  });

  it('keeps persons and salt unreadable in everything it stores', async () => {
    const id = await added();
    const raw = await sql<{ row: string; sealed: Buffer }>`
      select row(p.*)::text as row, p.sealed from particulars p where id = ${id}`.execute(db);
    const [stored] = raw.rows;
    if (stored === undefined) throw new Error('the row is gone');
    const texts = [particulars.individualName, 'sample-document', '样例负责人', 'contact@example.cn'];
    for (const bytes of [...texts.map((text) => Buffer.from(text)), Buffer.from(salt)]) {
      expect(stored.sealed.includes(bytes)).toBe(false);
      expect(stored.row).not.toContain(bytes.toString('hex'));
    }
  });

  it('does not open what was moved to another row', async () => {
    const [mine, theirs] = [await added(), await added()];
    const sealed = db.selectFrom('particulars').select('sealed').where('id', '=', theirs);
    await db.updateTable('particulars').set({ sealed }).where('id', '=', mine).execute();
    await expect(persistence.read.particulars.byId(mine)).rejects.toThrow();
  });

  it('knows nothing of what was erased, and keeps the commitment', async () => {
    const id = await added();
    const erased_at = instantOf(Date.UTC(2026, 2, 2));
    await db.updateTable('particulars').set({ sealed: null, erased_at }).where('id', '=', id).execute();
    expect(await persistence.read.particulars.byId(id)).toBeUndefined();
    const kept = db.selectFrom('particulars').select('commitment').where('id', '=', id);
    expect((await kept.executeTakeFirstOrThrow()).commitment).toBe('ab'.repeat(32));
  });

  it('records who looked, and why', async () => {
    const particularsId = await added();
    const access = {
      particularsId,
      accountId: uuid(),
      reason: '样例：核对证件',
      at: instantOf(Date.UTC(2026, 2, 2)),
    };
    await persistence.read.particulars.recordAccess(access);
    const rows = await db
      .selectFrom('particulars_access')
      .select(['account_id as accountId', 'reason', 'at'])
      .where('particulars_id', '=', particularsId)
      .execute();
    expect(rows).toEqual([{ accountId: access.accountId, reason: access.reason, at: access.at }]);
  });
});
