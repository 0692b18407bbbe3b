import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { Message, MessageSubject, Recipient } from '#usecases/ports/messages';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));
const account = (accountId = uuid()): Extract<Recipient, { kind: 'account' }> => ({
  kind: 'account',
  accountId,
});
const reporter = { kind: 'mail', mail: 'Reporter@sample.example', language: 'en' } as const;

function messageTo(to: Recipient, minute = 0): Message {
  const notice = { kind: 'dossier-act', dossierId: uuid(), version: 2 } as const;
  return { id: uuid(), to, notice, createdAt: at(minute) };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });

  const add = async (message: Message, once = message.id, subject?: MessageSubject) => {
    expect(await persistence.read.messages.add(message, once, subject)).toBe(true);
    return message;
  };

  it('keeps a message as it was told, with its recipient', async () => {
    const { messages } = persistence.read;
    for (const to of [account(), reporter]) {
      const message = await add(messageTo(to));
      expect(await messages.byId(message.id)).toEqual({ ...message, deliveries: [] });
    }
    expect(await messages.byId('not an id')).toBeUndefined();
    expect(await messages.byId(uuid())).toBeUndefined();
  });

  it('tells nobody the same twice, and two people the same', async () => {
    const { messages } = persistence.read;
    const [one, other] = [account(), account()];
    expect(await messages.add(messageTo(one), 'same')).toBe(true);
    expect(await messages.add(messageTo(one), 'same')).toBe(false);
    expect(await messages.add(messageTo(other), 'same')).toBe(true);
    expect(await messages.add(messageTo(reporter), 'same')).toBe(true);
    expect(await messages.add(messageTo({ ...reporter, mail: 'reporter@SAMPLE.example' }), 'same')).toBe(
      false,
    );
    expect((await messages.inbox(one.accountId, 1, 10)).total).toBe(1);
  });

  it('gives an inbox newest first, page by page, and nothing of others', async () => {
    const { messages } = persistence.read;
    const mine = account();
    const told = [messageTo(mine, 1), messageTo(mine, 3), messageTo(mine, 2)];
    for (const message of [...told, messageTo(account(), 9)]) await add(message);
    const [first, third, second] = told.map((message) => message.id);
    const page = async (number: number) => {
      const { rows, total } = await messages.inbox(mine.accountId, number, 2);
      return { ids: rows.map((row) => row.id), total };
    };
    expect(await page(1)).toEqual({ ids: [third, second], total: 3 });
    expect(await page(2)).toEqual({ ids: [first], total: 3 });
    expect(await page(3)).toEqual({ ids: [], total: 3 });
  });

  it('counts what is unread, up to a limit, and marks it read once', async () => {
    const { messages } = persistence.read;
    const { accountId } = account();
    const told = [
      messageTo(account(accountId)),
      messageTo(account(accountId)),
      messageTo(account(accountId)),
    ];
    for (const message of told) await add(message);
    const [one] = told;
    if (one === undefined) throw new Error('nothing told');
    expect(await messages.unread(accountId, 100)).toBe(3);
    expect(await messages.unread(accountId, 2)).toBe(2);
    await messages.markRead(uuid(), one.id, at(4));
    expect(await messages.unread(accountId, 100)).toBe(3);
    await messages.markRead(accountId, one.id, at(5));
    await messages.markRead(accountId, one.id, at(6));
    expect(await messages.byId(one.id)).toMatchObject({ readAt: at(5) });
    await messages.markAllRead(accountId, at(7));
    expect(await messages.unread(accountId, 100)).toBe(0);
    expect(await messages.byId(one.id)).toMatchObject({ readAt: at(5) });
  });

  it('shows beside a message what became of its mail', async () => {
    const { messages, outbox } = persistence.read;
    const message = await add(messageTo(account()));
    const delivery = { id: uuid(), messageId: message.id, channel: 'mail', createdAt: at(0) } as const;
    await outbox.addForMessage(delivery);
    await outbox.markSent(delivery.id, at(1));
    const [shown] = (await messages.byId(message.id))?.deliveries ?? [];
    expect(shown).toMatchObject({
      id: delivery.id,
      content: { kind: 'message', messageId: message.id },
      state: 'sent',
      sentAt: at(1),
    });
    await expect(outbox.addForMessage({ ...delivery, id: uuid() })).rejects.toThrow(
      'delivery_once_a_channel',
    );
  });

  it('lists what was told about a thing, to all or to one', async () => {
    const { messages } = persistence.read;
    const subject = { kind: 'dossier', id: uuid() } as const;
    const [mine, theirs] = [account(), account()];
    const told = [messageTo(mine, 1), messageTo(theirs, 2)];
    for (const message of told) await add(message, message.id, subject);
    await add(messageTo(mine, 3), uuid(), { kind: 'dossier', id: uuid() });
    const ids = async (recipientId?: string, limit = 10) =>
      (await messages.about(subject, recipientId, limit)).map((row) => row.id);
    expect(await ids()).toEqual(told.map((message) => message.id).toReversed());
    expect(await ids(undefined, 1)).toEqual([told[1]?.id]);
    expect(await ids(mine.accountId)).toEqual([told[0]?.id]);
    expect(await messages.about({ kind: 'report', id: subject.id }, undefined, 10)).toEqual([]);
    expect(await messages.about({ kind: 'dossier', id: 'not an id' }, undefined, 10)).toEqual([]);
  });

  it('keeps the address of somebody without account unreadable', async () => {
    const message = await add(messageTo(reporter));
    const row = await db
      .selectFrom('message')
      .selectAll()
      .where('id', '=', message.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify({ ...row, address_sealed: row.address_sealed?.toString('latin1') })).not.toMatch(
      /reporter@/i,
    );
  });

  describe('the database refuses', () => {
    it.each([
      ['another kind', `kind = 'other'`],
      ['another recipient', `account_id = gen_random_uuid()`],
      ['other contents', `params = '{}'`],
      ['another time', `created_at = now()`],
    ])('to give a message %s', async (_what, change) => {
      const { id } = await add(messageTo(account()));
      const attack = sql.raw(`update message set ${change} where id = '${id}'`).execute(db);
      await expect(attack).rejects.toThrow('stays as it was told');
    });

    it('to make a message unread again', async () => {
      const { id, to } = await add(messageTo(account()));
      if (to.kind !== 'account') throw new Error('told to an account');
      await persistence.read.messages.markRead(to.accountId, id, at(1));
      const attack = sql.raw(`update message set read_at = null where id = '${id}'`).execute(db);
      await expect(attack).rejects.toThrow('stays as it was told');
    });

    it('to send again what was sent', async () => {
      const id = uuid();
      await persistence.read.outbox.addMail(id, { to: 'a@sample.example', subject: 's', text: 't' }, at(0));
      await persistence.read.outbox.markSent(id, at(1));
      const attack = sql
        .raw(
          `update delivery set state = 'queued', sent_at = null, next_attempt_at = now() where id = '${id}'`,
        )
        .execute(db);
      await expect(attack).rejects.toThrow('what was sent stays sent');
    });

    it('a delivery without anything to send', async () => {
      const attack = sql
        .raw(
          `insert into delivery (id, channel, created_at, next_attempt_at) values ('${uuid()}', 'mail', now(), now())`,
        )
        .execute(db);
      await expect(attack).rejects.toThrow('delivery_words_or_message');
    });
  });
});
