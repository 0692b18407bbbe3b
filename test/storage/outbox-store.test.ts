import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { OutboxNotice } from '#usecases/ports/outbox';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));
const mail = { to: 'a@example.cn', subject: '样例主题', text: '样例正文' };

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });

  const notice = (dossierId: string, topic: OutboxNotice['topic'], version = 1): OutboxNotice => ({
    id: uuid(),
    topic,
    dossierId,
    version,
    createdAt: at(0),
  });

  it('keeps what is to be told of a dossier, in order of its acts', async () => {
    const { outbox } = persistence.read;
    const dossierId = uuid();
    const late = notice(dossierId, 'operator', 4);
    const early = [notice(dossierId, 'operator', 1), notice(dossierId, 'operator', 2)];
    await outbox.addNotices([late, ...early]);
    await outbox.addNotices([]);
    expect(await outbox.noticesOf(dossierId)).toEqual([...early, late]);
    expect(await outbox.noticesOf('not an id')).toEqual([]);
  });

  it('tells nobody of the same act twice', async () => {
    const { outbox } = persistence.read;
    const dossierId = uuid();
    await outbox.addNotices([notice(dossierId, 'operator')]);
    await expect(outbox.addNotices([notice(dossierId, 'operator')])).rejects.toThrow('outbox_notice');
  });

  const queued = async (createdAt: Instant): Promise<string> => {
    const id = uuid();
    await persistence.read.outbox.addMail(id, mail, createdAt);
    return id;
  };
  const dueIds = async (now: Instant) => {
    const due = await persistence.read.outbox.mailsDue(now, 100);
    return due.map((one) => one.id);
  };

  it('gives out mails when they are due, oldest first', async () => {
    const [later, earlier] = [await queued(at(2)), await queued(at(1))];
    expect(await dueIds(at(0))).toEqual([]);
    expect(await dueIds(at(1))).toEqual([earlier]);
    expect(await dueIds(at(2))).toEqual([earlier, later]);
    const [first] = await persistence.read.outbox.mailsDue(at(2), 1);
    expect(first).toEqual({ id: earlier, mail, createdAt: at(1), attempts: 0 });
    for (const id of [later, earlier]) await persistence.read.outbox.markMailSent(id, at(3));
  });

  it('gives a sent mail out no more', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(10));
    await outbox.markMailSent(id, at(11));
    expect(await dueIds(at(59))).toEqual([]);
    const [newest] = await outbox.recentMails(1);
    expect(newest).toEqual({ id, mail, createdAt: at(10), attempts: 1, sentAt: at(11) });
  });

  it('tries a failed mail again when its time comes', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(20));
    await outbox.markMailFailed(id, at(25), 'no connection');
    expect(await dueIds(at(24))).toEqual([]);
    expect(await outbox.mailsDue(at(25), 1)).toMatchObject([{ id, attempts: 1 }]);
    await outbox.markMailSent(id, at(26));
  });

  it('sets a mail aside that cannot be sent, with the reason, cut to a length', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(30));
    await outbox.markMailFailed(id, undefined, 'x'.repeat(5000));
    expect(await dueIds(at(59))).toEqual([]);
    const found = db.selectFrom('mail').select(['state', 'last_error']).where('id', '=', id);
    const { state, last_error } = await found.executeTakeFirstOrThrow();
    expect([state, last_error?.length]).toEqual(['dead', 1000]);
  });

  it('shows recent mails, newest first', async () => {
    const ids = [await queued(at(41)), await queued(at(40))];
    const recent = await persistence.read.outbox.recentMails(2);
    expect(recent.map((one) => one.id)).toEqual(ids);
  });

  it('keeps mails unreadable', async () => {
    const id = await queued(at(50));
    const found = db.selectFrom('mail').select('sealed').where('id', '=', id);
    const { sealed } = await found.executeTakeFirstOrThrow();
    for (const text of Object.values(mail)) expect(sealed.includes(text)).toBe(false);
  });
});
