import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));
const mail = { to: 'a@example.cn', subject: '样例主题', text: '样例正文', html: '<p>样例网页</p>' };
const shortMessage = { to: '+8613800000000', text: '样例短信' };

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });

  const queued = async (createdAt: Instant): Promise<string> => {
    const id = uuid();
    await persistence.read.outbox.addMail(id, mail, createdAt);
    return id;
  };
  /** Takes what is due and puts it aside until `until`. */
  const claimed = async (now: Instant, until = now) => (await persistence.read.outbox.claim(now, until))?.id;

  it('gives out what is due, oldest first, and to nobody else until the time set', async () => {
    const [later, earlier] = [await queued(at(2)), await queued(at(1))];
    expect(await claimed(at(0))).toBeUndefined();
    expect(await persistence.read.outbox.claim(at(2), at(7))).toEqual({
      id: earlier,
      channel: 'mail',
      content: { kind: 'mail', mail },
      state: 'queued',
      createdAt: at(1),
      nextAttemptAt: at(7),
      attempts: 0,
    });
    expect(await claimed(at(2), at(7))).toBe(later);
    expect(await claimed(at(6))).toBeUndefined();
    expect(await claimed(at(7))).toBe(earlier);
    for (const id of [later, earlier]) await persistence.read.outbox.markSent(id, at(8));
  });

  it('gives out no more what was sent', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(10));
    await outbox.markSent(id, at(11));
    expect(await claimed(at(59))).toBeUndefined();
    const [newest] = await outbox.recent(1);
    expect(newest).toMatchObject({ id, state: 'sent', createdAt: at(10), attempts: 1, sentAt: at(11) });
  });

  it('tries again what failed, when its time comes', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(20));
    await outbox.markFailed(id, { at: at(21), nextAttemptAt: at(25), error: 'no connection' });
    expect(await claimed(at(24))).toBeUndefined();
    const again = await outbox.claim(at(25), at(30));
    expect(again).toMatchObject({ id, attempts: 1, lastError: 'no connection', state: 'queued' });
    await outbox.markSent(id, at(26));
  });

  it('sets aside what cannot be sent, with the reason, cut to a length', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(30));
    await outbox.markFailed(id, { at: at(31), nextAttemptAt: undefined, error: 'x'.repeat(5000) });
    expect(await claimed(at(59))).toBeUndefined();
    const [dead] = await outbox.recent(1);
    expect(dead).toMatchObject({ id, state: 'dead', endedAt: at(31), lastError: 'x'.repeat(1000) });
  });

  it('withdraws what is no longer true', async () => {
    const { outbox } = persistence.read;
    const id = await queued(at(35));
    await outbox.withdraw(id, at(36), 'no longer true');
    expect(await claimed(at(59))).toBeUndefined();
    const [withdrawn] = await outbox.recent(1);
    expect(withdrawn).toMatchObject({ id, state: 'withdrawn', endedAt: at(36), lastError: 'no longer true' });
  });

  it('keeps short messages in the same queue', async () => {
    const { outbox } = persistence.read;
    const id = uuid();
    await outbox.addShortMessage(id, shortMessage, at(38));
    const taken = await outbox.claim(at(38), at(39));
    expect(taken).toMatchObject({ id, channel: 'sms', content: { kind: 'short-message', shortMessage } });
    await outbox.markSent(id, at(39));
  });

  it('shows what is recent, newest first', async () => {
    const ids = [await queued(at(41)), await queued(at(40))];
    const recent = await persistence.read.outbox.recent(2);
    expect(recent.map((one) => one.id)).toEqual(ids);
  });

  it('keeps mails and short messages unreadable', async () => {
    const ids = [await queued(at(50)), uuid()] as const;
    await persistence.read.outbox.addShortMessage(ids[1], shortMessage, at(50));
    const rows = await db.selectFrom('delivery').select('sealed').where('id', 'in', ids).execute();
    expect(rows).toHaveLength(2);
    for (const { sealed } of rows) {
      for (const text of [...Object.values(mail), ...Object.values(shortMessage)]) {
        expect(sealed?.includes(text)).toBe(false);
      }
    }
  });
});
